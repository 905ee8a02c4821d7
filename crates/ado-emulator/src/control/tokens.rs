//! Tokens without a browser, right ones and wrong ones.

use std::sync::Arc;

use axum::{Json, extract::State, http::StatusCode};
use serde::Deserialize;
use serde_json::{Value, json};

use super::{Command, Refusal};
use crate::{AccessTokenRequest, AppTokenRequest, User, world::World};

pub(super) async fn mint_app(
    State(world): State<Arc<World>>,
    Command(request): Command<AppTokenRequest>,
) -> Result<Json<Value>, Refusal> {
    let token = world.mint_app_token(&request);
    let token = token.map_err(|error| Refusal(StatusCode::INTERNAL_SERVER_ERROR, error.to_string()))?;
    Ok(Json(json!({ "token": token })))
}

pub(super) async fn mint_access(
    State(world): State<Arc<World>>,
    Command(request): Command<AccessTokenRequest>,
) -> Json<Value> {
    Json(json!({ "token": world.mint_access_token(&request) }))
}

/// Whose tokens end, and whether their PATs end too.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Revocation {
    user: Option<User>,
    #[serde(default)]
    pats: bool,
}

pub(super) async fn revoke(State(world): State<Arc<World>>, Command(revocation): Command<Revocation>) -> Json<Value> {
    let access_tokens = world.access_tokens.revoke(revocation.user);
    if revocation.pats {
        let concerned = |user: &User| revocation.user.is_none_or(|only| only == *user);
        User::ALL.into_iter().filter(concerned).for_each(|user| world.people.revoke_pat(user));
    }
    Json(json!({ "accessTokens": access_tokens }))
}
