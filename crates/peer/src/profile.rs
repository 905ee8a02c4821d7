//! What two nodes tell each other about themselves.

use std::fmt;
use std::str::FromStr;

use http::Uri;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::NodeUrl;
use crate::text::{Identifier, Line};

/// One side of a connection, as it introduces itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Profile {
    /// The tracker's own id of the organization or collection: two sides never share it.
    pub instance: Uuid,
    /// What its people call it.
    pub name: Line<255>,
    /// The tracker behind the node.
    pub tracker: Tracker,
    /// The release of the node.
    pub node_version: Line<64>,
    /// Where the node answers; nothing if nobody outside can reach it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub node_url: Option<NodeUrl>,
}

/// A tracker that a node serves.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tracker {
    /// Its kind, such as `azure-devops-services`.
    pub kind: Identifier,
    /// Its release, where it has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<Line<64>>,
    /// Where people open it.
    pub url: TrackerUrl,
}

/// What the inviter proposes: shown before the invitation is accepted, part of it afterwards.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Terms {
    /// The connection's name.
    pub connection_name: Line<255>,
    /// How the inviting side calls itself.
    pub inviter_name: Line<255>,
    /// How the inviting side calls the accepting side.
    pub acceptor_name: Line<255>,
    /// The mode, such as `script`.
    pub mode: Identifier,
    /// Who opens connections.
    pub dialling: Dialling,
}

/// Which side opens HTTP connections to the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Dialling {
    /// Only the accepting side: nobody can reach it.
    Acceptor,
    /// Each side posts to the other.
    Both,
}

/// An address that is safe to offer as a link: `http` or `https`, no user name, at most
/// [`TrackerUrl::MAX_LEN`] characters.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct TrackerUrl(String);

/// The text is no address that could be offered as a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the address of a tracker is a complete http or https address without a user name")]
pub struct TrackerUrlError;

impl TrackerUrl {
    /// Longest address, in characters.
    pub const MAX_LEN: usize = 2000;

    /// The address.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for TrackerUrl {
    type Err = TrackerUrlError;

    fn from_str(text: &str) -> Result<Self, TrackerUrlError> {
        if text.len() > Self::MAX_LEN {
            return Err(TrackerUrlError);
        }
        let uri: Uri = text.parse().map_err(|_| TrackerUrlError)?;
        let web = matches!(uri.scheme_str(), Some("http" | "https"));
        let plain = uri.authority().is_some_and(|host| !host.as_str().contains('@'));
        (web && plain).then(|| Self(text.to_owned())).ok_or(TrackerUrlError)
    }
}

impl fmt::Display for TrackerUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for TrackerUrl {
    type Error = TrackerUrlError;

    fn try_from(text: String) -> Result<Self, TrackerUrlError> {
        text.parse()
    }
}

impl From<TrackerUrl> for String {
    fn from(url: TrackerUrl) -> Self {
        url.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case("https://dev.azure.com/fabrikam", true)]
    #[case("http://tfs.contoso.local:8080/tfs/Default%20Collection", true)]
    #[case("javascript:alert(1)", false)]
    #[case("https://user:pw@dev.azure.com/", false)]
    #[case("dev.azure.com/fabrikam", false)]
    #[case("/fabrikam", false)]
    #[case("https://a b", false)]
    fn only_what_can_be_linked_is_a_tracker_url(#[case] text: &str, #[case] accepted: bool) {
        assert_eq!(text.parse::<TrackerUrl>().is_ok(), accepted);
    }
}
