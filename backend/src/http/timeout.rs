//! Gives a request up when it takes too long.

use std::sync::Arc;

use api_types::Code;
use axum::{
    extract::{Request, State},
    middleware::Next,
    response::{IntoResponse, Response},
};

use super::ApiError;
use crate::node::Node;

pub(super) async fn timeout(State(node): State<Arc<Node>>, request: Request, next: Next) -> Response {
    match tokio::time::timeout(node.limits.request_timeout, next.run(request)).await {
        Ok(response) => response,
        Err(elapsed) => ApiError::new(Code::RequestTimeout).because(elapsed).into_response(),
    }
}
