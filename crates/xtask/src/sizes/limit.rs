//! A number of bytes as people write it.

use std::str::FromStr;

use anyhow::{Context, Error, Result};

/// An upper limit: `200kB` (1,000 bytes each), `1MB`, or plain bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct ByteLimit(u64);

impl ByteLimit {
    pub(crate) fn bytes(self) -> u64 {
        self.0
    }
}

impl FromStr for ByteLimit {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        let lower = text.trim().to_ascii_lowercase();
        let (digits, unit) = match (lower.strip_suffix("kb"), lower.strip_suffix("mb")) {
            (Some(digits), _) => (digits, 1_000),
            (_, Some(digits)) => (digits, 1_000_000),
            _ => (lower.as_str(), 1),
        };
        let number = digits.trim().parse::<u64>().ok().and_then(|number| number.checked_mul(unit));
        number.map(Self).with_context(|| format!("`{text}` is no size; write it like 200kB, 1MB or 170000"))
    }
}

#[cfg(test)]
mod tests {
    use super::ByteLimit;

    #[test]
    fn units_are_decimal() {
        let bytes = |text: &str| text.parse::<ByteLimit>().unwrap().bytes();
        assert_eq!([bytes("200kB"), bytes("1 MB"), bytes("170000")], [200_000, 1_000_000, 170_000]);
    }

    #[test]
    fn what_is_no_size_is_refused_with_an_example() {
        for text in ["", "kB", "-1", "2.5kB", "20 parsecs", "99999999999999999999kB"] {
            let error = text.parse::<ByteLimit>().unwrap_err().to_string();
            assert!(error.contains("write it like 200kB"), "{error}");
        }
    }
}
