//! A running emulator, held by the program or by a test.

use std::{future::Future, io, net::SocketAddr, sync::Arc, time::Duration};

use futures_util::future::join_all;
use tokio::{net::TcpListener, task::JoinHandle};
use tokio_util::sync::CancellationToken;
use uuid::Uuid;

use crate::{
    AccessTokenRequest, AppTokenRequest, Fault, FaultId, LoggedRequest, Options, Person, Project, ProjectState,
    RateLimit, Role, User, VsixError, server, wire::CuttableListener, world::World,
};

/// A request that was told to be slow must not keep the program from stopping.
const PATIENCE_AT_THE_END: Duration = Duration::from_secs(2);

/// Why an emulator did not start, or could not do what it was told.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The address is taken or not this machine's.
    #[error("cannot listen on {address}: choose another address with --listen or --cdn-listen")]
    Listen {
        /// Where it should have listened.
        address: SocketAddr,
        /// What the system says.
        source: io::Error,
    },
    /// The packaged extension cannot be read.
    #[error("cannot install the extension")]
    Vsix(#[from] VsixError),
    /// A project could not be added or changed; the text says why.
    #[error("{0}")]
    Project(String),
    /// A token could not be signed.
    #[error("cannot sign the app token")]
    Sign(#[from] crate::tokens::SigningError),
}

/// One emulated organization or collection, stopped when dropped.
#[derive(Debug)]
pub struct Emulator {
    world: Arc<World>,
    stop: CancellationToken,
    servers: Vec<JoinHandle<io::Result<()>>>,
}

impl Emulator {
    /// Binds both addresses and starts to answer.
    pub async fn start(options: Options) -> Result<Self, Error> {
        let (listener, address) = bind(options.listen).await?;
        let (cdn_listener, cdn_address) = bind(options.cdn_listen).await?;
        let world = Arc::new(World::new(options, address, cdn_address)?);
        let stop = CancellationToken::new();
        let servers = vec![
            serve(listener, server::collection_service(&world), stop.clone()),
            serve(cdn_listener, server::cdn_service(&world), stop.clone()),
        ];
        Ok(Self { world, stop, servers })
    }

    /// Where REST starts: `http://127.0.0.1:7300/fabrikam`.
    pub fn base_url(&self) -> String {
        self.world.base_url()
    }

    /// The origin of the hub's files.
    pub fn cdn_url(&self) -> String {
        format!("http://{}", self.world.cdn_address)
    }

    /// The address of a hub's page, by its full contribution id.
    pub fn hub_url(&self, contribution: &str) -> String {
        format!("{}/_settings/{contribution}", self.base_url())
    }

    /// The organization's id, which nodes keep as the tenant's key.
    pub fn instance_id(&self) -> Uuid {
        self.world.instance_id
    }

    /// The `aud` of app tokens.
    pub fn app_id(&self) -> Uuid {
        self.world.options.app_id
    }

    /// The key of app tokens.
    pub fn extension_key(&self) -> &str {
        &self.world.options.extension_key
    }

    /// What is known about a person now.
    pub fn person(&self, user: User) -> Person {
        self.world.people.get(user)
    }

    /// Lets a person do more or less.
    pub fn set_role(&self, user: User, role: Role) {
        self.world.people.set_role(user, role);
    }

    /// An app token as the settings page would hand it to the hub.
    pub fn mint_app_token(&self, user: User) -> Result<String, Error> {
        self.mint_app_token_with(&AppTokenRequest::new(user))
    }

    /// An app token that says something else than it should.
    pub fn mint_app_token_with(&self, request: &AppTokenRequest) -> Result<String, Error> {
        Ok(self.world.mint_app_token(request)?)
    }

    /// An access token as the settings page would hand it to the hub.
    pub fn mint_access_token(&self, user: User) -> String {
        self.mint_access_token_with(&AccessTokenRequest::new(user))
    }

    /// An access token with other scopes or another lifetime.
    pub fn mint_access_token_with(&self, request: &AccessTokenRequest) -> String {
        self.world.mint_access_token(request)
    }

    /// Takes back the access tokens of one person or of all; returns how many those were.
    pub fn revoke_access_tokens(&self, user: Option<User>) -> usize {
        self.world.access_tokens.revoke(user)
    }

    /// Takes back a person's PAT.
    pub fn revoke_pat(&self, user: User) {
        self.world.people.revoke_pat(user);
    }

    /// Whether anonymous callers are let in as public users.
    pub fn set_public(&self, public: bool) {
        self.world.change_page_defaults(|page| page.public = public);
    }

    /// All projects, also those being created or deleted.
    pub fn projects(&self) -> Vec<Project> {
        self.world.projects.all()
    }

    /// Adds a private project.
    pub fn add_project(&self, name: &str) -> Result<Project, Error> {
        let project = Project::named(name, self.world.clock.now());
        self.world.projects.add(project).map_err(|error| Error::Project(error.to_string()))
    }

    /// Gives a project, found by id or name, another name.
    pub fn rename_project(&self, id_or_name: &str, name: &str) -> Result<Project, Error> {
        let now = self.world.clock.now();
        self.world.projects.rename(id_or_name, name, now).map_err(|error| Error::Project(error.to_string()))
    }

    /// Deletes a project, found by id or name.
    pub fn delete_project(&self, id_or_name: &str) -> Result<Project, Error> {
        let now = self.world.clock.now();
        let deleted = self.world.projects.set_state(id_or_name, ProjectState::Deleted, now);
        deleted.map_err(|error| Error::Project(error.to_string()))
    }

    /// Puts a fault into force.
    pub fn add_fault(&self, fault: Fault) -> FaultId {
        self.world.faults.add(fault)
    }

    /// Ends a fault; `false` when it had already ended.
    pub fn remove_fault(&self, id: FaultId) -> bool {
        self.world.faults.remove(id)
    }

    /// Ends all faults and throttling.
    pub fn clear_faults(&self) {
        self.world.faults.clear();
    }

    /// Adds throttling headers to every answer, or stops that.
    pub fn set_rate_limit(&self, limit: Option<RateLimit>) {
        self.world.faults.set_rate_limit(limit);
    }

    /// Moves the emulator's clock away from the machine's.
    pub fn set_clock_offset_seconds(&self, seconds: i64) {
        self.world.clock.set_offset_seconds(seconds);
    }

    /// What was asked since the start or the last reset; the control plane's own requests are not in it.
    pub fn requests(&self) -> Vec<LoggedRequest> {
        self.world.requests.all()
    }

    /// Forgets the requests so far.
    pub fn reset_requests(&self) {
        self.world.requests.reset();
    }

    /// Everything as it was after the start.
    pub fn reset(&self) {
        self.world.reset();
    }

    /// Serves until `signal`, then gives the requests under way a moment to end.
    pub async fn run_until(mut self, signal: impl Future<Output = ()>) {
        signal.await;
        self.stop.cancel();
        let ended = tokio::time::timeout(PATIENCE_AT_THE_END, join_all(self.servers.drain(..))).await;
        tracing::debug!(?ended, "stopped");
    }
}

impl Drop for Emulator {
    fn drop(&mut self) {
        self.stop.cancel();
    }
}

async fn bind(address: SocketAddr) -> Result<(TcpListener, SocketAddr), Error> {
    let bound = async {
        let listener = TcpListener::bind(address).await?;
        let actual = listener.local_addr()?;
        Ok((listener, actual))
    };
    bound.await.map_err(|source| Error::Listen { address, source })
}

fn serve(listener: TcpListener, service: server::Service, stop: CancellationToken) -> JoinHandle<io::Result<()>> {
    let serving = axum::serve(CuttableListener(listener), service);
    tokio::spawn(async move { serving.with_graceful_shutdown(stop.cancelled_owned()).await })
}
