//! The first step: rustc, for `wasm32-unknown-unknown`, small before fast.

use std::{
    io::BufReader,
    path::PathBuf,
    process::{Command, Stdio},
};

use anyhow::{Context, Result, bail};
use cargo_metadata::Message;

use crate::{process, workspace::Workspace};

/// The package that is the hub.
pub(crate) const PACKAGE: &str = "adnode-frontend";

/// Compiles a package and returns the wasm file cargo made. Cargo knows best whether there is anything to do.
pub(crate) fn to_wasm(workspace: &Workspace, package: &str) -> Result<PathBuf> {
    let mut cargo = build_command(workspace, package);
    let mut child = cargo.stdout(Stdio::piped()).spawn().context("cannot start cargo")?;
    let stdout = child.stdout.take().context("cargo has no standard output")?;
    let wasm = wasm_artifact(BufReader::new(stdout));
    let status = child.wait().context("cannot wait for cargo")?;
    if !status.success() {
        bail!("{package} does not compile (see above)");
    }
    wasm?.with_context(|| format!("cargo built {package} and named no .wasm file; it needs a bin or cdylib target"))
}

fn build_command(workspace: &Workspace, package: &str) -> Command {
    let mut cargo = process::cargo();
    cargo.current_dir(workspace.root()).args([
        "build",
        "--package",
        package,
        "--target",
        "wasm32-unknown-unknown",
        "--profile",
        "hub",
        "--message-format",
        "json-render-diagnostics",
    ]);
    cargo.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", without_paths_of_this_machine());
    cargo
}

/// Panics name source files, and the hub is public: the folders of whoever built it do not belong into it.
fn without_paths_of_this_machine() -> String {
    let home = std::env::var("HOME").unwrap_or_default();
    let cargo_home = std::env::var("CARGO_HOME").unwrap_or_else(|_| format!("{home}/.cargo"));
    format!("--remap-path-prefix={cargo_home}/registry/src=")
}

fn wasm_artifact(messages: impl std::io::BufRead) -> Result<Option<PathBuf>> {
    let mut found = None;
    for message in Message::parse_stream(messages) {
        if let Message::CompilerArtifact(artifact) = message.context("cannot read what cargo reports")? {
            let wasm = artifact.filenames.into_iter().find(|file| file.extension() == Some("wasm"));
            found = wasm.map(Into::into).or(found);
        }
    }
    Ok(found)
}
