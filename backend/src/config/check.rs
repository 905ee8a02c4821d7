//! Parses every setting into its type and holds it within bounds. All problems are reported at once.

use std::{
    fmt::Display,
    net::{IpAddr, SocketAddr},
    path::PathBuf,
    str::FromStr,
    time::Duration,
};

use domain::{InstanceUrl, TrackerKind};
use ipnet::IpNet;
use peer::NodeUrl;
use secrecy::{ExposeSecret, SecretString};

use super::{
    Ado, Config, Database, Extension, KeyRingSource, Limits, ListedCollection, Log, Outbound, Problem,
    settings::{self, Settings},
};

/// RFC 7518 section 3.2: an HS256 key has at least the size of the hash.
const MIN_EXTENSION_KEY_BYTES: usize = 32;
const MAX_EXTENSION_KEY_BYTES: usize = 8_192;

pub(super) fn check(settings: Settings) -> Result<Config, Vec<Problem>> {
    let mut check = Check::default();
    let config = check.config(settings);
    match config {
        Some(config) if check.0.is_empty() => Ok(config),
        _ => Err(check.0),
    }
}

/// Collects problems while going on.
#[derive(Default)]
struct Check(Vec<Problem>);

impl Check {
    fn config(&mut self, settings: Settings) -> Option<Config> {
        let listen = self.address("listen", &settings.listen);
        let public_url = self.public_url(&settings.public_url);
        let metrics_listen = match settings.metrics_listen.as_str() {
            "off" => None,
            text => self.address("metrics_listen", text),
        };
        let database = self.database(settings.database);
        let keys = self.keys(settings.keys);
        let extension = self.extension(settings.extension);
        let allowed_origins =
            settings.hub.allowed_origins.iter().filter_map(|text| self.parse("hub.allowed_origins", text)).collect();
        let ado = self.ado(settings.ado);
        let outbound = self.outbound(settings.outbound);
        let limits = self.limits(&settings.limits);
        let session_lifetime = self.seconds("session.lifetime_seconds", settings.session.lifetime_seconds, 60, 600);
        let log = self.log(settings.log);
        Some(Config {
            listen: listen?,
            public_url: public_url?,
            metrics_listen,
            database: database?,
            keys: keys?,
            extension,
            allowed_origins,
            ado,
            outbound,
            limits,
            session_lifetime,
            log,
        })
    }

    fn problem(&mut self, key: &'static str, message: impl Display) {
        self.0.push(Problem { key, message: message.to_string() });
    }

    fn parse<T: FromStr<Err: Display>>(&mut self, key: &'static str, text: &str) -> Option<T> {
        match text.parse() {
            Ok(value) => Some(value),
            Err(error) => {
                self.problem(key, format!("\"{text}\" cannot be used: {error}"));
                None
            }
        }
    }

    fn address(&mut self, key: &'static str, text: &str) -> Option<SocketAddr> {
        let address = text.parse().ok();
        if address.is_none() {
            self.problem(key, format!("\"{text}\" is no IP address with a port, such as 127.0.0.1:8080"));
        }
        address
    }

    fn bounded(&mut self, key: &'static str, value: u64, min: u64, max: u64) -> usize {
        if !(min..=max).contains(&value) {
            self.problem(key, format!("{value} is not between {min} and {max}"));
        }
        usize::try_from(value).unwrap_or(usize::MAX)
    }

    fn seconds(&mut self, key: &'static str, value: u64, min: u64, max: u64) -> Duration {
        self.bounded(key, value, min, max);
        Duration::from_secs(value)
    }

    /// It goes into invitation codes, which take a little less than other addresses.
    fn public_url(&mut self, text: &str) -> Option<InstanceUrl> {
        let _: NodeUrl = self.parse("public_url", text)?;
        self.parse("public_url", text)
    }

    fn database(&mut self, database: settings::Database) -> Option<Database> {
        match database.url.parse() {
            Ok(url) => Some(Database { url, migrate_on_start: database.migrate_on_start }),
            Err(error) => {
                // Never with the address itself: it may carry a password.
                self.problem("database.url", error);
                None
            }
        }
    }

    fn keys(&mut self, keys: settings::Keys) -> Option<KeyRingSource> {
        match (keys.file, keys.ring) {
            (Some(file), None) => Some(KeyRingSource::File(file.into())),
            (None, Some(ring)) => Some(KeyRingSource::Inline(ring)),
            (None, None) => {
                self.problem("keys", "no key, no start: make one with `adnode keys new --out FILE` and set keys.file");
                None
            }
            (Some(_), Some(_)) => {
                self.problem("keys", "set either keys.file or keys.ring, not both");
                None
            }
        }
    }

