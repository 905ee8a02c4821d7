//! The node: configuration, the doors people come in through, the routes, and the wiring of everything below.
//!
//! No business rule lives here. Names and states are parsed by `domain`, rows belong to `store`, Azure DevOps is asked
//! by `ado`, and the hub API's shapes are `api-types`.

pub mod auth;
mod changes;
pub mod cli;
pub mod clock;
pub mod config;
mod connections;
mod destinations;
pub mod http;
pub mod ids;
pub mod invitations;
pub mod logging;
pub mod metrics;
pub mod node;
pub mod peer;
pub mod projects;
pub mod serve;
mod session;
mod settings;
mod workers;
