//! What a fresh machine lacks. Each step looks first, does nothing when all is there, and says what it installs and why.

mod chromium;
mod debian;
mod npm;
mod postgres;
mod wasm;

pub(crate) use chromium::chromium;
pub(crate) use npm::{npm_ci, npm_tools};
pub(crate) use postgres::postgres_programs;
pub(crate) use wasm::wasm_target;
