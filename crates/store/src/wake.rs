//! Tells those who wait that something was written, so that nobody has to ask again and again.

use domain::ConnectionId;
use tokio::sync::broadcast::{self, error::RecvError};

/// How many wake-ups a slow listener may be behind before it is told to look at everything.
const CAPACITY: usize = 1024;

/// Where wake-ups come from.
#[derive(Debug)]
pub(crate) struct Bell(broadcast::Sender<ConnectionId>);

impl Default for Bell {
    fn default() -> Self {
        Self(broadcast::Sender::new(CAPACITY))
    }
}

impl Bell {
    pub(crate) fn ring(&self, connection: ConnectionId) {
        // Nobody listens: nobody waits.
        let _ = self.0.send(connection);
    }

    pub(crate) fn listen(&self) -> Wakeups {
        Wakeups(self.0.subscribe())
    }
}

/// What changed since somebody began to listen.
#[derive(Debug)]
pub struct Wakeups(broadcast::Receiver<ConnectionId>);

/// One wake-up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wakeup {
    /// Something of this connection was written.
    Connection(ConnectionId),
    /// More was written than fits into memory: anything may have changed.
    Any,
}

impl Wakeups {
    /// Waits for the next wake-up. `None` when the store is gone.
    pub async fn next(&mut self) -> Option<Wakeup> {
        match self.0.recv().await {
            Ok(connection) => Some(Wakeup::Connection(connection)),
            Err(RecvError::Lagged(_)) => Some(Wakeup::Any),
            Err(RecvError::Closed) => None,
        }
    }

    /// Waits until this connection may have changed.
    pub async fn of(&mut self, connection: ConnectionId) {
        while let Some(wakeup) = self.next().await {
            if wakeup == Wakeup::Any || wakeup == Wakeup::Connection(connection) {
                return;
            }
        }
    }
}
