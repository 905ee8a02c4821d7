//! Requests for messages that are being held: one for each connection. A newer one replaces the older, which is answered at
//! once, so that a partner that asks again and again holds nothing more than one.

use std::{
    collections::HashMap,
    sync::{Mutex, MutexGuard, PoisonError},
};

use domain::ConnectionId;
use tokio_util::sync::CancellationToken;

/// The held requests.
#[derive(Debug, Default)]
pub(crate) struct Polls {
    held: Mutex<HashMap<ConnectionId, (u64, CancellationToken)>>,
}

/// A held request; makes room when it is dropped.
#[derive(Debug)]
pub(crate) struct Held<'a> {
    polls: &'a Polls,
    connection: ConnectionId,
    number: u64,
    replaced: CancellationToken,
}

impl Polls {
    /// Holds a request, and lets go the one of the same connection that was held before.
    pub(crate) fn hold(&self, connection: ConnectionId) -> Held<'_> {
        let mut held = self.held();
        let replaced = CancellationToken::new();
        let number = held.get(&connection).map_or(0, |(number, _)| number + 1);
        if let Some((_, older)) = held.insert(connection, (number, replaced.clone())) {
            older.cancel();
        }
        Held { polls: self, connection, number, replaced }
    }

    fn held(&self) -> MutexGuard<'_, HashMap<ConnectionId, (u64, CancellationToken)>> {
        self.held.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Held<'_> {
    /// Waits until a newer request takes this one's place.
    pub(crate) async fn replaced(&self) {
        self.replaced.cancelled().await;
    }
}

impl Drop for Held<'_> {
    fn drop(&mut self) {
        let mut held = self.polls.held();
        if held.get(&self.connection).is_some_and(|(number, _)| *number == self.number) {
            held.remove(&self.connection);
        }
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    #[tokio::test]
    async fn a_newer_request_lets_the_older_go_and_none_is_left_behind() {
        let polls = Polls::default();
        let connection = ConnectionId::new(Uuid::from_u128(1));
        let first = polls.hold(connection);
        let second = polls.hold(connection);
        first.replaced().await;
        drop(first);
        assert!(!second.replaced.is_cancelled());
        assert_eq!(polls.held().len(), 1);
        drop(second);
        assert!(polls.held().is_empty());
    }
}
