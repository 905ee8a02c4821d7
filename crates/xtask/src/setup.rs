//! What a fresh machine lacks. Each step looks first, does nothing when all is there, and says what it installs and why.

mod chromium;
mod debian;
mod namespaces;
mod npm;
mod postgres;
mod wasm;

pub(crate) use chromium::chromium;
pub(crate) use namespaces::namespaces;
pub(crate) use npm::{npm_ci, npm_tools};
pub(crate) use postgres::postgres_programs;
pub(crate) use wasm::wasm_target;

use anyhow::Result;

use crate::workspace::Workspace;

/// Everything that any command here needs. The commands also do this themselves, each what it needs.
pub(crate) fn everything(workspace: &Workspace) -> Result<()> {
    wasm_target()?;
    npm_tools(workspace)?;
    postgres_programs()?;
    chromium()?;
    namespaces();
    println!("setup     nothing is missing");
    Ok(())
}
