//! The client: one per node, shared by everybody.

use futures_util::future::BoxFuture;
use http::HeaderValue;
use serde::de::DeserializeOwned;

use crate::{
    collection::Collection,
    error::{Error, Unexpected},
    judge,
    version::{VERSIONS, Versions, is_too_new},
    wire::Wire,
};

/// Talks to any number of collections on behalf of any number of callers.
#[derive(Debug)]
pub struct Client {
    pub(crate) wire: Wire,
    versions: Versions,
}

impl Client {
    /// Asks through `outbound`, which has to let through the hosts of the collections, and bounds the time of a request.
    #[must_use]
    pub fn new(outbound: outbound::Client) -> Self {
        Self { wire: Wire::new(outbound), versions: Versions::default() }
    }

    /// Reads one resource below a collection, by our own request.
    pub(crate) async fn read<T: DeserializeOwned>(
        &self,
        collection: &Collection,
        authorization: HeaderValue,
        path: &str,
    ) -> Result<T, Error> {
        let url = collection.resource(path).parse().map_err(Error::request)?;
        let answer = judge::success(self.wire.get(url, authorization).await?)?;
        judge::json(&answer.body)
    }

    /// Runs a request with the newest API version the collection takes.
    pub(crate) async fn with_version<'a, T>(
        &'a self,
        collection: &'a Collection,
        request: impl Fn(&'static str) -> BoxFuture<'a, Result<T, Error>> + Send,
    ) -> Result<T, Error> {
        if let Some(version) = self.versions.known(collection) {
            return request(version).await;
        }
        for version in VERSIONS {
            match request(version).await {
                Err(error) if is_too_new(&error) => {}
                Ok(answer) => {
                    self.versions.remember(collection, version);
                    return Ok(answer);
                }
                Err(error) => return Err(error),
            }
        }
        Err(Unexpected::NoVersion.into())
    }
}
