//! Builds a node from its settings. Whatever could fail later for lack of a setting fails here.

use std::{fs, io, path::PathBuf, sync::Arc};

use ::peer::NodeUrl;
use secrecy::{ExposeSecret, SecretString};
use store::{
    KeyRing, Store, StoreConfig,
    keyring::{self, Purpose},
};
use tokio::sync::Semaphore;
use tokio_util::sync::CancellationToken;

use crate::{
    auth::{AllowedCollections, AppTokens, ExtensionKeys, ReadError, SessionTokens, VerifiedSessions},
    clock::Clock,
    config::{self, Config, KeyRingSource},
    ids::Ids,
    invitations::Mint,
    node::Node,
    peer::{self as peer_room, Nonces, Partners, Polls},
    projects::ProjectLists,
};

/// Why a node cannot be built.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error("the database cannot be used")]
    Store(#[from] store::Error),
    #[error("the key ring cannot be read")]
    KeyRing(#[from] keyring::Error),
    #[error("the key ring file {} cannot be read", .0.display())]
    KeyRingFile(PathBuf, #[source] io::Error),
    #[error("the extension keys cannot be used")]
    ExtensionKeys(#[from] ReadError),
    #[error("public_url cannot stand in invitations")]
    PublicUrl(#[from] ::peer::NodeUrlError),
    #[error("the certificates in {} cannot be read", .0.display())]
    CaBundle(PathBuf, #[source] io::Error),
    #[error("the client for outgoing connections cannot be built")]
    Outbound(#[from] outbound::Error),
    #[error("it is not possible to listen on {0}")]
    Listen(std::net::SocketAddr, #[source] io::Error),
    #[error("metrics cannot be recorded")]
    Metrics(#[from] metrics_exporter_prometheus::BuildError),
}

/// Opens the database, without changing it.
///
/// # Errors
/// When it does not answer.
pub async fn connect(config: &Config) -> Result<Store, Error> {
    Ok(Store::connect(&StoreConfig::new(config.database.url.clone())).await?)
}

/// Builds the node on a database that is open.
///
/// # Errors
/// When keys or addresses cannot be used.
pub fn build(
    config: &Config,
    store: Store,
    extension_keys: Arc<ExtensionKeys>,
    clock: Arc<dyn Clock>,
    ids: Arc<dyn Ids>,
    stopping: CancellationToken,
) -> Result<Node, Error> {
    let keys = Arc::new(key_ring(&config.keys)?);
    let address: NodeUrl = config.public_url.as_str().parse()?;
    let nonces = Nonces::of(store.engine(), clock.now());
    Ok(Node {
        public_url: config.public_url.clone(),
        limits: config.limits,
        clock,
        ids,
        store,
        ado: ado::Client::new(to_ado(config)?),
        app_tokens: AppTokens::new(extension_keys, &config.extension),
        session_tokens: session_tokens(&keys, config),
        verified_sessions: VerifiedSessions::default(),
        collections: AllowedCollections::new(config.ado.collections.clone()),
        projects: ProjectLists::new(config.ado.project_cache),
        nonces,
        partners: Partners::new(outbound::Client::new(to_partners(&config.outbound)?)?),
        polls: Polls::default(),
        arriving: Semaphore::new(peer_room::BODIES),
        stopping,
        invitations: Mint::new(Arc::clone(&keys), address),
        keys,
        opening: Semaphore::new(config.limits.opening_sessions),
    })
}

/// Azure DevOps is where it is public, or where the operator's list says it is.
fn to_ado(config: &Config) -> Result<outbound::Client, Error> {
    let hosts = config.ado.collections.iter().filter_map(|listed| url::Url::parse(listed.url.as_str()).ok());
    let hosts = hosts.filter_map(|url| url.host_str().map(ToOwned::to_owned));
    let general = to_partners(&config.outbound)?;
    Ok(outbound::Client::new(outbound::Options {
        policy: general.policy.naming(hosts),
        connect_timeout: config.ado.connect_timeout,
        timeout: config.ado.timeout,
        ..general
    })?)
}

fn to_partners(settings: &config::Outbound) -> Result<outbound::Options, Error> {
    let ca_bundle = match &settings.ca_bundle {
        Some(path) => Some(fs::read(path).map_err(|error| Error::CaBundle(path.clone(), error))?),
        None => None,
    };
    Ok(outbound::Options {
        policy: outbound::Policy::new(settings.allow.clone()),
        ca_bundle,
        // It parsed when the settings were checked.
        proxy: settings.proxy.as_ref().and_then(|proxy| proxy.expose_secret().parse().ok()),
        no_proxy: settings.no_proxy.clone(),
        connect_timeout: settings.connect_timeout,
        ..outbound::Options::default()
    })
}

fn session_tokens(keys: &KeyRing, config: &Config) -> SessionTokens {
    let newest = keys.newest().derive(Purpose::Session, b"");
    let all: Vec<_> = keys.keys().map(|key| key.derive(Purpose::Session, b"")).collect();
    SessionTokens::new(&newest, all.iter().map(|key| &**key), config.session_lifetime)
}

fn key_ring(source: &KeyRingSource) -> Result<KeyRing, Error> {
    let text = match source {
        KeyRingSource::Inline(text) => text.clone(),
        KeyRingSource::File(path) => {
            let text = fs::read_to_string(path).map_err(|error| Error::KeyRingFile(path.clone(), error))?;
            SecretString::from(text)
        }
    };
    Ok(text.expose_secret().parse()?)
}
