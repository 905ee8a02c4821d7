//! What a caller proves itself with. Held for one request, printed nowhere.

use std::sync::Arc;

use azure_core::{
    credentials::{AccessToken, TokenCredential, TokenRequestOptions},
    time::OffsetDateTime,
};
use http::HeaderValue;
use secrecy::{ExposeSecret, SecretString};

use crate::error::Error;

/// An access token of the extension, or a personal access token.
#[derive(Clone, Debug)]
pub enum Credential {
    Bearer(SecretString),
    Pat(SecretString),
}

impl Credential {
    /// The header for the requests we write ourselves.
    pub(crate) fn header(&self) -> Result<HeaderValue, Error> {
        let text = match self {
            Self::Bearer(token) => format!("Bearer {}", token.expose_secret()),
            Self::Pat(pat) => {
                format!("Basic {}", azure_core::base64::encode(format!(":{}", pat.expose_secret())))
            }
        };
        let mut header = HeaderValue::try_from(text).map_err(Error::request)?;
        header.set_sensitive(true);
        Ok(header)
    }

    /// The same credential for the SDK.
    pub(crate) fn for_sdk(&self) -> azure_devops_rust_api::Credential {
        match self {
            Self::Bearer(token) => {
                azure_devops_rust_api::Credential::from_token_credential(Arc::new(Fixed(token.clone())))
            }
            Self::Pat(pat) => azure_devops_rust_api::Credential::from_pat(pat.expose_secret()),
        }
    }
}

/// A token that came from outside and is never renewed by us.
#[derive(Debug)]
struct Fixed(SecretString);

#[async_trait::async_trait]
impl TokenCredential for Fixed {
    async fn get_token(
        &self,
        _scopes: &[&str],
        _options: Option<TokenRequestOptions<'_>>,
    ) -> azure_core::Result<AccessToken> {
        let no_end_known_to_us = OffsetDateTime::UNIX_EPOCH;
        Ok(AccessToken::new(self.0.expose_secret().to_owned(), no_end_known_to_us))
    }
}
