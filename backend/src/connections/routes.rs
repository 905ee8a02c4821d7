//! The routes of connections.

use std::sync::Arc;

use api_types::{Code, Connection, ConnectionPage, CreateConnection, Created, EditConnection, Problem};
use axum::{extract::State, response::IntoResponse};
use domain::ConnectionId;
use http::{StatusCode, header};
use store::{DeleteOutcome, EditOutcome, PageRequest, PageSize};

use super::{create, form, idempotency::RequestKey, view};
use crate::{
    auth::{AdminSession, AdoCredential},
    http::{ApiError, Id, Json, Page, Query},
    node::Node,
};

/// Lists the tenant's connections, newest first.
#[utoipa::path(
    get,
    path = "/api/v1/connections",
    tag = "connections",
    params(Page),
    responses((status = 200, description = "A page of connections", body = ConnectionPage)),
    security(("session" = [])),
)]
pub async fn list_connections(
    session: AdminSession,
    State(node): State<Arc<Node>>,
    Query(query): Query<Page>,
) -> Result<axum::Json<ConnectionPage>, ApiError> {
    let page = session.rows(&node).connections(page_request(&query)?).await?;
    Ok(axum::Json(view::page(page, node.clock.now())))
}

/// Initiates a connection and answers the invitation for the partner.
#[utoipa::path(
    post,
    path = "/api/v1/connections",
    tag = "connections",
    request_body = CreateConnection,
    params(
        ("idempotency-key" = String, Header, description = "Random; a repeated request with the same key acts once."),
        ("x-ado-access-token" = String, Header, description = "The hub's access token."),
    ),
    responses(
        (status = 201, description = "The connection and its invitation", body = Created),
        (status = 409, description = "`connection.name_taken`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`request.invalid`, `project.not_found`, `connection.mode_unavailable`, \
            `connection.destination_unavailable`, `idempotency.key_reused`", body = Problem,
            content_type = "application/problem+json"),
    ),
    security(("session" = [])),
)]
pub async fn create_connection(
    session: AdminSession,
    AdoCredential(credential): AdoCredential,
    State(node): State<Arc<Node>>,
    key: RequestKey,
    Json(form): Json<CreateConnection>,
) -> Result<impl IntoResponse, ApiError> {
    let request = key.identify(&form)?;
    let created = create::create(&node, &session, &credential, &form, &request).await?;
    let location = format!("/api/v1/connections/{}", created.connection.id);
    Ok((StatusCode::CREATED, [(header::LOCATION, location)], axum::Json(created)))
}

/// Reads one connection.
#[utoipa::path(
    get,
    path = "/api/v1/connections/{id}",
    tag = "connections",
    params(("id" = uuid::Uuid, Path, description = "The connection")),
    responses(
        (status = 200, description = "The connection", body = Connection),
        (status = 404, description = "`connection.not_found`", body = Problem, content_type = "application/problem+json"),
    ),
    security(("session" = [])),
)]
pub async fn read_connection(
    session: AdminSession,
    State(node): State<Arc<Node>>,
    Id(id): Id<ConnectionId>,
) -> Result<axum::Json<Connection>, ApiError> {
    let connection = session.rows(&node).connection(id).await?;
    let connection = connection.ok_or_else(|| ApiError::new(Code::ConnectionNotFound))?;
    Ok(axum::Json(view::connection(connection, node.clock.now())))
}

/// Changes the name, the description or both.
#[utoipa::path(
    patch,
    path = "/api/v1/connections/{id}",
    tag = "connections",
    request_body = EditConnection,
    params(("id" = uuid::Uuid, Path, description = "The connection")),
    responses(
        (status = 200, description = "The connection as it is now", body = Connection),
        (status = 404, description = "`connection.not_found`", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "`connection.name_taken`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`request.invalid`", body = Problem, content_type = "application/problem+json"),
    ),
    security(("session" = [])),
)]
pub async fn edit_connection(
    session: AdminSession,
    State(node): State<Arc<Node>>,
    Id(id): Id<ConnectionId>,
    Json(form): Json<EditConnection>,
) -> Result<axum::Json<Connection>, ApiError> {
    let changes = form::changes(&form)?;
    match session.rows(&node).edit_connection(id, &changes, &session.act(&node)).await? {
        EditOutcome::Edited(connection) => Ok(axum::Json(view::connection(connection, node.clock.now()))),
        EditOutcome::NameTaken => {
            Err(ApiError::new(Code::ConnectionNameTaken).at("name", "A connection with this name exists already."))
        }
        EditOutcome::NotFound => Err(ApiError::new(Code::ConnectionNotFound)),
    }
}

/// Deletes a connection with its rules and invitations.
#[utoipa::path(
    delete,
    path = "/api/v1/connections/{id}",
    tag = "connections",
    params(("id" = uuid::Uuid, Path, description = "The connection")),
    responses(
        (status = 204, description = "Deleted"),
        (status = 404, description = "`connection.not_found`", body = Problem, content_type = "application/problem+json"),
    ),
    security(("session" = [])),
)]
pub async fn delete_connection(
    session: AdminSession,
    State(node): State<Arc<Node>>,
    Id(id): Id<ConnectionId>,
) -> Result<StatusCode, ApiError> {
    match session.rows(&node).delete_connection(id, &session.act(&node)).await? {
        DeleteOutcome::Deleted => Ok(StatusCode::NO_CONTENT),
        DeleteOutcome::NotFound => Err(ApiError::new(Code::ConnectionNotFound)),
    }
}

fn page_request(query: &Page) -> Result<PageRequest<ConnectionId>, ApiError> {
    let size = PageSize::new(Page::parse_limit(query.limit.as_deref())?).unwrap_or_default();
    let after = query.cursor.as_deref().map(str::parse).transpose().map_err(|_| Page::unknown_cursor())?;
    Ok(PageRequest { after, size })
}
