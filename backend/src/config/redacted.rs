//! The settings as they are printed at start: everything an operator needs to see, nothing a log reader may not.

use std::fmt::{self, Display};

use super::{Config, KeyRingSource};

/// A list on one line.
fn join(items: impl IntoIterator<Item = impl ToString>) -> String {
    let items: Vec<String> = items.into_iter().map(|item| item.to_string()).collect();
    if items.is_empty() { "(none)".to_owned() } else { items.join(", ") }
}

impl Display for Config {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let metrics = self.metrics_listen.map_or_else(|| "off".to_owned(), |address| address.to_string());
        let keys = match &self.keys {
            KeyRingSource::File(path) => path.display().to_string(),
            KeyRingSource::Inline(_) => "(inline)".to_owned(),
        };
        let collections = join(self.ado.collections.iter().map(|c| format!("{} ({})", c.url, c.kind.label())));
        writeln!(f, "listen = {}", self.listen)?;
        writeln!(f, "public_url = {}", self.public_url)?;
        writeln!(f, "metrics_listen = {metrics}")?;
        writeln!(f, "database.url = {}", self.database.url)?;
        writeln!(f, "database.migrate_on_start = {}", self.database.migrate_on_start)?;
        writeln!(f, "keys = {keys}")?;
        writeln!(f, "extension.app_ids = {}", join(&self.extension.app_ids))?;
        writeln!(f, "extension.issuer = {}", self.extension.issuer)?;
        writeln!(f, "extension.keys = ({} inline)", self.extension.keys.len())?;
        let files = join(self.extension.key_files.iter().map(|path| path.display()));
        writeln!(f, "extension.key_files = {files}")?;
        let origins = join(self.allowed_origins.iter().map(|origin| origin.as_str()));
        writeln!(f, "hub.allowed_origins = {origins}")?;
        writeln!(f, "ado.collections = {collections}")?;
        writeln!(f, "ado.timeout = {:?}, to connect {:?}", self.ado.timeout, self.ado.connect_timeout)?;
        writeln!(f, "ado.project_cache = {:?}", self.ado.project_cache)?;
        let allowed = join(&self.outbound.allow);
        let ca_bundle = join(self.outbound.ca_bundle.iter().map(|path| path.display()));
        let proxy = if self.outbound.proxy.is_some() { "(set)" } else { "(none)" };
        writeln!(f, "outbound.allow = {allowed}")?;
        writeln!(f, "outbound.ca_bundle = {ca_bundle}")?;
        writeln!(f, "outbound.proxy = {proxy}")?;
        writeln!(f, "outbound.no_proxy = {}", join(&self.outbound.no_proxy))?;
        writeln!(f, "outbound.connect_timeout = {:?}", self.outbound.connect_timeout)?;
        writeln!(f, "limits.body_bytes = {}", self.limits.body_bytes)?;
        writeln!(f, "limits.request_timeout = {:?}", self.limits.request_timeout)?;
        writeln!(f, "limits.opening_sessions = {}", self.limits.opening_sessions)?;
        writeln!(f, "session.lifetime = {:?}", self.session_lifetime)?;
        write!(f, "log = {:?}, {}", self.log.format, self.log.level)
    }
}
