//! Variants for development: the same extension under another id.

use std::{fmt, str::FromStr};

use anyhow::{Error, Result, ensure};

const MAX_LENGTH: usize = 20;

/// The name of a variant, as it goes into the extension id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct DevName(String);

impl FromStr for DevName {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        let known = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        ensure!(
            !text.is_empty()
                && text.len() <= MAX_LENGTH
                && text.bytes().all(known)
                && !text.ends_with('-')
                && !text.starts_with('-'),
            "`{text}` cannot be the name of a variant; use up to {MAX_LENGTH} of a-z, 0-9 and - (not first or last), like `anna` or `pr-12`"
        );
        Ok(Self(text.to_owned()))
    }
}

impl fmt::Display for DevName {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::DevName;

    #[test]
    fn names_that_fit_an_extension_id_are_taken() {
        for good in ["a", "anna", "pr-12", "12345678901234567890"] {
            assert_eq!(good.parse::<DevName>().unwrap().to_string(), good);
        }
    }

    #[test]
    fn other_names_are_refused() {
        for bad in ["", "-", "a-", "-a", "Anna", "a b", "a.b", "ä", "123456789012345678901"] {
            assert!(bad.parse::<DevName>().is_err(), "{bad}");
        }
    }
}
