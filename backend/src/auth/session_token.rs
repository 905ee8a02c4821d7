//! Our own session token: short, bound to one tenant, one person, one role and the collection it was opened in.

use std::time::Duration;

use domain::{TenantId, TrackerKind};
use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, Validation, errors::ErrorKind};
use serde::{Deserialize, Serialize};
use time::OffsetDateTime;
use uuid::Uuid;

use super::{MAX_TOKEN_BYTES, Refused};

/// Says what the token is for, so that no other token of ours, now or later, passes for one (RFC 8725 section 3.11).
const KIND: &str = "adnode-session+jwt";
const AUDIENCE: &str = "adnode/hub";

/// What a session is bound to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Claims {
    aud: String,
    #[serde(rename = "sub")]
    pub user_id: Uuid,
    #[serde(rename = "name")]
    pub user_name: String,
    #[serde(rename = "tid")]
    pub tenant: TenantId,
    pub role: Role,
    /// The collection to ask on the person's behalf.
    pub url: String,
    pub kind: TrackerKind,
    #[serde(with = "time::serde::timestamp")]
    iat: OffsetDateTime,
    #[serde(rename = "exp", with = "time::serde::timestamp")]
    pub expires_at: OffsetDateTime,
}

/// What a session lets its holder do. Only administrators get one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    CollectionAdministrator,
}

/// Whom a new session is for.
#[derive(Clone, Debug)]
pub struct Holder {
    pub user_id: Uuid,
    pub user_name: String,
    pub tenant: TenantId,
    pub url: String,
    pub kind: TrackerKind,
}

/// Signs and verifies session tokens.
pub struct SessionTokens {
    signing: EncodingKey,
    verifying: Vec<DecodingKey>,
    validation: Validation,
    header: Header,
    lifetime: Duration,
}

impl SessionTokens {
    /// Signs with the newest key, and accepts each of `accepted`.
    #[must_use]
    pub fn new<'a>(newest: &[u8; 32], accepted: impl IntoIterator<Item = &'a [u8; 32]>, lifetime: Duration) -> Self {
        let mut validation = Validation::new(Algorithm::HS256);
        validation.set_audience(&[AUDIENCE]);
        validation.set_required_spec_claims(&["aud", "exp"]);
        // Judged by our own clock below.
        validation.validate_exp = false;
        let header = Header { typ: Some(KIND.to_owned()), ..Header::new(Algorithm::HS256) };
        let verifying = accepted.into_iter().map(|key| DecodingKey::from_secret(key)).collect();
        Self { signing: EncodingKey::from_secret(newest), verifying, validation, header, lifetime }
    }

    /// Opens a session that ends after the configured time, and at `no_later_than`.
    ///
    /// # Errors
    /// When signing fails, which has no cause we know of.
    pub fn issue(
        &self,
        holder: Holder,
        now: OffsetDateTime,
        no_later_than: Option<OffsetDateTime>,
    ) -> Result<(String, OffsetDateTime), jsonwebtoken::errors::Error> {
        let end = now + self.lifetime;
        let end = no_later_than.map_or(end, |limit| end.min(limit));
        // The token carries whole seconds; the answer says the same.
        let expires_at = end.replace_nanosecond(0).unwrap_or(end);
        let claims = Claims {
            aud: AUDIENCE.to_owned(),
            user_id: holder.user_id,
            user_name: holder.user_name,
            tenant: holder.tenant,
            role: Role::CollectionAdministrator,
            url: holder.url,
            kind: holder.kind,
            iat: now,
            expires_at,
        };
        Ok((jsonwebtoken::encode(&self.header, &claims, &self.signing)?, expires_at))
    }

    /// Verifies a token.
    ///
    /// # Errors
    /// [`Refused::Expired`] only for tokens that were ours.
    pub fn verify(&self, token: &str, now: OffsetDateTime) -> Result<Claims, Refused> {
        if token.len() > MAX_TOKEN_BYTES {
            return Err(Refused::TooLarge);
        }
        let claims = self.check_signature(token)?;
        if now >= claims.expires_at { Err(Refused::Expired) } else { Ok(claims) }
    }

    fn check_signature(&self, token: &str) -> Result<Claims, Refused> {
        for key in &self.verifying {
            match jsonwebtoken::decode::<Claims>(token, key, &self.validation) {
                Ok(decoded) if decoded.header.typ.as_deref() == Some(KIND) => return Ok(decoded.claims),
                Ok(_) => return Err(Refused::Claims),
                Err(error) if matches!(error.kind(), ErrorKind::InvalidSignature) => {}
                Err(_) => return Err(Refused::Malformed),
            }
        }
        Err(Refused::Signature)
    }
}

impl std::fmt::Debug for SessionTokens {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SessionTokens").field("lifetime", &self.lifetime).finish_non_exhaustive()
    }
}
