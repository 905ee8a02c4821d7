//! Compact JWS (RFC 7515) with HS256, and with nothing else.
//!
//! Written here instead of taken from a JWT crate: those read the system clock, accept a choice of
//! algorithms, and bring a C library that does not build for the hub. What is left is thirty lines
//! over `hmac`. The algorithm, the type and the key id are all in the header, and the header is
//! under the signature.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;
use hmac::{Hmac, KeyInit, Mac};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use sha2::Sha256;
use uuid::Uuid;

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Header {
    alg: String,
    typ: String,
    kid: Uuid,
}

/// Why a text is no token of the expected type, or not by the expected key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum Error {
    #[error("the token is longer than {0} bytes")]
    TooLong(usize),
    #[error("the token has not the shape of a compact JWS")]
    Malformed,
    #[error("the token's algorithm is not HS256")]
    Algorithm,
    #[error("the token is of another type")]
    Type,
    #[error("the token's signature does not fit")]
    Signature,
    #[error("the token's content cannot be read")]
    Content,
}

/// A token whose signature nobody has checked yet.
pub(crate) struct Unverified<'a> {
    kid: Uuid,
    signed: &'a str,
    payload: Vec<u8>,
    mac: Vec<u8>,
}

/// Signs `payload`; `kid` tells the reader which key to use.
pub(crate) fn sign(typ: &str, kid: Uuid, key: &[u8; 32], payload: &impl Serialize) -> String {
    let header = Header { alg: "HS256".to_owned(), typ: typ.to_owned(), kid };
    let signed = format!("{}.{}", encode(&header), encode(payload));
    let mac = mac(key, &signed).finalize().into_bytes();
    format!("{signed}.{}", BASE64.encode(mac))
}

impl<'a> Unverified<'a> {
    /// Takes a token apart: no longer than `max` bytes, type exactly `typ`, algorithm HS256.
    pub(crate) fn parse(token: &'a str, typ: &str, max: usize) -> Result<Self, Error> {
        if token.len() > max {
            return Err(Error::TooLong(max));
        }
        let (signed, mac) = token.rsplit_once('.').ok_or(Error::Malformed)?;
        let (header, payload) = signed.split_once('.').ok_or(Error::Malformed)?;
        let header: Header = serde_json::from_slice(&decode(header)?).map_err(|_| Error::Malformed)?;
        if header.alg != "HS256" {
            return Err(Error::Algorithm);
        }
        if header.typ != typ {
            return Err(Error::Type);
        }
        Ok(Self { kid: header.kid, signed, payload: decode(payload)?, mac: decode(mac)? })
    }

    /// Which key the token claims to be signed with.
    pub(crate) fn kid(&self) -> Uuid {
        self.kid
    }

    /// The content before anything is proven; only to find out which key to check with.
    pub(crate) fn peek<T: DeserializeOwned>(&self) -> Result<T, Error> {
        serde_json::from_slice(&self.payload).map_err(|_| Error::Content)
    }

    /// The content, if the signature is by `key`.
    pub(crate) fn verify(self, key: &[u8; 32]) -> Result<Verified, Error> {
        mac(key, self.signed).verify_slice(&self.mac).map_err(|_| Error::Signature)?;
        Ok(Verified(self.payload))
    }
}

/// The content of a token whose signature was checked.
pub(crate) struct Verified(Vec<u8>);

impl Verified {
    pub(crate) fn read<T: DeserializeOwned>(&self) -> Result<T, Error> {
        serde_json::from_slice(&self.0).map_err(|_| Error::Content)
    }
}

fn mac(key: &[u8; 32], signed: &str) -> Hmac<Sha256> {
    #[expect(clippy::expect_used, reason = "HMAC takes keys of every length (RFC 2104)")]
    let mac = Hmac::<Sha256>::new_from_slice(key).expect("HMAC key length");
    mac.chain_update(signed)
}

fn encode(value: &impl Serialize) -> String {
    #[expect(clippy::expect_used, reason = "our own types: no map keys, no failing serializers")]
    let json = serde_json::to_vec(value).expect("serializable");
    BASE64.encode(json)
}

