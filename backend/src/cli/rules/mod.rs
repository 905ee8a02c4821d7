//! `adnode rules`

mod check;
mod run;
mod script;

use std::process::ExitCode;

use clap::{Args, Subcommand};

/// Run and check scripts in the language of sync rules.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  adnode rules run hello.groovy                        run a plain script, print what it prints
  adnode rules check incoming.groovy --side incoming   look for mistakes, run nothing

Rules are Groovy 4. Scripts reach no file, no network and no program.")]
pub(super) struct Rules {
    #[command(subcommand)]
    action: Action,
}

#[derive(Debug, Subcommand)]
enum Action {
    Run(run::Run),
    Check(check::Check),
}

impl Rules {
    pub(super) fn run(self) -> anyhow::Result<ExitCode> {
        match self.action {
            Action::Run(command) => command.run(),
            Action::Check(command) => command.run(),
        }
    }
}
