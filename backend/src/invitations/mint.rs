//! Makes invitation codes. A secret is derived from the key ring and the invitation's id, so that the code can be shown
//! again although only the secret's hash is stored.

use std::sync::Arc;

use api_types::{Code, InvitationSummary};
use domain::{InvitationId, invitation};
use peer::{InvitationCode, InvitationHash, InvitationSecret, NodeUrl};
use store::{
    KeyRing, NewInvitation, SecretHash,
    keyring::{NodeKey, Purpose},
};
use time::OffsetDateTime;

use crate::http::ApiError;

/// Mints invitations that lead to this node.
#[derive(Clone, Debug)]
pub struct Mint {
    keys: Arc<KeyRing>,
    address: NodeUrl,
}

impl Mint {
    /// `address` is where the partner's node will call.
    #[must_use]
    pub const fn new(keys: Arc<KeyRing>, address: NodeUrl) -> Self {
        Self { keys, address }
    }

    /// Where partners' nodes call.
    #[must_use]
    pub const fn address(&self) -> &NodeUrl {
        &self.address
    }

    /// A new invitation, as the store keeps it.
    #[must_use]
    pub fn new_invitation(&self, id: InvitationId, now: OffsetDateTime) -> NewInvitation {
        let key = self.keys.newest();
        let hash = secret(key, id).hash();
        NewInvitation {
            id,
            secret_hash: SecretHash(*hash.as_bytes()),
            key_id: key.id().clone(),
            expires_at: now + invitation::LIFETIME,
        }
    }

    /// An open invitation with its code.
    ///
    /// # Errors
    /// When it is not open, or its key has left the ring.
    pub fn show(&self, invitation: &store::Invitation, now: OffsetDateTime) -> Result<api_types::Invitation, ApiError> {
        let state = invitation.state(now);
        if !state.is_open() {
            return Err(ApiError::new(Code::InvitationNotFound));
        }
        let secret = self.recover(invitation).ok_or_else(|| {
            ApiError::new(Code::InvitationNotFound)
                .detail("The node's key this invitation was made with is gone. Issue a new one.")
        })?;
        let code = InvitationCode::new(self.address.clone(), invitation.id.uuid(), secret, invitation.expires_at)
            .map_err(|error| ApiError::new(Code::Internal).because(error))?;
        Ok(api_types::Invitation {
            summary: summary(invitation, now),
            code: code.to_string(),
            fingerprint: code.fingerprint().to_string(),
        })
    }

    /// The secret again, if it is still the one whose hash was stored.
    #[must_use]
    pub fn recover(&self, invitation: &store::Invitation) -> Option<InvitationSecret> {
        let secret = secret(self.keys.key(&invitation.key_id)?, invitation.id);
        (secret.hash() == InvitationHash::from_bytes(invitation.secret_hash.0)).then_some(secret)
    }
}

fn secret(key: &NodeKey, id: InvitationId) -> InvitationSecret {
    let key = key.derive(Purpose::Invitation, id.uuid().as_bytes());
    InvitationSecret::derive(&key, id.uuid())
}

/// What everybody who sees the connection may know about its invitation.
#[must_use]
pub fn summary(invitation: &store::Invitation, now: OffsetDateTime) -> InvitationSummary {
    InvitationSummary { id: invitation.id, state: invitation.state(now), expires_at: invitation.expires_at }
}
