//! JSON in which no object names a key twice. Parsers disagree on which of two wins (RFC 8259 section 4), so a token that
//! has two could mean one thing to whoever signed it and another to us.

use std::{collections::HashSet, fmt};

use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};

/// Whether the text is one JSON object without repeated keys, at any depth.
pub(super) fn is_unambiguous_object(json: &[u8]) -> bool {
    json.first() == Some(&b'{') && serde_json::from_slice::<Unambiguous>(json).is_ok()
}

struct Unambiguous;

impl<'de> Deserialize<'de> for Unambiguous {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(UniqueKeys)
    }
}

struct UniqueKeys;

impl<'de> Visitor<'de> for UniqueKeys {
    type Value = Unambiguous;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON without repeated keys")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Unambiguous, A::Error> {
        let mut seen = HashSet::new();
        while let Some(key) = map.next_key::<String>()? {
            if !seen.insert(key) {
                return Err(A::Error::custom("a key is repeated"));
            }
            map.next_value::<Unambiguous>()?;
        }
        Ok(Unambiguous)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Unambiguous, A::Error> {
        while items.next_element::<Unambiguous>()?.is_some() {}
        Ok(Unambiguous)
    }

    fn visit_bool<E>(self, _: bool) -> Result<Unambiguous, E> {
        Ok(Unambiguous)
    }

    fn visit_i64<E>(self, _: i64) -> Result<Unambiguous, E> {
        Ok(Unambiguous)
    }

    fn visit_u64<E>(self, _: u64) -> Result<Unambiguous, E> {
        Ok(Unambiguous)
    }

    fn visit_f64<E>(self, _: f64) -> Result<Unambiguous, E> {
        Ok(Unambiguous)
    }

    fn visit_str<E>(self, _: &str) -> Result<Unambiguous, E> {
        Ok(Unambiguous)
    }

    fn visit_unit<E>(self) -> Result<Unambiguous, E> {
        Ok(Unambiguous)
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case(r#"{"a":1,"b":[{"a":null}],"c":"x","d":1.5,"e":-1,"f":true}"#, true)]
    #[case(r#"{"a":1,"a":1}"#, false)]
    #[case(r#"{"a":1,"\u0061":2}"#, false)]
    #[case(r#"{"b":[{"a":1,"a":2}]}"#, false)]
    #[case("[1]", false)]
    #[case("{} {}", false)]
    #[case("", false)]
    fn repeated_keys_are_found_at_any_depth(#[case] json: &str, #[case] fine: bool) {
        assert_eq!(is_unambiguous_object(json.as_bytes()), fine);
    }
}
