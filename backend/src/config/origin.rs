//! Origins the hub may be loaded from.

use std::str::FromStr;

use domain::InstanceUrl;
use http::HeaderValue;

/// One exact origin: `https://host`, `http://127.0.0.1:7302`, or `null` for sandboxed frames.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin(HeaderValue);

impl Origin {
    /// As a browser sends it.
    #[must_use]
    pub fn header(&self) -> HeaderValue {
        self.0.clone()
    }

    /// As the operator wrote it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.0.to_str().unwrap_or_default()
    }
}

impl FromStr for Origin {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        if text == "null" {
            return Ok(Self(HeaderValue::from_static("null")));
        }
        if text.contains('*') {
            return Err("origins are compared exactly: list each one, without \"*\"".to_owned());
        }
        let url: InstanceUrl = text.parse().map_err(|error: domain::address::Error| error.to_string())?;
        if url.origin() != url.as_str() {
            return Err("an origin has no path: write only https://host, with a port where there is one".to_owned());
        }
        HeaderValue::from_str(url.as_str()).map(Self).map_err(|error| error.to_string())
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("null", "null")]
    #[case("https://CDN.example/", "https://cdn.example")]
    #[case("http://127.0.0.1:7302", "http://127.0.0.1:7302")]
    fn exact_origins_are_taken(#[case] text: &str, #[case] kept: &str) {
        assert_eq!(text.parse::<Origin>().unwrap().as_str(), kept);
    }

    #[rstest]
    #[case("*")]
    #[case("https://*.vsassets.io")]
    #[case("https://cdn.example/path")]
    #[case("http://cdn.example")]
    #[case("cdn.example")]
    fn anything_wider_is_refused(#[case] text: &str) {
        assert!(text.parse::<Origin>().is_err());
    }
}
