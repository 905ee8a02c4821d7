//! Looking at the emulator, and putting it back.

use std::sync::Arc;

use axum::{
    Json,
    extract::{Query, State},
    http::StatusCode,
};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::world::World;

pub(super) async fn state(State(world): State<Arc<World>>) -> Json<Value> {
    let page = world.page_defaults();
    let extension = world.extension();
    Json(json!({
        "emulates": world.edition().to_string(),
        "collection": world.options.collection.as_str(),
        "baseUrl": world.base_url(),
        "cdnUrl": format!("http://{}", world.cdn_address),
        "instanceId": world.instance_id,
        "appId": world.options.app_id,
        "projects": world.projects.all().len(),
        "extension": extension.map(|extension| format!("{} {}", extension.full_id(), extension.version)),
        "clockOffsetSeconds": world.clock.offset_seconds(),
        "faults": world.faults.all().len(),
        "page": { "user": page.user, "appTokens": page.app_tokens, "public": page.public },
    }))
}

pub(super) async fn reset(State(world): State<Arc<World>>) -> StatusCode {
    world.reset();
    StatusCode::NO_CONTENT
}

/// Restricts the log to what a test is about.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Filter {
    method: Option<String>,
    path: Option<String>,
}

pub(super) async fn requests(State(world): State<Arc<World>>, Query(filter): Query<Filter>) -> Json<Value> {
    let mut requests = world.requests.all();
    requests.retain(|request| {
        filter.method.as_deref().is_none_or(|method| request.method.eq_ignore_ascii_case(method))
            && filter.path.as_deref().is_none_or(|part| request.path.contains(part))
    });
    Json(json!({ "count": requests.len(), "requests": requests }))
}

pub(super) async fn forget_requests(State(world): State<Arc<World>>) -> StatusCode {
    world.requests.reset();
    StatusCode::NO_CONTENT
}
