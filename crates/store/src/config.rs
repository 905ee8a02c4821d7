//! Where the database is.

use std::{fmt, path::PathBuf, str::FromStr, time::Duration};

use secrecy::SecretString;
use serde::Deserialize;
use url::Url;

use crate::{Engine, Error};

/// How to reach the database.
#[derive(Clone, Debug)]
pub struct StoreConfig {
    pub url: DatabaseUrl,
    /// Connections that read at the same time; on PostgreSQL those that write are among them.
    pub max_connections: u32,
    /// The longest wait for a connection, for a lock and for one statement. A whole call may take twice as long; what
    /// takes longer is answered as unavailable.
    pub timeout: Duration,
}

impl StoreConfig {
    /// The settings a node starts with unless it is told otherwise.
    #[must_use]
    pub const fn new(url: DatabaseUrl) -> Self {
        Self { url, max_connections: 8, timeout: Duration::from_secs(5) }
    }
}

/// The address of a database: `sqlite:path/to/file.db` or `postgres://user:password@host/database`.
/// It may carry a password, so `Debug` and `Display` leave that out.
#[derive(Clone, Deserialize)]
#[serde(try_from = "String")]
pub struct DatabaseUrl(pub(crate) Location);

#[derive(Clone, Debug)]
pub(crate) enum Location {
    Sqlite(PathBuf),
    Postgres { url: SecretString, shown: String },
}

impl DatabaseUrl {
    /// Which engine the address belongs to.
    #[must_use]
    pub const fn engine(&self) -> Engine {
        match self.0 {
            Location::Sqlite(_) => Engine::Sqlite,
            Location::Postgres { .. } => Engine::Postgres,
        }
    }
}

impl FromStr for DatabaseUrl {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        if let Some(path) = text.strip_prefix("sqlite:") {
            return sqlite(path.strip_prefix("//").unwrap_or(path));
        }
        if text.starts_with("postgres:") || text.starts_with("postgresql:") {
            return postgres(text);
        }
        Err(setup("The database address starts with neither \"sqlite:\" nor \"postgres://\"."))
    }
}

fn sqlite(path: &str) -> Result<DatabaseUrl, Error> {
    if path.contains('?') {
        return Err(setup("The address of a SQLite file takes no parameters; remove everything from \"?\" on."));
    }
    if path.is_empty() || path.starts_with(":memory:") {
        return Err(setup(
            "Name a file for SQLite, such as sqlite:adnode.db. A database in memory forgets everything.",
        ));
    }
    Ok(DatabaseUrl(Location::Sqlite(path.into())))
}

fn postgres(text: &str) -> Result<DatabaseUrl, Error> {
    let mut url: Url = text.parse().map_err(|_| setup("The address of the PostgreSQL database is no URL."))?;
    if url.host_str().is_none() || url.path().trim_start_matches('/').is_empty() {
        return Err(setup(
            "The PostgreSQL address needs a host and a database: postgres://user:password@host/database.",
        ));
    }
    if url.password().is_some() {
        // Only fails for addresses without a host, which were refused above.
        let _ = url.set_password(Some("***"));
    }
    url.set_query(None);
    Ok(DatabaseUrl(Location::Postgres { url: text.to_owned().into(), shown: url.into() }))
}

fn setup(sentence: &str) -> Error {
    Error::Setup(sentence.to_owned())
}

impl TryFrom<String> for DatabaseUrl {
    type Error = Error;

    fn try_from(text: String) -> Result<Self, Error> {
        text.parse()
    }
}

impl fmt::Display for DatabaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Location::Sqlite(path) => write!(f, "sqlite:{}", path.display()),
            Location::Postgres { shown, .. } => f.write_str(shown),
        }
    }
}

impl fmt::Debug for DatabaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "DatabaseUrl({self})")
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("sqlite:adnode.db", Engine::Sqlite, "sqlite:adnode.db")]
    #[case("sqlite://data/adnode.db", Engine::Sqlite, "sqlite:data/adnode.db")]
    #[case("sqlite:///var/lib/adnode.db", Engine::Sqlite, "sqlite:/var/lib/adnode.db")]
    #[case("postgres://adnode@db/adnode", Engine::Postgres, "postgres://adnode@db/adnode")]
    fn an_address_names_its_engine(#[case] text: &str, #[case] engine: Engine, #[case] shown: &str) {
        let url: DatabaseUrl = text.parse().unwrap();
        assert_eq!((url.engine(), url.to_string().as_str()), (engine, shown));
    }

    #[rstest]
    #[case("postgresql://adnode:hunter2@db:5433/adnode?sslmode=require")]
    #[case("postgres://adnode:p%40hunter2@db/adnode?password=hunter2")]
    fn a_password_is_never_shown(#[case] text: &str) {
        let url: DatabaseUrl = text.parse().unwrap();
        let shown = format!("{url} {url:?} {:?}", StoreConfig::new(url.clone()));
        assert!(!shown.contains("hunter2"), "{shown}");
    }

    #[rstest]
    #[case("")]
    #[case("mysql://db/adnode")]
    #[case("sqlite:")]
    #[case("sqlite::memory:")]
    #[case("sqlite:a.db?mode=ro")]
    #[case("postgres:adnode")]
    #[case("postgres://db")]
    #[case("postgres://:secret@/adnode")]
    fn an_address_that_cannot_work_is_refused_with_a_sentence(#[case] text: &str) {
        let error = text.parse::<DatabaseUrl>().unwrap_err();
        assert!(matches!(error, Error::Setup(_)));
        assert!(!error.to_string().contains("secret"));
    }
}
