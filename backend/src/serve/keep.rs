//! What is done from time to time while the node runs. Each task ends when the node stops.

use std::{sync::Arc, time::Duration};

use metrics_exporter_prometheus::PrometheusHandle;
use store::Store;
use tokio::time::{Interval, MissedTickBehavior, interval};
use tokio_util::sync::CancellationToken;

use crate::{auth::ExtensionKeys, clock::Clock, metrics};

/// How often extension keys are read again. Reading beats watching: it works for mounted secrets too.
const KEYS_EVERY: Duration = Duration::from_secs(2);
const IDEMPOTENCY_EVERY: Duration = Duration::from_secs(3600);
/// The exporter collects histogram samples until somebody asks or it is told to sum them up.
const METRICS_EVERY: Duration = Duration::from_secs(5);

/// The beat of a task.
struct Beat {
    ticks: Interval,
    stop: CancellationToken,
}

impl Beat {
    fn every(period: Duration, stop: CancellationToken) -> Self {
        let mut ticks = interval(period);
        ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
        Self { ticks, stop }
    }

    /// Waits for the next beat; `false` when the node stops.
    async fn next(&mut self) -> bool {
        self.stop.run_until_cancelled(self.ticks.tick()).await.is_some()
    }
}

/// Takes over changed extension keys.
pub(super) async fn extension_keys(keys: Arc<ExtensionKeys>, stop: CancellationToken) {
    metrics::extension_keys(keys.count());
    if !keys.has_files() {
        return;
    }
    let mut last_failed = false;
    let mut beat = Beat::every(KEYS_EVERY, stop);
    while beat.next().await {
        match keys.reload() {
            Ok(None) => last_failed = false,
            Ok(Some(count)) => {
                last_failed = false;
                metrics::extension_keys(count);
                tracing::info!(extension.keys = count, "the extension keys changed");
            }
            // Once, not with every beat.
            Err(error) if !last_failed => {
                last_failed = true;
                let cause = std::error::Error::source(&error).map(ToString::to_string);
                tracing::warn!(error.cause = cause, "{error}; the keys read before stay in use");
            }
            Err(_) => {}
        }
    }
}

/// Forgets requests nobody will repeat any more.
pub(super) async fn idempotency_records(store: Store, clock: Arc<dyn Clock>, stop: CancellationToken) {
    let mut beat = Beat::every(IDEMPOTENCY_EVERY, stop);
    while beat.next().await {
        if let Err(error) = store.prune_idempotency(clock.now()).await {
            tracing::warn!(error.cause = %error, "old idempotency records could not be removed; trying again in an hour");
        }
    }
}

/// Keeps the memory of the metrics bounded.
pub(super) async fn metrics(recorder: PrometheusHandle, stop: CancellationToken) {
    let mut beat = Beat::every(METRICS_EVERY, stop);
    while beat.next().await {
        recorder.run_upkeep();
    }
}
