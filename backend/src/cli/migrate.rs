//! `adnode migrate`

use clap::{Args, Subcommand};
use store::Readiness;

use super::{Settings, print};
use crate::serve;

/// Bring the database's schema up to date, or say what is missing.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  adnode migrate --config adnode.toml          run every pending step, all of them or none
  adnode migrate status --config adnode.toml   list pending steps; exit code 1 if there are any")]
pub(super) struct Migrate {
    #[command(subcommand)]
    action: Option<Action>,
    #[command(flatten)]
    settings: Settings,
}

#[derive(Debug, Subcommand)]
enum Action {
    /// Run every pending step (the default).
    Up(Settings),
    /// List pending steps, and change nothing.
    Status(Settings),
}

impl Migrate {
    pub(super) async fn run(self) -> anyhow::Result<()> {
        match self.action {
            None => up(self.settings).await,
            Some(Action::Up(settings)) => up(settings.or(self.settings)).await,
            Some(Action::Status(settings)) => status(settings.or(self.settings)).await,
        }
    }
}

async fn up(settings: Settings) -> anyhow::Result<()> {
    let store = serve::connect(&settings.load()?).await?;
    store.migrate().await?;
    store.close().await;
    print("The database is up to date.\n")
}

async fn status(settings: Settings) -> anyhow::Result<()> {
    let store = serve::connect(&settings.load()?).await?;
    let readiness = store.readiness().await?;
    store.close().await;
    match readiness {
        Readiness::Ready => print("The database is up to date.\n"),
        Readiness::Pending(steps) => {
            print(&steps.iter().map(|step| format!("pending  {step}\n")).collect::<String>())?;
            anyhow::bail!("{} steps are pending; run `adnode migrate`", steps.len())
        }
    }
}
