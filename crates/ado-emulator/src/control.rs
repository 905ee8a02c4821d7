//! The control plane below `/_emulator/`: what tests and demos tell the emulator to do. Nothing here exists in Azure
//! DevOps, nothing here needs credentials, and its own requests are not logged.

mod faults;
mod organization;
mod tokens;
mod view;

use std::sync::Arc;

use axum::{
    Json, Router,
    extract::{FromRequest, Request},
    http::StatusCode,
    response::{IntoResponse, Response},
    routing::{delete, get, patch, post, put},
};
use serde::de::DeserializeOwned;
use serde_json::json;

use crate::world::World;

pub(crate) fn router() -> Router<Arc<World>> {
    Router::new()
        .route("/", get(view::state))
        .route("/reset", post(view::reset))
        .route("/requests", get(view::requests).delete(view::forget_requests))
        .route("/clock", put(organization::set_clock))
        .route("/people", get(organization::people))
        .route("/people/{user}", patch(organization::change_person))
        .route("/page", patch(organization::change_page))
        .route("/extension/reload", post(organization::reload_extension))
        .route("/projects", post(organization::add_project))
        .route("/projects/{project}", patch(organization::change_project).delete(organization::delete_project))
        .route("/faults", get(faults::all).post(faults::add).delete(faults::clear))
        .route("/faults/{id}", delete(faults::remove))
        .route("/rate-limit", put(faults::set_rate_limit).delete(faults::clear_rate_limit))
        .route("/tokens/app", post(tokens::mint_app))
        .route("/tokens/access", post(tokens::mint_access))
        .route("/tokens/revoke", post(tokens::revoke))
}

/// The JSON of a command; what cannot be read is refused with the place that is wrong.
#[derive(Debug)]
struct Command<T>(T);

impl<T: DeserializeOwned, S: Send + Sync> FromRequest<S> for Command<T> {
    type Rejection = Refusal;

    async fn from_request(request: Request, state: &S) -> Result<Self, Self::Rejection> {
        let read = Json::from_request(request, state).await;
        read.map(|Json(command)| Self(command)).map_err(|error| Refusal(error.status(), error.body_text()))
    }
}

/// A command that cannot be carried out, with the reason.
#[derive(Debug)]
struct Refusal(StatusCode, String);

impl Refusal {
    fn not_found(what: impl ToString) -> Self {
        Self(StatusCode::NOT_FOUND, what.to_string())
    }

    fn bad_request(what: impl ToString) -> Self {
        Self(StatusCode::BAD_REQUEST, what.to_string())
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        (self.0, Json(json!({ "error": self.1 }))).into_response()
    }
}
