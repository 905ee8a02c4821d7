//! The bench targets of the workspace.

use anyhow::{Context, Result};
use cargo_metadata::{MetadataCommand, TargetKind};

use crate::workspace::Workspace;

/// One bench target.
pub(crate) struct Bench {
    pub(crate) package: String,
    pub(crate) name: String,
}

/// All of them: a new one takes part without being listed here.
pub(crate) fn benches(workspace: &Workspace) -> Result<Vec<Bench>> {
    let metadata = MetadataCommand::new()
        .manifest_path(workspace.path("Cargo.toml"))
        .no_deps()
        .exec()
        .context("cannot read the cargo workspace")?;
    let targets =
        metadata.packages.iter().flat_map(|package| package.targets.iter().map(move |target| (package, target)));
    Ok(targets
        .filter(|(_, target)| target.kind.contains(&TargetKind::Bench))
        .map(|(package, target)| Bench { package: package.name.to_string(), name: target.name.clone() })
        .collect())
}
