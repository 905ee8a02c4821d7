//! The router: every address of the node, and the layers around them.

use std::sync::Arc;

use api_types::Code;
use axum::{Router, middleware, response::Response, routing::get};
use http::header;
use tower_http::catch_panic::CatchPanicLayer;
use utoipa::OpenApi;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{ApiError, cors, error_pages, health, observe, openapi, panic};
use crate::{
    changes, config::Origin, connections, destinations, invitations, node::Node, peer, projects, session, settings,
};

/// The hub API. Each route describes itself, so that the document cannot differ from what is served.
pub(super) fn api() -> OpenApiRouter<Arc<Node>> {
    OpenApiRouter::with_openapi(openapi::Document::openapi())
        .routes(routes!(session::open_session))
        .routes(routes!(projects::list_projects))
        .routes(routes!(connections::list_connections, connections::create_connection))
        .routes(routes!(connections::read_connection, connections::edit_connection, connections::delete_connection))
        .routes(routes!(invitations::show_invitation, invitations::reissue_invitation, invitations::revoke_invitation))
        .routes(routes!(connections::activate_connection))
        .routes(routes!(connections::deactivate_connection))
        .routes(routes!(connections::connection_info))
        .routes(routes!(connections::retry_failed))
        .routes(routes!(connections::discard_failed))
        .routes(routes!(invitations::inspect_invitation))
        .routes(routes!(invitations::accept_invitation))
        .routes(routes!(destinations::inspect_destination))
        .routes(routes!(settings::read_settings, settings::edit_settings))
        .routes(routes!(changes::changes))
}

/// Everything the node answers on its main address.
pub fn router(node: Arc<Node>, allowed_origins: &[Origin]) -> Router {
    let (api, document) = api().split_for_parts();
    let document = document.to_json().unwrap_or_default();
    api.route("/healthz", get(health::healthz))
        .route("/readyz", get(health::readyz))
        .route("/errors/{code}", get(error_pages::page))
        .route("/api/openapi.json", get(async move || json(document.clone())))
        .fallback(async || ApiError::new(Code::RouteNotFound))
        .method_not_allowed_fallback(async || ApiError::new(Code::MethodNotAllowed))
        // From the outside in. One call of `layer`, because each one costs every request a box.
        .layer((
            cors::layer(allowed_origins),
            middleware::from_fn_with_state(Arc::clone(&node), observe::observe),
            CatchPanicLayer::custom(panic::answer),
        ))
        .with_state(Arc::clone(&node))
        .merge(peer::router(node))
}

fn json(document: String) -> Response {
    use axum::response::IntoResponse;
    ([(header::CONTENT_TYPE, "application/json")], document).into_response()
}
