//! Signing a request, and checking one step by step.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use super::clock::ClockOffset;
use super::nonce::{Admission, Nonce, NonceStore};
use super::rejection::{Reason, Rejection};
use crate::base64_bytes;
use crate::jws::{self, Unverified};
use crate::keys::{DirectionKey, KeyId, PairingId};

/// How long a request token lives.
pub const LIFETIME: Duration = Duration::seconds(60);

/// How far the clocks may disagree before the partner has to correct itself.
pub const TOLERANCE: Duration = Duration::seconds(30);

/// Longest token, in bytes; targets are short.
pub const MAX_TOKEN: usize = 4096;

pub(super) const TYPE: &str = "adnode-request+jwt";

/// Method and target of a request.
///
/// The target is what follows the node's own address, from `/peer/` on, query included: a proxy in
/// front of a node may change the host and the path before it. The host need not be signed, since no
/// other node has the key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RequestLine<'a> {
    /// Upper case, such as `POST`.
    pub method: &'a str,
    /// Such as `/peer/v1/messages?wait=25`.
    pub target: &'a str,
}

/// SHA-256 of a body.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[serde(transparent)]
pub struct BodyDigest(#[serde(with = "base64_bytes")] [u8; 32]);

/// Signs what one side of a connection sends.
#[derive(Clone, Debug)]
pub struct Sender {
    pairing: PairingId,
    key: DirectionKey,
}

/// A request under way: what to send along, and what to expect of the answer.
#[derive(Clone, Debug)]
pub struct SentRequest {
    /// For the `Authorization` header, behind `Bearer `.
    pub token: String,
    pub(super) pairing: PairingId,
    pub(super) id: Uuid,
}

/// A request token nobody has checked.
pub struct UnverifiedRequest<'a>(Unverified<'a>);

/// A genuine, timely request for this very method and target; perhaps a repeated one.
#[derive(Debug)]
pub struct UnseenRequest {
    claims: Claims,
    key: KeyId,
}

/// A genuine request seen for the first time. Its body may still be on its way.
#[derive(Debug)]
pub struct VerifiedRequest {
    claims: Claims,
    key: KeyId,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Claims {
    cid: PairingId,
    htm: String,
    htu: String,
    bd: BodyDigest,
    jti: Uuid,
    #[serde(with = "time::serde::timestamp")]
    iat: OffsetDateTime,
    #[serde(with = "time::serde::timestamp")]
    exp: OffsetDateTime,
}

impl BodyDigest {
    /// The digest of a complete body; of no body, the one of no bytes.
    #[must_use]
    pub fn of(body: &[u8]) -> Self {
        Self(Sha256::digest(body).into())
    }

    /// A digest computed elsewhere, of a body too large to hold.
    #[must_use]
    pub fn from_bytes(sha256: [u8; 32]) -> Self {
        Self(sha256)
    }
}

impl PartialEq for BodyDigest {
    fn eq(&self, other: &Self) -> bool {
        self.0.ct_eq(&other.0).into()
    }
}

impl Eq for BodyDigest {}

impl Sender {
    /// Signs for the connection `pairing` with its outgoing key.
    #[must_use]
    pub fn new(pairing: PairingId, key: DirectionKey) -> Self {
        Self { pairing, key }
    }

    /// Signs one request. `id` is fresh; `clock` is what is known of the partner's clock.
    #[must_use]
    pub fn sign(
        &self,
        line: RequestLine<'_>,
        body: BodyDigest,
        id: Uuid,
        now: OffsetDateTime,
        clock: ClockOffset,
    ) -> SentRequest {
        let iat = clock.apply(now);
        let claims = Claims {
            cid: self.pairing,
            htm: line.method.to_owned(),
            htu: line.target.to_owned(),
            bd: body,
            jti: id,
            iat,
            exp: iat.saturating_add(LIFETIME),
        };
        let token = jws::sign(TYPE, self.key.id().as_uuid(), &self.key.for_requests(), &claims);
        SentRequest { token, pairing: self.pairing, id }
    }
}

impl<'a> UnverifiedRequest<'a> {
    /// Takes the token of an `Authorization` header apart.
    ///
    /// # Errors
    /// It is no request token.
    pub fn parse(token: &'a str) -> Result<Self, Rejection> {
        Unverified::parse(token, TYPE, MAX_TOKEN).map(Self).map_err(|error| Rejection::unproven(error.into()))
    }

