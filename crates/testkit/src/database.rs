//! A database of its own for every test: a SQLite file in a directory that vanishes, or a PostgreSQL database that is
//! dropped.

use std::{
    net::SocketAddr,
    sync::atomic::{AtomicU32, Ordering},
    time::SystemTime,
};

use sqlx::{AssertSqlSafe, Connection, PgConnection};
use tempfile::TempDir;
use url::Url;

/// Where the PostgreSQL half of a suite finds its server: the URL of a user who may create databases.
pub const POSTGRES_VARIABLE: &str = "ADNODE_TEST_POSTGRES";

/// The engines every storage test runs on: `#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    Sqlite,
    Postgres,
}

/// An empty database. It goes away with this value, whoever is still connected.
#[derive(Debug)]
pub struct TestDatabase {
    url: String,
    place: Place,
}

#[derive(Debug)]
enum Place {
    Sqlite(#[expect(dead_code, reason = "held, because dropping it removes the directory")] TempDir),
    Postgres { admin: Url, name: String },
}

impl TestDatabase {
    /// Makes one.
    ///
    /// # Panics
    /// Where it cannot be made; for PostgreSQL also where nobody said which server to use, since a half of the suite
    /// that is left out silently is worse than one that fails.
    pub async fn fresh(engine: Engine) -> Self {
        match engine {
            Engine::Sqlite => sqlite(),
            Engine::Postgres => postgres().await,
        }
    }

    /// Its address, as the store's configuration takes it.
    #[must_use]
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Where the server listens.
    ///
    /// # Panics
    /// On SQLite, which has no server.
    pub async fn server(&self) -> SocketAddr {
        let url: Url = self.url.parse().expect("SQLite has no server");
        let host = url.host_str().expect("SQLite has no server").to_owned();
        let mut found =
            tokio::net::lookup_host((host, url.port().unwrap_or(5432))).await.expect("the server has an address");
        found.next().expect("the server has an address")
    }

    /// Its address, with another server in the place of the real one: a proxy.
    ///
    /// # Panics
    /// On SQLite, which has no server.
    #[must_use]
    pub fn url_through(&self, proxy: SocketAddr) -> String {
        let mut url: Url = self.url.parse().expect("SQLite has no server");
        url.set_ip_host(proxy.ip()).expect("SQLite has no server");
        url.set_port(Some(proxy.port())).expect("SQLite has no server");
        url.into()
    }
}

impl Drop for TestDatabase {
    fn drop(&mut self) {
        let Place::Postgres { admin, name } = &self.place else { return };
        let (admin, name) = (admin.clone(), name.clone());
        // `drop` may run inside a runtime, where another one must not be started on the same thread.
        let dropping = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
            runtime.block_on(administer(&admin, format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)")));
        });
        if dropping.join().is_err() && !std::thread::panicking() {
            panic!("the test's database could not be dropped");
        }
    }
}

fn sqlite() -> TestDatabase {
    let directory = TempDir::with_prefix("adnode-test-").expect("a temporary directory");
    let url = format!("sqlite:{}", directory.path().join("adnode.db").display());
    TestDatabase { url, place: Place::Sqlite(directory) }
}

async fn postgres() -> TestDatabase {
    let Ok(admin) = std::env::var(POSTGRES_VARIABLE) else {
        panic!("{POSTGRES_VARIABLE} is not set: run ./scripts/test, which starts a PostgreSQL");
    };
    let admin: Url = admin.parse().expect("the variable holds a URL");
    let name = unique_name();
    administer(&admin, format!("CREATE DATABASE {name}")).await;
    let mut url = admin.clone();
    url.set_path(&name);
    TestDatabase { url: url.into(), place: Place::Postgres { admin, name } }
}

/// Tests run in several processes at once, and a process that was killed leaves its databases behind.
fn unique_name() -> String {
    static COUNTER: AtomicU32 = AtomicU32::new(0);
    let started = SystemTime::UNIX_EPOCH.elapsed().map_or(0, |elapsed| elapsed.as_nanos());
    format!("adnode_test_{}_{}_{started}", std::process::id(), COUNTER.fetch_add(1, Ordering::Relaxed))
}

async fn administer(admin: &Url, statement: String) {
    let mut connection = PgConnection::connect(admin.as_str())
        .await
        .unwrap_or_else(|error| panic!("{POSTGRES_VARIABLE} names a server that does not answer: {error}"));
    sqlx::raw_sql(AssertSqlSafe(statement))
        .execute(&mut connection)
        .await
        .expect("the test's user may create databases");
    // The statement is done; a goodbye that fails changes nothing.
    let _ = connection.close().await;
}
