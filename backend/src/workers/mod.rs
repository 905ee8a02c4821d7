//! What the node does by itself for its links: asks partners for messages, posts its own, and forgets what is over.
//!
//! Every task ends when the node stops. Whatever a task was in the middle of is taken up again from the database, by this
//! node or by another one.

mod backoff;
mod house;
mod leases;
mod patience;
mod poller;
mod polls;
mod poster;

use std::sync::Arc;

use tokio_util::task::TaskTracker;

use crate::node::Node;

/// Starts everything.
pub(crate) fn start(node: &Arc<Node>, tasks: &TaskTracker) {
    tasks.spawn(links(Arc::clone(node)));
    tasks.spawn(house::keep(Arc::clone(node)));
    let (store, stop) = (node.store.clone(), node.stopping.clone());
    tasks.spawn(async move {
        stop.run_until_cancelled(store.carry_wakeups()).await;
    });
}

async fn links(node: Arc<Node>) {
    leases::begin(&node).await;
    tokio::join!(polls::supervise(Arc::clone(&node)), poster::run(node));
}
