//! Addresses: what the caller wrote, and which room that means.

use std::convert::Infallible;

use axum::{
    extract::FromRequestParts,
    http::{HeaderMap, Uri, header::HOST, request::Parts, uri::Authority},
};

use super::COLLECTION_ROUTE;
use crate::CollectionPath;

/// How the caller reaches this machine: `Host` of the request, so that links also work through another name.
#[derive(Clone, Debug)]
pub(crate) struct RequestOrigin(Option<Authority>);

impl RequestOrigin {
    pub(crate) fn of(headers: &HeaderMap) -> Self {
        let authority = headers.get(HOST).and_then(|host| host.to_str().ok()?.parse().ok());
        Self(authority.filter(|authority: &Authority| !authority.as_str().contains('@')))
    }

    /// The caller's name for this machine, or `otherwise`.
    pub(crate) fn host_or(&self, otherwise: &str) -> String {
        self.0.as_ref().map_or_else(|| otherwise.to_owned(), |authority| authority.host().to_owned())
    }

    /// Host and port as the caller wrote them, or `otherwise`.
    pub(crate) fn authority_or(&self, otherwise: &str) -> String {
        self.0.as_ref().map_or_else(|| otherwise.to_owned(), ToString::to_string)
    }
}

impl<S: Sync> FromRequestParts<S> for RequestOrigin {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Self::Rejection> {
        Ok(Self::of(&parts.headers))
    }
}

/// Doubled slashes count as one, and one at the end as none: Azure DevOps takes them, and its clients send them.
pub(super) fn collapse_slashes(path: &str) -> String {
    let mut collapsed = String::with_capacity(path.len());
    for c in path.chars() {
        if c != '/' || !collapsed.ends_with('/') {
            collapsed.push(c);
        }
    }
    if collapsed.len() > 1 && collapsed.ends_with('/') {
        collapsed.pop();
    }
    collapsed
}

/// The address in the router's terms, or `None` when nothing can be there.
pub(super) fn route_of(collection: &CollectionPath, path: &str) -> Option<String> {
    if let Some(rest) = collection.strip(path) {
        return Some(format!("{COLLECTION_ROUTE}{}", lower_case_resource(rest)));
    }
    (!path.starts_with(COLLECTION_ROUTE)).then(|| path.to_owned())
}

pub(super) fn with_path(uri: &Uri, path: &str) -> Option<Uri> {
    let path_and_query = uri.query().map_or_else(|| path.to_owned(), |query| format!("{path}?{query}"));
    path_and_query.parse().ok()
}

/// `_APIS/connectiondata` is `_apis/connectionData` to Azure DevOps; names further on keep their case for messages.
fn lower_case_resource(path: &str) -> String {
    let mut after_apis = false;
    let segments: Vec<_> = path
        .split('/')
        .map(|segment| {
            let is_apis = segment.eq_ignore_ascii_case("_apis");
            let lower = is_apis || std::mem::take(&mut after_apis);
            after_apis = is_apis;
            if lower { segment.to_ascii_lowercase() } else { segment.to_owned() }
        })
        .collect();
    segments.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_mean_the_same_in_every_spelling() {
        let collection: CollectionPath = "tfs/Contoso".parse().unwrap();
        let route = |path: &str| route_of(&collection, &collapse_slashes(path)).unwrap();
        assert_eq!(route("//TFS//contoso/_APIS/connectionData/"), "/@collection/_apis/connectiondata");
        assert_eq!(route("/tfs/Contoso/_apis/Projects/Ware House"), "/@collection/_apis/projects/Ware House");
        assert_eq!(route("/_emulator/requests"), "/_emulator/requests");
        assert_eq!(route_of(&collection, "/@collection/_apis"), None);
    }
}
