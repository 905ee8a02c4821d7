//! The `adnode` binary: reads the command line and runs it.

use std::process::ExitCode;

use adnode::cli::Cli;
use clap::Parser;

#[tokio::main]
async fn main() -> ExitCode {
    match Cli::parse().run().await {
        Ok(code) => code,
        Err(error) => {
            complain(&error);
            ExitCode::FAILURE
        }
    }
}

#[expect(clippy::print_stderr, reason = "a command line tool complains on standard error")]
fn complain(error: &anyhow::Error) {
    eprintln!("adnode: {error:#}");
}
