//! A world for a test: one emulated Azure DevOps, one node on a database of its own, and callers.

mod answer;
mod caller;
mod clock;
mod pair;

use std::sync::Arc;

use adnode::{config, ids::TimeOrderedIds, serve};
use ado_emulator::{Edition, Emulator, Options, ServerVersion, User};
use tempfile::TempDir;
use testkit::{Engine, TestDatabase};

pub use answer::Answer;
pub use caller::{Caller, form};
pub use clock::FakeClock;
pub use pair::{Ends, Pair, eventually, eventually_within};

/// Everything goes away with this value.
pub struct World {
    pub ado: Emulator,
    pub clock: Arc<FakeClock>,
    pub settings: Settings,
    edition: Edition,
    node: Option<serve::Running>,
    http: reqwest::Client,
    database: TestDatabase,
}

/// What a test changes before the node starts.
pub struct Settings {
    pub folder: TempDir,
    /// More settings, as TOML.
    pub more: String,
    /// More of the table `[ado]`.
    pub ado: String,
    pub migrate_on_start: bool,
    /// The key ring.
    pub ring: String,
    pub database_url: Option<String>,
    pub key_files: Vec<String>,
    pub listen: String,
    /// Where hubs and partners reach the node.
    pub public_url: String,
    /// Whether the clock moves by itself.
    pub running_clock: bool,
}

impl Settings {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        Self {
            folder,
            more: String::new(),
            ado: String::new(),
            migrate_on_start: true,
            ring: "test:AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=".to_owned(),
            database_url: None,
            key_files: Vec::new(),
            listen: "127.0.0.1:0".to_owned(),
            public_url: "https://node.example".to_owned(),
            running_clock: false,
        }
    }
}

impl World {
    /// A node for an organization of Azure DevOps Services.
    pub async fn services(engine: Engine) -> Self {
        Self::start(engine, Options::services("fabrikam").unwrap(), |_| {}).await
    }

    /// A node for a collection of an Azure DevOps Server.
    pub async fn server(engine: Engine) -> Self {
        let version = ServerVersion::V2022;
        Self::start(engine, Options::server("tfs/Contoso", version).unwrap(), |_| {}).await
    }

    pub async fn start(engine: Engine, options: Options, change: impl FnOnce(&mut Settings)) -> Self {
        let edition = options.edition;
        let ado = Emulator::start(options).await.unwrap();
        let database = TestDatabase::fresh(engine).await;
        let mut settings = Settings::new();
        change(&mut settings);
        let clock = if settings.running_clock { FakeClock::running() } else { FakeClock::starting_now() };
        let clock = Arc::new(clock);
        let mut world = Self { ado, clock, settings, edition, node: None, http: reqwest::Client::new(), database };
        world.start_node().await;
        world
    }

    pub async fn start_node(&mut self) {
        let config = self.config();
        let node = serve::start(&config, Arc::clone(&self.clock) as _, Arc::new(TimeOrderedIds)).await.unwrap();
        self.node = Some(node);
    }

    /// One more node on the same database, as a load balancer has several behind it.
    pub async fn another_node(&self) -> serve::Running {
        serve::start(&self.config(), Arc::clone(&self.clock) as _, Arc::new(TimeOrderedIds)).await.unwrap()
    }

    /// Stops the node in good order and starts it again on the same database.
    pub async fn restart(&mut self) {
        self.stop().await;
        self.start_node().await;
    }

    pub async fn stop(&mut self) {
        self.take_node().stop().await;
    }

    /// What the node remembers, as it does itself.
    pub fn store(&self) -> &store::Store {
        self.node.as_ref().unwrap().store()
    }

    pub fn address(&self) -> std::net::SocketAddr {
        self.node.as_ref().unwrap().address()
    }

    /// The node itself, for tests of how it stops.
    pub fn take_node(&mut self) -> serve::Running {
        self.node.take().unwrap()
    }

    pub fn config(&self) -> config::Config {
        let file = self.settings.folder.path().join("adnode.toml");
        std::fs::write(&file, self.toml()).unwrap();
        config::load(&config::Sources { file: Some(file), environment: Vec::new() }).unwrap()
    }

    fn toml(&self) -> String {
        let quoted = |text: &str| serde_json::Value::from(text).to_string();
        let database = self.settings.database_url.as_deref().unwrap_or(self.database.url());
        let kind = match self.edition {
            Edition::Services => "services",
            Edition::Server(_) => "server",
        };
        let keys = if self.settings.key_files.is_empty() {
            format!("keys = [{}]", quoted(self.ado.extension_key()))
        } else {
            format!("key_files = {:?}", self.settings.key_files)
        };
        format!(
            "listen = {}\npublic_url = {}\nmetrics_listen = \"127.0.0.1:0\"\n\
             [database]\nurl = {}\nmigrate_on_start = {}\n[keys]\nring = {}\n\
             [extension]\napp_ids = [{}]\n{keys}\n\
             [hub]\nallowed_origins = [{}, \"null\"]\n\
             [[ado.collections]]\nurl = {}\nkind = \"{kind}\"\n[ado]\nconnect_timeout_seconds = 2\ntimeout_seconds = 2\n{}{}",
            quoted(&self.settings.listen),
            quoted(&self.settings.public_url),
            quoted(database),
            self.settings.migrate_on_start,
            quoted(&self.settings.ring),
            quoted(&self.ado.app_id().to_string()),
            quoted(&self.ado.cdn_url()),
            quoted(&self.ado.base_url()),
            self.settings.ado,
            self.settings.more,
        )
    }

    pub fn database_url(&self) -> &str {
        self.database.url()
    }

    /// Where the node listens.
    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.node.as_ref().unwrap().address())
    }

    pub fn metrics_url(&self) -> String {
        format!("http://{}/metrics", self.node.as_ref().unwrap().metrics_address().unwrap())
    }

    pub fn http(&self) -> &reqwest::Client {
        &self.http
    }

    /// Somebody who brings nothing.
    pub fn nobody(&self) -> Caller<'_> {
        Caller::new(self)
    }

    /// Somebody at the hub's first page: both tokens, no session.
    pub fn at_the_door(&self, user: User) -> Caller<'_> {
        self.nobody().bearer(&self.ado.mint_app_token(user).unwrap()).access_token(&self.ado.mint_access_token(user))
    }

    /// The administrator with an open session.
    pub async fn admin(&self) -> Caller<'_> {
        let session = self.at_the_door(User::Admin).open_session().await;
        let token = session.json()["token"].as_str().unwrap_or_else(|| panic!("{session:?}")).to_owned();
        self.nobody().bearer(&token).access_token(&self.ado.mint_access_token(User::Admin))
    }
}
