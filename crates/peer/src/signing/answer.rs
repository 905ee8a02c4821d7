//! Signing an answer, and believing one.

use serde::{Deserialize, Serialize};
use time::OffsetDateTime;
use uuid::Uuid;

use super::rejection::Rejection;
use super::request::{BodyDigest, MAX_TOKEN, SentRequest, VerifiedRequest};
use crate::jws::{self, Unverified};
use crate::keys::{DirectionKey, IncomingKeys, KeyId, PairingId};

const TYPE: &str = "adnode-answer+jwt";

/// What the signature on an answer says about its body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnswerBody {
    /// It has this digest.
    Digest(BodyDigest),
    /// It is streamed, and checked against a hash that a signed message announced.
    Streamed,
}

/// The token that goes with an answer, in the header `Adnode-Answer`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedAnswer(String);

/// Why an answer is not believed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AnswerRejection {
    /// Not signed, or by nobody we know: perhaps a proxy answered.
    #[error("the answer is not signed by the partner's node; perhaps a proxy in between answered")]
    Unsigned,
    /// Signed with a key that is no longer, or not yet, honoured.
    #[error("the answer is signed with a key that is not in use")]
    UnknownKey,
    /// To another request, of another connection, or with another status or body.
    #[error("the answer is not the one that the partner's node gave to this request")]
    Mismatch,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Claims {
    cid: PairingId,
    jti: Uuid,
    status: u16,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    bd: Option<BodyDigest>,
    #[serde(with = "time::serde::timestamp")]
    iat: OffsetDateTime,
}

impl SignedAnswer {
    /// Signs the answer to a request that was believed.
    #[must_use]
    pub fn to(
        request: &VerifiedRequest,
        pairing: PairingId,
        outgoing: &DirectionKey,
        status: u16,
        body: AnswerBody,
        now: OffsetDateTime,
    ) -> Self {
        Self::sign(request.id(), pairing, outgoing, status, body, now)
    }

    /// Signs a refusal, if the request is genuine; the partner needs our time to do better.
    #[must_use]
    pub fn to_rejected(
        rejection: &Rejection,
        pairing: PairingId,
        outgoing: &DirectionKey,
        status: u16,
        body: AnswerBody,
        now: OffsetDateTime,
    ) -> Option<Self> {
        let id = rejection.request_id()?;
        Some(Self::sign(id, pairing, outgoing, status, body, now))
    }

    /// The header's value.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    fn sign(
        id: Uuid,
        pairing: PairingId,
        outgoing: &DirectionKey,
        status: u16,
        body: AnswerBody,
        now: OffsetDateTime,
    ) -> Self {
        let claims = Claims { cid: pairing, jti: id, status, bd: body.digest(), iat: now };
        let kid = outgoing.id().as_uuid();
        Self(jws::sign(TYPE, kid, &outgoing.for_answers(), &claims))
    }
}

impl SentRequest {
    /// Checks the answer to this request. Returns the partner's time, for
    /// [`ClockOffset::learn`](super::ClockOffset::learn), and the key it was signed with, for
    /// [`IncomingKeys::used`].
    ///
    /// # Errors
    /// Anything but the partner's own answer to this very request.
    pub fn check_answer(
        &self,
        token: &str,
        incoming: &IncomingKeys,
        status: u16,
        body: AnswerBody,
        now: OffsetDateTime,
    ) -> Result<(OffsetDateTime, KeyId), AnswerRejection> {
        let token = Unverified::parse(token, TYPE, MAX_TOKEN).map_err(|_| AnswerRejection::Unsigned)?;
        let kid = KeyId::from_uuid(token.kid());
        let key = incoming.find(kid, now).ok_or(AnswerRejection::UnknownKey)?;
        let content = token.verify(&key.for_answers()).map_err(|_| AnswerRejection::Unsigned)?;
        let claims: Claims = content.read().map_err(|_| AnswerRejection::Mismatch)?;
        let ours = claims.cid == self.pairing && claims.jti == self.id;
        if !ours || claims.status != status || claims.bd != body.digest() {
            return Err(AnswerRejection::Mismatch);
        }
        Ok((claims.iat, kid))
    }
}

impl AnswerBody {
    fn digest(self) -> Option<BodyDigest> {
        match self {
            Self::Digest(digest) => Some(digest),
            Self::Streamed => None,
        }
    }
}
