//! Microsoft's packer, `tfx`.

use std::{fs, path::Path, process::Command};

use anyhow::{Context, Result};

use super::{manifest, stage};
use crate::{process, workspace::Workspace};

/// Packs a staged folder.
pub(crate) fn create(workspace: &Workspace, stage: &Path, out: &Path) -> Result<()> {
    let out = std::path::absolute(out).with_context(|| format!("cannot write {}", out.display()))?;
    if let Some(folder) = out.parent() {
        fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
    }
    let mut tfx = Command::new(workspace.path("node_modules/.bin/tfx"));
    tfx.current_dir(stage)
        .args(["extension", "create", "--no-prompt", "--no-color", "--root", "."])
        .args(["--manifest-globs", manifest::FILE, stage::FILE_LIST])
        .args(["--overrides-file", stage::OVERRIDES])
        .arg("--output-path")
        .arg(&out);
    process::run_quietly(&mut tfx).context("tfx did not make the package")
}
