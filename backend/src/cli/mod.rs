//! The command line.

mod keys;
mod migrate;
mod openapi;
mod rules;
mod serve;

use std::{path::PathBuf, process::ExitCode};

use clap::{Args, Parser, Subcommand};

use crate::config::{self, Config};

/// The Azure DevOps node: keeps work items in step with a partner's tracker.
#[derive(Debug, Parser)]
#[command(
    version,
    about,
    max_term_width = 100,
    after_help = "\
Examples:
  adnode keys new --out keys          make a key ring
  adnode serve --config adnode.toml   run the node
  adnode migrate status --config adnode.toml
  adnode rules run hello.groovy       run a Groovy script

Every setting can also come from the environment: ADNODE_DATABASE__URL for database.url.
The commented defaults of all settings: adnode serve --print-defaults"
)]
pub struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Serve(serve::Serve),
    Migrate(migrate::Migrate),
    Keys(keys::Keys),
    Rules(rules::Rules),
    Openapi(openapi::Openapi),
}

/// Where the settings are.
#[derive(Debug, Args)]
struct Settings {
    /// A TOML file with settings. Without one, the defaults and the environment count.
    #[arg(long, value_name = "FILE", env = "ADNODE_CONFIG")]
    config: Option<PathBuf>,
}

impl Settings {
    /// The file named here, or the one named before.
    fn or(self, other: Self) -> Self {
        Self { config: self.config.or(other.config) }
    }

    fn load(self) -> Result<Config, config::Error> {
        config::load(&config::Sources::of_process(self.config))
    }
}

impl Cli {
    /// Does what was asked for. What fails in an expected way (a script) has said so itself, and is an exit code.
    ///
    /// # Errors
    /// With a sentence for whoever typed the command.
    pub async fn run(self) -> anyhow::Result<ExitCode> {
        match self.command {
            Command::Serve(command) => command.run().await?,
            Command::Migrate(command) => command.run().await?,
            Command::Keys(command) => command.run()?,
            Command::Rules(command) => return command.run(),
            Command::Openapi(command) => command.run()?,
        }
        Ok(ExitCode::SUCCESS)
    }
}

/// Writes to standard output. A reader that has seen enough (`| head`) is no error.
fn print(text: &str) -> anyhow::Result<()> {
    use std::io::Write;
    match std::io::stdout().write_all(text.as_bytes()) {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => Err(error.into()),
        _ => Ok(()),
    }
}
