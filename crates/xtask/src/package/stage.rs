//! The folder that tfx packs: the hub, the overview page and its pictures, the manifest, and a list of every file.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};
use serde_json::json;
use tempfile::TempDir;

use super::{BackendAddress, content_type, manifest, page};
use crate::{hub::files_below, workspace::Workspace};

/// Names of the files made here, next to the manifest.
pub(crate) const FILE_LIST: &str = "files.json";
pub(crate) const OVERRIDES: &str = "overrides.json";

/// What goes along from `extension/`; the rest there is what these are made of.
const OVERVIEW: &str = "extension/overview.md";
const ICON: &str = "extension/icon.png";
const IMAGES: &str = "extension/images";

/// A folder ready for tfx; removed when dropped.
pub(crate) struct Stage(TempDir);

impl Stage {
    pub(crate) fn lay_out(
        workspace: &Workspace,
        hub: &Path,
        backend: &BackendAddress,
        overrides: &manifest::Overrides,
    ) -> Result<Self> {
        let stage = Self(tempfile::tempdir().context("cannot make a temporary folder")?);
        let listed = [stage.copy_hub(hub, backend)?, stage.copy_pictures(workspace)?].concat();
        stage.copy(&workspace.path(OVERVIEW), OVERVIEW)?;
        stage.copy(&workspace.path(manifest::FILE), manifest::FILE)?;
        stage.write(FILE_LIST, file_list(&listed)?)?;
        stage.write(OVERRIDES, serde_json::to_vec_pretty(overrides)?)?;
        Ok(stage)
    }

    pub(crate) fn folder(&self) -> &Path {
        self.0.path()
    }

    fn copy_hub(&self, hub: &Path, backend: &BackendAddress) -> Result<Vec<String>> {
        let packed = self.copy_folder(hub, "hub")?;
        let index = fs::read_to_string(hub.join("index.html")).context("cannot read the hub's index.html")?;
        self.write("hub/index.html", page::with_backend(&index, backend)?)?;
        Ok(packed)
    }

    fn copy_pictures(&self, workspace: &Workspace) -> Result<Vec<String>> {
        self.copy(&workspace.path(ICON), ICON)?;
        let images = workspace.path(IMAGES);
        let mut packed = if images.is_dir() { self.copy_folder(&images, IMAGES)? } else { Vec::new() };
        packed.push(ICON.to_owned());
        Ok(packed)
    }

    fn copy_folder(&self, from: &Path, to: &str) -> Result<Vec<String>> {
        files_below(from)?
            .iter()
            .map(|file| {
                let name = format!("{to}/{}", file.strip_prefix(from)?.display());
                self.copy(file, &name)?;
                Ok(name)
            })
            .collect()
    }

    fn copy(&self, from: &Path, name: &str) -> Result<()> {
        let target = self.make_room(name)?;
        fs::copy(from, target).map(drop).with_context(|| format!("cannot copy {}", from.display()))
    }

    fn write(&self, name: &str, content: impl AsRef<[u8]>) -> Result<()> {
        let target = self.make_room(name)?;
        fs::write(&target, content).with_context(|| format!("cannot write {}", target.display()))
    }

    fn make_room(&self, name: &str) -> Result<PathBuf> {
        let target = self.0.path().join(name);
        fs::create_dir_all(target.parent().unwrap_or(self.0.path())).context("cannot make a folder")?;
        Ok(target)
    }
}

/// A second manifest with nothing but `files`: each by name, because tfx refuses a file that is listed twice.
fn file_list(names: &[String]) -> Result<Vec<u8>> {
    let files = names
        .iter()
        .map(|name| Ok(json!({ "path": name, "addressable": true, "contentType": content_type::of(name)? })))
        .collect::<Result<Vec<_>>>()?;
    Ok(serde_json::to_vec_pretty(&json!({ "files": files }))?)
}
