//! Addresses: of a partner's instance, and of the ADO collection a caller says to come from.
//!
//! Parsing is syntax only. Whether an address may be called is the node's policy and is decided there.

use std::{fmt, net::Ipv6Addr, str::FromStr};

use serde::{Deserialize, Serialize};

/// The longest address we take, in bytes.
pub const MAX_URL_BYTES: usize = 2_000;

/// Why an address was refused. `Display` is the sentence the hub shows at the field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    #[error("Enter an address.")]
    Empty,
    #[error("This address is too long.")]
    TooLong,
    #[error("Enter a complete address, such as https://dev.azure.com/your-organization.")]
    NotAUrl,
    #[error("Start the address with https://.")]
    NotHttps,
    #[error("Remove the user name and password from the address.")]
    UserInfo,
    #[error("Remove everything from \"?\" or \"#\" on.")]
    QueryOrFragment,
    #[error("Write the host name in its ASCII form (xn--...).")]
    NotAscii,
    #[error("An organization name has 1 to 50 letters, digits and hyphens, and no hyphen at its ends.")]
    Organization,
}

/// The address of an instance or a node: `https`, or `http` on a loopback host; no credentials, query or fragment.
/// Kept without a trailing slash and with a lower-case host, so that equal addresses are equal texts.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct InstanceUrl(String);

impl InstanceUrl {
    /// The address as text, without a trailing slash.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Scheme, host and port: what a browser calls the origin.
    #[must_use]
    pub fn origin(&self) -> &str {
        let host = self.0.find("://").map_or(0, |at| at + 3);
        self.0[host..].find('/').map_or(&self.0, |slash| &self.0[..host + slash])
    }
}

impl FromStr for InstanceUrl {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let text = text.trim();
        if text.is_empty() {
            return Err(Error::Empty);
        }
        if text.len() > MAX_URL_BYTES {
            return Err(Error::TooLong);
        }
        if text.contains(['?', '#']) {
            return Err(Error::QueryOrFragment);
        }
        if !text.is_ascii() {
            return Err(Error::NotAscii);
        }
        let (scheme, rest) = text.split_once("://").ok_or(Error::NotAUrl)?;
        let (authority, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
        let host = check_authority(authority)?;
        let scheme = check_scheme(scheme, host)?;
        Ok(Self(format!("{scheme}://{}{}", authority.to_ascii_lowercase(), check_path(path)?)))
    }
}

/// `https`, or `http` where nothing leaves this machine.
fn check_scheme(scheme: &str, host: &str) -> Result<&'static str, Error> {
    if scheme.eq_ignore_ascii_case("https") {
        Ok("https")
    } else if scheme.eq_ignore_ascii_case("http") && is_loopback(host) {
        Ok("http")
    } else if scheme.bytes().all(|b| b.is_ascii_alphanumeric()) && !scheme.is_empty() {
        Err(Error::NotHttps)
    } else {
        Err(Error::NotAUrl)
    }
}

/// The host of `host`, `host:port`, `[v6]` or `[v6]:port`.
fn check_authority(authority: &str) -> Result<&str, Error> {
    if authority.contains('@') {
        return Err(Error::UserInfo);
    }
    let end = match authority.find(']') {
        Some(bracket) => bracket + 1,
        None => authority.find(':').unwrap_or(authority.len()),
    };
    let (host, port) = authority.split_at(end);
    let is_host = match host.strip_prefix('[').and_then(|host| host.strip_suffix(']')) {
        Some(address) => address.parse::<Ipv6Addr>().is_ok(),
        None => {
            host.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'.' | b'_'))
                && host.bytes().any(|b| b.is_ascii_alphanumeric())
        }
    };
    if is_host && is_port(port) { Ok(host) } else { Err(Error::NotAUrl) }
}

/// Nothing, or a colon and a number that a port can have.
fn is_port(port: &str) -> bool {
    let Some(number) = port.strip_prefix(':') else { return port.is_empty() };
    number.bytes().all(|b| b.is_ascii_digit()) && number.parse::<u16>().is_ok()
}

