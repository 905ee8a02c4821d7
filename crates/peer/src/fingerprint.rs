//! Four groups of digits that two people compare over the phone.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::kdf::digest;

const GROUPS: usize = 4;
const GROUP: u64 = 100_000;

/// Twenty digits that stand for everything two sides should agree on.
///
/// Digits, because they are read out the same way by people who share little language. They carry
/// 66 bits; the hash is repeated, as in Signal's safety numbers, so that searching for a second
/// input with the same digits costs another factor of 4096.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Fingerprint([u32; GROUPS]);

/// The text is not four groups of five digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a fingerprint is four groups of five digits")]
pub struct FingerprintError;

impl Fingerprint {
    const ROUNDS: u32 = 4096;

    pub(crate) fn of(purpose: &str, parts: &[&[u8]]) -> Self {
        let input = digest(purpose, parts);
        let mut hash = input;
        for _ in 0..Self::ROUNDS {
            hash = digest("fingerprint", &[&hash, &input]);
        }
        let mut groups = [0; GROUPS];
        for (group, bytes) in groups.iter_mut().zip(hash.chunks_exact(8)) {
            let number = bytes.iter().fold(0, |sum, byte| (sum << 8) | u64::from(*byte));
            *group = (number % GROUP) as u32;
        }
        Self(groups)
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [a, b, c, d] = self.0;
        write!(f, "{a:05} {b:05} {c:05} {d:05}")
    }
}

impl FromStr for Fingerprint {
    type Err = FingerprintError;

    fn from_str(text: &str) -> Result<Self, FingerprintError> {
        let mut groups = [0; GROUPS];
        let mut words = text.split_ascii_whitespace();
        for group in &mut groups {
            *group = words.next().and_then(parse_group).ok_or(FingerprintError)?;
        }
        match words.next() {
            None => Ok(Self(groups)),
            Some(_) => Err(FingerprintError),
        }
    }
}

impl TryFrom<String> for Fingerprint {
    type Error = FingerprintError;

    fn try_from(text: String) -> Result<Self, FingerprintError> {
        text.parse()
    }
}

impl From<Fingerprint> for String {
    fn from(fingerprint: Fingerprint) -> Self {
        fingerprint.to_string()
    }
}

fn parse_group(word: &str) -> Option<u32> {
    let digits = word.len() == 5 && word.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| word.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Pinned: two nodes of different releases must show the same digits.
    #[test]
    fn the_digits_never_change_between_releases() {
        let fingerprint = Fingerprint::of("test", &[b"input"]);
        insta::assert_snapshot!(fingerprint, @"41943 31448 85958 41054");
    }

    #[test]
    fn it_reads_back_what_it_shows() {
        let fingerprint = Fingerprint::of("test", &[b"input"]);
        assert_eq!(fingerprint.to_string().parse(), Ok(fingerprint));
        for wrong in ["", "12345", "12345 12345 12345 1234", "12345 12345 12345 12345 1", "12345 12345 12345 1234x"] {
            assert_eq!(wrong.parse::<Fingerprint>(), Err(FingerprintError), "{wrong}");
        }
    }

    #[test]
    fn other_input_or_purpose_gives_other_digits() {
        let fingerprint = Fingerprint::of("test", &[b"input"]);
        assert_ne!(fingerprint, Fingerprint::of("test", &[b"inpuu"]));
        assert_ne!(fingerprint, Fingerprint::of("tess", &[b"input"]));
    }
}
