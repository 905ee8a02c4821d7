//! Tells those who wait that something was written, so that nobody has to ask again and again.
//!
//! Within a node a wake-up is a word between tasks. Nodes that share PostgreSQL also tell each other, by `NOTIFY`; one that
//! was missed costs time and nothing else, because whoever waits looks again now and then.

mod remote;

use std::{
    collections::HashMap,
    sync::{Mutex, MutexGuard, PoisonError},
};

use domain::{ConnectionId, TenantId};
use tokio::sync::{mpsc, watch};

pub(crate) use remote::carry;

/// How many wake-ups may wait to be told to other nodes. More are dropped: the others look by themselves.
const OUTBOX: usize = 1024;

/// What may have changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Topic {
    /// What waits for the partner of this connection, or how far it got.
    Connection(ConnectionId),
    /// Something that people of this tenant can see.
    Tenant(TenantId),
    /// Some lane has something to deliver.
    Lanes,
    /// Some link was made, ended or changed.
    Links,
}

/// Where wake-ups come from.
#[derive(Debug)]
pub(crate) struct Bell {
    listeners: Mutex<HashMap<Topic, watch::Sender<()>>>,
    outgoing: mpsc::Sender<Topic>,
    /// Taken by whoever tells the other nodes.
    collected: Mutex<Option<mpsc::Receiver<Topic>>>,
}

impl Default for Bell {
    fn default() -> Self {
        let (outgoing, collected) = mpsc::channel(OUTBOX);
        Self { listeners: Mutex::default(), outgoing, collected: Mutex::new(Some(collected)) }
    }
}

impl Bell {
    /// Wakes who waits here, and who waits at other nodes.
    pub(crate) fn ring(&self, topic: Topic) {
        self.ring_here(topic);
        // Full, or nobody collects: see the module.
        let _ = self.outgoing.try_send(topic);
    }

    fn ring_here(&self, topic: Topic) {
        let mut listeners = self.listeners();
        if let Some(sender) = listeners.get(&topic)
            && sender.send(()).is_err()
        {
            listeners.remove(&topic);
        }
    }

    /// Wakes everybody here: something may have been missed.
    fn ring_all_here(&self) {
        self.listeners().retain(|_, sender| sender.send(()).is_ok());
    }

    pub(crate) fn listen(&self, topic: Topic) -> Wakeups {
        let mut listeners = self.listeners();
        if listeners.len() >= 1024 && listeners.len().is_power_of_two() {
            listeners.retain(|_, sender| !sender.is_closed());
        }
        Wakeups(listeners.entry(topic).or_insert_with(|| watch::Sender::new(())).subscribe())
    }

    fn collect(&self) -> Option<mpsc::Receiver<Topic>> {
        self.collected.lock().unwrap_or_else(PoisonError::into_inner).take()
    }

    fn listeners(&self) -> MutexGuard<'_, HashMap<Topic, watch::Sender<()>>> {
        self.listeners.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What somebody waits for.
#[derive(Debug)]
pub struct Wakeups(watch::Receiver<()>);

impl Wakeups {
    /// Waits until the topic may have changed since the last wait, or since listening began.
    pub async fn next(&mut self) {
        if self.0.changed().await.is_err() {
            // The store is gone: nothing will change any more.
            std::future::pending().await
        }
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use tokio::time::timeout;
    use uuid::Uuid;

    use super::*;

    const TOPIC: Topic = Topic::Connection(ConnectionId::new(Uuid::from_u128(1)));
    const OTHER: Topic = Topic::Connection(ConnectionId::new(Uuid::from_u128(2)));
    /// Nothing else runs here: what would come has come.
    const MOMENT: Duration = Duration::from_millis(1);

    #[tokio::test]
    async fn only_those_who_wait_for_it_are_woken() {
        let bell = Bell::default();
        let (mut waits, mut other) = (bell.listen(TOPIC), bell.listen(OTHER));
        bell.ring(TOPIC);
        bell.ring(TOPIC);
        timeout(Duration::from_secs(1), waits.next()).await.unwrap();
        assert!(timeout(MOMENT, waits.next()).await.is_err(), "twice is once");
        assert!(timeout(MOMENT, other.next()).await.is_err());
    }

    #[tokio::test]
    async fn topics_nobody_waits_for_take_no_memory() {
        let bell = Bell::default();
        drop(bell.listen(TOPIC));
        bell.ring(TOPIC);
        assert!(bell.listeners().is_empty());
    }
}
