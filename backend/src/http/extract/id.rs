//! The id in an address. What is no id is the id of nothing.

use std::str::FromStr;

use axum::extract::{FromRequestParts, Path};
use http::request::Parts;

use api_types::Code;

use crate::http::ApiError;

/// The last variable part of the address, as an id of a connection.
#[derive(Clone, Copy, Debug)]
pub struct Id<T>(pub T);

impl<T: FromStr, S: Send + Sync> FromRequestParts<S> for Id<T> {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, ApiError> {
        let not_found = || ApiError::new(Code::ConnectionNotFound);
        let Path(text) = Path::<String>::from_request_parts(parts, state).await.map_err(|_| not_found())?;
        text.parse().map(Self).map_err(|_| not_found())
    }
}
