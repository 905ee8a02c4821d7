//! The store against real databases: every promise on SQLite and on PostgreSQL.

#![expect(clippy::expect_used, clippy::panic, clippy::unwrap_used, reason = "the helpers of tests fail as tests do")]

mod audit;
mod blobs;
mod connections;
mod idempotency;
mod invitations;
mod links;
mod migrations;
mod outage;
mod paging;
mod queue;
mod races;
mod setup;
mod tenants;
mod world;
