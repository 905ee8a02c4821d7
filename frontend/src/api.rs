//! The node's hub API, `/api/v1/...`: one session, kept in memory only and renewed without a word; everything else is a
//! method per request.

mod client;
mod error;
mod json;
mod routes;
mod session;
mod transport;

pub use client::{Client, Credentials};
pub use error::Error;