/// Paths are kept as written, but must not climb: `..` in a base address is a mistake or an attack.
fn check_path(path: &str) -> Result<&str, Error> {
    let path = path.trim_end_matches('/');
    let mut segments = path.split('/').skip(1);
    if segments.all(|segment| !matches!(segment, "" | "." | "..") && is_segment(segment)) {
        Ok(path)
    } else {
        Err(Error::NotAUrl)
    }
}

/// The characters that RFC 3986 allows in a segment; a percent sign stands before two hexadecimal digits.
fn is_segment(segment: &str) -> bool {
    let mut bytes = segment.bytes();
    while let Some(byte) = bytes.next() {
        let is_allowed = match byte {
            b'%' => [bytes.next(), bytes.next()].iter().all(|digit| digit.is_some_and(|b| b.is_ascii_hexdigit())),
            _ => byte.is_ascii_alphanumeric() || b"-._~!$&'()*+,;=:@".contains(&byte),
        };
        if !is_allowed {
            return false;
        }
    }
    true
}

/// Hosts that never leave this machine.
#[must_use]
pub fn is_loopback(host: &str) -> bool {
    let host = host.trim_start_matches('[').trim_end_matches(']');
    host.eq_ignore_ascii_case("localhost")
        || host.parse::<std::net::IpAddr>().is_ok_and(|address| address.is_loopback())
}

impl TryFrom<String> for InstanceUrl {
    type Error = Error;

    fn try_from(text: String) -> Result<Self, Error> {
        text.parse()
    }
}

impl From<InstanceUrl> for String {
    fn from(url: InstanceUrl) -> Self {
        url.0
    }
}

impl fmt::Display for InstanceUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The name of an organization on Azure DevOps Services, in lower case.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct OrganizationName(String);

impl OrganizationName {
    /// The name.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for OrganizationName {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let name = text.to_ascii_lowercase();
        let charset = name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
        if charset && (1..=50).contains(&name.len()) && !name.starts_with('-') && !name.ends_with('-') {
            Ok(Self(name))
        } else {
            Err(Error::Organization)
        }
    }
}

/// The collection a caller says to come from. Both spellings of a Services organization are one organization.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum CollectionUrl {
    /// `https://dev.azure.com/{org}` or `https://{org}.visualstudio.com`.
    Services(OrganizationName),
    /// Anything else. Only an operator's allow list makes it callable.
    Other(InstanceUrl),
}

impl CollectionUrl {
    /// The address to call, written by us and not by the caller.
    #[must_use]
    pub fn base(&self) -> String {
        match self {
            Self::Services(organization) => format!("https://dev.azure.com/{}", organization.as_str()),
            Self::Other(url) => url.as_str().to_owned(),
        }
    }
}

