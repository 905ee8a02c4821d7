//! The *Info* page: how a connection is linked to its partner, what waits, and what a person has to decide.

use std::sync::Arc;

use api_types::{Code, ConnectionInfo, DecideFailed, Dialling, FailedMessage, Link, PartnerNode, Problem, Role};
use axum::extract::State;
use domain::ConnectionId;
use http::StatusCode;
use store::{
    links::LinkInfo,
    queue::{DeadLane, Lane, Verdict},
};

use super::view;
use crate::{
    auth::AdminSession,
    http::{ApiError, Id, Json},
    node::Node,
    peer::clock_difference,
};

/// Reads everything about one connection's link.
#[utoipa::path(
    get,
    path = "/api/v1/connections/{id}/info",
    tag = "connections",
    params(("id" = uuid::Uuid, Path, description = "The connection")),
    responses(
        (status = 200, description = "The connection and its link", body = ConnectionInfo),
        (status = 404, description = "`connection.not_found`", body = Problem, content_type = "application/problem+json"),
    ),
    security(("session" = [])),
)]
pub async fn connection_info(
    session: AdminSession,
    State(node): State<Arc<Node>>,
    Id(id): Id<ConnectionId>,
) -> Result<axum::Json<ConnectionInfo>, ApiError> {
    let rows = session.rows(&node);
    let connection = rows.connection(id).await?.ok_or_else(|| ApiError::new(Code::ConnectionNotFound))?;
    let link = rows.link_info(id, &node.keys).await?.map(link);
    let outgoing_waiting = rows.waiting_for_partner(id).await?.waiting;
    let failed = find_dead(&rows, id).await?.map(|dead| FailedMessage {
        position: dead.position,
        waiting: dead.waiting,
        attempts: dead.attempts,
        failed_at: dead.dead_at,
        error: dead.error,
    });
    let connection = view::connection(connection, node.clock.now());
    Ok(axum::Json(ConnectionInfo { connection, link, outgoing_waiting, failed }))
}

/// Tries the message again that could not be delivered.
#[utoipa::path(
    post,
    path = "/api/v1/connections/{id}/failed/retry",
    tag = "connections",
    request_body = DecideFailed,
    params(("id" = uuid::Uuid, Path, description = "The connection")),
    responses(
        (status = 204, description = "It is tried again"),
        (status = 404, description = "`connection.not_found`", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "`queue.nothing_failed`", body = Problem, content_type = "application/problem+json"),
    ),
    security(("session" = [])),
)]
pub async fn retry_failed(
    session: AdminSession,
    State(node): State<Arc<Node>>,
    Id(id): Id<ConnectionId>,
    Json(decision): Json<DecideFailed>,
) -> Result<StatusCode, ApiError> {
    decide(&node, &session, id, decision, Verdict::Retry).await
}

/// Gives up the message that could not be delivered, and goes on with the next one.
#[utoipa::path(
    post,
    path = "/api/v1/connections/{id}/failed/discard",
    tag = "connections",
    request_body = DecideFailed,
    params(("id" = uuid::Uuid, Path, description = "The connection")),
    responses(
        (status = 204, description = "It is discarded"),
        (status = 404, description = "`connection.not_found`", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "`queue.nothing_failed`", body = Problem, content_type = "application/problem+json"),
    ),
    security(("session" = [])),
)]
pub async fn discard_failed(
    session: AdminSession,
    State(node): State<Arc<Node>>,
    Id(id): Id<ConnectionId>,
    Json(decision): Json<DecideFailed>,
) -> Result<StatusCode, ApiError> {
    decide(&node, &session, id, decision, Verdict::Discard).await
}

async fn decide(
    node: &Node,
    session: &AdminSession,
    id: ConnectionId,
    decision: DecideFailed,
    verdict: Verdict,
) -> Result<StatusCode, ApiError> {
    let rows = session.rows(node);
    rows.connection(id).await?.ok_or_else(|| ApiError::new(Code::ConnectionNotFound))?;
    let seen = find_dead(&rows, id).await?.filter(|dead| dead.position == decision.position);
    let dead = seen.ok_or_else(|| ApiError::new(Code::NothingFailed))?;
    if rows.decide(&dead, verdict, &session.act(node)).await? {
        Ok(StatusCode::NO_CONTENT)
    } else {
        Err(ApiError::new(Code::NothingFailed))
    }
}

async fn find_dead(rows: &store::TenantStore, id: ConnectionId) -> Result<Option<DeadLane>, store::Error> {
    let lane = Lane::to_partner(id);
    Ok(rows.dead_lanes().await?.into_iter().find(|dead| dead.lane == lane))
}

fn link(info: LinkInfo) -> Link {
    Link {
        role: match info.role {
            ::peer::pairing::Role::Inviter => Role::Inviter,
            ::peer::pairing::Role::Acceptor => Role::Acceptor,
        },
        dialling: match info.dialling {
            store::links::Dialling::OnlyHere => Dialling::OnlyHere,
            store::links::Dialling::OnlyPartner => Dialling::OnlyPartner,
            store::links::Dialling::Both => Dialling::Both,
        },
        fingerprint: info.fingerprint.to_string(),
        partner_node: PartnerNode {
            url: info.partner_node,
            version: info.partner.node_version.into(),
            tracker_version: info.partner.tracker.version.map(String::from),
        },
        protocol_version: info.agreement.version.0,
        features: info.agreement.features.iter().map(ToString::to_string).collect(),
        linked_at: info.linked_at,
        last_contact_at: info.last_contact_at,
        trouble: info.trouble,
        clock_difference: clock_difference(info.clock),
    }
}
