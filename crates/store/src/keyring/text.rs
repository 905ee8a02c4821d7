//! The ring as text: one `id:base64` an entry, newest first. Entries stand on lines of their own in a file and between
//! commas in an environment variable; a line that starts with `#` is a comment.

use std::str::FromStr;

use base64::{
    Engine as _,
    alphabet::STANDARD,
    engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig},
};
use secrecy::SecretString;
use zeroize::Zeroizing;

use super::{Error, KeyRing, NodeKey};

const BASE64: GeneralPurpose = GeneralPurpose::new(
    &STANDARD,
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

impl KeyRing {
    /// The text form, one entry a line.
    #[must_use]
    pub fn to_text(&self) -> SecretString {
        let mut text = Zeroizing::new(String::new());
        for key in self.keys() {
            text.push_str(key.id().as_str());
            text.push(':');
            BASE64.encode_string(key.bytes(), &mut text);
            text.push('\n');
        }
        SecretString::from(text.as_str())
    }
}

impl FromStr for KeyRing {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let entries = text.lines().filter(|line| !line.trim_start().starts_with('#')).flat_map(|line| line.split(','));
        let entries = entries.map(str::trim).filter(|entry| !entry.is_empty());
        Self::from_keys(entries.enumerate().map(|(index, entry)| key(index + 1, entry)).collect::<Result<_, _>>()?)
    }
}

fn key(position: usize, entry: &str) -> Result<NodeKey, Error> {
    let (id, text) = entry.split_once(':').ok_or(Error::NoId { entry: position })?;
    let id: super::KeyId = id.trim().parse()?;
    let Ok(decoded) = BASE64.decode(text.trim()).map(Zeroizing::new) else {
        return Err(Error::NotBase64 { id });
    };
    let mut bytes = Zeroizing::new([0; 32]);
    if decoded.len() != bytes.len() {
        return Err(Error::Length { id, len: decoded.len() });
    }
    bytes.copy_from_slice(&decoded);
    Ok(NodeKey::new(id, bytes))
}

#[cfg(test)]
mod tests {
    use rstest::rstest;
    use secrecy::ExposeSecret;

    use super::*;

    const ONE: &str = "AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=";
    const TWO: &str = "AgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgI=";

    #[rstest]
    #[case::lines(format!("# newest first\nb:{TWO}\n\n a : {ONE} \n"))]
    #[case::windows_lines(format!("b:{TWO}\r\na:{ONE}\r\n"))]
    #[case::environment(format!("b:{TWO},a:{ONE}"))]
    #[case::without_padding(format!("b:{},a:{}", TWO.trim_end_matches('='), ONE.trim_end_matches('=')))]
    fn both_forms_are_read_newest_first(#[case] text: String) {
        let ring: KeyRing = text.parse().unwrap();
        assert_eq!(ring.to_text().expose_secret(), format!("b:{TWO}\na:{ONE}\n"));
        assert_eq!(ring.newest().id().as_str(), "b");
    }

    #[test]
    fn a_generated_ring_survives_its_text_form() {
        let ring = KeyRing::generate("2026-01".parse().unwrap()).unwrap();
        let again: KeyRing = ring.to_text().expose_secret().parse().unwrap();
        assert!(again.newest().is_same_key(ring.newest()));
    }

    #[rstest]
    #[case("", Error::Empty)]
    #[case("# nothing\n , \n", Error::Empty)]
    #[case(ONE, Error::NoId { entry: 1 })]
    #[case(&format!("Prod:{ONE}"), Error::KeyId)]
    #[case(&format!(":{ONE}"), Error::KeyId)]
    #[case("a:hunter2!", Error::NotBase64 { id: "a".parse().unwrap() })]
    #[case("a:AQEB", Error::Length { id: "a".parse().unwrap(), len: 3 })]
    #[case(&format!("a:{ONE},a:{TWO}"), Error::DuplicateId { id: "a".parse().unwrap() })]
    #[case(&format!("a:{ONE},b:{ONE}"), Error::DuplicateKey { first: "a".parse().unwrap(), second: "b".parse().unwrap() })]
    fn a_ring_that_cannot_be_trusted_is_refused(#[case] text: &str, #[case] error: Error) {
        let refused = text.parse::<KeyRing>().unwrap_err();
        assert_eq!(refused, error);
        assert!(!refused.to_string().contains("hunter2") && !refused.to_string().contains("AQEB"));
    }
}
