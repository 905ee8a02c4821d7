//! `ado-emulator`: the emulator as a program.

mod arguments;

use std::{io::Write, process::ExitCode};

use ado_emulator::{Emulator, Options};
use anyhow::Context;
use arguments::Arguments;
use clap::Parser;

#[tokio::main]
async fn main() -> ExitCode {
    tracing_subscriber::fmt()
        .with_env_filter(tracing_subscriber::EnvFilter::from_default_env())
        .with_writer(std::io::stderr)
        .init();
    match run(Arguments::parse()).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // Nothing is left to do when even that cannot be written.
            let _ = writeln!(std::io::stderr(), "ado-emulator: {error:#}");
            ExitCode::FAILURE
        }
    }
}

async fn run(arguments: Arguments) -> anyhow::Result<()> {
    let options = Options::try_from(arguments)?;
    let collection = options.collection.clone();
    let emulator = Emulator::start(options).await?;
    let mut out = std::io::stdout().lock();
    writeln!(out, "ado-emulator: {} at {}", collection.name(), emulator.base_url())?;
    writeln!(out, "ado-emulator: hub files at {}", emulator.cdn_url())?;
    out.flush().context("cannot write to standard output")?;
    drop(out);
    emulator.run_until(asked_to_stop()).await;
    writeln!(std::io::stdout(), "ado-emulator: stopped")?;
    Ok(())
}

/// Ctrl-C, or the signal service managers and scripts send.
async fn asked_to_stop() {
    let interrupt = async { drop(tokio::signal::ctrl_c().await) };
    tokio::select! {
        () = interrupt => {}
        () = terminate() => {}
    }
}

#[cfg(unix)]
async fn terminate() {
    use tokio::signal::unix::{SignalKind, signal};
    match signal(SignalKind::terminate()) {
        Ok(mut terminate) => drop(terminate.recv().await),
        Err(_) => std::future::pending().await,
    }
}

#[cfg(not(unix))]
async fn terminate() {
    std::future::pending().await
}
