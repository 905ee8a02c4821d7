//! Forgets what is over: deleted sides, acceptances nobody goes on with, requests that cannot be repeated any more.

use std::{sync::Arc, time::Duration};

use crate::node::Node;

const EVERY: Duration = Duration::from_secs(30);

pub(super) async fn keep(node: Arc<Node>) {
    while !node.stopping.is_cancelled() {
        let now = node.clock.now();
        let done = async {
            node.store.bury_deleted(now).await?;
            node.store.prune_nonces(now).await?;
            node.store.prune_acceptances(now).await
        };
        if let Err(error) = done.await {
            tracing::warn!(error.cause = %error, "what is over could not be removed; trying again");
        }
        node.stopping.run_until_cancelled(tokio::time::sleep(EVERY)).await;
    }
}
