//! What Microsoft gives a published extension, made up for the demo. It protects nothing: both trackers run on this computer.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};

/// The key that the demo's trackers sign app tokens with.
pub(crate) const KEY: &str = "adnode-demo-extension-key-it-protects-nothing-0123456789abcdefghijklmnopqrstuvwxyz";

/// The audience of those tokens.
pub(crate) const APP_ID: &str = "ad0de300-0000-4000-8000-00000000de30";

/// Writes the key to the file that the trackers read it from.
pub(crate) fn key_file(data: &Path) -> Result<PathBuf> {
    let file = data.join("extension.key");
    fs::write(&file, KEY).with_context(|| format!("cannot write {}", file.display()))?;
    Ok(file)
}
