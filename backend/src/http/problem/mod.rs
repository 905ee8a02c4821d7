//! Problems: how a handler says "no", and what the caller gets to read.
//!
//! A handler returns an [`ApiError`]. It becomes a response that carries the error as an extension; [`render`] writes the
//! body on the way out, where the request's id is known. What a caller reads (code, detail, fields) and what the log
//! gets (the cause) never mix.

mod detail;
mod from;
mod render;

use std::{borrow::Cow, error::Error as StdError, sync::Arc, time::Duration};

use api_types::{Code, FieldProblem};
use axum::response::{IntoResponse, Response};
use http::{HeaderValue, StatusCode, header};

pub(super) use render::{Rendered, render};

type Cause = Box<dyn StdError + Send + Sync>;

/// A refusal.
#[derive(Debug)]
pub struct ApiError {
    code: Code,
    detail: Cow<'static, str>,
    fields: Vec<FieldProblem>,
    retry_after: Option<Duration>,
    cause: Option<Cause>,
}

impl ApiError {
    /// The problem with the detail that usually goes with it.
    #[must_use]
    pub const fn new(code: Code) -> Self {
        Self { code, detail: Cow::Borrowed(detail::usual(code)), fields: Vec::new(), retry_after: None, cause: None }
    }

    /// `request.invalid` about these fields.
    #[must_use]
    pub fn fields(fields: Vec<FieldProblem>) -> Self {
        Self { fields, ..Self::new(Code::RequestInvalid) }
    }

    /// `request.invalid` about one field.
    #[must_use]
    pub fn field(field: &str, message: impl Into<String>) -> Self {
        Self::new(Code::RequestInvalid).at(field, message)
    }

    /// Says which field it is about.
    #[must_use]
    pub fn at(mut self, field: &str, message: impl Into<String>) -> Self {
        self.fields.push(FieldProblem { field: field.to_owned(), message: message.into() });
        self
    }

    /// Says what happened this time, instead of what usually does.
    #[must_use]
    pub fn detail(mut self, detail: impl Into<Cow<'static, str>>) -> Self {
        self.detail = detail.into();
        self
    }

    /// Asks the caller to come back later.
    #[must_use]
    pub const fn retry_after(mut self, wait: Option<Duration>) -> Self {
        self.retry_after = wait;
        self
    }

    /// Keeps the reason for the log.
    #[must_use]
    pub fn because(mut self, cause: impl Into<Cause>) -> Self {
        self.cause = Some(cause.into());
        self
    }

    /// The stable code.
    #[must_use]
    pub const fn code(&self) -> Code {
        self.code
    }
}

impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.code.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let mut response = status.into_response();
        if status == StatusCode::UNAUTHORIZED {
            response.headers_mut().insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
        }
        if let Some(wait) = self.retry_after {
            let seconds = wait.as_secs() + u64::from(wait.subsec_nanos() > 0);
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        response.extensions_mut().insert(Arc::new(self));
        response
    }
}
