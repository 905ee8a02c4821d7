use ado_emulator::{AppTokenRequest, DEVELOPMENT_EXTENSION_KEY, User};
use jsonwebtoken::{Algorithm, DecodingKey, Validation, decode, decode_header};
use reqwest::{Method, StatusCode};
use serde_json::{Value, json};

use crate::{
    package,
    world::{JSON, World, refusal},
};

fn validation(world: &World) -> Validation {
    let mut validation = Validation::new(Algorithm::HS256);
    validation.set_audience(&[world.emulator.app_id()]);
    validation.set_issuer(&["app.vstoken.visualstudio.com"]);
    validation.set_required_spec_claims(&["exp", "nbf", "iss", "aud"]);
    validation.validate_nbf = true;
    validation
}

fn claims(world: &World, token: &str, key: &str) -> jsonwebtoken::errors::Result<Value> {
    Ok(decode(token, &DecodingKey::from_secret(key.as_bytes()), &validation(world))?.claims)
}

#[tokio::test]
async fn an_app_token_is_what_production_signs() {
    let world = World::services().await;
    let token = world.emulator.mint_app_token(User::Admin).unwrap();
    assert_eq!(token.len(), 421, "the length reported from production");
    let header = decode_header(&token).unwrap();
    assert_eq!((header.alg, header.typ.as_deref(), header.kid), (Algorithm::HS256, Some("JWT"), None));
    let claims = claims(&world, &token, world.emulator.extension_key()).unwrap();
    let mut names: Vec<_> = claims.as_object().unwrap().keys().map(String::as_str).collect();
    names.sort_unstable();
    assert_eq!(names, ["aud", "exp", "iss", "jti", "nameid", "nbf", "tid"]);
    assert_eq!(claims["exp"].as_i64().unwrap() - claims["nbf"].as_i64().unwrap(), 4200);
    assert_eq!(claims["nameid"], world.emulator.person(User::Admin).token_name_id.to_string());
}

#[tokio::test]
async fn the_key_and_the_audience_are_the_ones_given() {
    let key = "eyJ-looks-like-a-token-but-is-the-key";
    let app_id = uuid::Uuid::from_u128(7);
    let world = World::with(|options| {
        key.clone_into(&mut options.extension_key);
        options.app_id = app_id;
    })
    .await;
    let token = world.emulator.mint_app_token(User::Member).unwrap();
    assert_eq!(claims(&world, &token, key).unwrap()["aud"], app_id.to_string());
    assert!(claims(&world, &token, DEVELOPMENT_EXTENSION_KEY).is_err());
}

#[tokio::test]
async fn a_members_name_in_the_token_is_not_their_id_elsewhere() {
    let world = World::services().await;
    let member = world.emulator.person(User::Member);
    assert_ne!(member.id, member.token_name_id);
}

#[tokio::test]
async fn a_test_can_have_any_wrong_token() {
    let world = World::services().await;
    let request =
        AppTokenRequest::new(User::Admin).claim("exp", 1_000).claim("aud", json!(["a", "b"])).claim("nbf", Value::Null);
    let token = world.emulator.mint_app_token_with(&request.signed_with("another key")).unwrap();
    assert!(claims(&world, &token, world.emulator.extension_key()).is_err());
    let mut lax = validation(&world);
    lax.validate_exp = false;
    lax.validate_nbf = false;
    lax.set_audience(&["b"]);
    lax.required_spec_claims.clear();
    let claims = decode::<Value>(&token, &DecodingKey::from_secret(b"another key"), &lax).unwrap().claims;
    assert_eq!((claims["exp"].clone(), claims["aud"].clone()), (json!(1_000), json!(["a", "b"])));
    assert!(claims.get("nbf").is_none());
}

async fn session_token(world: &World, token_type: u8, cookie: Option<&str>) -> reqwest::Response {
    let request = world
        .request(Method::POST, "/_apis/WebPlatformAuth/SessionToken?api-version=3.2-preview.1")
        .header("content-type", JSON)
        .header("x-tfs-fedauthredirect", "Suppress")
        .json(&json!({ "PublisherName": "acme", "ExtensionName": "probe", "TokenType": token_type }));
    match cookie {
        Some(user) => request.header("cookie", format!("ado_emulator_user_fabrikam={user}")).send().await.unwrap(),
        None => request.send().await.unwrap(),
    }
}

#[tokio::test]
async fn a_page_gets_both_tokens_for_its_person() {
    let package = package::Package::default().write();
    let world = World::with(|options| options.vsix = Some(package.path().to_owned())).await;
    let app: Value = session_token(&world, 1, Some("member")).await.json().await.unwrap();
    let claims = claims(&world, app["token"].as_str().unwrap(), world.emulator.extension_key()).unwrap();
    assert_eq!(claims["nameid"], world.emulator.person(User::Member).token_name_id.to_string());
    let access: Value = session_token(&world, 0, Some("member")).await.json().await.unwrap();
    let token = access["token"].as_str().unwrap();
    assert_eq!(world.bearing(token, "/_apis/connectionData").await.status(), StatusCode::OK);
    let projects = world.bearing(token, "/_apis/projects").await;
    assert_eq!(projects.status(), StatusCode::UNAUTHORIZED, "the extension asks for vso.work only");
}

#[tokio::test]
async fn a_page_without_a_person_or_an_extension_gets_no_token() {
    let world = World::services().await;
    assert_eq!(session_token(&world, 1, None).await.status(), StatusCode::UNAUTHORIZED);
    let answer = session_token(&world, 1, Some("admin")).await;
    assert_eq!(refusal(answer).await, (404, "InstalledExtensionNotFoundException".to_owned()));
}

#[tokio::test]
async fn a_server_without_app_tokens_still_has_access_tokens() {
    let package = package::Package::default().write();
    let world = World::with(|options| {
        options.vsix = Some(package.path().to_owned());
        options.app_tokens = false;
    })
    .await;
    assert_eq!(session_token(&world, 1, Some("admin")).await.status(), StatusCode::NOT_FOUND);
    assert_eq!(session_token(&world, 0, Some("admin")).await.status(), StatusCode::OK);
}
