//! The routes of a connection's invitation.

use std::sync::Arc;

use api_types::{AcceptInvitation, Code, Connection, InspectInvitation, Invitation, InvitationPreview, Problem};
use axum::{extract::State, response::IntoResponse};
use domain::{ConnectionId, ConnectionStatus, InvitationId};
use http::{StatusCode, header};
use store::{ReissueOutcome, RevokeOutcome};

use super::accept;
use crate::{
    auth::{AdminSession, AdoCredential},
    connections::RequestKey,
    http::{ApiError, Id, Json},
    node::Node,
};

/// Says what a partner's code leads to. Nothing is used up by it.
#[utoipa::path(
    post,
    path = "/api/v1/invitations/inspect",
    tag = "invitations",
    request_body = InspectInvitation,
    responses(
        (status = 200, description = "Who invites to what", body = InvitationPreview),
        (status = 409, description = "`partner.incompatible`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invitation.unreadable`, `invitation.expired`, `invitation.revoked`, `invitation.used`, \
            `invitation.own`, `invitation.unknown`, `partner.address_forbidden`", body = Problem,
            content_type = "application/problem+json"),
        (status = 502, description = "`partner.unreachable`, `partner.not_a_node`, `partner.answer_forged`", body = Problem,
            content_type = "application/problem+json"),
    ),
    security(("session" = [])),
)]
pub async fn inspect_invitation(
    session: AdminSession,
    State(node): State<Arc<Node>>,
    Json(form): Json<InspectInvitation>,
) -> Result<axum::Json<InvitationPreview>, ApiError> {
    accept::inspect(&node, &session, &form.code).await.map(axum::Json)
}

/// Accepts a partner's invitation: pairs the two nodes and answers the new connection.
#[utoipa::path(
    post,
    path = "/api/v1/invitations/accept",
    tag = "invitations",
    request_body = AcceptInvitation,
    params(
        ("idempotency-key" = String, Header, description = "Random; a repeated request with the same key acts once."),
        ("x-ado-access-token" = String, Header, description = "The hub's access token."),
    ),
    responses(
        (status = 201, description = "The connection", body = Connection),
        (status = 409, description = "`connection.name_taken`, `partner.incompatible`", body = Problem,
            content_type = "application/problem+json"),
        (status = 422, description = "The same as for looking at it, and `project.not_found`, `request.invalid`, \
            `idempotency.key_reused`", body = Problem, content_type = "application/problem+json"),
        (status = 502, description = "`partner.unreachable`, `partner.not_a_node`, `partner.answer_forged`", body = Problem,
            content_type = "application/problem+json"),
    ),
    security(("session" = [])),
)]
pub async fn accept_invitation(
    session: AdminSession,
    AdoCredential(credential): AdoCredential,
    State(node): State<Arc<Node>>,
    key: RequestKey,
    Json(form): Json<AcceptInvitation>,
) -> Result<impl IntoResponse, ApiError> {
    let request = key.identify(&form)?;
    let connection = accept::accept(&node, &session, &credential, &form, &request).await?;
    let location = format!("/api/v1/connections/{}", connection.id);
    Ok((StatusCode::CREATED, [(header::LOCATION, location)], axum::Json(connection)))
}

/// Shows the code of the open invitation again.
#[utoipa::path(
    get,
    path = "/api/v1/connections/{id}/invitation",
    tag = "invitations",
    params(("id" = uuid::Uuid, Path, description = "The connection")),
    responses(
        (status = 200, description = "The open invitation with its code", body = Invitation),
        (status = 404, description = "`connection.not_found`, `invitation.not_found`", body = Problem,
            content_type = "application/problem+json"),
        (status = 409, description = "`invitation.not_pending`", body = Problem, content_type = "application/problem+json"),
    ),
    security(("session" = [])),
)]
pub async fn show_invitation(
    session: AdminSession,
    State(node): State<Arc<Node>>,
    Id(id): Id<ConnectionId>,
) -> Result<axum::Json<Invitation>, ApiError> {
    let connection = session.rows(&node).connection(id).await?;
    let connection = connection.ok_or_else(|| ApiError::new(Code::ConnectionNotFound))?;
    if connection.status != ConnectionStatus::Pending {
        return Err(ApiError::new(Code::InvitationNotPending));
    }
    newest_open(&node, &connection).map(axum::Json)
}

/// Issues a new invitation. The one before is worth nothing from then on.
#[utoipa::path(
    post,
    path = "/api/v1/connections/{id}/invitation",
    tag = "invitations",
    params(("id" = uuid::Uuid, Path, description = "The connection")),
    responses(
        (status = 201, description = "The new invitation with its code", body = Invitation),
        (status = 404, description = "`connection.not_found`", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "`invitation.not_pending`", body = Problem, content_type = "application/problem+json"),
    ),
    security(("session" = [])),
)]
pub async fn reissue_invitation(
    session: AdminSession,
    State(node): State<Arc<Node>>,
    Id(id): Id<ConnectionId>,
) -> Result<(StatusCode, axum::Json<Invitation>), ApiError> {
    let act = session.act(&node);
    let invitation = node.invitations.new_invitation(InvitationId::new(node.ids.next()), act.at);
    match session.rows(&node).reissue_invitation(id, &invitation, &act).await? {
        ReissueOutcome::Reissued(connection) => Ok((StatusCode::CREATED, axum::Json(newest_open(&node, &connection)?))),
        ReissueOutcome::NotPending => Err(ApiError::new(Code::InvitationNotPending)),
        ReissueOutcome::NotFound => Err(ApiError::new(Code::ConnectionNotFound)),
    }
}

/// Withdraws the open invitation.
#[utoipa::path(
    delete,
    path = "/api/v1/connections/{id}/invitation",
    tag = "invitations",
    params(("id" = uuid::Uuid, Path, description = "The connection")),
    responses(
        (status = 204, description = "Withdrawn"),
        (status = 404, description = "`connection.not_found`, `invitation.not_found`", body = Problem,
            content_type = "application/problem+json"),
    ),
    security(("session" = [])),
)]
pub async fn revoke_invitation(
    session: AdminSession,
    State(node): State<Arc<Node>>,
    Id(id): Id<ConnectionId>,
) -> Result<StatusCode, ApiError> {
    match session.rows(&node).revoke_invitation(id, &session.act(&node)).await? {
        RevokeOutcome::Revoked(_) => Ok(StatusCode::NO_CONTENT),
        RevokeOutcome::NoOpenInvitation => Err(ApiError::new(Code::InvitationNotFound)),
        RevokeOutcome::NotFound => Err(ApiError::new(Code::ConnectionNotFound)),
    }
}

fn newest_open(node: &Node, connection: &store::Connection) -> Result<Invitation, ApiError> {
    let invitation = connection.invitation.as_ref().ok_or_else(|| ApiError::new(Code::InvitationNotFound))?;
    node.invitations.show(invitation, node.clock.now())
}
