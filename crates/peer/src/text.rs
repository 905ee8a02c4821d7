//! Text from the other side of the wire: bounded, and harmless to show in one line.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// One line of 1 to `MAX` characters without control or direction-changing characters.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Line<const MAX: usize>(String);

/// A lower-case name that both programs know, such as `azure-devops-server`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Identifier(String);

/// Why a text is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TextError {
    /// Nothing but space.
    #[error("the text is empty")]
    Empty,
    /// Longer than its place allows.
    #[error("the text is longer than {0} characters")]
    TooLong(usize),
    /// A character that a one-line text must not have.
    #[error("the text contains a character that cannot be shown")]
    Character,
    /// Not an [`Identifier`].
    #[error("a name consists of lower-case letters, digits, dots, dashes and underscores")]
    Identifier,
}

impl<const MAX: usize> Line<MAX> {
    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl<const MAX: usize> FromStr for Line<MAX> {
    type Err = TextError;

    fn from_str(text: &str) -> Result<Self, TextError> {
        if text.trim().is_empty() {
            return Err(TextError::Empty);
        }
        if text.chars().count() > MAX {
            return Err(TextError::TooLong(MAX));
        }
        if text.chars().any(is_unshowable) {
            return Err(TextError::Character);
        }
        Ok(Self(text.to_owned()))
    }
}

impl<const MAX: usize> fmt::Display for Line<MAX> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl<const MAX: usize> TryFrom<String> for Line<MAX> {
    type Error = TextError;

    fn try_from(text: String) -> Result<Self, TextError> {
        text.parse()
    }
}

impl<const MAX: usize> From<Line<MAX>> for String {
    fn from(line: Line<MAX>) -> Self {
        line.0
    }
}

impl Identifier {
    /// Longest name, in characters.
    pub const MAX_LEN: usize = 64;

    /// The name.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// One of our own names.
    pub(crate) fn known(name: &str) -> Self {
        Self(name.to_owned())
    }
}

impl FromStr for Identifier {
    type Err = TextError;

    fn from_str(text: &str) -> Result<Self, TextError> {
        if text.len() > Self::MAX_LEN {
            return Err(TextError::TooLong(Self::MAX_LEN));
        }
        let known = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b".-_".contains(&byte);
        if !text.starts_with(|first: char| first.is_ascii_lowercase()) || !text.bytes().all(known) {
            return Err(TextError::Identifier);
        }
        Ok(Self(text.to_owned()))
    }
}

impl fmt::Display for Identifier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for Identifier {
    type Error = TextError;

    fn try_from(text: String) -> Result<Self, TextError> {
        text.parse()
    }
}

impl From<Identifier> for String {
    fn from(name: Identifier) -> Self {
        name.0
    }
}

/// Control characters, and those that change the direction of what is around them.
fn is_unshowable(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case("", TextError::Empty)]
    #[case("  ", TextError::Empty)]
    #[case("abcdef", TextError::TooLong(5))]
    #[case("a\nb", TextError::Character)]
    #[case("a\u{202e}b", TextError::Character)]
    fn a_line_that_could_mislead_is_refused(#[case] text: &str, #[case] error: TextError) {
        assert_eq!(text.parse::<Line<5>>(), Err(error));
    }

    #[test]
    fn a_line_counts_characters() {
        assert_eq!("Größe".parse::<Line<5>>().unwrap().as_str(), "Größe");
    }

    #[rstest]
    #[case("")]
    #[case("Azure")]
    #[case("1a")]
    #[case("a b")]
    #[case("a/b")]
    fn an_identifier_is_plain(#[case] text: &str) {
        assert_eq!(text.parse::<Identifier>(), Err(TextError::Identifier));
    }
}
