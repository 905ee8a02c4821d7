//! Which requests were seen: in memory where the node is alone, in the database where several share it.

use std::sync::{Mutex, PoisonError};

use peer::signing::{Admission, MemoryNonces, Nonce, NonceStore};
use store::{Engine, Store};
use time::OffsetDateTime;

/// Remembers requests while they could be repeated.
#[derive(Debug)]
pub(crate) enum Nonces {
    Memory(Mutex<MemoryNonces>),
    Shared,
}

impl Nonces {
    /// The memory that goes with a database: SQLite is one node's own, PostgreSQL may be shared.
    pub(crate) fn of(engine: Engine, now: OffsetDateTime) -> Self {
        match engine {
            Engine::Sqlite => Self::Memory(Mutex::new(MemoryNonces::new(now))),
            Engine::Postgres => Self::Shared,
        }
    }

    /// Remembers a request, unless it was seen before.
    pub(crate) async fn admit(
        &self,
        store: &Store,
        nonce: &Nonce,
        now: OffsetDateTime,
    ) -> Result<Admission, store::Error> {
        match self {
            Self::Memory(seen) => Ok(seen.lock().unwrap_or_else(PoisonError::into_inner).admit(nonce, now)),
            Self::Shared => store.admit(nonce).await,
        }
    }
}
