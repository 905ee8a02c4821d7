//! JSON answers with the version they are written in.

use axum::{
    http::{HeaderValue, header::CONTENT_TYPE},
    response::{IntoResponse, Response},
};
use serde::Serialize;
use serde_json::json;

/// A body in one `api-version`, which the answer's content type names.
#[derive(Debug)]
pub(super) struct AdoJson<T> {
    pub(super) version: String,
    pub(super) body: T,
}

impl<T: Serialize> IntoResponse for AdoJson<T> {
    fn into_response(self) -> Response {
        let mut response = axum::Json(self.body).into_response();
        let content_type = format!("application/json; charset=utf-8; api-version={}", self.version);
        if let Ok(value) = HeaderValue::from_str(&content_type) {
            response.headers_mut().insert(CONTENT_TYPE, value);
        }
        response
    }
}

/// `{"count": n, "value": [...]}`
pub(super) fn list<T: Serialize>(items: &[T]) -> serde_json::Value {
    json!({ "count": items.len(), "value": items })
}
