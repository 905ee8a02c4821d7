//! SQLite: one file, one connection that writes, several that read.

use std::{fs::OpenOptions, io::ErrorKind, path::Path};

use sea_orm::{DatabaseConnection, SqlxSqliteConnector};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};

use crate::{Error, Result, StoreConfig};

/// Opens the connections that read and the one that writes, and creates the file where it is missing.
pub(super) async fn open(path: &Path, config: &StoreConfig) -> Result<(DatabaseConnection, DatabaseConnection)> {
    create_private(path)?;
    let options = SqliteConnectOptions::new()
        .filename(path)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .busy_timeout(config.timeout)
        .foreign_keys(true);
    // A local file does not break between two calls, so nothing is asked of a connection before it is used.
    let pool = SqlitePoolOptions::new().acquire_timeout(config.timeout).test_before_acquire(false).idle_timeout(None);
    let pool = pool.max_lifetime(None);
    let writer = pool.clone().max_connections(1).connect_with(options.clone()).await?;
    let reader = pool.max_connections(config.max_connections).connect_with(options.pragma("query_only", "on")).await?;
    Ok((SqlxSqliteConnector::from_sqlx_sqlite_pool(reader), SqlxSqliteConnector::from_sqlx_sqlite_pool(writer)))
}

/// Creates the file so that only the node's user can read it. SQLite gives the same rights to the files beside it.
fn create_private(path: &Path) -> Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    match options.open(path) {
        Ok(_) => Ok(()),
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(()),
        Err(error) => Err(Error::Setup(format!("The database file {} cannot be created: {error}.", path.display()))),
    }
}
