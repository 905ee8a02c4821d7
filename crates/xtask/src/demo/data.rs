//! Where the demo keeps databases, keys and logs.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};
use tempfile::TempDir;

/// A folder of the person's choice, or a temporary one.
pub(crate) enum DataFolder {
    Kept(PathBuf),
    Temporary(TempDir),
}

impl DataFolder {
    pub(crate) fn open(chosen: Option<&Path>) -> Result<Self> {
        let Some(folder) = chosen else {
            let folder = tempfile::Builder::new().prefix("adnode-demo-").tempdir();
            return Ok(Self::Temporary(folder.context("cannot make a temporary folder")?));
        };
        fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
        let folder = folder.canonicalize().with_context(|| format!("cannot find {}", folder.display()))?;
        Ok(Self::Kept(folder))
    }

    pub(crate) fn path(&self) -> &Path {
        match self {
            Self::Kept(folder) => folder,
            Self::Temporary(folder) => folder.path(),
        }
    }

    /// After a failure the logs are worth more than a tidy disk.
    pub(crate) fn keep_for_inspection(self) {
        if let Self::Temporary(folder) = self {
            println!("data      kept in {} (remove it when you have seen enough)", folder.keep().display());
        }
    }
}
