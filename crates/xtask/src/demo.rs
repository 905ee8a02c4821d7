//! The demo: two trackers, two nodes, one on each side of a company border that HTTP crosses in one direction only.

pub(crate) mod answers;
mod data;
mod extension;
pub(crate) mod node;
mod ports;
mod side;

use std::{
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use anyhow::{Context, Result, ensure};

use crate::{children::Children, hub, interrupt::Interrupt, package, process, workspace::Workspace};
use data::DataFolder;
pub(crate) use ports::PortBase;
pub(crate) use side::Side;

const POLL: Duration = Duration::from_millis(100);
/// A slow machine needs a few seconds; more than this is no slowness.
const START_LIMIT: Duration = Duration::from_secs(120);

/// What may be asked of a demo.
#[derive(Debug, clap::Args)]
pub(crate) struct Options {
    /// Keep the data in this folder and go on with what is in it. Without: every start is fresh.
    #[arg(long, value_name = "DIR")]
    data: Option<PathBuf>,
    /// The first port; the demo uses some of the 23 from there on.
    #[arg(long, env = "DEMO_PORT", default_value_t = PortBase::default(), value_name = "PORT")]
    port: PortBase,
}

/// Starts everything, waits until it answers, and stays until Ctrl-C or until a part of it dies.
pub(crate) fn run(workspace: &Workspace, options: &Options) -> Result<()> {
    let sides = Side::both(options.port);
    for side in &sides {
        side.ports.must_be_free()?;
    }
    let programs = Programs::build(workspace)?;
    let hub = hub::build(workspace)?;

    let interrupt = Interrupt::listen()?;
    let data = DataFolder::open(options.data.as_deref())?;
    let mut children = Children::default();
    for side in &sides {
        let vsix = pack(workspace, &hub, side, data.path())?;
        start(&programs, side, &vsix, data.path(), &mut children)?;
    }
    let ended = stay(&sides, &data, &mut children, &interrupt);
    if ended.is_err() {
        data.keep_for_inspection();
    }
    drop(children);
    ended
}

/// The programs of the demo. The testkit comes along for its dependencies: with it, cargo builds what both share with
/// the features that the tests use, and the one finds what the other has built.
const PACKAGES: &[&str] = &["adnode", "adnode-ado-emulator", "adnode-testkit"];

/// Where the programs are.
pub(crate) struct Programs {
    pub(crate) node: PathBuf,
    pub(crate) emulator: PathBuf,
}

impl Programs {
    pub(crate) fn build(workspace: &Workspace) -> Result<Self> {
        println!("build     the node and the emulator");
        let mut cargo = process::cargo();
        cargo.current_dir(workspace.root()).arg("build").args(PACKAGES.iter().flat_map(|name| ["--package", *name]));
        process::run(&mut cargo)?;
        Ok(Self { node: workspace.debug_program("adnode"), emulator: workspace.debug_program("ado-emulator") })
    }
}

fn pack(workspace: &Workspace, hub: &Path, side: &Side, data: &Path) -> Result<PathBuf> {
    let options = package::Options {
        backend: Some(side.node_url().parse()?),
        out: Some(data.join(format!("{}.vsix", side.name))),
        ..package::Options::default()
    };
    package::pack(workspace, hub, &options)
}

fn start(programs: &Programs, side: &Side, vsix: &Path, data: &Path, children: &mut Children) -> Result<()> {
    let logs = data.join("logs");
    std::fs::create_dir_all(&logs).context("cannot make the folder for logs")?;
    let name = format!("{} tracker", side.name);
    children.start(
        &name,
        &mut side.emulator(&programs.emulator, vsix, &extension::key_file(data)?),
        &logs.join(format!("{}-tracker.log", side.name)),
    )?;
    let mut node = node::prepare(&programs.node, side, data)?;
    children.start(&format!("{} node", side.name), &mut node, &logs.join(format!("{}-node.log", side.name)))
}

fn stay(sides: &[Side], data: &DataFolder, children: &mut Children, interrupt: &Interrupt) -> Result<()> {
    if wait_until_ready(sides, children, interrupt)? {
        announce(sides, data);
        while !interrupt.within(POLL) {
            children.all_run()?;
        }
    }
    println!("\nstopping");
    Ok(())
}

/// False when somebody wants us to stop before everything answers.
fn wait_until_ready(sides: &[Side], children: &mut Children, interrupt: &Interrupt) -> Result<bool> {
    let mut waiting: Vec<String> = sides.iter().flat_map(Side::ready_urls).collect();
    let deadline = Instant::now() + START_LIMIT;
    loop {
        waiting.retain(|url| !answers::well(url));
        if waiting.is_empty() {
            return Ok(true);
        }
        children.all_run()?;
        ensure!(Instant::now() < deadline, "no answer within {} s from {}", START_LIMIT.as_secs(), waiting.join(", "));
        if interrupt.within(POLL) {
            return Ok(false);
        }
    }
}

/// The three lines that tests and people wait for.
fn announce(sides: &[Side], data: &DataFolder) {
    println!("logs      {}", data.path().join("logs").display());
    for side in sides {
        println!("{:11}  {}", format!("{} hub", side.name), side.hub_url());
    }
    println!("demo is ready");
}
