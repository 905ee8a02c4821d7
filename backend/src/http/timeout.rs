//! Gives a request up when it takes too long.

use std::{future::Future, time::Duration};

use api_types::Code;
use axum::response::{IntoResponse, Response};

use super::ApiError;

/// The answer, or the problem that there was none in time.
pub(super) async fn within(limit: Duration, answer: impl Future<Output = Response>) -> Response {
    match tokio::time::timeout(limit, answer).await {
        Ok(response) => response,
        Err(elapsed) => ApiError::new(Code::RequestTimeout).because(elapsed).into_response(),
    }
}
