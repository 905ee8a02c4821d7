//! The part of an address behind "?", for lists.

use axum::extract::FromRequestParts;
use http::request::Parts;
use serde::Deserialize;
use serde::de::DeserializeOwned;

use api_types::Code;

use crate::http::ApiError;

/// Typed parameters. Unknown ones are refused, as they are in bodies.
#[derive(Clone, Copy, Debug)]
pub struct Query<T>(pub T);

impl<T: DeserializeOwned, S: Send + Sync> FromRequestParts<S> for Query<T> {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Self, ApiError> {
        let axum::extract::Query(value) = axum::extract::Query::<T>::try_from_uri(&parts.uri).map_err(|error| {
            let detail = format!("The address cannot be read: {}.", error.body_text());
            ApiError::new(Code::RequestMalformed).detail(detail)
        })?;
        Ok(Self(value))
    }
}

/// Which page of a list, as text: it is parsed by whoever knows the bounds.
#[derive(Clone, Debug, Default, Deserialize, utoipa::IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Page {
    /// Where the page starts: `nextCursor` of the page before.
    pub cursor: Option<String>,
    /// How many items, at most 100.
    pub limit: Option<String>,
}

impl Page {
    /// The largest page.
    pub const MAX: u64 = 100;
    /// The page for those who do not say.
    pub const USUAL: u64 = 50;

    /// The asked-for number of items.
    ///
    /// # Errors
    /// A problem about `limit` when it is no number within bounds.
    pub fn parse_limit(limit: Option<&str>) -> Result<u64, ApiError> {
        let Some(text) = limit else { return Ok(Self::USUAL) };
        let wanted = text.parse().ok().filter(|limit| (1..=Self::MAX).contains(limit));
        wanted.ok_or_else(|| ApiError::field("limit", format!("Enter a number from 1 to {}.", Self::MAX)))
    }

    /// The refusal of a cursor that is not ours.
    #[must_use]
    pub fn unknown_cursor() -> ApiError {
        ApiError::field("cursor", "This is no cursor of this list. Start again from its first page.")
    }
}
