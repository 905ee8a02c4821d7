//! The side that pasted the code.

use serde::{Deserialize, Serialize};
use uuid::Uuid;
use zeroize::{ZeroizeOnDrop, Zeroizing};

use super::handshake::{Entropy, Ephemeral, Pairing, Role, request_key};
use super::refusal::Refusal;
use super::wire::{self, AcceptanceAnswer, AcceptanceRequest, AnswerKey};
use crate::base64_bytes;
use crate::code::InvitationCode;
use crate::jws::{self, Unverified};
use crate::negotiation::{Support, VersionMismatch};
use crate::profile::Profile;

/// An acceptance that has no answer yet.
///
/// Store it ([`PendingAcceptance::to_bytes`], encrypted) before the request is sent and delete it
/// with the answer: the same request may be sent any number of times and gets the same answer, also
/// after a restart. Forward secrecy begins with the deletion.
pub struct PendingAcceptance {
    code: InvitationCode,
    ephemeral: Ephemeral,
    support: Support,
    instance: Uuid,
    request: String,
}

/// Why an acceptance did not lead to a connection. `Display` speaks to the accepting administrator.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AnswerError {
    /// The inviting node refused.
    #[error(transparent)]
    Refused(Refusal),
    /// The two nodes have no version in common.
    #[error(transparent)]
    Version(#[from] VersionMismatch),
    /// Something else than a node answers at the address.
    #[error(
        "What answers at the address in the code is not a node that can pair. Ask your partner to check the address of their node."
    )]
    NotANode,
    /// The answer was made without the code, or was changed on its way.
    #[error(
        "The answer does not come from the node that made this invitation, or it was changed on its way. Do not go on: tell your partner, and ask for a new code."
    )]
    Forged,
    /// The answer is genuine, but makes no sense to this release.
    #[error(
        "The answer of your partner's node cannot be read by this node. Ask the operator of your node to update it, then try again."
    )]
    Unreadable,
}

/// The stored bytes are no pending acceptance.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the stored acceptance cannot be read")]
pub struct RestoreError;

#[derive(Serialize, Deserialize, ZeroizeOnDrop)]
struct Stored {
    code: String,
    #[serde(with = "base64_bytes")]
    ephemeral: [u8; 32],
    #[zeroize(skip)]
    support: Support,
    #[zeroize(skip)]
    instance: Uuid,
    #[zeroize(skip)]
    request: String,
}

impl PendingAcceptance {
    /// Begins to accept the invitation behind `code`; nothing is sent by this.
    #[must_use]
    pub fn begin(code: InvitationCode, profile: Profile, support: Support, entropy: Entropy) -> Self {
        let ephemeral = Ephemeral::new(&entropy);
        let instance = profile.instance;
        let request = AcceptanceRequest {
            support: support.clone(),
            node_url: code.node_url().clone(),
            key: ephemeral.public(),
            profile,
        };
        let key = request_key(code.secret());
        let request = jws::sign(wire::ACCEPTANCE, code.invitation_id(), &key, &request);
        Self { code, ephemeral, support, instance, request }
    }

    /// The code that is being accepted: it names the node to send the request to.
    #[must_use]
    pub fn code(&self) -> &InvitationCode {
        &self.code
    }

    /// The token to post to the inviting node, the same every time.
    #[must_use]
    pub fn request(&self) -> &str {
        &self.request
    }

    /// Turns the inviter's answer into a connection.
    ///
    /// # Errors
    /// Anything but the genuine answer to this very request. The acceptance stays pending.
    pub fn complete(&self, answer: &str) -> Result<Pairing, AnswerError> {
        let token = wire::parse(answer.trim(), wire::ACCEPTED).map_err(|_| AnswerError::NotANode)?;
        let key = token.peek::<AnswerKey>().map_err(|_| AnswerError::Unreadable)?.key;
        let shared = self.ephemeral.agree(key, self.code.secret(), &self.request).map_err(|_| AnswerError::Forged)?;
        let content = self.open(token, &shared.answer_key())?;
        Ok(shared.pairing(Role::Acceptor, answer.trim(), content.agreement, content.profile, content.terms))
    }

    /// What a refusal by the inviting node means here.
    #[must_use]
    pub fn refused(&self, refusal: Refusal) -> AnswerError {
        if let Refusal::Version { versions } = refusal
            && let Err(mismatch) = self.support.versions.agree(versions)
        {
            return mismatch.into();
        }
        AnswerError::Refused(refusal)
    }

    /// Everything needed to go on after a restart. Contains secrets: encrypt it.
    #[must_use]
    pub fn to_bytes(&self) -> Zeroizing<Vec<u8>> {
        let stored = Stored {
            code: self.code.to_string(),
            ephemeral: *self.ephemeral.to_bytes(),
            support: self.support.clone(),
            instance: self.instance,
            request: self.request.clone(),
        };
        #[expect(clippy::expect_used, reason = "our own type: no map keys, no failing serializers")]
        let json = serde_json::to_vec(&stored).expect("serializable");
        Zeroizing::new(json)
    }

    /// Reads back what [`PendingAcceptance::to_bytes`] gave to the store.
    ///
    /// # Errors
    /// The bytes are something else.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, RestoreError> {
        let stored: Stored = serde_json::from_slice(bytes).map_err(|_| RestoreError)?;
        Ok(Self {
            code: stored.code.parse().map_err(|_| RestoreError)?,
            ephemeral: Ephemeral::from_bytes(stored.ephemeral),
            support: stored.support.clone(),
            instance: stored.instance,
            request: stored.request.clone(),
        })
    }

    fn open(&self, token: Unverified<'_>, key: &[u8; 32]) -> Result<AcceptanceAnswer, AnswerError> {
        let content = token.verify(key).map_err(|_| AnswerError::Forged)?;
        let content: AcceptanceAnswer = content.read().map_err(|_| AnswerError::Unreadable)?;
        if content.profile.instance == self.instance {
            return Err(AnswerError::Refused(Refusal::OwnInvitation));
        }
        if !self.support.covers(&content.agreement) {
            return Err(AnswerError::Unreadable);
        }
        Ok(content)
    }
}

impl std::fmt::Debug for PendingAcceptance {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "PendingAcceptance({})", self.code.invitation_id())
    }
}
