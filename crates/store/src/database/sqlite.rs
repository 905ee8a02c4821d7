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

#[cfg(test)]
mod tests {
    use sea_orm::{ConnectionTrait, DbBackend, Statement};

    use super::*;

    async fn pragma(db: &DatabaseConnection, name: &str) -> String {
        let sql = format!("SELECT CAST({name} AS TEXT) FROM pragma_{name}");
        let row = db.query_one_raw(Statement::from_string(DbBackend::Sqlite, sql)).await.unwrap().unwrap();
        row.try_get_by_index(0).unwrap()
    }

    #[tokio::test]
    async fn every_connection_is_durable_checked_and_patient_and_readers_cannot_write() {
        let directory = tempfile::tempdir().unwrap();
        let path = directory.path().join("adnode.db");
        let config = StoreConfig::new("sqlite:unused.db".parse().unwrap());
        let (reader, writer) = open(&path, &config).await.unwrap();
        for db in [&reader, &writer] {
            assert_eq!(pragma(db, "journal_mode").await, "wal");
            assert_eq!(pragma(db, "foreign_keys").await, "1");
            let patience = db.query_one_raw(Statement::from_string(DbBackend::Sqlite, "PRAGMA busy_timeout")).await;
            assert_eq!(patience.unwrap().unwrap().try_get_by_index::<i32>(0).unwrap(), 5_000);
            // 2 is FULL (sqlite.org/pragma.html).
            let durable = db.query_one_raw(Statement::from_string(DbBackend::Sqlite, "PRAGMA synchronous")).await;
            assert_eq!(durable.unwrap().unwrap().try_get_by_index::<i32>(0).unwrap(), 2);
        }
        assert_eq!(writer.get_sqlite_connection_pool().options().get_max_connections(), 1, "writers queue here");
        writer.execute_unprepared("CREATE TABLE t (x INTEGER)").await.unwrap();
        assert!(reader.execute_unprepared("INSERT INTO t VALUES (1)").await.is_err());
    }
}
