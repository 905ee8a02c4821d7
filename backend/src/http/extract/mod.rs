//! Reads requests into types. Everything is bounded, and every refusal is a problem.

mod body;
mod id;
mod query;

pub use body::Json;
pub use id::Id;
pub use query::{Page, Query};
