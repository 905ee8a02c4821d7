//! Connections: initiating, listing, reading, renaming and deleting them.

mod create;
mod form;
mod idempotency;
mod info;
mod routes;
mod state;
pub(crate) mod view;

pub(crate) use create::find_project;
pub use idempotency::RequestKey;
pub use info::*;
pub use routes::*;
pub use state::*;
