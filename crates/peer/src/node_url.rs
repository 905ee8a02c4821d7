//! The address under which a node answers other nodes.

use std::fmt;
use std::net::{Ipv4Addr, Ipv6Addr};
use std::str::FromStr;

use http::Uri;
use http::uri::{Authority, Scheme};
use serde::{Deserialize, Serialize};

/// `https://host[:port][/path]`, or `http://` for this very machine; nothing else.
///
/// Kept in one spelling (lower-case host, no default port, no slash at the end), so equal addresses
/// compare equal. Whether the host may be dialled is decided when it is dialled, from the resolved
/// address.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct NodeUrl {
    encrypted: bool,
    /// Everything behind `://`.
    rest: String,
}

/// Why an address cannot be the address of a node.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NodeUrlError {
    /// Not an absolute web address at all.
    #[error("it is not a complete web address; it should look like https://node.example.com")]
    Malformed,
    /// Longer than [`NodeUrl::MAX_LEN`] behind the scheme.
    #[error("it is longer than {} characters", NodeUrl::MAX_LEN)]
    TooLong,
    /// A scheme that is neither `https` nor `http`.
    #[error("it has to start with https://")]
    Scheme,
    /// Plain `http` to another machine.
    #[error("it has to start with https://; plain http is only possible on the same machine")]
    NotEncrypted,
    /// `user:password@` in front of the host.
    #[error("it must not contain a user name or password")]
    UserInfo,
    /// A query or a fragment.
    #[error("it must end with the path: nothing from a ? or # on")]
    QueryOrFragment,
    /// A path with empty, `.` or `..` segments.
    #[error("its path must not contain empty parts, . or ..")]
    Path,
}

impl NodeUrl {
    /// Longest accepted text behind `://`, in characters.
    pub const MAX_LEN: usize = 200;

    /// Whether the address starts with `https://`.
    #[must_use]
    pub fn is_encrypted(&self) -> bool {
        self.encrypted
    }

    /// The host with its port if it has one: what to show where space is short.
    #[must_use]
    pub fn host(&self) -> &str {
        self.rest.split('/').next().unwrap_or_default()
    }

    pub(crate) fn without_scheme(&self) -> &str {
        &self.rest
    }

    pub(crate) fn from_parts(encrypted: bool, rest: &str) -> Result<Self, NodeUrlError> {
        let scheme = if encrypted { "https" } else { "http" };
        format!("{scheme}://{rest}").parse()
    }
}

impl FromStr for NodeUrl {
    type Err = NodeUrlError;

    fn from_str(text: &str) -> Result<Self, NodeUrlError> {
        let text = text.trim();
        if text.len() > Self::MAX_LEN + "https://".len() {
            return Err(NodeUrlError::TooLong);
        }
        if text.contains(['?', '#']) {
            return Err(NodeUrlError::QueryOrFragment);
        }
        let uri: Uri = text.parse().map_err(|_| NodeUrlError::Malformed)?;
        let (Some(scheme), Some(authority)) = (uri.scheme(), uri.authority()) else {
            return Err(NodeUrlError::Malformed);
        };
        if authority.as_str().contains('@') {
            return Err(NodeUrlError::UserInfo);
        }
        let encrypted = is_encrypted(scheme)?;
        if !encrypted && !is_this_machine(authority.host()) {
            return Err(NodeUrlError::NotEncrypted);
        }
        let rest = format!("{}{}", host_and_port(authority, encrypted)?, path(uri.path())?);
        if rest.len() > Self::MAX_LEN {
            return Err(NodeUrlError::TooLong);
        }
        Ok(Self { encrypted, rest })
    }
}

impl TryFrom<String> for NodeUrl {
    type Error = NodeUrlError;

    fn try_from(text: String) -> Result<Self, NodeUrlError> {
        text.parse()
    }
}

impl From<NodeUrl> for String {
    fn from(url: NodeUrl) -> Self {
        url.to_string()
    }
}

impl fmt::Display for NodeUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let scheme = if self.encrypted { "https" } else { "http" };
        write!(f, "{scheme}://{}", self.rest)
    }
}

fn is_encrypted(scheme: &Scheme) -> Result<bool, NodeUrlError> {
    match scheme.as_str().to_ascii_lowercase().as_str() {
        "https" => Ok(true),
        "http" => Ok(false),
        _ => Err(NodeUrlError::Scheme),
    }
}

fn is_this_machine(host: &str) -> bool {
    let bare = host.trim_start_matches('[').trim_end_matches(']');
    host.eq_ignore_ascii_case("localhost")
        || bare.parse::<Ipv4Addr>().is_ok_and(|ip| ip.is_loopback())
        || bare.parse::<Ipv6Addr>().is_ok_and(|ip| ip.is_loopback())
}

