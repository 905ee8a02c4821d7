//! The crates that are compiled into the hub.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result};
use cargo_metadata::{DependencyKind, Metadata, MetadataCommand, Package, PackageId};

use super::{super::compile, licence};
use crate::workspace::Workspace;

/// Every crate that is not ours, with the text of its licence.
pub(crate) fn with_licences(workspace: &Workspace) -> Result<Vec<(String, String)>> {
    let metadata = MetadataCommand::new()
        .manifest_path(workspace.path("Cargo.toml"))
        .other_options(["--filter-platform".to_owned(), "wasm32-unknown-unknown".to_owned()])
        .exec()
        .context("cannot read the cargo workspace")?;
    let packages = compiled_in(&metadata).context("cargo does not know what the hub is made of")?;
    Ok(packages
        .into_iter()
        .filter(|package| package.source.is_some())
        .map(|package| (format!("{} {}", package.name, package.version), licence::text(package)))
        .collect())
}

/// What the hub is linked from: macros run at build time and leave nothing of themselves behind.
fn compiled_in(metadata: &Metadata) -> Option<Vec<&Package>> {
    let nodes: BTreeMap<_, _> = metadata.resolve.as_ref()?.nodes.iter().map(|node| (&node.id, node)).collect();
    let hub = metadata.packages.iter().find(|package| package.name.as_str() == compile::PACKAGE)?;
    let mut seen: BTreeSet<&PackageId> = BTreeSet::from([&hub.id]);
    let mut waiting = vec![&hub.id];
    while let Some(next) = waiting.pop() {
        let normal = nodes.get(next)?.deps.iter();
        let normal = normal.filter(|dep| dep.dep_kinds.iter().any(|kind| kind.kind == DependencyKind::Normal));
        waiting.extend(normal.map(|dep| &dep.pkg).filter(|id| !is_macro(&metadata[*id])).filter(|id| seen.insert(*id)));
    }
    Some(seen.into_iter().map(|id| &metadata[id]).collect())
}

fn is_macro(package: &Package) -> bool {
    package.targets.iter().any(cargo_metadata::Target::is_proc_macro)
}
