//! The suites.

use std::{fmt, process::Command};

use anyhow::Result;
use clap::ValueEnum;

use super::Supervisor;
use crate::{cluster::TestServer, demo::Programs, hub, process, setup, sizes, workspace::Workspace};

/// Crates that also run in the browser.
const WASM_CRATES: &[&str] = &["adnode-domain", "adnode-api-types", "adnode-rules"];
/// xtask stays by itself: its dependencies would have everything else built with other features than the demo has it.
const PRODUCT: &[&str] = &["--workspace", "--exclude", "adnode-xtask"];
const XTASK: &[&str] = &["--package", "adnode-xtask"];
/// Everything but examples in documentation, which have a suite of their own.
const TESTS: &[&str] = &["--tests"];
const HUB_GATE: &str = "200kB";

/// A set of tests that is reported as one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Suite {
    /// rustfmt.
    Format,
    /// Unit and integration tests of every crate, on SQLite and PostgreSQL.
    Rust,
    /// Nodes that die at every commit that matters, on both databases.
    Crashes,
    /// Examples in documentation.
    Docs,
    /// Clippy, for the node and for the browser.
    Lints,
    /// The hub builds, packs and is small enough.
    Hub,
    /// Microsoft's own client against the emulator.
    Client,
    /// The hub in a real browser against the demo.
    Browser,
}

impl Suite {
    /// All of them, in the order of a whole run.
    pub(crate) fn all() -> Vec<Self> {
        Self::value_variants().to_vec()
    }

    /// Runs it, and what it needs.
    pub(crate) fn run(self, workspace: &Workspace, supervisor: &Supervisor) -> Result<()> {
        let cargo = |arguments: &[&str]| supervisor.run(process::cargo().current_dir(workspace.root()).args(arguments));
        match self {
            Self::Format => cargo(&["fmt", "--all", "--check"]),
            Self::Rust => rust(workspace, supervisor),
            Self::Crashes => crashes(workspace, supervisor),
            Self::Docs => cargo(&[&["test", "--doc", "--quiet"], PRODUCT].concat()),
            Self::Lints => lints(&cargo),
            Self::Hub => sizes::report(&sizes::measure(&hub::build(workspace)?)?, Some(HUB_GATE.parse()?)),
            Self::Client => client(workspace, supervisor),
            Self::Browser => browser(workspace, supervisor),
        }
    }
}

impl fmt::Display for Suite {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let value = self.to_possible_value();
        out.write_str(value.as_ref().map_or("", |value| value.get_name()))
    }
}

fn rust(workspace: &Workspace, supervisor: &Supervisor) -> Result<()> {
    let server = TestServer::start()?;
    let namespaces = setup::namespaces();
    let results = [&[PRODUCT, TESTS].concat()[..], &[XTASK, TESTS].concat()].map(|chosen| {
        let mut cargo = runner(workspace, chosen);
        server.tell(&mut cargo);
        if namespaces {
            // Where they can be made, a test that skips itself would hide something.
            cargo.env("ADNODE_TEST_NAMESPACES", "1");
        }
        supervisor.run(&mut cargo)
    });
    results.into_iter().collect()
}

/// With a feature that the node is never shipped with.
fn crashes(workspace: &Workspace, supervisor: &Supervisor) -> Result<()> {
    let server = TestServer::start()?;
    let mut cargo = runner(workspace, &[PRODUCT, &["--features", "adnode/fail-points", "--test", "kill"]].concat());
    server.tell(&mut cargo);
    supervisor.run(&mut cargo)
}

/// The command that runs Rust tests.
fn runner(workspace: &Workspace, chosen: &[&str]) -> Command {
    let mut cargo = process::cargo();
    cargo.current_dir(workspace.root());
    if has_nextest() {
        cargo.args(["nextest", "run", "--no-fail-fast"]);
    } else {
        println!("cargo-nextest is not installed; `cargo test` runs the same tests, more slowly");
        cargo.args(["test", "--no-fail-fast"]);
    }
    cargo.args(chosen);
    cargo
}

fn has_nextest() -> bool {
    let mut nextest = process::cargo();
    nextest.args(["nextest", "--version"]).output().is_ok_and(|output| output.status.success())
}

fn lints(cargo: &impl Fn(&[&str]) -> Result<()>) -> Result<()> {
    cargo(&["clippy", "--workspace", "--all-targets", "--quiet", "--", "-D", "warnings"])?;
    setup::wasm_target()?;
    let packages = WASM_CRATES.iter().chain([&hub::PACKAGE]).flat_map(|name| ["--package", *name]);
    let arguments = ["clippy", "--target", "wasm32-unknown-unknown", "--quiet"].into_iter().chain(packages);
    cargo(&arguments.chain(["--", "-D", "warnings"]).collect::<Vec<_>>())
}

fn client(workspace: &Workspace, supervisor: &Supervisor) -> Result<()> {
    let programs = Programs::build(workspace)?;
    let mut node = node_tests(workspace, "crates/ado-emulator/tests/node-api")?;
    supervisor.run(node.env("ADO_EMULATOR", programs.emulator))
}

fn browser(workspace: &Workspace, supervisor: &Supervisor) -> Result<()> {
    setup::chromium()?;
    supervisor.run(&mut node_tests(workspace, "frontend/e2e")?)
}

/// The command that runs what is called `*.test.mjs` in a folder with packages of its own.
fn node_tests(workspace: &Workspace, folder: &str) -> Result<Command> {
    let folder = workspace.path(folder);
    setup::npm_ci(&folder, "packages of the tests there")?;
    let mut node = Command::new("node");
    node.current_dir(folder).args(["--test", "--test-reporter", "spec"]);
    Ok(node)
}
