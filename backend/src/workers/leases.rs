//! How long this node has what it works on to itself.
//!
//! A lease is short, and renewed while the work goes on: what a node was doing when it died is taken up soon. A node that is
//! alone on its database need not wait at all: when it begins, whatever is leased was leased by its former self.

use std::time::Duration;

use store::Engine;

use crate::node::Node;

/// How long a lease is. Longer than a database that stumbles, shorter than anybody would wait.
pub(super) const LEASE: time::Duration = time::Duration::seconds(12);
/// How often a lease is renewed.
pub(super) const RENEW: Duration = Duration::from_secs(4);

/// Ends the leases of a former self.
pub(super) async fn begin(node: &Node) {
    if node.store.engine() == Engine::Sqlite
        && let Err(error) = node.store.end_all_leases().await
    {
        tracing::warn!(error.cause = %error, "leases of a former run could not be ended; they end by themselves");
    }
}
