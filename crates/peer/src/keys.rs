//! The keys of a connection. One for each direction, so nothing that one side signed can be sent
//! back to it.

use std::fmt;

use serde::{Deserialize, Serialize};
use time::{Duration, OffsetDateTime};
use uuid::Uuid;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use crate::kdf::{KeySource, digest};

/// Names a connection on both nodes; derived at acceptance, so neither side chose it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PairingId(Uuid);

/// Names a [`DirectionKey`] without telling anything about it. Different for the two directions,
/// so it finds the right one of two connections even if both ends live on the same node.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct KeyId(Uuid);

/// Authenticates everything that travels in one direction of one connection.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct DirectionKey([u8; 32]);

impl PairingId {
    pub(crate) fn derived(bytes: [u8; 16]) -> Self {
        Self(custom_uuid(bytes))
    }

    /// The id as stored by [`PairingId::as_uuid`].
    #[must_use]
    pub fn from_uuid(uuid: Uuid) -> Self {
        Self(uuid)
    }

    /// The id, to store.
    #[must_use]
    pub fn as_uuid(self) -> Uuid {
        self.0
    }
}

impl fmt::Display for PairingId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl KeyId {
    /// The id as stored by [`KeyId::as_uuid`].
    #[must_use]
    pub fn from_uuid(uuid: Uuid) -> Self {
        Self(uuid)
    }

    /// The id, to store and to look up by.
    #[must_use]
    pub fn as_uuid(self) -> Uuid {
        self.0
    }
}

impl fmt::Display for KeyId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl DirectionKey {
    /// The key as stored by [`DirectionKey::to_bytes`].
    #[must_use]
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// The key itself, for the store to encrypt.
    #[must_use]
    pub fn to_bytes(&self) -> Zeroizing<[u8; 32]> {
        Zeroizing::new(self.0)
    }

    /// What names this key in requests.
    #[must_use]
    pub fn id(&self) -> KeyId {
        let hash = digest("key id", &[&self.0]);
        let mut bytes = [0; 16];
        bytes.copy_from_slice(&hash[..16]);
        KeyId(custom_uuid(bytes))
    }

    /// The key that follows this one. Whoever learns the successor does not learn this one. Go over
    /// to it no sooner than [`IncomingKeys::GRACE`] after the last change: the partner honours two.
    #[must_use]
    pub fn successor(&self) -> Self {
        Self(*self.expand("successor"))
    }

    pub(crate) fn for_requests(&self) -> Zeroizing<[u8; 32]> {
        self.expand("request")
    }

    pub(crate) fn for_answers(&self) -> Zeroizing<[u8; 32]> {
        self.expand("answer")
    }

    fn expand(&self, label: &str) -> Zeroizing<[u8; 32]> {
        KeySource::extract(b"adnode direction key", &self.0).expand(label, &[])
    }
}

impl fmt::Debug for DirectionKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "DirectionKey({})", self.id())
    }
}

/// The two live keys of the partner's direction.
///
/// The partner may go over to the successor of its key whenever it likes, without asking: this side
/// honours the key in use and the next one. Once the next one has been seen, the old one lives on
/// for [`IncomingKeys::GRACE`], for requests that are still under way, and is forgotten.
#[derive(Clone, Debug)]
pub struct IncomingKeys {
    current: DirectionKey,
    previous: Option<(DirectionKey, OffsetDateTime)>,
}

impl IncomingKeys {
    /// How long the previous key is honoured.
    pub const GRACE: Duration = Duration::minutes(10);

    /// Keys of a connection that has not been rotated yet, or not lately.
    #[must_use]
    pub fn new(current: DirectionKey) -> Self {
        Self { current, previous: None }
    }

    /// Keys as they were stored: the previous one with the moment it ends.
    #[must_use]
    pub fn restore(current: DirectionKey, previous: Option<(DirectionKey, OffsetDateTime)>) -> Self {
        Self { current, previous }
    }

