//! The node from outside: a real server on a real database, against an emulated Azure DevOps, over HTTP.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on fails")]

mod blobs;
mod bodies;
mod browsers;
mod chaos;
mod command_line;
mod connections;
mod forged_tokens;
mod hostile;
mod idempotency;
mod invitations;
mod key_rotation;
mod log_lines;
mod names;
mod outages;
mod pages;
mod pairing;
mod projects;
mod routes;
mod rules_commands;
mod session;
mod shared_database;
mod stopping;
mod tampering;
mod trouble_at_ado;
mod world;
