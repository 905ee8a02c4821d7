//! The hub: from `frontend/` to a folder of plain files that runs from any origin, sandboxed or not.
//!
//! ADO Server may put the frame in a sandbox without `allow-same-origin` and send no CORS headers with assets. There,
//! module scripts and `fetch` fail and classic scripts work. So everything is a classic script, and the wasm comes
//! twice: as a file to stream, and as text in `app_inline.js` for such frames.

mod bindgen;
mod compile;
mod inline;
mod layout;
mod minify;
mod notices;
mod optimise;

use std::{
    fs::{self, File},
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};

pub(crate) use compile::PACKAGE;
pub(crate) use layout::files_below;

use crate::{digest::Fingerprint, setup, workspace::Workspace};

/// Builds `dist/hub`, or finds that it is up to date, and returns where it is.
pub(crate) fn build(workspace: &Workspace) -> Result<PathBuf> {
    setup::wasm_target()?;
    setup::npm_tools(workspace)?;
    let _alone = alone(workspace)?;
    let compiled = compile::to_wasm(workspace, PACKAGE)?;
    let assets = layout::Assets::of(workspace);
    let hub = workspace.path("dist/hub");
    let stamp =
        Stamp { file: workspace.scratch("hub.fingerprint"), content: fingerprint(workspace, &compiled, &assets)? };
    if stamp.is_current() && hub.is_dir() {
        println!("hub       {} (nothing changed)", hub.display());
        return Ok(hub);
    }
    stamp.forget()?;
    let bound = bindgen::bind(&compiled)?;
    let wasm = optimise::shrink(workspace, &bound.wasm)?;
    layout::write(workspace, &hub, &assets, &bound.js, &wasm)?;
    stamp.write()?;
    println!("hub       {}", hub.display());
    Ok(hub)
}

/// Two builds at a time would write the same folder. The lock goes with the file.
fn alone(workspace: &Workspace) -> Result<File> {
    let path = workspace.scratch("hub.lock");
    fs::create_dir_all(workspace.scratch("")).context("cannot make xtask's folder")?;
    let lock = File::create(&path).with_context(|| format!("cannot write {}", path.display()))?;
    lock.lock().context("cannot wait for the other build of the hub")?;
    Ok(lock)
}

/// A package as a module for browsers, as small as the hub is made.
pub(crate) fn small_module(workspace: &Workspace, package: &str) -> Result<Vec<u8>> {
    setup::wasm_target()?;
    setup::npm_tools(workspace)?;
    let bound = bindgen::bind(&compile::to_wasm(workspace, package)?)?;
    optimise::shrink(workspace, &bound.wasm)
}

fn fingerprint(workspace: &Workspace, compiled: &Path, assets: &layout::Assets) -> Result<String> {
    let mut fingerprint = Fingerprint::default();
    fingerprint.add("xtask", this_program()?.as_bytes());
    for file in [compiled, &workspace.path("package-lock.json"), &workspace.path("Cargo.lock")] {
        fingerprint.add_file(file)?;
    }
    for file in assets.files()? {
        fingerprint.add_file(&file)?;
    }
    Ok(fingerprint.finish())
}

/// Which build of xtask this is: another one may do any step differently.
fn this_program() -> Result<String> {
    let built = std::env::current_exe().and_then(fs::metadata).and_then(|program| program.modified());
    built.map(|time| format!("{time:?}")).context("cannot look at xtask itself")
}

/// The fingerprint of what `dist/hub` was built from.
struct Stamp {
    file: PathBuf,
    content: String,
}

impl Stamp {
    fn is_current(&self) -> bool {
        fs::read_to_string(&self.file).is_ok_and(|found| found == self.content)
    }

    /// Removed before the work starts: a build cut short must not count as done.
    fn forget(&self) -> Result<()> {
        match fs::remove_file(&self.file) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                Err(error).with_context(|| format!("cannot remove {}", self.file.display()))
            }
            _ => Ok(()),
        }
    }

    fn write(&self) -> Result<()> {
        fs::create_dir_all(self.file.parent().unwrap_or(Path::new(".")))?;
        fs::write(&self.file, &self.content).with_context(|| format!("cannot write {}", self.file.display()))
    }
}
