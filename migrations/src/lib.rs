//! The steps that bring a node's database to the shape the store expects, and back.
//!
//! One file a step, in the order of their numbers. A step imports no entity and no domain type: it must mean the same
//! after those have changed. Every step works on SQLite and on PostgreSQL; `store`'s tests compare the outcome.
//! `store` decides when steps run and puts all pending ones into one transaction.
//!
//! Times are microseconds since the Unix epoch in a `BIGINT`: one type, one order and one precision on both engines.

use sea_orm_migration::prelude::*;

mod m0001_tenants;
mod m0002_connections;
mod m0003_invitations;
mod m0004_sync_rules;
mod m0005_audit;
mod m0006_idempotency;
mod m0007_queue;
mod m0008_links;
mod m0009_settings;
mod m0010_blobs;

/// Every step, oldest first.
#[derive(Debug)]
pub struct Migrator;

#[async_trait::async_trait]
impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m0001_tenants::Migration),
            Box::new(m0002_connections::Migration),
            Box::new(m0003_invitations::Migration),
            Box::new(m0004_sync_rules::Migration),
            Box::new(m0005_audit::Migration),
            Box::new(m0006_idempotency::Migration),
            Box::new(m0007_queue::Migration),
            Box::new(m0008_links::Migration),
            Box::new(m0009_settings::Migration),
            Box::new(m0010_blobs::Migration),
        ]
    }
}
