//! The settings as the node uses them: every value has a type and is within its bounds.

use std::{net::SocketAddr, path::PathBuf, time::Duration};

use domain::{InstanceUrl, TrackerKind};
use secrecy::SecretString;
use serde::Deserialize;
use store::DatabaseUrl;

use super::Origin;

/// Everything an operator can set.
#[derive(Clone, Debug)]
pub struct Config {
    pub listen: SocketAddr,
    pub public_url: InstanceUrl,
    pub metrics_listen: Option<SocketAddr>,
    pub database: Database,
    pub keys: KeyRingSource,
    pub extension: Extension,
    pub allowed_origins: Vec<Origin>,
    pub ado: Ado,
    pub outbound: Outbound,
    pub limits: Limits,
    /// How long a session lasts at most.
    pub session_lifetime: Duration,
    pub log: Log,
}

#[derive(Clone, Debug)]
pub struct Database {
    pub url: DatabaseUrl,
    pub migrate_on_start: bool,
}

/// Where the key ring comes from.
#[derive(Clone, Debug)]
pub enum KeyRingSource {
    File(PathBuf),
    Inline(SecretString),
}

/// How to recognize app tokens of the extension.
#[derive(Clone, Debug)]
pub struct Extension {
    pub app_ids: Vec<String>,
    pub issuer: String,
    pub keys: Vec<SecretString>,
    pub key_files: Vec<PathBuf>,
}

#[derive(Clone, Debug)]
pub struct Ado {
    pub connect_timeout: Duration,
    pub timeout: Duration,
    pub project_cache: Duration,
    pub collections: Vec<ListedCollection>,
}

/// How the node reaches its partners' nodes.
#[derive(Clone, Debug)]
pub struct Outbound {
    /// Networks that may be called although they are not public.
    pub allow: Vec<ipnet::IpNet>,
    pub ca_bundle: Option<PathBuf>,
    /// May carry a password.
    pub proxy: Option<SecretString>,
    /// Hosts, domains and networks that are called past the proxy.
    pub no_proxy: Vec<String>,
    pub connect_timeout: Duration,
}

/// A collection the operator lets this node call.
#[derive(Clone, Debug)]
pub struct ListedCollection {
    pub url: InstanceUrl,
    pub kind: TrackerKind,
}

#[derive(Clone, Copy, Debug)]
pub struct Limits {
    pub body_bytes: usize,
    pub request_timeout: Duration,
    pub opening_sessions: usize,
}

#[derive(Clone, Debug)]
pub struct Log {
    pub format: LogFormat,
    /// A directive of `tracing_subscriber::EnvFilter`, already tried.
    pub level: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum LogFormat {
    Text,
    Json,
}
