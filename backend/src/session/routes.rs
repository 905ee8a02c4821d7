//! The route that opens sessions.

use std::sync::Arc;

use api_types::{OpenSession, Problem, Session};
use axum::extract::State;

use super::open;
use crate::{
    auth::Proof,
    http::{ApiError, Json},
    node::Node,
};

/// Opens a session.
#[utoipa::path(
    post,
    path = "/api/v1/session",
    tag = "session",
    request_body = OpenSession,
    params(
        ("x-ado-access-token" = Option<String>, Header, description = "The hub's access token, together with an app token."),
        ("x-ado-pat" = Option<String>, Header, description = "A personal access token, alone; Azure DevOps Servers only."),
    ),
    responses(
        (status = 200, description = "The session", body = Session),
        (status = 401, description = "`session.refused`", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "`session.not_an_administrator`, `session.collection_not_allowed`", body = Problem,
            content_type = "application/problem+json"),
    ),
    security(("appToken" = [])),
)]
pub async fn open_session(
    State(node): State<Arc<Node>>,
    proof: Proof,
    Json(request): Json<OpenSession>,
) -> Result<axum::Json<Session>, ApiError> {
    open::open(&node, proof, &request.collection_url).await.map(axum::Json)
}
