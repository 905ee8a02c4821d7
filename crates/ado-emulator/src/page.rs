//! The pages people see: the organization's home and Organization settings, where an extension's hub lives.

mod assets;
mod extension_data;
mod home;
mod hub;
mod icons;
mod layout;
mod navigation;
mod settings;
mod sign_in;
mod theme;
mod visit;

use std::sync::Arc;

use axum::{
    Router,
    extract::{Request, State},
    middleware::{Next, from_fn_with_state},
    response::Response,
    routing::get,
};
use http::{HeaderValue, header::CONTENT_SECURITY_POLICY};

pub(crate) use extension_data::ExtensionData;

use crate::{server::RequestOrigin, world::World};

/// Pages below the collection.
pub(crate) fn collection_router(world: &Arc<World>) -> Router<Arc<World>> {
    Router::new()
        .route("/", get(home::show))
        .route("/_settings", get(settings::overview))
        .route("/_settings/projects", get(settings::projects))
        .route("/_settings/users", get(settings::users))
        .route("/_settings/extensions", get(settings::extensions))
        .route("/_settings/{hub}", get(hub::show))
        .route("/_signin", get(sign_in::show).post(sign_in::choose))
        .route("/_extension_data", get(extension_data::read).put(extension_data::write))
        .layer(from_fn_with_state(Arc::clone(world), restrict))
}

/// What all collections of this process share.
pub(crate) fn root_router() -> Router<Arc<World>> {
    Router::new()
        .route("/", get(home::show))
        .route("/_static/themes.css", get(theme::stylesheet))
        .route("/_static/{file}", get(assets::serve))
}

/// The page runs its own scripts only, and frames nothing but the hub's files.
async fn restrict(State(world): State<Arc<World>>, origin: RequestOrigin, request: Request, next: Next) -> Response {
    let policy = format!(
        "default-src 'self'; frame-src {}; base-uri 'none'; form-action 'self'; frame-ancestors 'self'",
        world.cdn_url_for(&origin)
    );
    let mut response = next.run(request).await;
    if let Ok(policy) = HeaderValue::from_str(&policy) {
        response.headers_mut().insert(CONTENT_SECURITY_POLICY, policy);
    }
    response
}
