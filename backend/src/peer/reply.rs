//! What other nodes get to read. Whoever is not believed gets one and the same answer, whatever the reason.

use axum::{
    body::Body,
    response::{IntoResponse, Response},
};
use http::{HeaderValue, StatusCode, header};
use peer::signing::{AnswerBody, BodyDigest, SignedAnswer};
use time::OffsetDateTime;

use super::door::Caller;

/// The header with the signature of an answer.
pub(crate) const SIGNATURE: &str = "adnode-answer";

pub(super) const REFUSED: &[u8] = br#"{"code":"refused"}"#;

/// An answer that nobody has signed.
pub(super) fn plain(status: StatusCode, body: impl Into<Body>) -> Response {
    let mut response = Response::new(body.into());
    *response.status_mut() = status;
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    response
}

/// The one answer to whoever is not believed, signed where that helps an honest partner with a wrong clock.
pub(super) fn refused(signature: Option<&SignedAnswer>) -> Response {
    let mut response = plain(StatusCode::UNAUTHORIZED, REFUSED);
    response.headers_mut().insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
    sign(&mut response, signature);
    response
}

/// The node cannot answer now.
pub(super) fn later(seconds: u64) -> Response {
    let mut response = plain(StatusCode::SERVICE_UNAVAILABLE, r#"{"code":"later"}"#);
    response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    response
}

/// Whatever the store has against it: the partner tries again.
pub(super) fn trouble(error: &store::Error) -> Response {
    tracing::error!(error.cause = %error, "a request of another node could not be served");
    later(5)
}

/// A signed answer.
pub(super) fn signed(caller: &Caller, status: StatusCode, body: Vec<u8>, now: OffsetDateTime) -> Response {
    let digest = AnswerBody::Digest(BodyDigest::of(&body));
    let signature = caller.sign(status, digest, now);
    let mut response = plain(status, body);
    sign(&mut response, Some(&signature));
    response
}

/// A signed answer whose body is streamed.
pub(super) fn streamed(caller: &Caller, status: StatusCode, body: Body, now: OffsetDateTime) -> Response {
    let signature = caller.sign(status, AnswerBody::Streamed, now);
    let mut response = plain(status, body);
    sign(&mut response, Some(&signature));
    response
}

fn sign(response: &mut Response, signature: Option<&SignedAnswer>) {
    if let Some(value) = signature.and_then(|signature| HeaderValue::from_str(signature.as_str()).ok()) {
        response.headers_mut().insert(SIGNATURE, value);
    }
}

/// A refusal on the way in, ready to be sent. In a box, because it is rare and the way in is not.
#[derive(Debug)]
pub(super) struct Refusal(Box<Response>);

impl Refusal {
    pub(super) fn new(response: Response) -> Self {
        Self(Box::new(response))
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        *self.0
    }
}