fn host_and_port(authority: &Authority, encrypted: bool) -> Result<String, NodeUrlError> {
    let host = authority.host().to_ascii_lowercase();
    if host.is_empty() || !is_host(&host) {
        return Err(NodeUrlError::Malformed);
    }
    let default = if encrypted { 443 } else { 80 };
    match authority.as_str()[host.len()..].strip_prefix(':') {
        None => Ok(host),
        Some(port) => match port.parse::<u16>() {
            Ok(0) | Err(_) => Err(NodeUrlError::Malformed),
            Ok(port) if port == default => Ok(host),
            Ok(port) => Ok(format!("{host}:{port}")),
        },
    }
}

/// A DNS name, an IPv4 address or an IPv6 address in brackets.
fn is_host(host: &str) -> bool {
    match host.strip_prefix('[') {
        Some(v6) => v6.strip_suffix(']').is_some_and(|ip| ip.parse::<Ipv6Addr>().is_ok()),
        None => {
            host.trim_end_matches('.').split('.').all(|label| !label.is_empty() && label.bytes().all(is_label_byte))
        }
    }
}

fn is_label_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_'
}

fn path(path: &str) -> Result<&str, NodeUrlError> {
    let path = path.strip_suffix('/').unwrap_or(path);
    let unclean = |segment: &str| segment.is_empty() || segment == "." || segment == "..";
    if path.split('/').skip(1).any(unclean) {
        return Err(NodeUrlError::Path);
    }
    Ok(path)
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case("https://node.example.com", "https://node.example.com")]
    #[case("  HTTPS://Node.Example.COM/ ", "https://node.example.com")]
    #[case("https://node.example.com:443/adnode/", "https://node.example.com/adnode")]
    #[case("https://node.example.com:8443/A/b", "https://node.example.com:8443/A/b")]
    #[case("https://[2001:db8::1]:8443", "https://[2001:db8::1]:8443")]
    #[case("http://127.0.0.1:7301", "http://127.0.0.1:7301")]
    #[case("http://[::1]:7301", "http://[::1]:7301")]
    #[case("http://localhost:80", "http://localhost")]
    fn accepted_in_one_spelling(#[case] text: &str, #[case] spelling: &str) {
        let url: NodeUrl = text.parse().unwrap();
        assert_eq!(url.to_string(), spelling);
        assert_eq!(spelling.parse::<NodeUrl>().unwrap(), url);
    }

    #[rstest]
    #[case("", NodeUrlError::Malformed)]
    #[case("node.example.com", NodeUrlError::Malformed)]
    #[case("/peer", NodeUrlError::Malformed)]
    #[case("https://", NodeUrlError::Malformed)]
    #[case("https://a b.example.com", NodeUrlError::Malformed)]
    #[case("https://a..b", NodeUrlError::Malformed)]
    #[case("https://a%2fb", NodeUrlError::Malformed)]
    #[case("https://node:0", NodeUrlError::Malformed)]
    #[case("https://node:99999", NodeUrlError::Malformed)]
    #[case("https://[::1", NodeUrlError::Malformed)]
    #[case("ftp://node.example.com", NodeUrlError::Scheme)]
    #[case("http://node.example.com", NodeUrlError::NotEncrypted)]
    #[case("http://127.0.0.1.example.com", NodeUrlError::NotEncrypted)]
    #[case("http://10.0.0.1", NodeUrlError::NotEncrypted)]
    #[case("http://[::ffff:127.0.0.1]", NodeUrlError::NotEncrypted)]
    #[case("https://user@node.example.com", NodeUrlError::UserInfo)]
    #[case("https://user:pw@node.example.com", NodeUrlError::UserInfo)]
    #[case("https://node.example.com?x=1", NodeUrlError::QueryOrFragment)]
    #[case("https://node.example.com/#x", NodeUrlError::QueryOrFragment)]
    #[case("https://node.example.com/a/../b", NodeUrlError::Path)]
    #[case("https://node.example.com//", NodeUrlError::Path)]
    fn refused(#[case] text: &str, #[case] error: NodeUrlError) {
        assert_eq!(text.parse::<NodeUrl>(), Err(error));
    }

    #[test]
    fn an_endless_address_is_refused() {
        let text = format!("https://{}.com", "a".repeat(NodeUrl::MAX_LEN));
        assert_eq!(text.parse::<NodeUrl>(), Err(NodeUrlError::TooLong));
    }
}
