//! How one emulator is set up.

use std::{
    net::{Ipv4Addr, SocketAddr},
    path::PathBuf,
    time::Duration,
};

use clap::ValueEnum;
use serde::{Deserialize, Serialize};
use uuid::{Uuid, uuid};

use crate::{CollectionPath, Edition, InvalidCollectionPath, ServerVersion};

/// The key app tokens are signed with unless another is given. Like Azurite's account key it is published on
/// purpose: it protects nothing, and a node that accepts it in production would be wrong.
pub const DEVELOPMENT_EXTENSION_KEY: &str =
    "ado-emulator-development-extension-key-never-use-it-in-production-0123456789abcdefghij";

/// The `aud` of app tokens unless another is given.
pub const DEVELOPMENT_APP_ID: Uuid = uuid!("ad0e0000-0000-4000-8000-000000000a1d");

/// Which shape the settings page answers the SDK's first call in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Handshake {
    /// `contributionId` and `context`.
    #[default]
    Current,
    /// `pageContext`, `contribution` and `extensionContext` at the top level.
    Legacy,
    /// The legacy shape as some pages send it, without user and host: the SDK's `getUser` and `getHost` throw.
    LegacyWithoutContext,
}

impl Handshake {
    /// By the name it has on the command line.
    pub(crate) fn from_name(name: &str) -> Option<Self> {
        Self::from_str(name, true).ok()
    }
}

/// One organization or collection. Fields are public: start from [`Options::services`] or [`Options::server`] and
/// change what the test is about.
#[derive(Clone, Debug)]
pub struct Options {
    /// Where REST and the pages are served; port 0 picks a free one.
    pub listen: SocketAddr,
    /// Where the hub's files are served: another origin, as in production.
    pub cdn_listen: SocketAddr,
    /// The organization's or collection's path.
    pub collection: CollectionPath,
    /// Cloud or on-premises.
    pub edition: Edition,
    /// The packaged extension to install.
    pub vsix: Option<PathBuf>,
    /// Whether the page hands out app tokens; `false` shows a Server where they do not verify.
    pub app_tokens: bool,
    /// Whether the hub's frame is sandboxed without an origin of its own, as on old Servers.
    pub sandbox: bool,
    /// The shape of the SDK handshake.
    pub handshake: Handshake,
    /// The extension's certificate text: the HMAC key of app tokens.
    pub extension_key: String,
    /// The `aud` of app tokens.
    pub app_id: Uuid,
    /// How many projects there are.
    pub projects: usize,
    /// How long an access token is good for.
    pub access_token_lifetime: Duration,
    /// Whether anonymous callers are let in as *public* users, as in organizations with public projects.
    pub public: bool,
}

impl Options {
    /// An organization of Azure DevOps Services on free ports of 127.0.0.1.
    pub fn services(organization: &str) -> Result<Self, InvalidCollectionPath> {
        Ok(Self::of(organization.parse()?, Edition::Services))
    }

    /// A collection of Azure DevOps Server on free ports of 127.0.0.1.
    pub fn server(collection: &str, version: ServerVersion) -> Result<Self, InvalidCollectionPath> {
        Ok(Self::of(collection.parse()?, Edition::Server(version)))
    }

    /// How many projects an edition has unless told otherwise: more than one page on Services.
    pub fn default_projects(edition: Edition) -> usize {
        match edition {
            Edition::Services => 300,
            Edition::Server(_) => 40,
        }
    }

    pub(crate) fn of(collection: CollectionPath, edition: Edition) -> Self {
        let anywhere = SocketAddr::from((Ipv4Addr::LOCALHOST, 0));
        Self {
            listen: anywhere,
            cdn_listen: anywhere,
            collection,
            edition,
            vsix: None,
            app_tokens: true,
            sandbox: false,
            handshake: Handshake::Current,
            extension_key: DEVELOPMENT_EXTENSION_KEY.to_owned(),
            app_id: DEVELOPMENT_APP_ID,
            projects: Self::default_projects(edition),
            access_token_lifetime: Duration::from_secs(3600),
            public: false,
        }
    }
}
