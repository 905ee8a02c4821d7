//! Why a request is not believed: one word to the outside, the reason for the log.

use time::Duration;
use uuid::Uuid;

use super::nonce::Admission;
use crate::jws;

/// A request that is not believed. `Display` is for the caller and never tells why.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("The request was not accepted.")]
pub struct Rejection {
    pub(super) reason: Reason,
    /// Set once the signature is proven.
    pub(super) request_id: Option<Uuid>,
}

/// The reason, for the log of the node that refuses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Reason {
    /// No token, an endless one, or none of ours.
    #[error("the token is not a request token")]
    Malformed,
    /// A signature other than HS256.
    #[error("the token asks for another algorithm")]
    Algorithm,
    /// No connection has a live key of that name.
    #[error("no connection has this key")]
    UnknownKey,
    /// The signature is by somebody else, or something was changed.
    #[error("the signature does not fit")]
    Signature,
    /// Signed, but not what this release expects inside.
    #[error("the token's content cannot be read")]
    Content,
    /// For another connection.
    #[error("the token is for another connection")]
    Connection,
    /// For another method.
    #[error("the token is for another method")]
    Method,
    /// For another target.
    #[error("the token is for another target")]
    Target,
    /// It lives longer than allowed, or not at all.
    #[error("the token's life is longer than allowed, or empty")]
    Lifetime,
    /// Too old.
    #[error("the token ended {} seconds ago", .0.whole_seconds())]
    Stale(Duration),
    /// From the future.
    #[error("the token begins in {} seconds", .0.whole_seconds())]
    Early(Duration),
    /// Seen before.
    #[error("the request was seen before")]
    Replayed,
    /// Signed before this node was started.
    #[error("the token is older than this node's memory")]
    BeforeMemory,
    /// Too many requests under one key.
    #[error("the connection has too many requests under way")]
    Flood,
    /// Another body.
    #[error("the body is not the one that was signed")]
    Body,
}

impl Rejection {
    /// For a request whose key no connection has.
    #[must_use]
    pub fn unknown_key() -> Self {
        Self::unproven(Reason::UnknownKey)
    }

    /// For the log.
    #[must_use]
    pub fn reason(&self) -> Reason {
        self.reason
    }

    /// The request's id, if the request is genuine and only its time, its repetition or its place
    /// is wrong: then the refusal may be signed
    /// ([`SignedAnswer::to_rejected`](super::SignedAnswer::to_rejected)), so that the partner
    /// learns our time.
    #[must_use]
    pub fn request_id(&self) -> Option<Uuid> {
        self.request_id
    }

    pub(super) fn unproven(reason: Reason) -> Self {
        Self { reason, request_id: None }
    }
}

impl From<jws::Error> for Reason {
    fn from(error: jws::Error) -> Self {
        match error {
            jws::Error::TooLong(_) | jws::Error::Malformed | jws::Error::Type => Self::Malformed,
            jws::Error::Algorithm => Self::Algorithm,
            jws::Error::Signature => Self::Signature,
            jws::Error::Content => Self::Content,
        }
    }
}

impl Admission {
    pub(super) fn refusal(self) -> Option<Reason> {
        match self {
            Self::Fresh => None,
            Self::Seen => Some(Reason::Replayed),
            Self::BeforeMemory => Some(Reason::BeforeMemory),
            Self::Full => Some(Reason::Flood),
        }
    }
}