    /// Which key to check with: look up the connection that has it among its incoming keys, and
    /// refuse with [`Rejection::unknown_key`] if there is none.
    #[must_use]
    pub fn key_id(&self) -> KeyId {
        KeyId::from_uuid(self.0.kid())
    }

    /// Checks signature, connection, method, target and time. Needs no body: check before reading
    /// one.
    ///
    /// # Errors
    /// See [`Reason`]. Time is judged last, so a refusal because of it can be signed.
    pub fn verify(
        self,
        pairing: PairingId,
        key: &DirectionKey,
        line: RequestLine<'_>,
        now: OffsetDateTime,
    ) -> Result<UnseenRequest, Rejection> {
        if self.key_id() != key.id() {
            return Err(Rejection::unknown_key());
        }
        let claims: Claims = self
            .0
            .verify(&key.for_requests())
            .and_then(|content| content.read())
            .map_err(|error| Rejection::unproven(error.into()))?;
        match claims.flaw(pairing, line, now) {
            Some(reason) => Err(claims.reject(reason)),
            None => Ok(UnseenRequest { claims, key: key.id() }),
        }
    }
}

impl std::fmt::Debug for UnverifiedRequest<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "UnverifiedRequest({})", self.0.kid())
    }
}

impl UnseenRequest {
    /// What to remember, for a store of one's own; see [`UnseenRequest::admitted`].
    #[must_use]
    pub fn nonce(&self) -> Nonce {
        Nonce {
            key: self.key,
            id: self.claims.jti,
            issued_at: self.claims.iat,
            until: self.claims.exp.saturating_add(TOLERANCE),
        }
    }

    /// Goes on if the store has never seen this request.
    ///
    /// # Errors
    /// It was seen before, or the store cannot tell.
    pub fn admit(self, store: &mut impl NonceStore, now: OffsetDateTime) -> Result<VerifiedRequest, Rejection> {
        let admission = store.admit(&self.nonce(), now);
        self.admitted(admission)
    }

    /// Goes on with what a store said about [`UnseenRequest::nonce`].
    ///
    /// # Errors
    /// Everything but [`Admission::Fresh`].
    pub fn admitted(self, admission: Admission) -> Result<VerifiedRequest, Rejection> {
        match admission.refusal() {
            Some(reason) => Err(self.claims.reject(reason)),
            None => Ok(VerifiedRequest { claims: self.claims, key: self.key }),
        }
    }
}

impl VerifiedRequest {
    /// The key it was signed with: tell [`IncomingKeys::used`](crate::keys::IncomingKeys::used).
    #[must_use]
    pub fn key_id(&self) -> KeyId {
        self.key
    }

    /// Its id, to which the answer is bound.
    #[must_use]
    pub fn id(&self) -> Uuid {
        self.claims.jti
    }

    /// Whether this is the body that was signed.
    ///
    /// # Errors
    /// [`Reason::Body`].
    pub fn check_body(&self, body: BodyDigest) -> Result<(), Rejection> {
        if self.claims.bd == body {
            return Ok(());
        }
        Err(self.claims.reject(Reason::Body))
    }
}

impl Claims {
    fn flaw(&self, pairing: PairingId, line: RequestLine<'_>, now: OffsetDateTime) -> Option<Reason> {
        let life = self.exp - self.iat;
        if self.cid != pairing {
            Some(Reason::Connection)
        } else if self.htm != line.method {
            Some(Reason::Method)
        } else if self.htu != line.target {
            Some(Reason::Target)
        } else if life <= Duration::ZERO || life > LIFETIME {
            Some(Reason::Lifetime)
        } else if self.iat - now > TOLERANCE {
            Some(Reason::Early(self.iat - now))
        } else if now - self.exp >= TOLERANCE {
            Some(Reason::Stale(now - self.exp))
        } else {
            None
        }
    }

    fn reject(&self, reason: Reason) -> Rejection {
        Rejection { reason, request_id: Some(self.jti) }
    }
}
