//! Destinations: asking a far node what it is before a connection by URL is initiated.

mod inspect;
mod routes;

pub(crate) use inspect::inspect;
pub use routes::*;
