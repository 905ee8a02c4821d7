//! Measurements against baselines of the same run: a number alone says more about the machine than about us.

mod browser;
mod comparisons;
mod criterion;
mod groovy;
mod links;
mod node;
mod programs;
mod table;

use std::time::SystemTime;

use anyhow::Result;

use crate::{cluster::TestServer, hub, process, sizes, workspace::Workspace};
use table::{Aim, Amount, Row};

/// What the hub may weigh on first load, in bytes of brotli.
const HUB_AIM: f64 = 170_000.0;

/// What may be asked of a run.
#[derive(Debug, clap::Args)]
pub(crate) struct Options {
    /// Only measure what is quick: the hub's size, the node's start and memory.
    #[arg(long)]
    quick: bool,
    /// Only measure the Groovy engine.
    #[arg(long, conflicts_with = "quick")]
    groovy: bool,
}

/// Runs every bench, measures the hub and the node, and prints one table.
pub(crate) fn run(workspace: &Workspace, options: &Options) -> Result<()> {
    let start = SystemTime::now();
    let mut rows = Vec::new();
    if options.groovy {
        run_bench(workspace, &groovy::criterion_bench(), None)?;
        println!("\n{}", table::render(&groovy::measure(workspace, start)?));
        return Ok(());
    }
    if !options.quick {
        run_benches(workspace)?;
        rows.extend(comparisons::ALL.iter().map(|comparison| comparison.row(workspace, start)));
        rows.extend(links::rows(workspace, start));
    }
    rows.push(hub_size(workspace)?);
    if !options.quick {
        rows.push(browser::first_row(workspace)?);
    }
    rows.extend(node::measure(workspace)?);
    if !options.quick {
        rows.extend(groovy::measure(workspace, start)?);
    }
    println!("\n{}", table::render(&rows));
    Ok(())
}

fn run_benches(workspace: &Workspace) -> Result<()> {
    let server = TestServer::start()?;
    let mut targets = programs::benches(workspace)?;
    targets.retain(|target| !groovy::PRINTING.contains(&&*target.name));
    targets.iter().try_for_each(|target| run_bench(workspace, target, Some(&server)))
}

fn run_bench(workspace: &Workspace, target: &programs::Bench, server: Option<&TestServer>) -> Result<()> {
    println!("bench     {} of {}", target.name, target.package);
    let mut cargo = process::cargo();
    cargo.current_dir(workspace.root()).args(["bench", "--package", &target.package, "--bench", &target.name]);
    if let Some(server) = server {
        server.tell(&mut cargo);
    }
    process::run(&mut cargo)
}

fn hub_size(workspace: &Workspace) -> Result<Row> {
    let sizes = sizes::measure(&hub::build(workspace)?)?;
    #[expect(clippy::cast_precision_loss, reason = "a hub of 2^53 bytes would have other problems")]
    let bytes = sizes::first_load_brotli(&sizes) as f64;
    Ok(Row::new("hub, first load (brotli)", Some(Amount::Bytes(bytes)), Aim::AtMost(Amount::Bytes(HUB_AIM))))
}
