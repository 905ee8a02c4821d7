//! The arrows between the rooms, held by what cargo itself knows.

#![expect(clippy::unwrap_used, reason = "a test says that something is wrong by failing")]

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use cargo_metadata::{DependencyKind, Metadata, MetadataCommand, Package, PackageId};

/// Rooms that know no I/O.
const PURE: &[&str] = &["adnode-domain", "adnode-api-types", "adnode-groovy", "adnode-rules", "adnode-peer"];
/// What brings I/O along.
const IMPURE: &[&str] = &["tokio", "axum", "sea-orm", "sqlx", "reqwest", "hyper", "mio"];
/// Only tests may depend on it.
const TESTKIT: &str = "adnode-testkit";
/// Below this, a crate is a name without a content.
const LEAST_LINES: usize = 20;

fn metadata() -> Metadata {
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../Cargo.toml");
    MetadataCommand::new().manifest_path(manifest).exec().unwrap()
}

/// Names of everything a package is built with: not its tests, and not what runs only at build time.
fn built_with(metadata: &Metadata, package: &PackageId) -> BTreeSet<String> {
    let resolve = metadata.resolve.as_ref().unwrap();
    let nodes: BTreeMap<_, _> = resolve.nodes.iter().map(|node| (&node.id, node)).collect();
    let mut seen = BTreeSet::new();
    let mut waiting = vec![package];
    while let Some(next) = waiting.pop() {
        let normal =
            nodes[next].deps.iter().filter(|dep| dep.dep_kinds.iter().any(|kind| kind.kind == DependencyKind::Normal));
        waiting.extend(normal.map(|dep| &dep.pkg).filter(|id| seen.insert((*id).clone())));
    }
    seen.iter().map(|id| metadata[id].name.to_string()).collect()
}

fn rooms(metadata: &Metadata) -> Vec<&Package> {
    metadata.workspace_packages()
}

#[test]
fn nothing_pure_depends_on_io() {
    let metadata = metadata();
    let pure: Vec<_> = rooms(&metadata).into_iter().filter(|room| PURE.contains(&room.name.as_str())).collect();
    assert!(pure.iter().any(|room| room.name.as_str() == "adnode-domain"), "the pure rooms have other names now");
    for room in pure {
        let all = built_with(&metadata, &room.id);
        let impure: Vec<_> = IMPURE.iter().filter(|name| all.contains(**name)).collect();
        assert!(impure.is_empty(), "{} is pure and depends on {impure:?}", room.name);
    }
}

#[test]
fn the_test_above_can_see_io() {
    let metadata = metadata();
    let node = rooms(&metadata).into_iter().find(|room| room.name.as_str() == "adnode").unwrap();
    assert!(built_with(&metadata, &node.id).contains("tokio"));
}

#[test]
fn only_tests_depend_on_the_testkit() {
    let metadata = metadata();
    for room in rooms(&metadata).into_iter().filter(|room| room.name.as_str() != TESTKIT) {
        assert!(!built_with(&metadata, &room.id).contains(TESTKIT), "{} is built with {TESTKIT}", room.name);
    }
}

#[test]
fn no_crate_is_empty() {
    for room in rooms(&metadata()) {
        let sources = room.manifest_path.parent().unwrap().join("src");
        let lines = lines_of_code(sources.as_std_path());
        assert!(
            lines >= LEAST_LINES,
            "{} has {lines} lines of code; a room appears when it has something in it",
            room.name
        );
    }
}

fn lines_of_code(folder: &Path) -> usize {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries
        .map(|path| match path.extension() {
            _ if path.is_dir() => lines_of_code(&path),
            Some(extension) if extension == "rs" => {
                let text = fs::read_to_string(&path).unwrap();
                text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with("//")).count()
            }
            _ => 0,
        })
        .sum()
}
