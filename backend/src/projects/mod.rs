//! The projects of a tenant, as one person sees them, for the project picker.

mod cursor;
mod lists;
mod routes;
mod search;

pub use lists::ProjectLists;
pub use routes::*;
