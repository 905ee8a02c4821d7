//! Puts `azure_devops_rust_api` on our wire: its requests get the API version the collection speaks and the bounds of
//! every other request, and its answers are judged before it sees them.

use std::sync::Arc;

use azure_core::{
    Error as SdkError,
    error::ErrorKind,
    http::{AsyncRawResponse, HttpClient, Request, RetryOptions, Transport, headers::Headers},
};
use azure_devops_rust_api::core;
use http::HeaderValue;
use url::Url;

use crate::{
    collection::Collection,
    credential::Credential,
    error::{Error, Unexpected},
    judge,
    wire::Wire,
};

/// A client of ADO's *core* area for one caller.
pub(crate) fn core_client(
    wire: &Wire,
    collection: &Collection,
    credential: &Credential,
    version: &'static str,
) -> Result<core::Client, Error> {
    let endpoint: Url = collection.parent().parse().map_err(Error::request)?;
    let transport = OnOurWire { wire: wire.clone(), version };
    Ok(core::ClientBuilder::new(credential.for_sdk())
        .endpoint(endpoint)
        .transport(Transport::new(Arc::new(transport)))
        // Retrying is decided by whoever knows what a repeated request would do.
        .retry(RetryOptions::none())
        .build())
}

/// Unwraps what we threw inside the SDK's pipeline.
pub(crate) fn ours(error: SdkError) -> Error {
    error.into_downcast::<Error>().unwrap_or_else(|other| Unexpected::Request(Box::new(other)).into())
}

#[derive(Debug)]
struct OnOurWire {
    wire: Wire,
    version: &'static str,
}

#[async_trait::async_trait]
impl HttpClient for OnOurWire {
    async fn execute_request(&self, request: &Request) -> azure_core::Result<AsyncRawResponse> {
        self.get(request).await.map_err(|error| SdkError::new(ErrorKind::Other, error))
    }
}

impl OnOurWire {
    async fn get(&self, request: &Request) -> Result<AsyncRawResponse, Error> {
        let authorization = request.headers().get_optional_str(&"authorization".into()).unwrap_or_default();
        let mut authorization = HeaderValue::try_from(authorization).map_err(Error::request)?;
        authorization.set_sensitive(true);
        let url = rewrite(request.url(), self.version);
        let answer = judge::success(self.wire.get(url, authorization).await?)?;
        let headers = answer.headers.iter().filter_map(|(name, value)| {
            value.to_str().ok().map(|value| (name.as_str().to_owned().into(), value.to_owned().into()))
        });
        let headers = Headers::from(headers.collect::<std::collections::HashMap<_, _>>());
        Ok(AsyncRawResponse::from_bytes(answer.status.as_u16().into(), headers, answer.body))
    }
}

/// The SDK always asks for `7.1-preview`, and doubles the slash behind an endpoint without a path.
fn rewrite(url: &Url, version: &str) -> Url {
    let mut rewritten = url.clone();
    let path = url.path().replace("//", "/");
    rewritten.set_path(&path);
    let rest: Vec<(String, String)> =
        url.query_pairs().filter(|(name, _)| name != "api-version").map(|(n, v)| (n.into(), v.into())).collect();
    rewritten.query_pairs_mut().clear().extend_pairs(rest).append_pair("api-version", version);
    rewritten
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_is_the_collections_and_slashes_are_single() {
        let url = "http://127.0.0.1:1//fabrikam/_apis/projects?api-version=7.1-preview&$top=5".parse().unwrap();
        let rewritten = rewrite(&url, "6.0");
        assert_eq!(rewritten.path(), "/fabrikam/_apis/projects");
        assert_eq!(rewritten.query(), Some("%24top=5&api-version=6.0"));
    }
}
