//! The address of the node, as the hub gets to know it.

use std::{fmt, str::FromStr};

use anyhow::{Error, Result, bail, ensure};
use url::{Host, Url};

/// The longest address taken. It is written at the top of the page, before the character set is known.
const MAX_LENGTH: usize = 250;

/// An https address, or an http one that stays on this computer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct BackendAddress(Url);

impl BackendAddress {
    /// Whether only this computer can be meant.
    pub(crate) fn is_loopback(&self) -> bool {
        match self.0.host() {
            Some(Host::Domain(name)) => name == "localhost" || name.ends_with(".localhost"),
            Some(Host::Ipv4(address)) => address.is_loopback(),
            Some(Host::Ipv6(address)) => address.is_loopback(),
            None => false,
        }
    }
}

impl FromStr for BackendAddress {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        ensure!(text.len() <= MAX_LENGTH, "the address of the node has more than {MAX_LENGTH} characters");
        let Ok(url) = Url::parse(text) else {
            bail!("`{text}` is no address; write it like https://exalate.example.com");
        };
        ensure!(
            url.username().is_empty() && url.password().is_none(),
            "take the user name and password out of `{url}`: everybody who opens the hub can read it"
        );
        ensure!(
            url.query().is_none() && url.fragment().is_none(),
            "take everything from `?` or `#` on out of `{text}`"
        );
        let address = Self(url);
        match address.0.scheme() {
            "https" => Ok(address),
            "http" if address.is_loopback() => Ok(address),
            "http" => bail!(
                "`{text}` is not encrypted, and ADO's tokens travel to it; use https (http is for this computer only)"
            ),
            other => bail!("`{text}` starts with {other}:, and the hub speaks https"),
        }
    }
}

impl fmt::Display for BackendAddress {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.0.as_str().trim_end_matches('/'))
    }
}

#[cfg(test)]
mod tests {
    use super::BackendAddress;

    fn parse(text: &str) -> Result<String, String> {
        text.parse::<BackendAddress>().map(|address| address.to_string()).map_err(|error| error.to_string())
    }

    #[test]
    fn https_and_this_computer_are_taken_without_the_last_slash() {
        assert_eq!(parse("https://Node.example.com/").unwrap(), "https://node.example.com");
        assert_eq!(parse("https://example.com/exalate/").unwrap(), "https://example.com/exalate");
        for local in ["http://127.0.0.1:7301", "http://localhost:1", "http://[::1]:9"] {
            assert_eq!(parse(local).unwrap(), local);
        }
    }

    #[test]
    fn everything_else_is_refused_with_what_to_do() {
        for (bad, hint) in [
            ("node.example.com", "write it like https://"),
            ("http://node.example.com", "use https"),
            ("http://127.0.0.1.example.com", "use https"),
            ("ftp://example.com", "speaks https"),
            ("javascript:alert(1)", "speaks https"),
            ("https://user:secret@example.com", "take the user name"),
            ("https://example.com/?a=1", "take everything from"),
            ("https://example.com/#x", "take everything from"),
        ] {
            let error = parse(bad).unwrap_err();
            assert!(error.contains(hint), "{bad}: {error}");
        }
    }

    #[test]
    fn an_address_longer_than_the_page_can_hold_is_refused() {
        assert!(parse(&format!("https://{}.example", "a".repeat(250))).unwrap_err().contains("250 characters"));
    }
}
