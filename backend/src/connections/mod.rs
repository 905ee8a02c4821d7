//! Connections: initiating, listing, reading, renaming and deleting them.

mod create;
mod form;
mod idempotency;
mod routes;
mod view;

pub use routes::*;
