//! What can be asked of xtask.

use anyhow::Result;
use clap::{Parser, Subcommand};

use crate::{bench, demo, hub, package, setup, sizes, test, workspace::Workspace};

/// The chores of this repository.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask", disable_help_subcommand = true)]
struct Cli {
    #[command(subcommand)]
    task: Task,
}

#[derive(Debug, Subcommand)]
enum Task {
    /// Run two trackers and two nodes until Ctrl-C.
    Demo(demo::Options),
    /// Build the hub into dist/hub.
    Hub,
    /// Build the hub and pack it into the extension, a .vsix for the Marketplace.
    Package(package::Options),
    /// Install what a fresh machine lacks, for every command at once.
    Setup,
    /// Run every test there is.
    Test(test::Options),
    /// Measure the node and the hub.
    Bench(bench::Options),
    /// Build the hub and print what it weighs.
    Sizes {
        /// Fail when the first load in brotli is above this, for example 200kB.
        #[arg(long)]
        gate: Option<sizes::ByteLimit>,
    },
}

/// Runs what the command line asks for.
pub(crate) fn run() -> Result<()> {
    let task = Cli::parse().task;
    let workspace = Workspace::find()?;
    match task {
        Task::Demo(options) => demo::run(&workspace, &options),
        Task::Hub => hub::build(&workspace).map(drop),
        Task::Package(options) => package::build(&workspace, &options).map(drop),
        Task::Setup => setup::everything(&workspace),
        Task::Test(options) => test::run(&workspace, &options),
        Task::Bench(options) => bench::run(&workspace, &options),
        Task::Sizes { gate } => sizes::report(&sizes::measure(&hub::build(&workspace)?)?, gate),
    }
}
