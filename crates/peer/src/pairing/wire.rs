//! The four tokens of a pairing. Each is a compact JWS whose key id is the invitation's id.
//!
//! Unknown fields are ignored here: a newer node may say more, and must still be told which versions
//! this one speaks.

use serde::{Deserialize, Serialize};
use time::OffsetDateTime;
use uuid::Uuid;

use crate::jws::{self, Unverified};
use crate::negotiation::{Agreement, Support, VersionRange};
use crate::profile::{Profile, Terms};
use crate::{NodeUrl, base64_bytes};

/// Longest token of a pairing, in bytes: refuse longer bodies before reading them.
pub const MAX_TOKEN: usize = 32 * 1024;

pub(super) const ACCEPTANCE: &str = "adnode-acceptance+jwt";
pub(super) const ACCEPTED: &str = "adnode-accepted+jwt";
pub(super) const PREVIEW: &str = "adnode-preview+jwt";
pub(super) const PREVIEWED: &str = "adnode-previewed+jwt";

/// Which invitation a request for preview or acceptance is about, before anything is proven.
#[must_use]
pub fn invitation_id(token: &str) -> Option<Uuid> {
    [ACCEPTANCE, PREVIEW].iter().find_map(|typ| Unverified::parse(token, typ, MAX_TOKEN).ok()).map(|token| token.kid())
}

pub(super) fn parse<'a>(token: &'a str, typ: &str) -> Result<Unverified<'a>, jws::Error> {
    Unverified::parse(token, typ, MAX_TOKEN)
}

/// An X25519 public key.
#[derive(Clone, Copy, Serialize, Deserialize)]
#[serde(transparent)]
pub(super) struct PublicKey(#[serde(with = "base64_bytes")] pub(super) [u8; 32]);

/// The part of every request that all versions share.
#[derive(Deserialize)]
pub(super) struct Prelude {
    pub(super) support: PreludeSupport,
}

#[derive(Deserialize)]
pub(super) struct PreludeSupport {
    pub(super) versions: VersionRange,
}

#[derive(Serialize, Deserialize)]
pub(super) struct AcceptanceRequest {
    pub(super) support: Support,
    pub(super) node_url: NodeUrl,
    pub(super) key: PublicKey,
    pub(super) profile: Profile,
}

#[derive(Serialize, Deserialize)]
pub(super) struct AcceptanceAnswer {
    pub(super) agreement: Agreement,
    pub(super) key: PublicKey,
    pub(super) profile: Profile,
    pub(super) terms: Terms,
}

/// What must be known of an answer before its signature can be checked.
#[derive(Deserialize)]
pub(super) struct AnswerKey {
    pub(super) key: PublicKey,
}

#[derive(Serialize, Deserialize)]
pub(super) struct PreviewRequest {
    pub(super) support: Support,
    pub(super) node_url: NodeUrl,
    pub(super) instance: Uuid,
    pub(super) nonce: Uuid,
}

#[derive(Serialize, Deserialize)]
pub(super) struct PreviewAnswer {
    pub(super) nonce: Uuid,
    pub(super) agreement: Agreement,
    pub(super) profile: Profile,
    pub(super) terms: Terms,
    #[serde(with = "time::serde::timestamp")]
    pub(super) expires_at: OffsetDateTime,
}
