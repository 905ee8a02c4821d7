//! PostgreSQL's programs. The tests run a server of their own with them.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result};

use super::debian;
use crate::process;

/// Debian starts a server with the package; while this file is there, it does not.
const NO_CLUSTER_FOLDER: &str = "/etc/postgresql-common/createcluster.d";
const NO_CLUSTER: &str = "/etc/postgresql-common/createcluster.d/adnode-tests.conf";

/// The folder with `initdb` and `postgres`, installed when they are missing.
pub(crate) fn postgres_programs() -> Result<PathBuf> {
    if let Some(found) = find() {
        return Ok(found);
    }
    install()?;
    find().context("PostgreSQL is installed, but initdb is not in /usr/lib/postgresql/*/bin")
}

fn install() -> Result<()> {
    debian::install(&["postgresql-common"], "prepares for PostgreSQL")?;
    process::run(debian::as_root("mkdir").args(["-p", NO_CLUSTER_FOLDER]))?;
    debian::write_as_root(NO_CLUSTER, "create_main_cluster = false\n")?;
    let installed =
        debian::install(&["postgresql"], "the store is tested on PostgreSQL too; no server is left running");
    process::run(debian::as_root("rm").arg(NO_CLUSTER))?;
    installed
}

/// Debian keeps them out of the PATH; the newest wins. Elsewhere `pg_config` knows.
fn find() -> Option<PathBuf> {
    let debian = fs::read_dir("/usr/lib/postgresql").ok().and_then(|versions| {
        let mut found: Vec<_> = versions.flatten().map(|version| version.path()).collect();
        found.sort_by_key(|path| path.file_name().and_then(|name| name.to_str()?.parse::<u32>().ok()));
        found.into_iter().rev().map(|version| version.join("bin")).find(|bin| has_server(bin))
    });
    debian.or_else(|| {
        let bin = Command::new("pg_config").arg("--bindir").output().ok()?;
        let bin = PathBuf::from(String::from_utf8(bin.stdout).ok()?.trim());
        has_server(&bin).then_some(bin)
    })
}

fn has_server(bin: &Path) -> bool {
    ["initdb", "postgres", "pg_isready"].iter().all(|program| bin.join(program).exists())
}