fn decode(part: &str) -> Result<Vec<u8>, Error> {
    BASE64.decode(part).map_err(|_| Error::Malformed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;
    use serde_json::{Value, json};

    const KEY: [u8; 32] = [3; 32];
    const KID: Uuid = Uuid::from_u128(5);

    fn token() -> String {
        sign("t", KID, &KEY, &json!({"a": 1}))
    }

    fn with_header(header: &str) -> String {
        let signed = format!("{}.{}", BASE64.encode(header), BASE64.encode("{}"));
        let tag = mac(&KEY, &signed).finalize().into_bytes();
        format!("{signed}.{}", BASE64.encode(tag))
    }

    fn open(token: &str) -> Result<Value, Error> {
        Unverified::parse(token, "t", 500)?.verify(&KEY)?.read()
    }

    /// RFC 7515, appendix A.1: our MAC is the published one.
    #[test]
    fn the_signature_agrees_with_rfc_7515() {
        let key = BASE64
            .decode("AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow")
            .unwrap();
        let signed = "eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ";
        let tag = Hmac::<Sha256>::new_from_slice(&key).unwrap().chain_update(signed).finalize();
        assert_eq!(BASE64.encode(tag.into_bytes()), "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");
    }

    #[test]
    fn what_was_signed_is_read_back() {
        assert_eq!(open(&token()).unwrap(), json!({"a": 1}));
        assert_eq!(Unverified::parse(&token(), "t", 500).map(|t| t.kid()), Ok(KID));
    }

    #[test]
    fn another_key_does_not_open_it() {
        let token = token();
        let wrong = Unverified::parse(&token, "t", 500).unwrap().verify(&[4; 32]);
        assert_eq!(wrong.err(), Some(Error::Signature));
    }

    #[test]
    fn every_changed_character_is_refused() {
        let token = token();
        for index in 0..token.len() {
            for new in ["A", "b", "."] {
                let mut changed = token.clone();
                changed.replace_range(index..=index, new);
                assert!(changed == token || open(&changed).is_err(), "{changed}");
            }
        }
    }

    #[test]
    fn every_truncation_is_refused() {
        let token = token();
        for length in 0..token.len() {
            assert!(open(&token[..length]).is_err());
        }
        assert_eq!(open(&format!("{token}{}", " ".repeat(500))), Err(Error::TooLong(500)));
    }

    #[rstest]
    #[case::none(r#"{"alg":"none","typ":"t","kid":"00000000-0000-0000-0000-000000000005"}"#, Error::Algorithm)]
    #[case::other(r#"{"alg":"HS512","typ":"t","kid":"00000000-0000-0000-0000-000000000005"}"#, Error::Algorithm)]
    #[case::lower(r#"{"alg":"hs256","typ":"t","kid":"00000000-0000-0000-0000-000000000005"}"#, Error::Algorithm)]
    #[case::typ(r#"{"alg":"HS256","typ":"T","kid":"00000000-0000-0000-0000-000000000005"}"#, Error::Type)]
    #[case::twice(
        r#"{"alg":"HS256","alg":"none","typ":"t","kid":"00000000-0000-0000-0000-000000000005"}"#,
        Error::Malformed
    )]
    #[case::jwk(r#"{"alg":"HS256","typ":"t","kid":"00000000-0000-0000-0000-000000000005","jwk":{}}"#, Error::Malformed)]
    #[case::crit(
        r#"{"alg":"HS256","typ":"t","kid":"00000000-0000-0000-0000-000000000005","crit":[]}"#,
        Error::Malformed
    )]
    #[case::no_kid(r#"{"alg":"HS256","typ":"t"}"#, Error::Malformed)]
    #[case::path_kid(r#"{"alg":"HS256","typ":"t","kid":"../../dev/null"}"#, Error::Malformed)]
    fn a_header_of_another_kind_is_refused_even_with_our_signature(#[case] header: &str, #[case] error: Error) {
        assert_eq!(open(&with_header(header)), Err(error));
    }
}
