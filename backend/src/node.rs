//! The node at work: everything a request needs, put together once.

use std::sync::Arc;

use domain::InstanceUrl;
use store::Store;
use tokio::sync::Semaphore;

use crate::{
    auth::{AllowedCollections, AppTokens, SessionTokens, VerifiedSessions},
    clock::Clock,
    config::Limits,
    ids::Ids,
    invitations::Mint,
    projects::ProjectLists,
};

/// Shared by every request.
#[derive(Debug)]
pub struct Node {
    /// Where hubs and partners reach this node.
    pub public_url: InstanceUrl,
    pub limits: Limits,
    pub clock: Arc<dyn Clock>,
    pub ids: Arc<dyn Ids>,
    pub store: Store,
    pub ado: ado::Client,
    pub app_tokens: AppTokens,
    pub session_tokens: SessionTokens,
    pub verified_sessions: VerifiedSessions,
    pub collections: AllowedCollections,
    pub projects: ProjectLists,
    pub invitations: Mint,
    /// Sessions that may be opening at the same time.
    pub opening: Semaphore,
}
