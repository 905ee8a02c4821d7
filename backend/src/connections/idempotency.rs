//! The key that makes a repeated request one request.

use api_types::IDEMPOTENCY_KEY_HEADER;
use axum::extract::FromRequestParts;
use http::request::Parts;
use serde::Serialize;
use sha2::{Digest, Sha256};
use store::{IdempotencyKey, RequestDigest, RequestIdentity};

use crate::http::ApiError;

/// The `Idempotency-Key` header. Required: a browser that lost an answer has to be able to ask again.
#[derive(Debug)]
pub struct RequestKey(IdempotencyKey);

impl RequestKey {
    /// The identity of a request with this key. Two bodies that mean the same are the same request.
    pub(crate) fn identify(self, form: &impl Serialize) -> Result<RequestIdentity, ApiError> {
        let canonical =
            serde_json::to_vec(form).map_err(|error| ApiError::new(api_types::Code::Internal).because(error))?;
        Ok(RequestIdentity { key: self.0, digest: RequestDigest(Sha256::digest(canonical).into()) })
    }
}

impl<S: Send + Sync> FromRequestParts<S> for RequestKey {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Self, ApiError> {
        let mut values = parts.headers.get_all(IDEMPOTENCY_KEY_HEADER).iter();
        let (Some(value), None) = (values.next(), values.next()) else {
            return Err(refusal("Send the header Idempotency-Key once, with a new random value for each form."));
        };
        let text = value.to_str().unwrap_or_default();
        text.parse().map(Self).map_err(|error: store::IdempotencyKeyError| refusal(&error.to_string()))
    }
}

fn refusal(message: &str) -> ApiError {
    ApiError::field(IDEMPOTENCY_KEY_HEADER, message)
}
