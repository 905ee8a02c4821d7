//! One key, and what is derived from it.

use std::fmt;

use hkdf::Hkdf;
use sha2::Sha256;
use zeroize::Zeroizing;

use super::{Error, KeyId};

/// 32 bytes for one purpose; wiped when dropped.
pub type DerivedKey = Zeroizing<[u8; 32]>;

/// One key of the ring. It is never used itself: every use derives a key of its own from it.
#[derive(Clone)]
pub struct NodeKey {
    id: KeyId,
    bytes: Zeroizing<[u8; 32]>,
}

/// What a derived key is for. Keys of different purposes tell nothing about each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Signing session tokens.
    Session,
    /// Secrets of invitations; the context is the invitation's id.
    Invitation,
    /// Sealing values before they reach the database.
    Seal,
}

impl Purpose {
    /// Part of what the keys are derived from: changing a label changes every key.
    const fn label(self) -> &'static str {
        match self {
            Self::Session => "session",
            Self::Invitation => "invitation",
            Self::Seal => "seal",
        }
    }
}

impl NodeKey {
    /// A new key from the operating system's randomness.
    pub fn generate(id: KeyId) -> Result<Self, Error> {
        let mut bytes = Zeroizing::new([0; 32]);
        getrandom::fill(bytes.as_mut_slice()).map_err(|_| Error::NoRandomness)?;
        Ok(Self { id, bytes })
    }

    pub(super) const fn new(id: KeyId, bytes: Zeroizing<[u8; 32]>) -> Self {
        Self { id, bytes }
    }

    /// The key's name.
    #[must_use]
    pub const fn id(&self) -> &KeyId {
        &self.id
    }

    /// Derives a key by HKDF-SHA-256 (RFC 5869). The same purpose and context give the same key again.
    #[must_use]
    pub fn derive(&self, purpose: Purpose, context: &[u8]) -> DerivedKey {
        let mut derived = Zeroizing::new([0; 32]);
        let info: [&[u8]; 4] = [b"adnode/v1/", purpose.label().as_bytes(), b"\0", context];
        let expanded =
            Hkdf::<Sha256>::new(None, self.bytes.as_slice()).expand_multi_info(&info, derived.as_mut_slice());
        // 32 bytes is one block; HKDF gives up to 255.
        debug_assert!(expanded.is_ok());
        derived
    }

    pub(super) fn is_same_key(&self, other: &Self) -> bool {
        self.bytes == other.bytes
    }

    pub(super) fn bytes(&self) -> &[u8; 32] {
        &self.bytes
    }
}

impl fmt::Debug for NodeKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "NodeKey({})", self.id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(byte: u8) -> NodeKey {
        NodeKey::new("k".parse().unwrap(), Zeroizing::new([byte; 32]))
    }

    fn hex(bytes: &[u8]) -> String {
        bytes.iter().map(|byte| format!("{byte:02x}")).collect()
    }

    /// Computed with Python's `hmac`: changing these values breaks every invitation and session of a running node.
    #[test]
    fn derived_keys_never_change_between_versions() {
        assert_eq!(
            hex(&*key(7).derive(Purpose::Session, b"")),
            "5192359111381f71039be8277ec5340f421309a66621945e669d655014772921"
        );
        assert_eq!(
            hex(&*key(7).derive(Purpose::Invitation, b"abc")),
            "6c5faca1cbe0c1bc5b0bd07f96b3dfbce03a63e341fbd4fa4b799f12fcccf85c"
        );
    }

    #[test]
    fn purpose_context_and_key_each_make_another_key() {
        let derived = [
            key(1).derive(Purpose::Session, b""),
            key(1).derive(Purpose::Invitation, b""),
            key(1).derive(Purpose::Seal, b""),
            key(1).derive(Purpose::Session, b"\0"),
            key(1).derive(Purpose::Session, b"a"),
            key(2).derive(Purpose::Session, b""),
        ];
        for (index, one) in derived.iter().enumerate() {
            assert!(derived[index + 1..].iter().all(|other| one != other));
        }
    }

    #[test]
    fn a_key_is_never_shown() {
        assert_eq!(format!("{:?}", key(65)), "NodeKey(k)");
    }
}
