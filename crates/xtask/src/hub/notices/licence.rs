//! The licence text of a crate.

use std::{
    fs,
    path::{Path, PathBuf},
};

use cargo_metadata::Package;

/// Where crates keep it. Of two licences to choose from, MIT is the shorter text.
const NAMES: &[&str] =
    &["license-mit", "license_mit", "licence-mit", "license", "licence", "copying", "license-apache"];

/// The text in the crate, or the name of its licence where it brings none.
pub(crate) fn text(package: &Package) -> String {
    let folder = package.manifest_path.parent().map(|folder| folder.as_std_path().to_owned());
    let text = folder.and_then(|folder| find(&folder)).and_then(|file| fs::read_to_string(file).ok());
    text.unwrap_or_else(|| format!("Licence: {}", package.license.as_deref().unwrap_or("see the crate")))
}

fn find(folder: &Path) -> Option<PathBuf> {
    let files: Vec<PathBuf> = fs::read_dir(folder).ok()?.flatten().map(|entry| entry.path()).collect();
    NAMES.iter().find_map(|name| files.iter().find(|file| is_called(file, name)).cloned())
}

/// Case and `.md` or `.txt` at the end make no difference.
fn is_called(file: &Path, name: &str) -> bool {
    let lower = file.file_name().map(|found| found.to_string_lossy().to_lowercase()).unwrap_or_default();
    let stem = lower.strip_suffix(".md").or(lower.strip_suffix(".txt")).unwrap_or(&lower);
    file.is_file() && stem == name
}
