//! Names people type. A name is trimmed, 1 to 255 characters long, and shows the same text to everybody who reads it:
//! control characters and direction overrides are refused, everything else (HTML, emoji, any script) is just text.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

/// The longest name, in characters (Unicode scalar values).
pub const MAX_NAME_CHARS: usize = 255;
/// The longest description, in characters.
pub const MAX_DESCRIPTION_CHARS: usize = 4_000;

/// Why a name was refused. `Display` is the sentence the hub shows at the field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    #[error("Enter a name.")]
    Empty,
    #[error("Shorten this to at most {max} characters. It has {len}.")]
    TooLong { len: usize, max: usize },
    #[error("Remove the invisible control character at position {position}.")]
    Control { position: usize },
    #[error("Remove the text-direction character at position {position}. It can make a name look like another one.")]
    DirectionOverride { position: usize },
}

/// Declares name types that share the rules of this module.
macro_rules! names {
    ($($(#[$doc:meta])+ $name:ident;)+) => {$(
        $(#[$doc])+
        #[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(String);

        impl $name {
            /// The name as people see it.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl FromStr for $name {
            type Err = Error;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                parse(text).map(|name| Self(name.to_owned()))
            }
        }

        impl TryFrom<String> for $name {
            type Error = Error;

            fn try_from(text: String) -> Result<Self, Self::Error> {
                text.parse()
            }
        }

        impl From<$name> for String {
            fn from(name: $name) -> Self {
                name.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )+};
}

names! {
    /// A short name for one side of a connection, such as "Fabrikam".
    ShortName;
    /// The name of a connection, unique within its tenant.
    ConnectionName;
    /// The name of an ADO project, as ADO spells it.
    ProjectName;
}

impl ConnectionName {
    /// The name the wizard proposes, shortened where two long short names would not fit.
    #[must_use]
    pub fn propose(local: &ShortName, remote: &ShortName) -> Self {
        let text: String = format!("{local} to {remote}").chars().take(MAX_NAME_CHARS).collect();
        Self(text.trim_end().to_owned())
    }

    /// What must be unique within a tenant: letter case does not make another name.
    #[must_use]
    pub fn key(&self) -> String {
        self.0.to_lowercase()
    }
}

/// What a person wrote about a connection; may be empty and may have several lines.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Description(String);

impl Description {
    /// The text as people see it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Description {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let text = text.trim();
        check(text, MAX_DESCRIPTION_CHARS, |c| c.is_control() && !matches!(c, '\n' | '\r' | '\t'))?;
        Ok(Self(text.to_owned()))
    }
}

impl TryFrom<String> for Description {
    type Error = Error;

    fn try_from(text: String) -> Result<Self, Error> {
        text.parse()
    }
}

impl From<Description> for String {
    fn from(description: Description) -> Self {
        description.0
    }
}

fn parse(text: &str) -> Result<&str, Error> {
    let name = text.trim();
    if name.chars().all(is_blank) {
        return Err(Error::Empty);
    }
    check(name, MAX_NAME_CHARS, char::is_control)?;
    Ok(name)
}

fn check(text: &str, max: usize, is_control: impl Fn(char) -> bool) -> Result<(), Error> {
    for (index, c) in text.chars().enumerate() {
        let position = index + 1;
        if is_control(c) || matches!(c, '\u{2028}' | '\u{2029}' | '\u{feff}') {
            return Err(Error::Control { position });
        }
        if is_direction_override(c) {
            return Err(Error::DirectionOverride { position });
        }
    }
    let len = text.chars().count();
    if len > max { Err(Error::TooLong { len, max }) } else { Ok(()) }
}

/// Embeddings, overrides and isolates of Unicode's bidirectional algorithm (UAX #9).
const fn is_direction_override(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Characters that leave nothing to read when a name has only them: spaces and the zero-width ones.
fn is_blank(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{3164}' | '\u{feff}' | '\u{ad}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case::one_character("a")]
    #[case::longest(&"x".repeat(255))]
    #[case::emoji("🚚 Warehouse 👩‍🔧")]
    #[case::html("<b>Fabrikam</b> & \"co\"")]
    #[case::right_to_left_script("مخزن")]
    fn ordinary_text_is_a_name(#[case] text: &str) {
        assert_eq!(text.parse::<ShortName>().unwrap().as_str(), text);
    }

    #[rstest]
    #[case("", Error::Empty)]
    #[case(" \t ", Error::Empty)]
    #[case("\u{200b}\u{200d}", Error::Empty)]
    #[case(&"x".repeat(256), Error::TooLong { len: 256, max: 255 })]
    #[case("a\u{0}b", Error::Control { position: 2 })]
    #[case("a\nb", Error::Control { position: 2 })]
    #[case("ab\u{202e}cd", Error::DirectionOverride { position: 3 })]
    fn misleading_or_unbounded_text_is_refused(#[case] text: &str, #[case] error: Error) {
        assert_eq!(text.parse::<ConnectionName>(), Err(error));
    }

    #[test]
    fn surrounding_space_is_not_part_of_a_name() {
        assert_eq!("  Fabrikam ".parse::<ShortName>().unwrap().as_str(), "Fabrikam");
    }

    #[test]
    fn proposal_joins_both_short_names() {
        let (local, remote) = ("Fabrikam".parse().unwrap(), "Contoso".parse().unwrap());
        assert_eq!(ConnectionName::propose(&local, &remote).as_str(), "Fabrikam to Contoso");
    }

    #[test]
    fn description_keeps_its_lines_and_may_be_empty() {
        assert_eq!("one\ntwo".parse::<Description>().unwrap().as_str(), "one\ntwo");
        assert_eq!("".parse::<Description>().unwrap(), Description::default());
        assert!("a\u{7}".parse::<Description>().is_err());
    }

    #[test]
    fn names_are_checked_when_they_come_from_json() {
        assert!(serde_json::from_str::<ShortName>("\"  \"").is_err());
        assert_eq!(serde_json::from_str::<ShortName>("\" a \"").unwrap().as_str(), "a");
    }

    proptest! {
        #[test]
        fn a_parsed_name_parses_to_itself(text in "\\PC{0,300}") {
            if let Ok(name) = text.parse::<ConnectionName>() {
                prop_assert_eq!(name.as_str().parse::<ConnectionName>(), Ok(name.clone()));
                prop_assert!(name.as_str().chars().count() <= MAX_NAME_CHARS);
            }
        }

        #[test]
        fn a_proposal_is_always_a_name(local in "[^\\p{C}\\s]{1,255}", remote in "[^\\p{C}\\s]{1,255}") {
            if let (Ok(local), Ok(remote)) = (local.parse::<ShortName>(), remote.parse::<ShortName>()) {
                let proposed = ConnectionName::propose(&local, &remote);
                prop_assert_eq!(proposed.as_str().parse::<ConnectionName>(), Ok(proposed.clone()));
            }
        }
    }
}
