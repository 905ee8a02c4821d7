//! HTTP itself: the router, what every request goes through, how requests are read and problems are written.

mod cors;
pub mod error_pages;
mod extract;
mod health;
mod observe;
mod openapi;
mod panic;
mod problem;
mod request_id;
mod router;
mod timeout;

pub use extract::{Id, Json, Page, Query};
pub(crate) use observe::CallerSlot;
pub use openapi::document;
pub use problem::ApiError;
pub use router::router;
