//! The Azure DevOps client: who a credential belongs to, what that person may do, and which projects they see.
//!
//! Every request goes out through `outbound`, which follows no redirect, waits for a bounded time and calls nothing inside
//! that the operator did not list. Every answer is read within bounds and judged once, by status, content type and
//! `typeKey`, never by a message's text.
//! Typed reads go through `azure_devops_rust_api` on top of that wire. Nothing is retried here: who may wait, and for
//! how long, is the caller's business. Its other half for tests and the demo is `ado-emulator`.

mod caller;
mod client;
mod collection;
mod credential;
mod error;
mod judge;
mod projects;
mod sdk;
mod version;
mod wire;

pub use caller::Caller;
pub use client::Client;
pub use collection::Collection;
pub use credential::Credential;
pub use error::Error;
pub use projects::{MAX_PROJECTS, Project};
