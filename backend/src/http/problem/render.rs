//! Writes the body of a problem, once it is known which request it belongs to.

use std::{error::Error as StdError, sync::Arc};

use api_types::{Code, Problem};
use axum::{body::Body, response::Response};
use domain::InstanceUrl;
use http::{HeaderValue, StatusCode, header};

use super::ApiError;

/// What the log should know about a response.
#[derive(Debug, Default)]
pub(in crate::http) struct Rendered {
    pub code: Option<Code>,
    pub cause: Option<String>,
}

/// Gives every refusal a problem body, also those that neither a handler nor we made.
pub(in crate::http) fn render(response: &mut Response, public_url: &InstanceUrl, request_id: &str) -> Rendered {
    let status = response.status();
    if status.is_informational() || status.is_success() || status.is_redirection() {
        return Rendered::default();
    }
    let error = response.extensions_mut().remove::<Arc<ApiError>>();
    let error = error.unwrap_or_else(|| Arc::new(ApiError::new(code_of(status))));
    let problem = Problem {
        type_url: format!("{public_url}/errors/{}", error.code),
        title: error.code.title().to_owned(),
        status: status.as_u16(),
        code: error.code,
        detail: error.detail.clone().into_owned(),
        request_id: Some(request_id.to_owned()),
        fields: error.fields.clone(),
    };
    let headers = response.headers_mut();
    headers.remove(header::CONTENT_LENGTH);
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
    *response.body_mut() = serde_json::to_vec(&problem).map_or_else(|_| Body::empty(), Body::from);
    Rendered { code: Some(error.code), cause: error.cause.as_deref().map(chain) }
}

/// An error with everything behind it, on one line.
fn chain(error: &(dyn StdError + Send + Sync + 'static)) -> String {
    let mut text = error.to_string();
    let mut next = error.source();
    while let Some(error) = next {
        text.push_str(": ");
        text.push_str(&error.to_string());
        next = error.source();
    }
    text
}

/// For refusals of the HTTP stack itself.
fn code_of(status: StatusCode) -> Code {
    match status {
        StatusCode::NOT_FOUND => Code::RouteNotFound,
        StatusCode::METHOD_NOT_ALLOWED => Code::MethodNotAllowed,
        StatusCode::PAYLOAD_TOO_LARGE => Code::RequestTooLarge,
        StatusCode::UNSUPPORTED_MEDIA_TYPE => Code::RequestMediaType,
        status if status.is_client_error() => Code::RequestMalformed,
        _ => Code::Internal,
    }
}
