//! Ordering trouble.

use std::sync::Arc;

use axum::{
    Json,
    extract::{Path, State},
    http::StatusCode,
};
use serde_json::{Value, json};

use super::{Command, Refusal};
use crate::{Fault, FaultId, RateLimit, world::World};

pub(super) async fn all(State(world): State<Arc<World>>) -> Json<Value> {
    let faults: Vec<_> =
        world.faults.all().into_iter().map(|(id, fault)| json!({ "id": id, "fault": fault })).collect();
    Json(json!({ "count": faults.len(), "faults": faults }))
}

pub(super) async fn add(State(world): State<Arc<World>>, Command(fault): Command<Fault>) -> (StatusCode, Json<Value>) {
    (StatusCode::CREATED, Json(json!({ "id": world.faults.add(fault) })))
}

pub(super) async fn clear(State(world): State<Arc<World>>) -> StatusCode {
    world.faults.clear();
    StatusCode::NO_CONTENT
}

pub(super) async fn remove(State(world): State<Arc<World>>, Path(id): Path<FaultId>) -> Result<StatusCode, Refusal> {
    if world.faults.remove(id) {
        return Ok(StatusCode::NO_CONTENT);
    }
    Err(Refusal::not_found(format!("there is no fault {id}; it may be used up")))
}

pub(super) async fn set_rate_limit(State(world): State<Arc<World>>, Command(limit): Command<RateLimit>) -> StatusCode {
    world.faults.set_rate_limit(Some(limit));
    StatusCode::NO_CONTENT
}

pub(super) async fn clear_rate_limit(State(world): State<Arc<World>>) -> StatusCode {
    world.faults.set_rate_limit(None);
    StatusCode::NO_CONTENT
}