    fn extension(&mut self, extension: settings::Extension) -> Extension {
        for key in &extension.keys {
            if let Err(message) = check_extension_key(key) {
                self.problem("extension.keys", message);
            }
        }
        let has_keys = !extension.keys.is_empty() || !extension.key_files.is_empty();
        if has_keys && extension.app_ids.is_empty() {
            self.problem(
                "extension.app_ids",
                "there are extension keys but no app id: list the `aud` of the app tokens",
            );
        }
        if extension.app_ids.iter().any(|id| id.trim().is_empty()) {
            self.problem("extension.app_ids", "an app id is empty");
        }
        if extension.issuer.trim().is_empty() {
            self.problem("extension.issuer", "it is empty; app tokens say app.vstoken.visualstudio.com");
        }
        let key_files = extension.key_files.into_iter().map(PathBuf::from).collect();
        Extension { app_ids: extension.app_ids, issuer: extension.issuer, keys: extension.keys, key_files }
    }

    fn ado(&mut self, ado: settings::Ado) -> Ado {
        let collections = ado.collections.iter().filter_map(|collection| self.collection(collection)).collect();
        Ado {
            connect_timeout: self.seconds("ado.connect_timeout_seconds", ado.connect_timeout_seconds, 1, 60),
            timeout: self.seconds("ado.timeout_seconds", ado.timeout_seconds, 1, 300),
            project_cache: self.seconds("ado.project_cache_seconds", ado.project_cache_seconds, 0, 600),
            collections,
        }
    }

    fn outbound(&mut self, outbound: settings::Outbound) -> Outbound {
        let proxy = outbound.proxy.filter(|proxy| !proxy.expose_secret().is_empty());
        if proxy.as_ref().is_some_and(|proxy| proxy.expose_secret().parse::<url::Url>().is_err()) {
            // Never with the address itself: it may carry a password.
            self.problem("outbound.proxy", "it is no address; write it as http://proxy.example:3128");
        }
        if outbound.no_proxy.iter().any(|entry| entry.trim().is_empty() || entry.contains(',')) {
            self.problem("outbound.no_proxy", "one host, domain or network an entry, such as \"tfs.example.com\"");
        }
        Outbound {
            allow: outbound.allow.iter().filter_map(|text| self.network(text)).collect(),
            ca_bundle: outbound.ca_bundle.filter(|path| !path.is_empty()).map(PathBuf::from),
            proxy,
            no_proxy: outbound.no_proxy,
            connect_timeout: self.seconds("outbound.connect_timeout_seconds", outbound.connect_timeout_seconds, 1, 60),
        }
    }

    /// A network, or a single address.
    fn network(&mut self, text: &str) -> Option<IpNet> {
        match text.parse::<IpAddr>() {
            Ok(address) => Some(address.into()),
            Err(_) => self.parse("outbound.allow", text),
        }
    }

    fn collection(&mut self, collection: &settings::Collection) -> Option<ListedCollection> {
        const KEY: &str = "ado.collections";
        let url: InstanceUrl = self.parse(KEY, &collection.url)?;
        if let Err(error) = ado::Collection::new(&domain::CollectionUrl::Other(url.clone())) {
            self.problem(KEY, format!("\"{url}\" cannot be used: {error}"));
            return None;
        }
        let kind = match collection.kind {
            settings::Kind::Services => TrackerKind::AzureDevopsServices,
            settings::Kind::Server => TrackerKind::AzureDevopsServer,
        };
        Some(ListedCollection { url, kind })
    }

    fn limits(&mut self, limits: &settings::Limits) -> Limits {
        Limits {
            body_bytes: self.bounded("limits.body_bytes", limits.body_bytes, 16_384, 16 * 1024 * 1024),
            request_timeout: self.seconds("limits.request_timeout_seconds", limits.request_timeout_seconds, 1, 600),
            opening_sessions: self.bounded("limits.opening_sessions", limits.opening_sessions, 1, 10_000),
        }
    }

    fn log(&mut self, log: settings::Log) -> Log {
        if let Err(error) = tracing_subscriber::EnvFilter::try_new(&log.level) {
            self.problem("log.level", format!("\"{}\" cannot be used: {error}", log.level));
        }
        Log { format: log.format, level: log.level }
    }
}

/// An extension key is the certificate text of the Marketplace, used as it is.
pub(crate) fn check_extension_key(key: &SecretString) -> Result<(), String> {
    let bytes = key.expose_secret().len();
    if (MIN_EXTENSION_KEY_BYTES..=MAX_EXTENSION_KEY_BYTES).contains(&bytes) {
        Ok(())
    } else {
        Err(format!("a key has {bytes} bytes; expected {MIN_EXTENSION_KEY_BYTES} to {MAX_EXTENSION_KEY_BYTES}"))
    }
}
