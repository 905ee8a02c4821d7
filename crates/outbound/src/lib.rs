//! The one way out of a node.
//!
//! Addresses of partners come from people and from invitation codes, so a request must not reach what only the operator
//! may reach: loopback, private, link-local and other special ranges are refused unless the operator listed them. The
//! check is made on the address that is dialled, after the name was resolved, so a name that resolves differently the second
//! time gains nothing. Redirects are never followed; every answer is bounded in time and size.
//!
//! With a proxy the proxy resolves names, and its own rules are the ones that count; addresses written as numbers are still
//! checked here.

mod body;
mod client;
mod policy;
mod resolver;

pub use body::read;
pub use client::{Client, Error, Options};
pub use policy::{Forbidden, Policy};
