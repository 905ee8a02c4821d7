//! npm packages, exactly as the lock files beside them say.

use std::{fs, path::Path, process::Command};

use anyhow::{Context, Result};

use crate::{digest::Fingerprint, process, workspace::Workspace};

/// The tools in the root `package.json`: the extension SDK, the wasm optimiser, the packer.
pub(crate) fn npm_tools(workspace: &Workspace) -> Result<()> {
    npm_ci(workspace.root(), "the extension SDK, the wasm optimiser and tfx")
}

/// Installs what a folder's `package-lock.json` names, unless the last run here installed the same.
pub(crate) fn npm_ci(folder: &Path, why: &str) -> Result<()> {
    let lock = folder.join("package-lock.json");
    let mut fingerprint = Fingerprint::default();
    fingerprint.add_file(&lock)?;
    let wanted = fingerprint.finish();
    let stamp = folder.join("node_modules/.adnode-lock");
    if fs::read_to_string(&stamp).is_ok_and(|found| found == wanted) {
        return Ok(());
    }
    println!("setup     npm ci in {}: {why}", folder.display());
    process::run_quietly(Command::new("npm").args(["ci", "--no-audit", "--no-fund"]).current_dir(folder))
        .context("cannot install npm packages (node 20 or later and npm are needed)")?;
    fs::write(&stamp, wanted).with_context(|| format!("cannot write {}", stamp.display()))
}
