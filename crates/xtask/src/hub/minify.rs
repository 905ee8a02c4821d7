//! Scripts and styles without what only people read. `sdk.js` stays as its makers publish it.

use std::{path::Path, process::Command};

use anyhow::{Context, Result};

use crate::{process, workspace::Workspace};

/// What the browsers of ADO's users all understand.
const TARGET: &str = "--target=es2020";
/// The style sheet that the page names; it imports the others.
const STYLES: &str = "hub.css";
const SCRIPTS: &[&str] = &["app.js", "boot.js"];

/// Makes one style sheet of `hub.css` and everything it imports: one request instead of many.
pub(crate) fn styles(workspace: &Workspace, from: &Path, hub: &Path) -> Result<()> {
    let mut esbuild = esbuild(workspace);
    esbuild.arg(from.join(STYLES)).arg("--bundle").arg(format!("--outfile={}", hub.join(STYLES).display()));
    process::run_quietly(&mut esbuild).context("cannot join the hub's styles")
}

/// Rewrites the scripts in place. Each stays a classic script with the global names it has.
pub(crate) fn scripts(workspace: &Workspace, hub: &Path) -> Result<()> {
    let mut esbuild = esbuild(workspace);
    esbuild.current_dir(hub).args(SCRIPTS).args(["--allow-overwrite", "--outdir=."]);
    process::run_quietly(&mut esbuild).context("cannot minify the hub's scripts")
}

fn esbuild(workspace: &Workspace) -> Command {
    let mut esbuild = Command::new(workspace.path("node_modules/.bin/esbuild"));
    esbuild.args(["--minify", "--log-level=warning", "--charset=utf8", TARGET]);
    esbuild
}
