//! The store's errors, told apart by who can do something about them.

use std::error::Error as StdError;

use sea_orm::{ConnAcquireErr, DbErr, RuntimeErr, SqlxError};
use sqlx::error::DatabaseError;

use crate::keyring;

/// What the store answers.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// What can go wrong. What a caller asked for and did not get (a taken name, a missing row) is no error but an outcome.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The database is gone, busy, full or out of reach. The same call may work in a moment; callers answer 503.
    #[error("the database does not answer")]
    Unavailable(#[source] Box<dyn StdError + Send + Sync>),
    /// A row holds what the store never writes, or the file is damaged. A person has to look.
    #[error("stored data cannot be read: {what}")]
    Corrupt { what: String },
    /// The address of the database, or what is there, does not let the node start. An operator has to act.
    #[error("{0}")]
    Setup(String),
    /// The database refused a statement of ours: a defect of this crate, or of its caller.
    #[error("the database refused a statement")]
    Bug(#[source] Box<dyn StdError + Send + Sync>),
}

impl Error {
    /// Whether the same call may work in a moment.
    #[must_use]
    pub const fn is_unavailable(&self) -> bool {
        matches!(self, Self::Unavailable(_))
    }

    pub(crate) fn corrupt(what: impl Into<String>) -> Self {
        Self::Corrupt { what: what.into() }
    }
}

impl From<DbErr> for Error {
    fn from(error: DbErr) -> Self {
        match kind(&error) {
            Kind::Unavailable => Self::Unavailable(Box::new(error)),
            Kind::Corrupt => Self::corrupt(error.to_string()),
            Kind::Bug => Self::Bug(Box::new(error)),
        }
    }
}

impl From<SqlxError> for Error {
    fn from(error: SqlxError) -> Self {
        DbErr::Conn(RuntimeErr::SqlxError(error.into())).into()
    }
}

/// What the key ring cannot open is for an operator: a key has left the ring, or the database is another node's.
impl From<keyring::Error> for Error {
    fn from(error: keyring::Error) -> Self {
        Self::Setup(error.to_string())
    }
}

enum Kind {
    Unavailable,
    Corrupt,
    Bug,
}

fn kind(error: &DbErr) -> Kind {
    match error {
        DbErr::ConnectionAcquire(ConnAcquireErr::Timeout | ConnAcquireErr::ConnectionClosed) => Kind::Unavailable,
        DbErr::Conn(RuntimeErr::SqlxError(error))
        | DbErr::Exec(RuntimeErr::SqlxError(error))
        | DbErr::Query(RuntimeErr::SqlxError(error)) => sqlx_kind(error),
        DbErr::Type(_) | DbErr::TryIntoErr { .. } | DbErr::Json(_) => Kind::Corrupt,
        _ => Kind::Bug,
    }
}

fn sqlx_kind(error: &SqlxError) -> Kind {
    match error {
        SqlxError::Io(_)
        | SqlxError::Tls(_)
        | SqlxError::Protocol(_)
        | SqlxError::PoolTimedOut
        | SqlxError::PoolClosed
        | SqlxError::WorkerCrashed => Kind::Unavailable,
        SqlxError::ColumnDecode { .. } | SqlxError::Decode(_) => Kind::Corrupt,
        SqlxError::Database(error) => database_kind(error.as_ref()),
        _ => Kind::Bug,
    }
}

fn database_kind(error: &dyn DatabaseError) -> Kind {
    let code = error.code().unwrap_or_default();
    if error.try_downcast_ref::<sqlx::postgres::PgDatabaseError>().is_some() {
        postgres_kind(&code)
    } else {
        code.parse().map_or(Kind::Bug, sqlite_kind)
    }
}

/// By SQLSTATE (PostgreSQL documentation, appendix A).
fn postgres_kind(code: &str) -> Kind {
    match code {
        // Serialization failure, deadlock, lock not available, read-only (a replica after a failover).
        "40001" | "40P01" | "55P03" | "25006" | "25P03" => Kind::Unavailable,
        // The database does not exist, or does not let us in: it may once the operator has acted.
        "3D000" => Kind::Unavailable,
        // Data corrupted, index corrupted.
        "XX001" | "XX002" => Kind::Corrupt,
        // Connection, resources, operator intervention (shutdown, cancelled by timeout), system error, authorization.
        _ if ["08", "53", "57", "58", "28"].iter().any(|class| code.starts_with(class)) => Kind::Unavailable,
        _ => Kind::Bug,
    }
}

/// By the primary result code, the low byte of the extended one (sqlite.org/rescode.html).
fn sqlite_kind(code: i32) -> Kind {
    match code & 0xff {
        // BUSY, LOCKED, NOMEM, READONLY, IOERR, FULL, CANTOPEN, PROTOCOL.
        5 | 6 | 7 | 8 | 10 | 13 | 14 | 15 => Kind::Unavailable,
        // CORRUPT, NOTADB.
        11 | 26 => Kind::Corrupt,
        _ => Kind::Bug,
    }
}

/// The unique constraints whose violation is an outcome. Named as the migrations name them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unique {
    ConnectionName,
}

impl Unique {
    const fn constraint(self) -> &'static str {
        match self {
            Self::ConnectionName => "connections_name",
        }
    }

    /// Whether an update failed on this constraint. PostgreSQL names it. SQLite gives a result code only
    /// (SQLITE_CONSTRAINT_UNIQUE), so this is to be asked only about a statement that touches no other unique columns.
    pub(crate) fn is_violated_by(self, error: &DbErr) -> bool {
        let (DbErr::Exec(RuntimeErr::SqlxError(error)) | DbErr::Query(RuntimeErr::SqlxError(error))) = error else {
            return false;
        };
        let SqlxError::Database(error) = error.as_ref() else { return false };
        match error.constraint() {
            Some(name) => error.is_unique_violation() && name == self.constraint(),
            None => error.code().as_deref() == Some("2067"),
        }
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    fn word(kind: &Kind) -> &'static str {
        match kind {
            Kind::Unavailable => "unavailable",
            Kind::Corrupt => "corrupt",
            Kind::Bug => "bug",
        }
    }

    #[rstest]
    #[case::admin_shutdown("57P01", "unavailable")]
    #[case::cancelled_by_timeout("57014", "unavailable")]
    #[case::too_many_connections("53300", "unavailable")]
    #[case::disk_full("53100", "unavailable")]
    #[case::connection_failure("08006", "unavailable")]
    #[case::wrong_password("28P01", "unavailable")]
    #[case::serialization_failure("40001", "unavailable")]
    #[case::deadlock("40P01", "unavailable")]
    #[case::read_only_replica("25006", "unavailable")]
    #[case::data_corrupted("XX001", "corrupt")]
    #[case::undefined_table("42P01", "bug")]
    #[case::foreign_key("23503", "bug")]
    fn postgres_states_say_who_can_act(#[case] code: &str, #[case] expected: &str) {
        assert_eq!(word(&postgres_kind(code)), expected);
    }

    #[rstest]
    #[case::busy(5, "unavailable")]
    #[case::busy_snapshot(517, "unavailable")]
    #[case::io_error_on_write(778, "unavailable")]
    #[case::full(13, "unavailable")]
    #[case::read_only(8, "unavailable")]
    #[case::corrupt(11, "corrupt")]
    #[case::not_a_database(26, "corrupt")]
    #[case::unique(2067, "bug")]
    #[case::no_such_table(1, "bug")]
    fn sqlite_codes_say_who_can_act(#[case] code: i32, #[case] expected: &str) {
        assert_eq!(word(&sqlite_kind(code)), expected);
    }
}
