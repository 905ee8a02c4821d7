//! The node from outside: a real server on a real database, against an emulated Azure DevOps, over HTTP.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on fails")]

mod bodies;
mod browsers;
mod command_line;
mod connections;
mod forged_tokens;
mod idempotency;
mod invitations;
mod key_rotation;
mod log_lines;
mod names;
mod outages;
mod pages;
mod projects;
mod routes;
mod rules_commands;
mod session;
mod stopping;
mod trouble_at_ado;
mod world;
