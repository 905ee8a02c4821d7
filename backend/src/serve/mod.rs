//! Runs a node: builds it from its settings, listens, and stops in good order.

mod build;
mod keep;
mod server;

pub use build::{Error, build, connect};
pub use server::{Running, start};
