//! The route of the wizard's destination field.

use std::sync::Arc;

use api_types::{Destination, InspectDestination, Problem};
use axum::extract::State;
use peer::NodeUrl;

use super::inspect;
use crate::{
    auth::AdminSession,
    http::{ApiError, Json},
    node::Node,
};

/// Asks the node at an address what it is.
#[utoipa::path(
    post,
    path = "/api/v1/destinations/inspect",
    tag = "connections",
    request_body = InspectDestination,
    responses(
        (status = 200, description = "What answers there", body = Destination),
        (status = 409, description = "`partner.incompatible`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`request.invalid`, `connection.destination_unavailable`, `partner.address_forbidden`",
            body = Problem, content_type = "application/problem+json"),
        (status = 502, description = "`partner.unreachable`, `partner.not_a_node`", body = Problem,
            content_type = "application/problem+json"),
    ),
    security(("session" = [])),
)]
pub async fn inspect_destination(
    _session: AdminSession,
    State(node): State<Arc<Node>>,
    Json(form): Json<InspectDestination>,
) -> Result<axum::Json<Destination>, ApiError> {
    let url: NodeUrl =
        form.url.parse().map_err(|error| ApiError::field("url", format!("This address cannot be used: {error}.")))?;
    inspect::inspect(&node, &url, "url").await.map(axum::Json)
}
