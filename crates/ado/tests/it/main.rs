//! The client against an emulated Azure DevOps, over HTTP.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod callers;
mod projects;
mod trouble;
mod world;
