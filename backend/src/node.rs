//! The node at work: everything a request needs, put together once.

use std::sync::Arc;

use domain::InstanceUrl;
use peer::pairing::Entropy;
use store::{KeyRing, Store};
use tokio::sync::Semaphore;
use tokio_util::sync::CancellationToken;

use crate::{
    auth::{AllowedCollections, AppTokens, SessionTokens, VerifiedSessions},
    clock::Clock,
    config::Limits,
    ids::Ids,
    invitations::Mint,
    peer::{Nonces, Partners, Polls},
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
    pub keys: Arc<KeyRing>,
    /// Cancelled when the node stops: whatever is held is answered then.
    pub stopping: CancellationToken,
    pub(crate) partners: Partners,
    pub(crate) nonces: Nonces,
    pub(crate) polls: Polls,
    /// Bodies of other nodes that may be arriving at the same time.
    pub(crate) arriving: Semaphore,
}

impl Node {
    /// 32 fresh bytes from the operating system.
    pub(crate) fn entropy(&self) -> Entropy {
        let mut bytes = [0; 32];
        // Where the system has no randomness, TLS and the key ring would not have let the node start.
        if getrandom::fill(&mut bytes).is_err() {
            tracing::error!("the operating system gave no randomness");
            std::process::abort();
        }
        Entropy::new(bytes)
    }
}
