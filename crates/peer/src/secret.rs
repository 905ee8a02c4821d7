//! The secret inside an invitation, and what the store keeps of it.

use std::fmt;

use subtle::ConstantTimeEq;
use uuid::Uuid;
use zeroize::{Zeroize, ZeroizeOnDrop};

use crate::kdf::{KeySource, digest};

/// 256 bits that only the inviter and the reader of the code know.
///
/// It is derived from the node's key and the invitation's id, never drawn: the node can show the
/// code again while it is pending, although the database holds nothing but [`InvitationHash`], and
/// a copy of the database without the key ring cannot rebuild it.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct InvitationSecret([u8; 32]);

impl InvitationSecret {
    /// The secret of the invitation `invitation_id` on the node that owns `node_key`.
    #[must_use]
    pub fn derive(node_key: &[u8; 32], invitation_id: Uuid) -> Self {
        let source = KeySource::extract(b"adnode invitation secret", node_key);
        Self(*source.expand("invitation secret", invitation_id.as_bytes()))
    }

    /// Finds the secret again after the node's keys were rotated: the one of `node_keys` whose
    /// secret has the stored hash. `None` once that key has left the ring.
    pub fn recover<'a>(
        node_keys: impl IntoIterator<Item = &'a [u8; 32]>,
        invitation_id: Uuid,
        stored: &InvitationHash,
    ) -> Option<Self> {
        node_keys.into_iter().map(|key| Self::derive(key, invitation_id)).find(|secret| secret.hash() == *stored)
    }

    /// What the store keeps, to recognise the secret later.
    #[must_use]
    pub fn hash(&self) -> InvitationHash {
        InvitationHash(digest("invitation hash", &[&self.0]))
    }

    pub(crate) fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    pub(crate) fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl fmt::Debug for InvitationSecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("InvitationSecret(..)")
    }
}

/// SHA-256 of an [`InvitationSecret`], compared in constant time.
#[derive(Clone, Copy)]
pub struct InvitationHash([u8; 32]);

impl InvitationHash {
    /// Reads back what [`InvitationHash::as_bytes`] gave to the store.
    #[must_use]
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// The 32 bytes to store.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl PartialEq for InvitationHash {
    fn eq(&self, other: &Self) -> bool {
        self.0.ct_eq(&other.0).into()
    }
}

impl Eq for InvitationHash {}

impl fmt::Debug for InvitationHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("InvitationHash(..)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ID: Uuid = Uuid::from_u128(0x0198_0000_0000_7000_8000_0000_0000_0001);

    #[test]
    fn the_same_key_and_id_give_the_same_secret() {
        let again = InvitationSecret::derive(&[7; 32], ID);
        assert_eq!(InvitationSecret::derive(&[7; 32], ID).hash(), again.hash());
    }

    #[test]
    fn another_key_or_id_gives_another_secret() {
        let secret = InvitationSecret::derive(&[7; 32], ID);
        assert_ne!(secret.hash(), InvitationSecret::derive(&[8; 32], ID).hash());
        assert_ne!(secret.hash(), InvitationSecret::derive(&[7; 32], Uuid::nil()).hash());
    }

    #[test]
    fn a_rotated_key_ring_still_finds_the_secret() {
        let stored = InvitationSecret::derive(&[7; 32], ID).hash();
        let ring = [[9; 32], [7; 32]];
        let found = InvitationSecret::recover(&ring, ID, &stored);
        assert_eq!(found.map(|secret| secret.hash()), Some(stored));
        assert!(InvitationSecret::recover(&ring[..1], ID, &stored).is_none());
    }

    #[test]
    fn the_hash_is_not_the_secret_and_neither_is_printed() {
        let secret = InvitationSecret::derive(&[7; 32], ID);
        assert_ne!(secret.as_bytes(), secret.hash().as_bytes());
        assert_eq!(format!("{secret:?}"), "InvitationSecret(..)");
        assert_eq!(format!("{:?}", secret.hash()), "InvitationHash(..)");
    }
}
