//! The side that minted the code.

use subtle::ConstantTimeEq;
use time::OffsetDateTime;
use uuid::Uuid;

use super::handshake::{Entropy, Ephemeral, Pairing, Role, request_hash, request_key};
use super::refusal::Refusal;
use super::wire::{self, AcceptanceAnswer, AcceptanceRequest, Prelude};
use crate::jws::{self, Verified};
use crate::negotiation::{Agreement, Support};
use crate::profile::{Profile, Terms};
use crate::{InvitationSecret, NodeUrl};

/// An invitation as the inviting node knows it when a request for it arrives.
#[derive(Clone, Debug)]
pub struct OpenInvitation {
    /// Its id.
    pub id: Uuid,
    /// The address written into the code.
    pub node_url: NodeUrl,
    /// Derived again from the node's key, checked against the stored hash.
    pub secret: InvitationSecret,
    /// When it ends.
    pub expires_at: OffsetDateTime,
    /// Who invites.
    pub profile: Profile,
    /// To what.
    pub terms: Terms,
    /// What this node can do.
    pub support: Support,
}

/// What has become of an invitation. Its expiry is not part of it: that follows from the clock.
#[derive(Clone, Debug)]
pub enum Standing {
    /// Nobody has accepted it.
    Open,
    /// Somebody has.
    Used(AcceptanceRecord),
    /// It was withdrawn or replaced.
    Revoked,
}

/// What the store keeps of an acceptance, to give the same answer to the same request again.
/// Nothing in it is secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AcceptanceRecord {
    /// Which request was accepted.
    pub request_hash: [u8; 32],
    /// What was answered.
    pub answer: String,
}

/// What to do with a request that is in order.
#[derive(Debug)]
pub enum Received {
    /// The first one. Store the record and the connection in one transaction that finds the
    /// invitation still open, and only then answer with [`AcceptanceRecord::answer`]. Whoever finds
    /// it used has lost the race: load the new standing and receive the request once more.
    Accepted(Box<Accepted>),
    /// The one that was accepted before: answer the same again.
    Repeated(String),
}

/// A new connection, and what to remember of how it came about.
#[derive(Debug)]
pub struct Accepted {
    /// To store with the invitation.
    pub record: AcceptanceRecord,
    /// To store with the connection.
    pub pairing: Pairing,
}

impl OpenInvitation {
    /// Judges a request for acceptance. `entropy` is used only for a first request.
    ///
    /// # Errors
    /// Why not. Only somebody who knows the code learns more than [`Refusal::Unrecognised`].
    pub fn receive(
        &self,
        standing: &Standing,
        request: &str,
        now: OffsetDateTime,
        entropy: Entropy,
    ) -> Result<Received, Refusal> {
        let request = request.trim();
        let proven = self.prove(request, wire::ACCEPTANCE, &request_key(&self.secret))?;
        if let Some(answer) = standing.answer_to(request) {
            return Ok(Received::Repeated(answer));
        }
        self.check_open(standing, now)?;
        self.check_version(&proven)?;
        let content: AcceptanceRequest = proven.read().map_err(|_| Refusal::Unreadable)?;
        self.check_sides(&content.node_url, content.profile.instance)?;
        let agreement = self.agree(&content.support)?;
        self.answer(request, content, agreement, &entropy)
    }

    pub(super) fn prove(&self, token: &str, typ: &str, key: &[u8; 32]) -> Result<Verified, Refusal> {
        let token = wire::parse(token, typ).map_err(|_| Refusal::Unrecognised)?;
        if token.kid() != self.id {
            return Err(Refusal::Unrecognised);
        }
        token.verify(key).map_err(|_| Refusal::Unrecognised)
    }

    pub(super) fn check_open(&self, standing: &Standing, now: OffsetDateTime) -> Result<(), Refusal> {
        match standing {
            Standing::Used(_) => Err(Refusal::Used),
            Standing::Revoked => Err(Refusal::Revoked),
            Standing::Open if now >= self.expires_at => Err(Refusal::Expired),
            Standing::Open => Ok(()),
        }
    }

    /// Before the rest is read: what a newer node says may not be readable at all.
    pub(super) fn check_version(&self, proven: &Verified) -> Result<(), Refusal> {
        let prelude: Prelude = proven.read().map_err(|_| Refusal::Unreadable)?;
        let ours = self.support.versions;
        ours.agree(prelude.support.versions).map(|_| ()).map_err(|_| Refusal::Version { versions: ours })
    }

    pub(super) fn check_sides(&self, node_url: &NodeUrl, instance: Uuid) -> Result<(), Refusal> {
        if *node_url != self.node_url {
            return Err(Refusal::WrongNode);
        }
        if instance == self.profile.instance {
            return Err(Refusal::OwnInvitation);
        }
        Ok(())
    }

    pub(super) fn agree(&self, theirs: &Support) -> Result<Agreement, Refusal> {
        let versions = self.support.versions;
        self.support.agree(theirs).map_err(|_| Refusal::Version { versions })
    }

    fn answer(
        &self,
        request: &str,
        content: AcceptanceRequest,
        agreement: Agreement,
        entropy: &Entropy,
    ) -> Result<Received, Refusal> {
        let ephemeral = Ephemeral::new(entropy);
        let shared = ephemeral.agree(content.key, &self.secret, request).map_err(|_| Refusal::Unreadable)?;
        let answer = AcceptanceAnswer {
            agreement: agreement.clone(),
            key: ephemeral.public(),
            profile: self.profile.clone(),
            terms: self.terms.clone(),
        };
        let answer = jws::sign(wire::ACCEPTED, self.id, &shared.answer_key(), &answer);
        let terms = self.terms.clone();
        let pairing = shared.pairing(Role::Inviter, &answer, agreement, content.profile, terms);
        let record = AcceptanceRecord { request_hash: request_hash(request), answer };
        Ok(Received::Accepted(Box::new(Accepted { record, pairing })))
    }
}

impl Standing {
    /// The answer, if exactly this request was accepted.
    fn answer_to(&self, request: &str) -> Option<String> {
        let Self::Used(record) = self else { return None };
        let same: bool = record.request_hash.ct_eq(&request_hash(request)).into();
        same.then(|| record.answer.clone())
    }
}