impl FromStr for CollectionUrl {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let url: InstanceUrl = text.parse()?;
        let Some(rest) = url.as_str().strip_prefix("https://") else {
            return Ok(Self::Other(url));
        };
        if let Some(organization) = rest.strip_prefix("dev.azure.com/") {
            return organization.parse().map(Self::Services);
        }
        if let Some(organization) = rest.strip_suffix(".visualstudio.com") {
            return organization.parse().map(Self::Services);
        }
        Ok(Self::Other(url))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("https://Dev.Azure.com/Fabrikam/", "https://dev.azure.com/Fabrikam")]
    #[case(" https://node.example:8443 ", "https://node.example:8443")]
    #[case("http://127.0.0.1:7301", "http://127.0.0.1:7301")]
    #[case("http://[::1]:80/x", "http://[::1]:80/x")]
    #[case("https://tfs.example/tfs/My%20Collection", "https://tfs.example/tfs/My%20Collection")]
    #[case("HTTPS://TFS.example/Tfs", "https://tfs.example/Tfs")]
    #[case("https://[2001:DB8::1]:8443/", "https://[2001:db8::1]:8443")]
    fn addresses_are_kept_in_one_spelling(#[case] text: &str, #[case] kept: &str) {
        assert_eq!(text.parse::<InstanceUrl>().unwrap().as_str(), kept);
    }

    #[rstest]
    #[case("", Error::Empty)]
    #[case("fabrikam", Error::NotAUrl)]
    #[case("dev.azure.com/fabrikam", Error::NotAUrl)]
    #[case("http://fabrikam.example", Error::NotHttps)]
    #[case("http://127.0.0.1.evil.example", Error::NotHttps)]
    #[case("ftp://fabrikam.example", Error::NotHttps)]
    #[case("https://me:secret@fabrikam.example", Error::UserInfo)]
    #[case("https://fabrikam.example/?a=1", Error::QueryOrFragment)]
    #[case("https://fabrikam.example/#a", Error::QueryOrFragment)]
    #[case("https://fabrikam.example/../x", Error::NotAUrl)]
    #[case("https://fabrikam.example/x/.", Error::NotAUrl)]
    #[case("https://fabrikam.example//x", Error::NotAUrl)]
    #[case("https://fabrikam.example/a b", Error::NotAUrl)]
    #[case("https://fabrikam.example/a\\b", Error::NotAUrl)]
    #[case("https://fabrikam.example/%2", Error::NotAUrl)]
    #[case("https://fabrikam.example/<b>", Error::NotAUrl)]
    #[case("https://fabrikam.example:+1", Error::NotAUrl)]
    #[case("https://[::1", Error::NotAUrl)]
    #[case("https://[fabrikam]", Error::NotAUrl)]
    #[case("https://a]b", Error::NotAUrl)]
    #[case("://fabrikam.example", Error::NotAUrl)]
    #[case("https://-", Error::NotAUrl)]
    #[case("https://fabrikam.example:99999", Error::NotAUrl)]
    #[case("https://fabrikam.example:", Error::NotAUrl)]
    #[case("https://fäbrikam.example", Error::NotAscii)]
    #[case("https:///x", Error::NotAUrl)]
    fn unsafe_or_unclear_addresses_are_refused(#[case] text: &str, #[case] error: Error) {
        assert_eq!(text.parse::<InstanceUrl>(), Err(error));
    }

    #[rstest]
    #[case("https://dev.azure.com/Fabrikam", "https://dev.azure.com/fabrikam")]
    #[case("https://fabrikam.visualstudio.com/", "https://dev.azure.com/fabrikam")]
    #[case("https://tfs.example/tfs/Contoso", "https://tfs.example/tfs/Contoso")]
    fn both_spellings_of_an_organization_are_one(#[case] text: &str, #[case] base: &str) {
        assert_eq!(text.parse::<CollectionUrl>().unwrap().base(), base);
    }

    #[rstest]
    #[case("https://dev.azure.com/a/b")]
    #[case("https://dev.azure.com/-a")]
    #[case("https://a.b.visualstudio.com")]
    fn an_organization_name_cannot_carry_a_path(#[case] text: &str) {
        assert_eq!(text.parse::<CollectionUrl>(), Err(Error::Organization));
    }

    #[rstest]
    #[case("https://dev.azure.com")]
    #[case("https://dev.azure.com.evil.example/fabrikam")]
    #[case("https://evil.example/dev.azure.com/fabrikam")]
    fn look_alikes_of_azure_devops_are_not_services(#[case] text: &str) {
        assert!(matches!(text.parse(), Ok(CollectionUrl::Other(_))));
    }

    #[test]
    fn the_origin_ends_before_the_path() {
        let url: InstanceUrl = "https://node.example:8443/a/b".parse().unwrap();
        assert_eq!(url.origin(), "https://node.example:8443");
        assert_eq!("https://node.example".parse::<InstanceUrl>().unwrap().origin(), "https://node.example");
    }

    proptest! {
        #[test]
        fn a_parsed_address_parses_to_itself(text in "(https?://)?[a-zA-Z0-9.:@/\\[\\]?#%-]{0,40}") {
            if let Ok(url) = text.parse::<InstanceUrl>() {
                prop_assert_eq!(url.as_str().parse::<InstanceUrl>(), Ok(url.clone()));
            }
        }
    }
}
