//! Which collections this node may call. A caller names one; what is not allowed here causes no request at all.

use domain::{CollectionUrl, InstanceUrl, TrackerKind};

use crate::config::ListedCollection;

/// A collection the node may call.
#[derive(Clone, Debug)]
pub struct AllowedCollection {
    pub collection: ado::Collection,
    /// In our spelling, or the operator's; never the caller's.
    pub url: String,
    pub kind: TrackerKind,
}

/// Azure DevOps Services, and what the operator listed.
#[derive(Clone, Debug)]
pub struct AllowedCollections {
    listed: Vec<ListedCollection>,
}

impl AllowedCollections {
    /// Takes the operator's list.
    #[must_use]
    pub const fn new(listed: Vec<ListedCollection>) -> Self {
        Self { listed }
    }

    /// The kinds of tracker this node serves.
    #[must_use]
    pub fn kinds(&self) -> Vec<TrackerKind> {
        let mut kinds = vec![TrackerKind::AzureDevopsServices];
        if self.listed.iter().any(|listed| listed.kind == TrackerKind::AzureDevopsServer) {
            kinds.push(TrackerKind::AzureDevopsServer);
        }
        kinds
    }

    /// The collection behind an address, if the node serves it.
    #[must_use]
    pub fn find(&self, url: &str) -> Option<AllowedCollection> {
        let url: CollectionUrl = url.parse().ok()?;
        let (url, kind) = match &url {
            CollectionUrl::Services(_) => (url, TrackerKind::AzureDevopsServices),
            CollectionUrl::Other(named) => {
                let listed = self.listed.iter().find(|listed| is_same(&listed.url, named))?;
                (CollectionUrl::Other(listed.url.clone()), listed.kind)
            }
        };
        let collection = ado::Collection::new(&url).ok()?;
        Some(AllowedCollection { collection, url: url.base(), kind })
    }
}

impl AllowedCollection {
    /// What people call it: the last part of its address.
    #[must_use]
    pub fn name(&self) -> String {
        let name = self.url.rsplit('/').next().unwrap_or_default();
        percent_encoding::percent_decode_str(name).decode_utf8_lossy().into_owned()
    }

    /// Whether a session may be opened with a personal access token.
    #[must_use]
    pub const fn takes_pat(&self) -> bool {
        matches!(self.kind, TrackerKind::AzureDevopsServer)
    }
}

/// IIS does not tell upper from lower case, and people do not either.
fn is_same(listed: &InstanceUrl, named: &InstanceUrl) -> bool {
    listed.as_str().eq_ignore_ascii_case(named.as_str())
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    fn allowed() -> AllowedCollections {
        AllowedCollections::new(vec![ListedCollection {
            url: "https://tfs.example/tfs/My%20Collection".parse().unwrap(),
            kind: TrackerKind::AzureDevopsServer,
        }])
    }

    #[test]
    fn services_are_always_served_and_servers_when_listed() {
        let services = allowed().find("https://Fabrikam.visualstudio.com/").unwrap();
        assert_eq!((services.url.as_str(), services.takes_pat()), ("https://dev.azure.com/fabrikam", false));
        let server = allowed().find("https://TFS.example/TFS/my%20collection/").unwrap();
        assert_eq!((server.url.as_str(), server.takes_pat()), ("https://tfs.example/tfs/My%20Collection", true));
        assert_eq!(server.name(), "My Collection");
    }

    #[rstest]
    #[case("https://tfs.example/tfs/Other")]
    #[case("https://tfs.example")]
    #[case("http://tfs.example/tfs/My%20Collection")]
    #[case("https://tfs.example:444/tfs/My%20Collection")]
    #[case("https://dev.azure.com.evil.example/fabrikam")]
    #[case("https://dev.azure.com@evil.example/fabrikam")]
    #[case("https://dev.azure.com/fabrikam/../../x")]
    #[case("http://127.0.0.1:1/fabrikam")]
    #[case("http://169.254.169.254/latest/meta-data")]
    #[case("file:///etc/passwd")]
    fn nothing_else_is_served(#[case] url: &str) {
        assert!(allowed().find(url).is_none());
    }
}
