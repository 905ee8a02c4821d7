//! The third step: `wasm-opt -Oz` of npm's `binaryen`.

use std::{fs, process::Command};

use anyhow::{Context, Result};

use crate::{process, workspace::Workspace};

/// What rustc emits for this target has to be allowed by name: wasm-bindgen may leave no `target_features` section,
/// and `--all-features` would let the optimiser write what older browsers cannot read. The lowest addresses are unused
/// because rustc puts the stack there, and it grows downwards.
/// Laid flat and looped anew in between, the code loses another hundredth.
const FLAGS: &[&str] = &[
    "-Oz",
    "--flatten",
    "--rereloop",
    "-Oz",
    "-Oz",
    "--low-memory-unused",
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
    "--strip-debug",
    "--strip-producers",
];

/// Returns a smaller module that does the same.
pub(crate) fn shrink(workspace: &Workspace, wasm: &[u8]) -> Result<Vec<u8>> {
    let folder = tempfile::tempdir().context("cannot make a temporary folder")?;
    let [before, after] = ["before.wasm", "after.wasm"].map(|name| folder.path().join(name));
    fs::write(&before, wasm)?;
    let program = workspace.path("node_modules/binaryen/bin/wasm-opt");
    process::run_quietly(Command::new("node").arg(program).arg(&before).args(FLAGS).arg("-o").arg(&after))?;
    fs::read(&after).context("wasm-opt wrote no file")
}
