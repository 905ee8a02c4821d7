//! What clients may rely on, asked over HTTP of a running emulator.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test stops at the first surprise")]

mod cdn;
mod connection;
mod control;
mod faults;
mod package;
mod page;
mod permissions;
mod program;
mod projects;
mod sign_in;
mod tokens;
mod versions;
mod world;
