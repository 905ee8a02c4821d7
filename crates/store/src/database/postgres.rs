//! PostgreSQL: one pool for reading and writing, and what keeps a broken network from using it up.

use std::{
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

use futures_util::future::BoxFuture;
use sea_orm::{DatabaseConnection, SqlxPostgresConnector};
use secrecy::{ExposeSecret, SecretString};
use sqlx::{
    Connection, PgConnection,
    postgres::{PgConnectOptions, PgPoolOptions},
};
use tokio::time::{Instant, timeout};

use crate::{Error, Result, StoreConfig};

/// A connection that was idle this long is asked whether it still works before it is used.
const IDLE_BEFORE_PING: Duration = Duration::from_secs(1);

/// Opens the pool.
pub(super) async fn open(url: &SecretString, config: &StoreConfig, suspicion: Suspicion) -> Result<DatabaseConnection> {
    let patience = config.timeout / 4;
    let pool = PgPoolOptions::new()
        .max_connections(config.max_connections)
        .acquire_timeout(config.timeout)
        .test_before_acquire(false)
        .before_acquire(move |connection, meta| {
            Box::pin(async move {
                if meta.idle_for < IDLE_BEFORE_PING { Ok(true) } else { ping(connection, patience).await }
            })
        })
        .after_release(move |connection, _| suspicion.test(connection, patience))
        .connect_with(options(url, config)?)
        .await?;
    Ok(SqlxPostgresConnector::from_sqlx_postgres_pool(pool))
}

fn options(url: &SecretString, config: &StoreConfig) -> Result<PgConnectOptions> {
    let options: PgConnectOptions =
        // The parser's error may repeat parts of the address, which holds the password.
        url.expose_secret().parse().map_err(|_| Error::Setup("The PostgreSQL address cannot be read.".to_owned()))?;
    let millis = config.timeout.as_millis().to_string();
    Ok(options.application_name("adnode").options([
        ("statement_timeout", &millis),
        ("lock_timeout", &millis),
        ("idle_in_transaction_session_timeout", &millis),
    ]))
}

/// `Err` makes the pool drop the connection without the polite goodbye, which would wait for the same dead peer.
async fn ping(connection: &mut PgConnection, patience: Duration) -> Result<bool, sqlx::Error> {
    timeout(patience, connection.ping()).await.map_err(|_| sqlx::Error::PoolTimedOut)??;
    Ok(true)
}

/// Remembers that a call had to be cut off a moment ago.
///
/// A pool asks a returning connection whether it works, without a limit of its own: behind a network that swallows
/// packets the answer never comes, and the connection's place in the pool is lost until TCP gives up. So for a while
/// after a call was cut off, returning connections are asked with a limit first.
#[derive(Clone, Debug)]
pub(super) struct Suspicion {
    epoch: Instant,
    until_ms: Arc<AtomicU64>,
}

impl Default for Suspicion {
    fn default() -> Self {
        Self { epoch: Instant::now(), until_ms: Arc::default() }
    }
}

impl Suspicion {
    /// Be suspicious for as long as another call that hangs already may take, and some more.
    pub(super) fn raise(&self, limit: Duration) {
        let until = self.epoch.elapsed() + limit * 2;
        self.until_ms.fetch_max(millis(until), Ordering::SeqCst);
    }

    fn test<'a>(
        &self,
        connection: &'a mut PgConnection,
        patience: Duration,
    ) -> BoxFuture<'a, Result<bool, sqlx::Error>> {
        if millis(self.epoch.elapsed()) > self.until_ms.load(Ordering::SeqCst) {
            return Box::pin(async { Ok(true) });
        }
        Box::pin(ping(connection, patience))
    }
}

fn millis(duration: Duration) -> u64 {
    u64::try_from(duration.as_millis()).unwrap_or(u64::MAX)
}
