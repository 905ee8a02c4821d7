//! Which requests have been seen.

use std::collections::{HashMap, HashSet};

use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use super::request::{LIFETIME, TOLERANCE};
use crate::keys::KeyId;

/// The one-time id of a genuine request, for a [`NonceStore`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Nonce {
    /// The key that signed it; the id is unique under that key.
    pub key: KeyId,
    /// The id.
    pub id: Uuid,
    /// When the request says it was signed.
    pub issued_at: OffsetDateTime,
    /// Until when it would be accepted: remember it that long.
    pub until: OffsetDateTime,
}

/// What a store says about a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Admission {
    /// Never seen; it is remembered now.
    Fresh,
    /// Seen before.
    Seen,
    /// Signed before the store began to remember, so nobody can tell.
    BeforeMemory,
    /// This key has too many requests under way; nothing was remembered.
    Full,
}

/// Remembers requests while they could be repeated. A store shared by several nodes implements the
/// same in its own way and passes the [`Admission`] to
/// [`UnseenRequest::admitted`](super::UnseenRequest::admitted).
pub trait NonceStore {
    /// Remembers `nonce`, unless it is known.
    fn admit(&mut self, nonce: &Nonce, now: OffsetDateTime) -> Admission;
}

/// A [`NonceStore`] in memory, bounded for each key.
///
/// Two generations, each as long as a request can live: an id is forgotten after one to two of them,
/// and forgetting costs nothing. After a restart it knows nothing, so it admits only what was signed
/// after that.
#[derive(Debug)]
pub struct MemoryNonces {
    started: OffsetDateTime,
    turned: OffsetDateTime,
    young: HashMap<KeyId, HashSet<Uuid>>,
    old: HashMap<KeyId, HashSet<Uuid>>,
}

impl MemoryNonces {
    /// Most requests of one key within one generation; more is no partner but an attack.
    pub const MAX_PER_KEY: usize = 50_000;

    /// The longest time for which a request can be acceptable: it may be ahead of our clock, live
    /// its life, and be late.
    const GENERATION: Duration = LIFETIME.saturating_add(TOLERANCE).saturating_add(TOLERANCE);

    /// An empty memory.
    #[must_use]
    pub fn new(now: OffsetDateTime) -> Self {
        Self { started: now, turned: now, young: HashMap::new(), old: HashMap::new() }
    }

    fn turn(&mut self, now: OffsetDateTime) {
        let age = now - self.turned;
        if age < Self::GENERATION {
            return;
        }
        self.old = std::mem::take(&mut self.young);
        if age >= Self::GENERATION * 2 {
            self.old.clear();
        }
        self.turned = now;
    }
}

impl NonceStore for MemoryNonces {
    fn admit(&mut self, nonce: &Nonce, now: OffsetDateTime) -> Admission {
        self.turn(now);
        // Tokens carry whole seconds: one of the starting second may be younger than the start.
        if nonce.issued_at < self.started - Duration::SECOND {
            return Admission::BeforeMemory;
        }
        if self.old.get(&nonce.key).is_some_and(|ids| ids.contains(&nonce.id)) {
            return Admission::Seen;
        }
        let ids = self.young.entry(nonce.key).or_default();
        if ids.contains(&nonce.id) {
            return Admission::Seen;
        }
        if ids.len() >= Self::MAX_PER_KEY {
            return Admission::Full;
        }
        ids.insert(nonce.id);
        Admission::Fresh
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::datetime;

    const START: OffsetDateTime = datetime!(2026-11-23 12:00 UTC);

    fn nonce(key: u128, id: u128, issued_at: OffsetDateTime) -> Nonce {
        let key = KeyId::from_uuid(Uuid::from_u128(key));
        let until = issued_at + LIFETIME + TOLERANCE;
        Nonce { key, id: Uuid::from_u128(id), issued_at, until }
    }

    #[test]
    fn an_id_is_remembered_as_long_as_it_could_be_repeated() {
        let mut store = MemoryNonces::new(START);
        for offset in [0, 1, 119, 120, 121, 250] {
            let seen_first = START + Duration::seconds(offset);
            // As far ahead of our clock as a request may be.
            let nonce = nonce(1, offset as u128, seen_first + TOLERANCE);
            assert_eq!(store.admit(&nonce, seen_first), Admission::Fresh);
            let mut now = seen_first;
            while now < nonce.until {
                assert_eq!(store.admit(&nonce, now), Admission::Seen, "{now}");
                now += Duration::seconds(7);
            }
        }
    }

    #[test]
    fn every_key_has_ids_of_its_own() {
        let mut store = MemoryNonces::new(START);
        assert_eq!(store.admit(&nonce(1, 1, START), START), Admission::Fresh);
        assert_eq!(store.admit(&nonce(2, 1, START), START), Admission::Fresh);
    }

    #[test]
    fn what_was_signed_before_a_restart_is_not_admitted() {
        let mut store = MemoryNonces::new(START);
        let before = nonce(1, 1, START - Duration::seconds(2));
        assert_eq!(store.admit(&before, START), Admission::BeforeMemory);
    }

    #[test]
    fn a_flood_fills_only_the_room_of_its_key_and_ends() {
        let mut store = MemoryNonces::new(START);
        for id in 0..MemoryNonces::MAX_PER_KEY {
            assert_eq!(store.admit(&nonce(1, id as u128, START), START), Admission::Fresh);
        }
        let more = nonce(1, u128::MAX, START);
        assert_eq!(store.admit(&more, START), Admission::Full);
        assert_eq!(store.admit(&nonce(2, 1, START), START), Admission::Fresh);
        let later = START + MemoryNonces::GENERATION * 2;
        assert_eq!(store.admit(&nonce(1, 1, later), later), Admission::Fresh);
        assert!(store.old.is_empty());
    }
}
