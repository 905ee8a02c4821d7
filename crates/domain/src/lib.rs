//! The words of adnode as types: ids, names, addresses, and the states a connection and its invitation go through.
//!
//! This crate is pure. It runs in the node and, compiled to WebAssembly, in the hub, so that both sides refuse the same
//! input with the same sentence. It never reads a clock, makes randomness or talks to anything.
//! Its other halves: `api-types` puts these types on the wire, `store` keeps them, `frontend` renders the wizard.

pub mod acceptance;
pub mod address;
pub mod connection;
pub mod form;
pub mod id;
pub mod invitation;
pub mod lifecycle;
pub mod name;
pub mod wizard;

pub use address::{CollectionUrl, InstanceUrl, OrganizationName};
pub use connection::{ConnectionMode, ConnectionStatus, Reach, TrackerKind};
pub use id::{AuditId, ConnectionId, InvitationId, ProjectId, TenantId};
pub use invitation::InvitationState;
pub use lifecycle::Lifecycle;
pub use name::{ConnectionName, Description, ProjectName, ShortName};
