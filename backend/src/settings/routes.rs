//! The routes of the tenant's settings.

use std::sync::Arc;

use api_types::{Code, EditSettings, Problem, ScopeCheck, Settings, SyncAccount};
use axum::extract::State;
use peer::profile::TrackerUrl;
use time::OffsetDateTime;

use super::sync_account;
use crate::{
    auth::AdminSession,
    http::{ApiError, Json},
    node::Node,
    peer::hello,
};

/// Reads the settings. The sync account's token is never shown.
#[utoipa::path(
    get,
    path = "/api/v1/settings",
    tag = "settings",
    responses((status = 200, description = "The settings", body = Settings)),
    security(("session" = [])),
)]
pub async fn read_settings(
    session: AdminSession,
    State(node): State<Arc<Node>>,
) -> Result<axum::Json<Settings>, ApiError> {
    Ok(axum::Json(show(&node, &session).await?))
}

/// Changes settings. A token is tested before it is kept.
#[utoipa::path(
    put,
    path = "/api/v1/settings",
    tag = "settings",
    request_body = EditSettings,
    responses(
        (status = 200, description = "The settings as they are now", body = Settings),
        (status = 422, description = "`request.invalid`, `settings.sync_account_refused`", body = Problem,
            content_type = "application/problem+json"),
        (status = 502, description = "`ado.unavailable`", body = Problem, content_type = "application/problem+json"),
    ),
    security(("session" = [])),
)]
pub async fn edit_settings(
    session: AdminSession,
    State(node): State<Arc<Node>>,
    Json(form): Json<EditSettings>,
) -> Result<axum::Json<Settings>, ApiError> {
    let url = form.tracker_url.as_deref().map(tracker_url).transpose()?;
    // Tested before anything is written, so that a refused token leaves everything as it was.
    let tested = match &form.sync_account {
        Some(new) => Some(sync_account::test(&node, &session, new).await?),
        None => None,
    };
    let rows = session.rows(&node);
    if let Some(url) = url {
        let shown = url.as_ref().map(TrackerUrl::as_str);
        let own = session.collection.url.as_str();
        let hello = hello(&node, session.tenant, Some(shown.unwrap_or(own))).await?;
        let hello = hello.ok_or_else(|| ApiError::new(Code::Internal).because("this tenant cannot be introduced"))?;
        rows.set_tracker_url(shown, &hello, &session.act(&node)).await?;
    }
    if let Some((token, account)) = tested {
        rows.set_sync_account(&token, &account, &node.keys, &session.act(&node)).await?;
    }
    Ok(axum::Json(show(&node, &session).await?))
}

/// An empty text goes back to ADO's own address.
fn tracker_url(text: &str) -> Result<Option<TrackerUrl>, ApiError> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    text.parse().map(Some).map_err(|_| {
        ApiError::field(
            "trackerUrl",
            "Enter a complete address, such as https://tfs.example.com/tfs/DefaultCollection.",
        )
    })
}

async fn show(node: &Node, session: &AdminSession) -> Result<Settings, ApiError> {
    let settings = session.rows(node).settings().await?;
    let now = node.clock.now();
    Ok(Settings {
        node_url: node.invitations.address().to_string(),
        tracker_url: settings.tracker_url.unwrap_or_else(|| session.collection.url.clone()),
        sync_account: settings.sync_account.map(|account| shown(account, now)),
    })
}

fn shown(account: store::SyncAccount, now: OffsetDateTime) -> SyncAccount {
    let warnings = sync_account::warnings(&account, now);
    let check = |name: String, granted| ScopeCheck { name, granted };
    let granted = account.granted.into_iter().map(|name| check(name, true));
    let missing = account.missing.into_iter().map(|name| check(name, false));
    SyncAccount {
        name: account.name,
        collection_administrator: account.collection_administrator,
        scopes: granted.chain(missing).collect(),
        expires_at: account.expires_at,
        checked_at: account.checked_at,
        warnings,
    }
}
