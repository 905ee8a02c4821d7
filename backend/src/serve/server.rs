//! Listens and serves until told to stop; then lets running requests finish, for a while.

use std::{net::SocketAddr, sync::Arc, time::Duration};

use axum::{Router, routing::get, serve::ListenerExt};
use metrics_exporter_prometheus::PrometheusHandle;
use tokio::net::TcpListener;
use tokio_util::{sync::CancellationToken, task::TaskTracker};

use super::{Error, build, keep};
use crate::{auth::ExtensionKeys, clock::Clock, config::Config, http::router, ids::Ids, metrics, workers};

/// How long requests may go on after the node was told to stop. Orchestrators commonly kill after 30 s.
const GRACE: Duration = Duration::from_secs(20);

/// A node that serves.
#[derive(Debug)]
pub struct Running {
    address: SocketAddr,
    metrics_address: Option<SocketAddr>,
    stop: CancellationToken,
    tasks: TaskTracker,
    store: store::Store,
}

/// Starts a node.
///
/// # Errors
/// When anything it needs is not there.
pub async fn start(config: &Config, clock: Arc<dyn Clock>, ids: Arc<dyn Ids>) -> Result<Running, Error> {
    let extension_keys = Arc::new(ExtensionKeys::read(&config.extension)?);
    let recorder = metrics::install()?;
    let store = build::connect(config).await?;
    if config.database.migrate_on_start {
        store.migrate().await?;
    }
    let stop = CancellationToken::new();
    let built =
        build::build(config, store.clone(), Arc::clone(&extension_keys), Arc::clone(&clock), ids, stop.clone())?;
    let node = Arc::new(built);
    let listener = bind(config.listen).await?;
    let address = listener.local_addr().unwrap_or(config.listen);
    let running = Running { address, metrics_address: None, stop, tasks: TaskTracker::new(), store };
    running.serve(listener, router(Arc::clone(&node), &config.allowed_origins));
    workers::start(&node, &running.tasks);
    running.tasks.spawn(keep::extension_keys(extension_keys, running.stop.clone()));
    running.tasks.spawn(keep::idempotency_records(running.store.clone(), clock, running.stop.clone()));
    running.with_metrics(config, recorder).await
}

async fn bind(address: SocketAddr) -> Result<TcpListener, Error> {
    TcpListener::bind(address).await.map_err(|error| Error::Listen(address, error))
}

impl Running {
    /// Where it listens.
    #[must_use]
    pub const fn address(&self) -> SocketAddr {
        self.address
    }

    /// What it remembers.
    #[must_use]
    pub const fn store(&self) -> &store::Store {
        &self.store
    }

    /// Where it shows its metrics.
    #[must_use]
    pub const fn metrics_address(&self) -> Option<SocketAddr> {
        self.metrics_address
    }

    /// Takes no new requests, lets the running ones finish, and closes the database.
    pub async fn stop(self) {
        self.stop.cancel();
        self.tasks.close();
        if tokio::time::timeout(GRACE, self.tasks.wait()).await.is_err() {
            tracing::warn!(grace_seconds = GRACE.as_secs(), "requests were still running; they are cut off");
        }
        self.store.close().await;
    }

    async fn with_metrics(mut self, config: &Config, recorder: PrometheusHandle) -> Result<Self, Error> {
        if let Some(address) = config.metrics_listen {
            let listener = bind(address).await?;
            self.metrics_address = listener.local_addr().ok();
            let render = recorder.clone();
            self.serve(listener, Router::new().route("/metrics", get(async move || render.render())));
        }
        self.tasks.spawn(keep::metrics(recorder, self.stop.clone()));
        Ok(self)
    }

    fn serve(&self, listener: TcpListener, router: Router) {
        let stop = self.stop.clone();
        // An answer that was held for long must not wait for the kernel to collect more of it.
        let listener = listener.tap_io(|stream| {
            let _ = stream.set_nodelay(true);
        });
        self.tasks.spawn(async move {
            // Made once: a router as it is would be copied, with every route, for each connection.
            let router = router.into_make_service();
            if let Err(error) = axum::serve(listener, router).with_graceful_shutdown(stop.cancelled_owned()).await {
                tracing::error!(error.cause = %error, "the listener failed");
            }
        });
    }
}