    /// The key in use, to store.
    #[must_use]
    pub fn current(&self) -> &DirectionKey {
        &self.current
    }

    /// The key before it and the moment it ends, to store.
    #[must_use]
    pub fn previous(&self) -> Option<&(DirectionKey, OffsetDateTime)> {
        self.previous.as_ref()
    }

    /// The two keys honoured at `now`: what the store indexes the connection by.
    #[must_use]
    pub fn live(&self, now: OffsetDateTime) -> [DirectionKey; 2] {
        let other = match &self.previous {
            Some((key, until)) if now < *until => key.clone(),
            _ => self.current.successor(),
        };
        [self.current.clone(), other]
    }

    /// The live key called `id`.
    #[must_use]
    pub fn find(&self, id: KeyId, now: OffsetDateTime) -> Option<DirectionKey> {
        self.live(now).into_iter().find(|key| key.id() == id)
    }

    /// A genuine request used the key `id`. Returns whether that changed the keys, so that they
    /// have to be stored.
    #[must_use]
    pub fn used(&mut self, id: KeyId, now: OffsetDateTime) -> bool {
        let [_, other] = self.live(now);
        let is_previous = self.previous.as_ref().is_some_and(|(key, _)| key.id() == id);
        if other.id() != id || is_previous {
            return false;
        }
        let old = std::mem::replace(&mut self.current, other);
        self.previous = Some((old, now + Self::GRACE));
        true
    }
}

fn custom_uuid(bytes: [u8; 16]) -> Uuid {
    uuid::Builder::from_custom_bytes(bytes).into_uuid()
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::datetime;

    const NOW: OffsetDateTime = datetime!(2026-11-23 12:00 UTC);

    fn key() -> DirectionKey {
        DirectionKey::from_bytes([5; 32])
    }

    #[test]
    fn a_key_survives_the_store_and_is_never_printed() {
        let stored = DirectionKey::from_bytes(*key().to_bytes());
        assert_eq!(stored.id(), key().id());
        assert_eq!(format!("{stored:?}"), format!("DirectionKey({})", key().id()));
    }

    #[test]
    fn requests_answers_and_successors_have_keys_of_their_own() {
        let keys = [*key().for_requests(), *key().for_answers(), *key().successor().to_bytes(), *key().to_bytes()];
        for (index, one) in keys.iter().enumerate() {
            assert!(keys[index + 1..].iter().all(|other| other != one));
        }
    }

    #[test]
    fn the_key_in_use_and_the_next_are_honoured() {
        let keys = IncomingKeys::new(key());
        assert!(keys.find(key().id(), NOW).is_some());
        assert!(keys.find(key().successor().id(), NOW).is_some());
        assert!(keys.find(key().successor().successor().id(), NOW).is_none());
    }

    #[test]
    fn after_rotation_the_old_key_ends() {
        let mut keys = IncomingKeys::new(key());
        assert!(!keys.used(key().id(), NOW));
        assert!(keys.used(key().successor().id(), NOW));
        assert!(!keys.used(key().successor().id(), NOW));
        assert!(!keys.used(key().id(), NOW), "a late request does not turn the key back");
        assert!(keys.find(key().id(), NOW).is_some());
        let later = NOW + IncomingKeys::GRACE;
        assert!(keys.find(key().id(), later).is_none());
        assert!(!keys.used(key().id(), later));
        assert!(keys.used(key().successor().successor().id(), later));
    }

    #[test]
    fn never_more_than_two_keys_are_live() {
        let mut keys = IncomingKeys::new(key());
        let next = key().successor();
        assert!(keys.used(next.id(), NOW));
        assert!(keys.find(next.successor().id(), NOW).is_none());
        let restored = IncomingKeys::restore(keys.current().clone(), keys.previous().cloned());
        assert!(restored.find(key().id(), NOW).is_some());
    }
}
