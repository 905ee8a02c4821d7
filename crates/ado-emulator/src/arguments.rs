//! The command line.

use std::{fs, net::SocketAddr, path::PathBuf, time::Duration};

use ado_emulator::{
    CollectionPath, DEVELOPMENT_APP_ID, DEVELOPMENT_EXTENSION_KEY, Edition, Handshake, Options, ServerVersion,
};
use anyhow::Context;
use clap::Parser;
use uuid::Uuid;

/// Emulates one Azure DevOps organization (Services) or project collection (Server) on this machine.
///
/// It answers REST calls, shows Organization settings with an extension's hub in it, and hands out the tokens a hub
/// asks for. Nothing is stored: every start is fresh. Do not make it reachable from outside: its passwords are public.
#[derive(Debug, Parser)]
#[command(name = "ado-emulator", version, after_help = AFTER_HELP)]
pub(crate) struct Arguments {
    /// Address for REST and pages; port 0 picks a free one
    #[arg(long, value_name = "ADDR", env = "ADO_EMULATOR_LISTEN", default_value = "127.0.0.1:7300")]
    listen: SocketAddr,

    /// Address for the hub's files, another origin as in production [default: the port of --listen + 2]
    #[arg(long, value_name = "ADDR", env = "ADO_EMULATOR_CDN_LISTEN")]
    cdn_listen: Option<SocketAddr>,

    /// Organization (`fabrikam`), or collection with its virtual directory (`tfs/Contoso`)
    #[arg(long, value_name = "PATH", env = "ADO_EMULATOR_COLLECTION", default_value = "fabrikam")]
    collection: CollectionPath,

    /// Be Azure DevOps Server: 2019, 2020, 2022 or 2022.1 [default: Services, but 2022.1 for a path with a slash]
    #[arg(long, value_name = "VERSION", env = "ADO_EMULATOR_SERVER")]
    server: Option<ServerVersion>,

    /// Extension to install, as packed by `tfx extension create`
    #[arg(long, value_name = "FILE", env = "ADO_EMULATOR_VSIX")]
    vsix: Option<PathBuf>,

    /// Let the hub's request for an app token fail, as where a Server has none
    #[arg(long, env = "ADO_EMULATOR_NO_APP_TOKEN")]
    no_app_token: bool,

    /// Sandbox the hub's frame without an origin of its own, as old Servers do
    #[arg(long, env = "ADO_EMULATOR_SANDBOX")]
    sandbox: bool,

    /// Shape of the SDK's handshake
    #[arg(long, value_enum, env = "ADO_EMULATOR_HANDSHAKE", default_value = "current")]
    handshake: Handshake,

    /// File with the extension's certificate text, the key app tokens are signed with [default: a published
    /// development key]
    #[arg(long, value_name = "FILE", env = "ADO_EMULATOR_EXTENSION_KEY_FILE")]
    extension_key_file: Option<PathBuf>,

    /// `aud` of app tokens
    #[arg(long, value_name = "GUID", env = "ADO_EMULATOR_APP_ID", default_value_t = DEVELOPMENT_APP_ID)]
    app_id: Uuid,

    /// How many projects there are [default: 300 on Services, 40 on Server]
    #[arg(long, value_name = "N", env = "ADO_EMULATOR_PROJECTS", value_parser = clap::value_parser!(u32).range(2..=10_000))]
    projects: Option<u32>,

    /// How long access tokens live
    #[arg(long, value_name = "SECONDS", env = "ADO_EMULATOR_ACCESS_TOKEN_LIFETIME", default_value_t = 3600)]
    access_token_lifetime: u32,

    /// Be an organization with public projects: anonymous callers are let in as public users
    #[arg(long, env = "ADO_EMULATOR_PUBLIC")]
    public: bool,
}

const AFTER_HELP: &str = "\
Personal access tokens: demo-admin-pat (collection administrator), demo-member-pat (member), demo-stranger-pat (no member).
Faults, clock, tokens and the request log are under /_emulator/ ; the README of this program lists them.

Examples:
  ado-emulator --vsix exalate.vsix
  ado-emulator --listen 127.0.0.1:7310 --collection tfs/Contoso --server 2022.1 --no-app-token
  curl -u :demo-admin-pat http://127.0.0.1:7300/fabrikam/_apis/projects?api-version=7.1";

impl TryFrom<Arguments> for Options {
    type Error = anyhow::Error;

    fn try_from(arguments: Arguments) -> anyhow::Result<Self> {
        let edition = edition(arguments.server, &arguments.collection);
        anyhow::ensure!(
            edition == Edition::Services || !arguments.public,
            "--public is for Services: Azure DevOps Server has no public projects"
        );
        let projects = arguments.projects.map(usize::try_from).transpose()?;
        Ok(Self {
            listen: arguments.listen,
            cdn_listen: arguments.cdn_listen.map_or_else(|| beside(arguments.listen), Ok)?,
            collection: arguments.collection,
            edition,
            vsix: arguments.vsix,
            app_tokens: !arguments.no_app_token,
            sandbox: arguments.sandbox,
            handshake: arguments.handshake,
            extension_key: extension_key(arguments.extension_key_file)?,
            app_id: arguments.app_id,
            projects: projects.unwrap_or_else(|| Self::default_projects(edition)),
            access_token_lifetime: Duration::from_secs(arguments.access_token_lifetime.into()),
            public: arguments.public,
        })
    }
}

fn edition(server: Option<ServerVersion>, collection: &CollectionPath) -> Edition {
    let guessed = collection.has_virtual_directory().then_some(ServerVersion::V2022Update1);
    server.or(guessed).map_or(Edition::Services, Edition::Server)
}

fn beside(listen: SocketAddr) -> anyhow::Result<SocketAddr> {
    let port = match listen.port() {
        0 => 0,
        port => port.checked_add(2).context("there is no port two above that of --listen: set --cdn-listen")?,
    };
    Ok(SocketAddr::new(listen.ip(), port))
}

/// The text itself is the key; only the newline editors put at the end is not part of it.
fn extension_key(file: Option<PathBuf>) -> anyhow::Result<String> {
    let Some(path) = file else { return Ok(DEVELOPMENT_EXTENSION_KEY.to_owned()) };
    let text =
        fs::read_to_string(&path).with_context(|| format!("cannot read the extension key {}", path.display()))?;
    let key = text.trim_end_matches(['\r', '\n']);
    anyhow::ensure!(!key.is_empty(), "the extension key file {} is empty", path.display());
    Ok(key.to_owned())
}
