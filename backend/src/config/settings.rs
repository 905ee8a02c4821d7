//! The settings as they are written, before anybody has looked at their meaning.

use secrecy::SecretString;
use serde::Deserialize;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Settings {
    pub listen: String,
    pub public_url: String,
    pub metrics_listen: String,
    pub database: Database,
    #[serde(default)]
    pub keys: Keys,
    pub extension: Extension,
    pub hub: Hub,
    pub ado: Ado,
    pub outbound: Outbound,
    pub limits: Limits,
    pub session: Session,
    pub log: Log,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Database {
    pub url: String,
    pub migrate_on_start: bool,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Keys {
    pub file: Option<String>,
    pub ring: Option<SecretString>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Extension {
    pub app_ids: Vec<String>,
    pub issuer: String,
    pub keys: Vec<SecretString>,
    pub key_files: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Hub {
    pub allowed_origins: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Ado {
    pub connect_timeout_seconds: u64,
    pub timeout_seconds: u64,
    pub project_cache_seconds: u64,
    #[serde(default)]
    pub collections: Vec<Collection>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Outbound {
    pub allow: Vec<String>,
    pub ca_bundle: Option<String>,
    pub proxy: Option<SecretString>,
    pub no_proxy: Vec<String>,
    pub connect_timeout_seconds: u64,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Collection {
    pub url: String,
    pub kind: Kind,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Kind {
    Services,
    Server,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Limits {
    pub body_bytes: u64,
    pub request_timeout_seconds: u64,
    pub opening_sessions: u64,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Session {
    pub lifetime_seconds: u64,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Log {
    pub format: super::LogFormat,
    pub level: String,
}
