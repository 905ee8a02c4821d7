//! Live lists: a request that is held until something of the tenant has changed.

use std::{sync::Arc, time::Duration};

use api_types::Changes;
use axum::extract::State;
use serde::Deserialize;
use store::Topic;
use tokio::time::Instant;

use crate::{
    auth::AdminSession,
    http::{ApiError, Query},
    node::Node,
};

/// How long a request is held at most.
const HOLD: Duration = Duration::from_secs(25);

#[derive(Debug, Default, Deserialize, utoipa::IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Since {
    /// The version that is known. Without it the answer comes at once.
    since: Option<String>,
}

/// Answers as soon as something of the tenant is newer than what the caller knows, or after 25 seconds.
#[utoipa::path(
    get,
    path = "/api/v1/changes",
    tag = "changes",
    params(Since),
    responses((status = 200, description = "The version now", body = Changes)),
    security(("session" = [])),
)]
pub async fn changes(
    session: AdminSession,
    State(node): State<Arc<Node>>,
    Query(query): Query<Since>,
) -> Result<axum::Json<Changes>, ApiError> {
    let rows = session.rows(&node);
    let known = query.parse()?;
    // Some of the time a request may take has to be left for the answer.
    let deadline = Instant::now() + HOLD.min(node.limits.request_timeout / 2);
    loop {
        // Listening begins before looking, so that nothing falls between the two.
        let mut wakeups = node.store.wakeups(Topic::Tenant(session.tenant));
        let version = rows.version().await?;
        if known != Some(version) {
            return Ok(axum::Json(Changes { version }));
        }
        tokio::select! {
            () = wakeups.next() => {}
            () = tokio::time::sleep_until(deadline) => return Ok(axum::Json(Changes { version })),
            () = node.stopping.cancelled() => return Ok(axum::Json(Changes { version })),
        }
    }
}

impl Since {
    fn parse(&self) -> Result<Option<u64>, ApiError> {
        let version = self.since.as_deref().map(str::parse).transpose();
        version.map_err(|_| ApiError::field("since", "Send the version that was answered last, or nothing."))
    }
}
