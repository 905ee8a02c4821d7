//! The REST interface, a room per area.
//!
//! What is not emulated answers 404 with an Azure DevOps error body, so that a client's handling of it is real.

mod body;
mod caller;
mod connection_data;
mod discovery;
mod error;
mod permissions;
mod projects;
mod resources;
mod session_token;
mod sign_in;
mod version;

use std::sync::Arc;

use axum::{
    Extension, Router, middleware,
    response::{IntoResponse, Response},
    routing::{any, get, post},
};
use http::Method;

pub(crate) use caller::{Caller, cookie_value, user_cookie_name};
pub(crate) use error::AdoError;
pub(crate) use sign_in::sign_in_page;
pub(crate) use version::ApiVersion;

use crate::{server::AskedPath, world::World};

/// Everything below `_apis`. Paths are lower-cased up to the resource before they get here.
pub(crate) fn router(world: &Arc<World>) -> Router<Arc<World>> {
    Router::new()
        .route("/_apis", any(unknown_address))
        .route("/_apis/connectiondata", get(connection_data::show))
        .route("/_apis/projects", get(projects::list))
        .route("/_apis/projects/{project}", get(projects::show))
        .route("/_apis/permissions/{namespace}/{bits}", get(permissions::check))
        .route("/_apis/resourceareas", get(discovery::resource_areas))
        .route("/_apis/resourceareas/{area}", get(discovery::resource_area))
        .route("/_apis/webplatformauth/SessionToken", post(session_token::create))
        .route("/_apis/{*rest}", any(unknown_address))
        // Before the layer, so that it also sees the methods a route does not take.
        .method_not_allowed_fallback(method_not_allowed)
        .layer(middleware::from_fn_with_state(Arc::clone(world), discovery::answer_options))
}

/// No route has this address.
pub(crate) async fn unknown_address(Extension(asked): Extension<AskedPath>) -> Response {
    no_such_address(&asked.0)
}

pub(crate) async fn method_not_allowed(method: Method, Extension(asked): Extension<AskedPath>) -> Response {
    AdoError::method_not_allowed(&method, &asked.0).into_response()
}

pub(crate) fn no_such_address(path: &str) -> Response {
    AdoError::no_controller(path).into_response()
}
