//! `POST _apis/WebPlatformAuth/SessionToken`: how a page gets the tokens it hands to an extension.

use std::sync::Arc;

use axum::{
    Json,
    extract::{State, rejection::JsonRejection},
};
use serde::Deserialize;
use serde_json::{Value, json};

use super::{body::AdoJson, caller::Visitor, error::AdoError, resources::SESSION_TOKEN, version::RequestedVersion};
use crate::{AccessTokenRequest, AppTokenRequest, world::World};

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Request {
    #[serde(alias = "PublisherName")]
    publisher_name: String,
    #[serde(alias = "ExtensionName")]
    extension_name: String,
    #[serde(alias = "TokenType", default)]
    token_type: u8,
}

/// `TokenType` of app tokens; anything else asks for an access token.
const APP_TOKEN: u8 = 1;

pub(super) async fn create(
    State(world): State<Arc<World>>,
    version: RequestedVersion,
    visitor: Visitor,
    request: Result<Json<Request>, JsonRejection>,
) -> Result<AdoJson<Value>, AdoError> {
    let version = version.of(&SESSION_TOKEN)?;
    let person = visitor.person().ok_or_else(AdoError::anonymous)?;
    let Json(request) = request.map_err(|rejection| AdoError::bad_body(&rejection.body_text()))?;
    let Request { publisher_name, extension_name, token_type } = request;
    let is_installed = |id: &str| id.eq_ignore_ascii_case(&format!("{publisher_name}.{extension_name}"));
    if !world.extension().is_some_and(|extension| is_installed(&extension.full_id())) {
        return Err(AdoError::no_such_extension(&publisher_name, &extension_name));
    }
    let token = if token_type == APP_TOKEN {
        app_token(&world, person.user)?
    } else {
        world.mint_access_token(&AccessTokenRequest::new(person.user))
    };
    Ok(AdoJson { version, body: json!({ "extensionName": extension_name, "token": token }) })
}

fn app_token(world: &World, user: crate::User) -> Result<String, AdoError> {
    if !world.page_defaults().app_tokens {
        return Err(AdoError::no_app_tokens());
    }
    world.mint_app_token(&AppTokenRequest::new(user)).map_err(|error| AdoError::internal(&error.to_string()))
}
