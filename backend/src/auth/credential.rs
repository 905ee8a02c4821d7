//! What a caller brings along for ADO, and what it proves to us.

use std::sync::Arc;

use api_types::{ACCESS_TOKEN_HEADER, PAT_HEADER};
use axum::extract::FromRequestParts;
use http::{HeaderMap, header, request::Parts};

use super::{AppToken, Refused, bearer};
use crate::{http::ApiError, node::Node};

/// An access token or a PAT. Used for this one request, never stored, never logged.
#[derive(Debug)]
pub struct AdoCredential(pub ado::Credential);

impl AdoCredential {
    fn read(headers: &HeaderMap) -> Result<Self, Refused> {
        let token = bearer::secret(headers, ACCESS_TOKEN_HEADER)?;
        let pat = bearer::secret(headers, PAT_HEADER)?;
        match (token, pat) {
            (Some(token), None) => Ok(Self(ado::Credential::Bearer(token.into()))),
            (None, Some(pat)) => Ok(Self(ado::Credential::Pat(pat.into()))),
            (None, None) => Err(Refused::Missing),
            (Some(_), Some(_)) => Err(Refused::Ambiguous),
        }
    }
}

impl<S: Send + Sync> FromRequestParts<S> for AdoCredential {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Self, ApiError> {
        Ok(Self::read(&parts.headers)?)
    }
}

/// What opens a session.
#[derive(Debug)]
pub enum Proof {
    /// An app token that verified, with the access token that came along.
    App { token: AppToken, credential: ado::Credential },
    /// A personal access token, where a collection takes them.
    Pat { credential: ado::Credential },
}

impl FromRequestParts<Arc<Node>> for Proof {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, node: &Arc<Node>) -> Result<Self, ApiError> {
        let credential = AdoCredential::read(&parts.headers)?.0;
        let has_app_token = parts.headers.contains_key(header::AUTHORIZATION);
        match credential {
            ado::Credential::Pat(_) if has_app_token => Err(Refused::Ambiguous.into()),
            credential @ ado::Credential::Pat(_) => Ok(Self::Pat { credential }),
            credential @ ado::Credential::Bearer(_) => {
                let token = node.app_tokens.verify(bearer::bearer(&parts.headers)?, node.clock.now())?;
                Ok(Self::App { token, credential })
            }
        }
    }
}
