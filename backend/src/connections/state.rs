//! Pausing a connection and going on with it.

use std::sync::Arc;

use api_types::{Code, Connection, Problem};
use axum::extract::State;
use domain::{ConnectionId, lifecycle::Refused};
use store::StateOutcome;

use super::view;
use crate::{
    auth::AdminSession,
    http::{ApiError, Id},
    node::Node,
};

/// Goes on with a connection: ends the pause of this side and lays a fault aside. The partner is told.
#[utoipa::path(
    post,
    path = "/api/v1/connections/{id}/activate",
    tag = "connections",
    params(("id" = uuid::Uuid, Path, description = "The connection")),
    responses(
        (status = 200, description = "The connection as it is now", body = Connection),
        (status = 404, description = "`connection.not_found`", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "`connection.not_linked`, `connection.deleted_by_partner`", body = Problem,
            content_type = "application/problem+json"),
    ),
    security(("session" = [])),
)]
pub async fn activate_connection(
    session: AdminSession,
    State(node): State<Arc<Node>>,
    Id(id): Id<ConnectionId>,
) -> Result<axum::Json<Connection>, ApiError> {
    answer(&node, session.rows(&node).activate(id, &session.act(&node)).await?)
}

/// Pauses a connection. Changes are collected until it is activated again. The partner is told.
#[utoipa::path(
    post,
    path = "/api/v1/connections/{id}/deactivate",
    tag = "connections",
    params(("id" = uuid::Uuid, Path, description = "The connection")),
    responses(
        (status = 200, description = "The connection as it is now", body = Connection),
        (status = 404, description = "`connection.not_found`", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "`connection.not_linked`, `connection.deleted_by_partner`", body = Problem,
            content_type = "application/problem+json"),
    ),
    security(("session" = [])),
)]
pub async fn deactivate_connection(
    session: AdminSession,
    State(node): State<Arc<Node>>,
    Id(id): Id<ConnectionId>,
) -> Result<axum::Json<Connection>, ApiError> {
    answer(&node, session.rows(&node).deactivate(id, &session.act(&node)).await?)
}

fn answer(node: &Node, outcome: StateOutcome) -> Result<axum::Json<Connection>, ApiError> {
    match outcome {
        StateOutcome::Done(connection) => Ok(axum::Json(view::connection(connection, node.clock.now()))),
        StateOutcome::NotFound => Err(ApiError::new(Code::ConnectionNotFound)),
        StateOutcome::Refused(Refused::Gone) => Err(ApiError::new(Code::DeletedByPartner)),
        StateOutcome::Refused(Refused::NotLinked | Refused::AlreadyLinked) => Err(ApiError::new(Code::NotLinked)),
    }
}
