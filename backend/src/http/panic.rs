//! A panic is a defect of ours. The caller gets a problem, the log gets the message, the node goes on.

use std::any::Any;

use api_types::Code;
use axum::response::{IntoResponse, Response};

use super::ApiError;

pub(super) fn answer(panic: Box<dyn Any + Send + 'static>) -> Response {
    let message = panic
        .downcast_ref::<String>()
        .map(String::as_str)
        .or_else(|| panic.downcast_ref::<&str>().copied())
        .unwrap_or("a panic without a message");
    ApiError::new(Code::Internal).because(format!("panic: {message}")).into_response()
}
