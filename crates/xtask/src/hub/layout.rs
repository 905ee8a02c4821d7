//! The last step: the folder as it goes into the extension.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, ensure};

use super::{inline, minify, notices};
use crate::workspace::Workspace;

/// Files that are taken as they are.
pub(crate) struct Assets {
    /// Hand-written: the page, the boot script, styles, pictures.
    written: PathBuf,
    /// The extension SDK in its AMD build. The ES module of the same package is no classic script.
    sdk: PathBuf,
}

impl Assets {
    pub(crate) fn of(workspace: &Workspace) -> Self {
        Self {
            written: workspace.path("frontend/static"),
            sdk: workspace.path("node_modules/azure-devops-extension-sdk/SDK.min.js"),
        }
    }

    /// Every file, sorted.
    pub(crate) fn files(&self) -> Result<Vec<PathBuf>> {
        let mut files = files_below(&self.written)?;
        files.push(self.sdk.clone());
        Ok(files)
    }
}

/// Writes the whole folder anew.
pub(crate) fn write(workspace: &Workspace, hub: &Path, assets: &Assets, js: &str, wasm: &[u8]) -> Result<()> {
    if hub.exists() {
        fs::remove_dir_all(hub).with_context(|| format!("cannot empty {}", hub.display()))?;
    }
    fs::create_dir_all(hub).with_context(|| format!("cannot make {}", hub.display()))?;
    copy_written(&assets.written, hub)?;
    minify::styles(workspace, &assets.written, hub)?;
    fs::copy(&assets.sdk, hub.join("sdk.js")).context("cannot copy the extension SDK")?;
    fs::write(hub.join("app.js"), js)?;
    minify::scripts(workspace, hub)?;
    fs::write(hub.join("app_bg.wasm"), wasm)?;
    fs::write(hub.join("app_inline.js"), inline::script(wasm))?;
    fs::write(hub.join("notices.txt"), notices::text(workspace)?)?;
    for required in ["index.html", "boot.js"] {
        ensure!(hub.join(required).is_file(), "frontend/static/{required} is missing; the hub starts with it");
    }
    Ok(())
}

/// Styles do not come along: they are joined into one file.
fn copy_written(from: &Path, to: &Path) -> Result<()> {
    let is_style = |file: &PathBuf| file.extension().is_some_and(|extension| extension == "css");
    for file in files_below(from)?.into_iter().filter(|file| !is_style(file)) {
        let target = to.join(file.strip_prefix(from)?);
        fs::create_dir_all(target.parent().unwrap_or(to))?;
        fs::copy(&file, &target).with_context(|| format!("cannot copy {}", file.display()))?;
    }
    Ok(())
}

/// Every file in a folder and the folders in it, sorted by path.
pub(crate) fn files_below(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    let entries = fs::read_dir(folder).with_context(|| format!("cannot list {}", folder.display()))?;
    for entry in entries {
        let path = entry?.path();
        if path.is_dir() {
            files.extend(files_below(&path)?);
        } else {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}
