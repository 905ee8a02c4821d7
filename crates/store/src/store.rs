//! The store as a whole: opening, migrating, readiness, closing, and the door to a tenant's part of it.

use std::sync::Arc;

use domain::TenantId;
use migrations::Migrator;
use sea_orm::{ConnectionTrait, DbErr};
use sea_orm_migration::MigratorTrait;

use crate::{
    Engine, Error, Result, StoreConfig, TenantStore,
    database::Database,
    wake::{self, Topic, Wakeups},
};

/// Held in PostgreSQL while migrations run, so that two nodes that start at once take turns. Any fixed number will do.
const MIGRATION_LOCK: i64 = 0x6164_6e6f_6465;

/// The node's database. Clones share the connections.
#[derive(Clone, Debug)]
pub struct Store {
    database: Arc<Database>,
}

/// Whether the node may take requests, as far as the database goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Readiness {
    /// The database answers and has every step.
    Ready,
    /// The database answers, but these steps are missing.
    Pending(Vec<String>),
}

impl Store {
    /// Opens the database. A SQLite file is created where it is missing; a PostgreSQL server has to answer.
    pub async fn connect(config: &StoreConfig) -> Result<Self> {
        Ok(Self { database: Arc::new(Database::open(config).await?) })
    }

    /// Which engine is behind it.
    #[must_use]
    pub fn engine(&self) -> Engine {
        self.database.engine()
    }

    /// Runs every pending step in one transaction: all of them or none. May take as long as it needs.
    pub async fn migrate(&self) -> Result<()> {
        let transaction = self.database.begin().await?;
        if self.engine() == Engine::Postgres {
            // A large table may take longer to change than a request may take.
            transaction.execute_unprepared("SET LOCAL statement_timeout = 0; SET LOCAL lock_timeout = 0").await?;
            transaction.execute_unprepared(&format!("SELECT pg_advisory_xact_lock({MIGRATION_LOCK})")).await?;
        }
        Migrator::up(&transaction, None).await.map_err(migration_error)?;
        Ok(transaction.commit().await?)
    }

    /// Asks the database whether it answers and has every step. Reads only.
    pub async fn readiness(&self) -> Result<Readiness> {
        let reader = self.database.reader();
        let pending = self
            .database
            .bounded(async { Migrator::get_pending_migrations_read_only(reader).await.map_err(migration_error) })
            .await?;
        if pending.is_empty() {
            return Ok(Readiness::Ready);
        }
        Ok(Readiness::Pending(pending.iter().map(|step| step.name().to_owned()).collect()))
    }

    /// The part of the store that belongs to one tenant.
    #[must_use]
    pub fn tenant(&self, id: TenantId) -> TenantStore {
        TenantStore::new(Arc::clone(&self.database), id)
    }

    /// Wake-ups about a topic, from now on.
    #[must_use]
    pub fn wakeups(&self, topic: Topic) -> Wakeups {
        self.database.bell().listen(topic)
    }

    /// Carries wake-ups between nodes that share PostgreSQL, for as long as it is polled. A node needs it once.
    pub async fn carry_wakeups(&self) {
        wake::carry(&self.database).await;
    }

    /// Waits for calls in flight, then closes every connection. Later calls answer [`Error::Unavailable`].
    pub async fn close(&self) {
        self.database.close().await;
    }

    pub(crate) fn database(&self) -> &Database {
        &self.database
    }
}

/// The migrator reports a database with steps of a newer node as a text of its own.
fn migration_error(error: DbErr) -> Error {
    match error {
        DbErr::Custom(_) => Error::Setup(
            "The database was changed by a newer version of adnode. Start that version, or restore a backup."
                .to_owned(),
        ),
        error => error.into(),
    }
}
