//! Everything one emulated organization knows; shared by all its rooms.

use std::{
    net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr},
    sync::Arc,
};

use parking_lot::RwLock;
use uuid::Uuid;

use crate::{
    AccessTokenRequest, AppTokenRequest, Edition, Options, User,
    clock::Clock,
    directory::{People, Projects},
    faults::FaultBoard,
    guid,
    page::ExtensionData,
    request_log::RequestLog,
    server::RequestOrigin,
    tokens::{self, AccessTokens, SigningError},
    vsix::{self, Extension},
};

/// Scopes of tokens minted while no extension is installed.
const DEFAULT_SCOPES: [&str; 2] = ["vso.project", "vso.work_write"];

#[derive(Debug)]
pub(crate) struct World {
    pub(crate) options: Options,
    pub(crate) address: SocketAddr,
    pub(crate) cdn_address: SocketAddr,
    pub(crate) instance_id: Uuid,
    pub(crate) deployment_id: Uuid,
    pub(crate) clock: Clock,
    pub(crate) people: People,
    pub(crate) projects: Projects,
    pub(crate) access_tokens: AccessTokens,
    pub(crate) faults: FaultBoard,
    pub(crate) requests: RequestLog,
    pub(crate) extension_data: ExtensionData,
    page: RwLock<PageDefaults>,
    extension: RwLock<Option<Arc<Extension>>>,
}

/// What the settings page and anonymous callers get unless something else is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct PageDefaults {
    pub(crate) user: User,
    pub(crate) app_tokens: bool,
    pub(crate) public: bool,
}

impl World {
    pub(crate) fn new(options: Options, address: SocketAddr, cdn_address: SocketAddr) -> Result<Self, vsix::Error> {
        let kind = if options.edition.is_hosted() { "services" } else { "server" };
        let extension = options.vsix.as_deref().map(Extension::open).transpose()?.map(Arc::new);
        Ok(Self {
            instance_id: guid::stable(&["instance", kind, options.collection.as_str()]),
            deployment_id: guid::stable(&["deployment", kind]),
            clock: Clock::default(),
            people: People::new(options.edition),
            projects: Projects::new(&options.collection, options.edition, options.projects),
            access_tokens: AccessTokens::default(),
            faults: FaultBoard::default(),
            requests: RequestLog::default(),
            extension_data: ExtensionData::default(),
            page: RwLock::new(PageDefaults::of(&options)),
            extension: RwLock::new(extension),
            options,
            address: reachable(address),
            cdn_address: reachable(cdn_address),
        })
    }

    pub(crate) fn edition(&self) -> Edition {
        self.options.edition
    }

    /// Where REST starts, by the address this process listens on.
    pub(crate) fn base_url(&self) -> String {
        format!("http://{}{}", self.address, self.options.collection.url_path())
    }

    /// Where REST starts, by the name the caller uses for this machine.
    pub(crate) fn base_url_for(&self, origin: &RequestOrigin) -> String {
        format!("http://{}{}", origin.authority_or(&self.address.to_string()), self.options.collection.url_path())
    }

    /// The hub files' origin, by the name the caller uses for this machine.
    pub(crate) fn cdn_url_for(&self, origin: &RequestOrigin) -> String {
        format!("http://{}:{}", origin.host_or(&self.cdn_address.ip().to_string()), self.cdn_address.port())
    }

    pub(crate) fn page_defaults(&self) -> PageDefaults {
        *self.page.read()
    }

    pub(crate) fn change_page_defaults(&self, change: impl FnOnce(&mut PageDefaults)) {
        change(&mut self.page.write());
    }

    pub(crate) fn extension(&self) -> Option<Arc<Extension>> {
        self.extension.read().clone()
    }

    /// Reads the .vsix again, for people who pack it anew while the emulator runs.
    pub(crate) fn reload_extension(&self) -> Result<(), vsix::Error> {
        if let Some(path) = self.options.vsix.as_deref() {
            *self.extension.write() = Some(Arc::new(Extension::open(path)?));
        }
        Ok(())
    }

    pub(crate) fn mint_app_token(&self, request: &AppTokenRequest) -> Result<String, SigningError> {
        let person = self.people.get(request.user);
        let Options { extension_key, app_id, .. } = &self.options;
        tokens::mint_app_token(&person, request, extension_key, *app_id, self.clock.unix_seconds())
    }

    pub(crate) fn mint_access_token(&self, request: &AccessTokenRequest) -> String {
        let scopes = request.scopes.clone().unwrap_or_else(|| self.extension_scopes());
        let usual = i64::try_from(self.options.access_token_lifetime.as_secs()).unwrap_or(i64::MAX);
        let lifetime = request.lifetime_seconds.unwrap_or(usual);
        self.access_tokens.mint(request.user, scopes, lifetime, self.clock.unix_seconds())
    }

    /// Back to the state after the start; the installed extension and the request numbers stay.
    pub(crate) fn reset(&self) {
        self.clock.set_offset_seconds(0);
        self.people.reset();
        self.projects.reset();
        self.access_tokens.revoke(None);
        self.faults.clear();
        self.requests.reset();
        self.extension_data.clear();
        *self.page.write() = PageDefaults::of(&self.options);
    }

    fn extension_scopes(&self) -> Vec<String> {
        self.extension().map_or_else(
            || DEFAULT_SCOPES.iter().map(|scope| (*scope).to_owned()).collect(),
            |extension| extension.scopes.clone(),
        )
    }
}

impl PageDefaults {
    fn of(options: &Options) -> Self {
        Self { user: User::Admin, app_tokens: options.app_tokens, public: options.public }
    }
}

/// The address people can open: one that listens everywhere is reached through this machine's own.
fn reachable(address: SocketAddr) -> SocketAddr {
    match address.ip() {
        IpAddr::V4(ip) if ip.is_unspecified() => SocketAddr::from((Ipv4Addr::LOCALHOST, address.port())),
        IpAddr::V6(ip) if ip.is_unspecified() => SocketAddr::from((Ipv6Addr::LOCALHOST, address.port())),
        _ => address,
    }
}
