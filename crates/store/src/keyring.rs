//! The node's keys: what they are derived into, and how secrets are sealed with them before they reach the database.
//!
//! A ring has several keys so that they can be changed without losing what the older ones protect: the newest one is
//! used for everything new, all of them for what is there. The ring comes from the operator and never from the
//! database, so a dump of the database opens nothing.

mod key;
mod key_id;
mod seal;
mod text;

pub use key::{DerivedKey, NodeKey, Purpose};
pub use key_id::KeyId;
pub use seal::Place;

/// Why a ring could not be read, or something sealed not be opened. Never repeats a key.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    #[error("The key ring is empty. `adnode keys new` makes a key.")]
    Empty,
    #[error("Entry {entry} of the key ring is not of the form id:base64.")]
    NoId { entry: usize },
    #[error("A key id has 1 to 32 lower-case letters, digits, hyphens and underscores.")]
    KeyId,
    #[error("The key {id} is no base64.")]
    NotBase64 { id: KeyId },
    #[error("The key {id} has {len} bytes instead of 32.")]
    Length { id: KeyId, len: usize },
    #[error("The key ring has two keys called {id}.")]
    DuplicateId { id: KeyId },
    #[error("The key ring has the same key under the names {first} and {second}.")]
    DuplicateKey { first: KeyId, second: KeyId },
    #[error("The sealed value was cut short or is none.")]
    Malformed,
    #[error("The value was sealed by a newer version of adnode (format {version}).")]
    UnknownFormat { version: u8 },
    #[error("The value was sealed with the key {id}, which is not in the key ring.")]
    UnknownKey { id: KeyId },
    #[error("The sealed value was changed, or belongs to another row.")]
    Tampered,
    #[error("The operating system gave no randomness.")]
    NoRandomness,
}

/// The node's keys, newest first; never empty.
#[derive(Clone, Debug)]
pub struct KeyRing {
    newest: NodeKey,
    older: Vec<NodeKey>,
}

impl KeyRing {
    /// A ring of one new key.
    pub fn generate(id: KeyId) -> Result<Self, Error> {
        Ok(Self { newest: NodeKey::generate(id)?, older: Vec::new() })
    }

    /// The key for everything new.
    #[must_use]
    pub const fn newest(&self) -> &NodeKey {
        &self.newest
    }

    /// The key of this id, for what was made with it.
    #[must_use]
    pub fn key(&self, id: &KeyId) -> Option<&NodeKey> {
        self.keys().find(|key| key.id() == id)
    }

    /// Every key, newest first.
    pub fn keys(&self) -> impl Iterator<Item = &NodeKey> {
        std::iter::once(&self.newest).chain(&self.older)
    }

    /// The ring with another newest key.
    pub fn with_newest(self, key: NodeKey) -> Result<Self, Error> {
        let mut keys = vec![key, self.newest];
        keys.extend(self.older);
        Self::from_keys(keys)
    }

    fn from_keys(keys: Vec<NodeKey>) -> Result<Self, Error> {
        for (index, key) in keys.iter().enumerate() {
            for other in &keys[index + 1..] {
                if key.id() == other.id() {
                    return Err(Error::DuplicateId { id: key.id().clone() });
                }
                if key.is_same_key(other) {
                    return Err(Error::DuplicateKey { first: key.id().clone(), second: other.id().clone() });
                }
            }
        }
        let mut keys = keys.into_iter();
        let newest = keys.next().ok_or(Error::Empty)?;
        Ok(Self { newest, older: keys.collect() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(text: &str) -> KeyId {
        text.parse().unwrap()
    }

    #[test]
    fn a_new_key_comes_first_and_the_older_ones_stay() {
        let ring = KeyRing::generate(id("2026-01")).unwrap();
        let ring = ring.with_newest(NodeKey::generate(id("2026-02")).unwrap()).unwrap();
        assert_eq!(ring.newest().id(), &id("2026-02"));
        assert_eq!(ring.keys().map(NodeKey::id).collect::<Vec<_>>(), [&id("2026-02"), &id("2026-01")]);
        assert!(ring.key(&id("2026-01")).is_some());
        assert!(ring.key(&id("2026-03")).is_none());
    }

    #[test]
    fn two_keys_of_one_id_are_refused() {
        let ring = KeyRing::generate(id("a")).unwrap();
        let error = ring.with_newest(NodeKey::generate(id("a")).unwrap()).unwrap_err();
        assert_eq!(error, Error::DuplicateId { id: id("a") });
    }
}
