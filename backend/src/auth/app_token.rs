//! The extension's app token: proof that our hub runs inside ADO. It names no organization.
//!
//! ADO signs exactly these: `{"typ":"JWT","alg":"HS256"}` over `nameid tid jti iss aud nbf exp`. The signature, `iss` and
//! `aud` are checked by `jsonwebtoken`; what it leaves open (sizes, repeated keys, times by our own clock) is checked here.

use std::sync::Arc;

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use jsonwebtoken::{Algorithm, DecodingKey, Validation, errors::ErrorKind};
use serde::Deserialize;
use time::{Duration, OffsetDateTime};

use super::{ExtensionKeys, MAX_TOKEN_BYTES, Refused, strict_json::is_unambiguous_object};
use crate::config;

/// How far ADO's clock may be ahead of ours. A token past its end gets no grace: the session would be over at once.
const LEEWAY: Duration = Duration::seconds(60);

/// What an app token tells us.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AppToken {
    pub expires_at: OffsetDateTime,
}

/// Recognizes app tokens.
#[derive(Debug)]
pub struct AppTokens {
    keys: Arc<ExtensionKeys>,
    validation: Validation,
}

/// Typed claims: an array as `aud` or a text as `exp` is no claim of ADO's.
#[derive(Deserialize)]
#[expect(dead_code, reason = "`iss` and `aud` are read to demand a text; jsonwebtoken compares them")]
struct Claims {
    iss: String,
    aud: String,
    nbf: i64,
    exp: i64,
}

#[derive(Deserialize)]
struct Header {
    alg: String,
    typ: Option<String>,
    crit: Option<serde_json::Value>,
}

impl AppTokens {
    /// Accepts tokens of the configured app ids and issuer, signed with any of the live keys.
    #[must_use]
    pub fn new(keys: Arc<ExtensionKeys>, config: &config::Extension) -> Self {
        let mut validation = Validation::new(Algorithm::HS256);
        validation.set_audience(&config.app_ids);
        validation.set_issuer(&[&config.issuer]);
        validation.set_required_spec_claims(&["exp", "nbf", "iss", "aud"]);
        validation.validate_exp = false;
        validation.validate_nbf = false;
        Self { keys, validation }
    }

    /// Verifies a token.
    ///
    /// # Errors
    /// Says why, for the log.
    pub fn verify(&self, token: &str, now: OffsetDateTime) -> Result<AppToken, Refused> {
        if token.len() > MAX_TOKEN_BYTES {
            return Err(Refused::TooLarge);
        }
        check_form(token)?;
        let claims = self.check_signature(token)?;
        let expires_at = OffsetDateTime::from_unix_timestamp(claims.exp).map_err(|_| Refused::Claims)?;
        let not_before = OffsetDateTime::from_unix_timestamp(claims.nbf).map_err(|_| Refused::Claims)?;
        if now >= expires_at {
            return Err(Refused::Expired);
        }
        if not_before - LEEWAY > now {
            return Err(Refused::TooEarly);
        }
        Ok(AppToken { expires_at })
    }

    fn check_signature(&self, token: &str) -> Result<Claims, Refused> {
        let verify = |key: &DecodingKey| jsonwebtoken::decode::<Claims>(token, key, &self.validation);
        for key in self.keys.current().iter() {
            match verify(key) {
                Ok(decoded) => return Ok(decoded.claims),
                Err(error) if matches!(error.kind(), ErrorKind::InvalidSignature) => {}
                Err(error) if matches!(error.kind(), ErrorKind::InvalidAlgorithm) => return Err(Refused::Signature),
                Err(error) if matches!(error.kind(), ErrorKind::InvalidToken | ErrorKind::Base64(_)) => {
                    return Err(Refused::Malformed);
                }
                Err(_) => return Err(Refused::Claims),
            }
        }
        Err(Refused::Signature)
    }
}

/// Three parts; header and claims each one unambiguous JSON object; the header as ADO writes it.
fn check_form(token: &str) -> Result<(), Refused> {
    let mut parts = token.split('.');
    let (Some(header), Some(claims), Some(_signature), None) = (parts.next(), parts.next(), parts.next(), parts.next())
    else {
        return Err(Refused::Malformed);
    };
    let header = decode_object(header)?;
    decode_object(claims)?;
    let header: Header = serde_json::from_slice(&header).map_err(|_| Refused::Malformed)?;
    if header.alg != "HS256" {
        return Err(Refused::Signature);
    }
    let is_jwt = header.typ.is_none_or(|typ| typ.eq_ignore_ascii_case("jwt"));
    // RFC 7515 section 4.1.11: what is critical and not understood makes a token invalid. We understand none.
    if is_jwt && header.crit.is_none() { Ok(()) } else { Err(Refused::Malformed) }
}

fn decode_object(part: &str) -> Result<Vec<u8>, Refused> {
    let json = URL_SAFE_NO_PAD.decode(part).map_err(|_| Refused::Malformed)?;
    if is_unambiguous_object(&json) { Ok(json) } else { Err(Refused::Malformed) }
}
