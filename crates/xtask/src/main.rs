//! `cargo xtask`: the chores of this repository that cargo alone cannot do.
//!
//! Builds the hub out of `frontend/`, packs it into the extension, and runs the demo, the tests and the benches.
//! It never becomes part of the product; what it needs from npm is pinned in the root `package-lock.json`.

#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "talking to the person at the terminal is this program's job"
)]

mod bench;
mod children;
mod cli;
mod cluster;
mod demo;
mod digest;
mod hub;
mod interrupt;
mod package;
mod process;
mod setup;
mod sizes;
mod test;
mod workspace;

use std::process::ExitCode;

fn main() -> ExitCode {
    match cli::run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}
