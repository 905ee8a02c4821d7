//! The store against real databases: every promise on SQLite and on PostgreSQL.

mod audit;
mod connections;
mod idempotency;
mod invitations;
mod migrations;
mod outage;
mod paging;
mod races;
mod setup;
mod tenants;
mod world;
