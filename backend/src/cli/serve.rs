//! `adnode serve`

use std::sync::Arc;

use clap::Args;
use tokio::signal::unix::{SignalKind, signal};

use super::{Settings, print};
use crate::{clock::SystemClock, config, ids::TimeOrderedIds, logging, serve};

/// Run the node until it is told to stop (Ctrl-C or SIGTERM).
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  adnode serve --config /etc/adnode/adnode.toml
  ADNODE_LISTEN=0.0.0.0:8080 ADNODE_LOG__FORMAT=json adnode serve --config adnode.toml
  adnode serve --print-defaults > adnode.toml")]
pub(super) struct Serve {
    #[command(flatten)]
    settings: Settings,
    /// Print the commented default settings, and do nothing else.
    #[arg(long)]
    print_defaults: bool,
}

impl Serve {
    pub(super) async fn run(self) -> anyhow::Result<()> {
        if self.print_defaults {
            return print(config::DEFAULTS);
        }
        let config = self.settings.load()?;
        logging::install(&config.log);
        tracing::info!(version = env!("CARGO_PKG_VERSION"), "settings:\n{config}");
        let mut interrupt = signal(SignalKind::interrupt())?;
        let mut terminate = signal(SignalKind::terminate())?;
        let running = serve::start(&config, Arc::new(SystemClock), Arc::new(TimeOrderedIds)).await?;
        let metrics = running.metrics_address().map(tracing::field::display);
        tracing::info!(listen = %running.address(), metrics_listen = metrics, "adnode is ready");
        let signal = tokio::select! {
            _ = interrupt.recv() => "SIGINT",
            _ = terminate.recv() => "SIGTERM",
        };
        tracing::info!(signal, "stopping");
        running.stop().await;
        tracing::info!("stopped");
        Ok(())
    }
}
