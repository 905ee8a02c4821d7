//! Whether the process lives, and whether it can work.

use std::sync::Arc;

use api_types::Code;
use axum::extract::State;
use http::StatusCode;
use store::Readiness;

use super::ApiError;
use crate::node::Node;

/// Alive: the process answers. Restart it when it does not.
pub(super) async fn healthz() -> &'static str {
    "ok\n"
}

/// Ready: the database answers and has every migration. Send no traffic when not.
pub(super) async fn readyz(State(node): State<Arc<Node>>) -> Result<(StatusCode, &'static str), ApiError> {
    match node.store.readiness().await? {
        Readiness::Ready => Ok((StatusCode::OK, "ready\n")),
        Readiness::Pending(steps) => {
            let cause = format!("pending migrations: {}", steps.join(", "));
            Err(ApiError::new(Code::StoreUnavailable)
                .detail("The database waits for its migrations. Run `adnode migrate`.")
                .because(cause))
        }
    }
}
