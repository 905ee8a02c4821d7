//! Every test there is, in one go, with what they need started before and stopped after.

mod orphans;
mod suites;
mod summary;
mod supervisor;

use std::time::Instant;

use anyhow::{Result, bail};

use crate::{interrupt::Interrupt, workspace::Workspace};
use suites::Suite;
use summary::{Outcome, Summary};
use supervisor::Supervisor;

/// What may be asked of a test run.
#[derive(Debug, clap::Args)]
pub(crate) struct Options {
    /// Only these suites. Default: all of them, cheap ones first.
    #[arg(value_enum, value_name = "SUITE")]
    suites: Vec<Suite>,
}

/// Runs the suites one after the other. All of them run, whatever the earlier ones said.
pub(crate) fn run(workspace: &Workspace, options: &Options) -> Result<()> {
    let chosen = if options.suites.is_empty() { Suite::all() } else { options.suites.clone() };
    orphans::adopt()?;
    let supervisor = Supervisor::new(Interrupt::listen()?);
    let mut summary = Summary::default();
    for suite in chosen {
        println!("\n── {suite} ──");
        let start = Instant::now();
        let outcome = match suite.run(workspace, &supervisor) {
            Ok(()) => Outcome::Passed,
            Err(error) => {
                println!("{suite}: {error:#}");
                Outcome::Failed
            }
        };
        orphans::end();
        if supervisor.is_stopped() {
            bail!("stopped; {suite} did not run to its end");
        }
        summary.add(suite, outcome, start.elapsed());
    }
    summary.report()
}
