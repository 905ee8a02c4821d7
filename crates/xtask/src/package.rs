//! The extension as ADO installs it: a `.vsix` packed by the real tfx, then checked where tfx looks away.

mod backend;
mod checks;
mod content_type;
mod manifest;
mod page;
mod stage;
mod tfx;
mod variant;
mod vsix;

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};

pub(crate) use backend::BackendAddress;
pub(crate) use variant::DevName;

use crate::{hub, setup, workspace::Workspace};
use manifest::Manifest;

/// The node of the demo. A package made without `--backend` talks to it, and says so in its name.
const DEMO_NODE: &str = "http://127.0.0.1:7301";

/// What may differ from package to package.
#[derive(Debug, Default, clap::Args)]
pub(crate) struct Options {
    /// The address of the node, https://... (or http:// on this computer). Without it: the public node of the demo.
    #[arg(long, value_name = "URL")]
    pub(crate) backend: Option<BackendAddress>,
    /// Make a variant with an id of its own, exalate-NAME, to be installed beside the real one.
    #[arg(long, value_name = "NAME")]
    pub(crate) dev: Option<DevName>,
    /// The version to publish, a.b.c; each upload needs a higher one. Default: the one in vss-extension.json.
    #[arg(long, value_name = "VERSION")]
    pub(crate) version: Option<String>,
    /// List it in the Marketplace for everybody. Default: only organizations it is shared with see it.
    #[arg(long, conflicts_with = "dev")]
    pub(crate) public: bool,
    /// Where to write the package. Default: dist/PUBLISHER.ID-VERSION.vsix
    #[arg(long, value_name = "FILE")]
    pub(crate) out: Option<PathBuf>,
}

/// Builds the hub, packs it, checks the package, and returns where it is.
pub(crate) fn build(workspace: &Workspace, options: &Options) -> Result<PathBuf> {
    let hub = hub::build(workspace)?;
    pack(workspace, &hub, options)
}

/// Packs a hub that is already built.
pub(crate) fn pack(workspace: &Workspace, hub: &Path, options: &Options) -> Result<PathBuf> {
    setup::npm_tools(workspace)?;
    let manifest = Manifest::read(&workspace.path(manifest::FILE))?;
    let overrides = manifest.overrides(options);
    let backend = options.backend.clone().map_or_else(|| DEMO_NODE.parse(), Ok)?;
    let out = options.out.clone().unwrap_or_else(|| default_out(workspace, &overrides, &backend));
    let stage = stage::Stage::lay_out(workspace, hub, &backend, &overrides)?;
    tfx::create(workspace, stage.folder(), &out)?;
    check(&out)?;
    println!("package   {} (node: {backend})", out.display());
    if options.backend.is_none() {
        println!("          for the demo on this computer; for one to publish, give --backend https://...");
    }
    Ok(out)
}

fn default_out(workspace: &Workspace, overrides: &manifest::Overrides, backend: &BackendAddress) -> PathBuf {
    let local = if backend.is_loopback() { "-local" } else { "" };
    workspace.path(&format!("dist/{}{local}.vsix", overrides.file_stem()))
}

/// A package that fails is left for inspection under another name: it must not be published by mistake.
fn check(out: &Path) -> Result<()> {
    let bytes = fs::read(out).with_context(|| format!("cannot read {}", out.display()))?;
    let checked = vsix::Vsix::read(&bytes).and_then(|package| checks::run(&package));
    if checked.is_err() {
        let _ = fs::rename(out, out.with_extension("vsix.refused"));
    }
    checked.with_context(|| format!("{} is not fit to publish", out.display()))
}
