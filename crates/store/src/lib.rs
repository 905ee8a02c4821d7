//! What a node remembers: tenants, connections, their invitations and rules, and the audit trail, on SQLite or PostgreSQL.
//!
//! Everything that belongs to a tenant is reached through [`Store::tenant`], and every query it makes starts from that
//! tenant: another tenant's row is simply not found. A write is one transaction that also appends the audit line of
//! what was done. Ids, times and secrets come from the caller; the store reads no clock and makes no randomness, with
//! the one exception of [`keyring`], which draws keys and nonces.
//!
//! Its other halves: `migrations` makes the tables, `domain` owns the types that are stored, `backend` decides who may.

mod act;
mod audit;
pub mod blobs;
mod codes;
mod config;
mod connections;
mod database;
mod entity;
mod error;
mod fail;
mod idempotency;
mod invitations;
pub mod keyring;
pub mod links;
mod micros;
mod page;
pub mod queue;
mod row;
mod rules;
mod settings;
mod store;
mod tenants;
mod versions;
mod wake;

pub use act::{Act, Actor};
pub use audit::{Action, AuditEntry, AuditPage, Subject};
pub use config::{DatabaseUrl, StoreConfig};
pub use connections::{
    Changes, Connection, ConnectionPage, CreateOutcome, DeleteOutcome, EditOutcome, NewConnection, Partner, Project,
    StateOutcome,
};
pub use database::Engine;
pub use error::{Error, Result};
#[cfg(feature = "fail-points")]
pub use fail::FAIL_POINTS;
pub use idempotency::{IdempotencyKey, IdempotencyKeyError, RequestDigest, RequestIdentity};
pub use invitations::{Invitation, NewInvitation, ReissueOutcome, RevokeOutcome, SecretHash};
pub use keyring::{KeyId, KeyRing};
pub use page::{PageRequest, PageSize};
pub use rules::{NewRules, Rules, SyncRule};
pub use settings::{SyncAccount, TenantSettings};
pub use store::{Readiness, Store};
pub use tenants::{TenantChange, TenantProfile, TenantStore};
pub use wake::{Topic, Wakeups};
