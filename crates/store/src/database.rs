//! The two engines behind one face: how connections are opened, bounded in time, and got rid of when they break.

mod postgres;
mod sqlite;

use std::{future::Future, pin::pin, time::Duration};

use sea_orm::{DatabaseConnection, DatabaseTransaction, SqliteTransactionMode, TransactionOptions, TransactionTrait};

use domain::ConnectionId;

use crate::{
    Error, Result, StoreConfig,
    config::Location,
    wake::{Bell, Topic},
};

/// Which database the store speaks to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Engine {
    Sqlite,
    Postgres,
}

/// Open connections. On SQLite there is exactly one that writes, so that writers queue here and not inside SQLite.
#[derive(Debug)]
pub(crate) struct Database {
    engine: Engine,
    reader: DatabaseConnection,
    writer: DatabaseConnection,
    /// How long a whole call may take.
    limit: Duration,
    suspicion: postgres::Suspicion,
    bell: Bell,
    location: Location,
}

impl Database {
    pub(crate) async fn open(config: &StoreConfig) -> Result<Self> {
        let suspicion = postgres::Suspicion::default();
        let (reader, writer) = match &config.url.0 {
            Location::Sqlite(path) => sqlite::open(path, config).await?,
            Location::Postgres { url, .. } => {
                let pool = postgres::open(url, config, suspicion.clone()).await?;
                (pool.clone(), pool)
            }
        };
        Ok(Self {
            engine: config.url.engine(),
            reader,
            writer,
            limit: config.timeout * 2,
            suspicion,
            bell: Bell::default(),
            location: config.url.0.clone(),
        })
    }

    pub(crate) const fn engine(&self) -> Engine {
        self.engine
    }

    pub(crate) const fn location(&self) -> &Location {
        &self.location
    }

    /// For queries that change nothing.
    pub(crate) const fn reader(&self) -> &DatabaseConnection {
        &self.reader
    }

    /// Starts a write. On SQLite it takes the write lock at once (`IMMEDIATE`): a transaction that reads first and
    /// wants the lock later is refused without waiting. Dropping the transaction rolls it back.
    pub(crate) async fn begin(&self) -> Result<DatabaseTransaction> {
        let options = TransactionOptions {
            sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
            ..TransactionOptions::default()
        };
        Ok(self.writer.begin_with_options(options).await?)
    }

    /// Puts an upper bound on a call. The database's own timeouts do not help when its host stops answering.
    pub(crate) async fn bounded<T>(&self, call: impl Future<Output = Result<T>> + Send) -> Result<T> {
        let mut call = pin!(call);
        match tokio::time::timeout(self.limit, &mut call).await {
            Ok(result) => result,
            Err(elapsed) => {
                // Before the call is dropped, since that hands its connection back to the pool.
                self.suspicion.raise(self.limit);
                Err(Error::Unavailable(Box::new(elapsed)))
            }
        }
    }

    /// Tells those who wait for it that something was committed.
    pub(crate) fn wake(&self, topic: Topic) {
        self.bell.ring(topic);
    }

    /// The same, for a lane that got something to deliver.
    pub(crate) fn wake_lane(&self, connection: ConnectionId) {
        self.bell.ring(Topic::Connection(connection));
        self.bell.ring(Topic::Lanes);
    }

    pub(crate) const fn bell(&self) -> &Bell {
        &self.bell
    }

    /// Waits for calls in flight, then closes every connection.
    pub(crate) async fn close(&self) {
        // Closing a pool cannot fail in a way that anybody could act on.
        let _ = self.reader.close_by_ref().await;
        let _ = self.writer.close_by_ref().await;
    }
}
