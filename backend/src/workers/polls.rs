//! One poller for each link whose partner has to be asked, and none for the others.

use std::{collections::HashMap, sync::Arc};

use domain::ConnectionId;
use store::{Topic, links::Polled};
use tokio::task::{JoinHandle, JoinSet};

use super::{leases, poller};
use crate::node::Node;

pub(super) async fn supervise(node: Arc<Node>) {
    let poller = node.ids.next();
    let mut running: HashMap<ConnectionId, JoinHandle<()>> = HashMap::new();
    let mut wakeups = node.store.wakeups(Topic::Links);
    while !node.stopping.is_cancelled() {
        match node.store.claim_polls(poller, leases::LEASE, node.clock.now()).await {
            Ok(wanted) => adjust(&node, &mut running, &wanted),
            Err(error) => tracing::warn!(error.cause = %error, "links to poll could not be read; trying again"),
        }
        tokio::select! {
            () = wakeups.next() => {}
            // Also finds links that nobody told us of.
            () = tokio::time::sleep(leases::RENEW) => {}
            () = node.stopping.cancelled() => {}
        }
    }
    finish(running).await;
    // Another node need not wait for the lease to end; where there is none, it ends by itself.
    let _ = node.store.release_polls(poller).await;
}

fn adjust(node: &Arc<Node>, running: &mut HashMap<ConnectionId, JoinHandle<()>>, wanted: &[Polled]) {
    running.retain(|connection, task| {
        let keep = wanted.iter().any(|link| link.connection == *connection) && !task.is_finished();
        if !keep {
            task.abort();
        }
        keep
    });
    for link in wanted {
        running.entry(link.connection).or_insert_with(|| tokio::spawn(poller::run(Arc::clone(node), *link)));
    }
}

/// A poller ends by itself when the node stops: what it received it still takes in.
async fn finish(running: HashMap<ConnectionId, JoinHandle<()>>) {
    let mut ending: JoinSet<()> = JoinSet::new();
    for task in running.into_values() {
        ending.spawn(async move {
            // A poller that panicked has ended too.
            let _ = task.await;
        });
    }
    while ending.join_next().await.is_some() {}
}
