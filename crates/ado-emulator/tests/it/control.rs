use ado_emulator::User;
use reqwest::{Method, StatusCode};
use rstest::rstest;
use serde_json::{Value, json};

use crate::{
    package::Package,
    world::{World, header},
};

#[tokio::test]
async fn the_state_tells_where_everything_is() {
    let world = World::services().await;
    let (_, state) = world.command(Method::GET, "/", Value::Null).await;
    assert_eq!(state["baseUrl"], world.emulator.base_url());
    assert_eq!(state["cdnUrl"], world.emulator.cdn_url());
    assert_eq!(state["instanceId"], world.emulator.instance_id().to_string());
    assert_eq!(state["emulates"], "Azure DevOps Services");
}

#[tokio::test]
async fn requests_are_counted_and_forgotten_on_command() {
    let world = World::services().await;
    world.get("/_apis/projects").await;
    world.get("/_apis/connectionData").await;
    let (_, log) = world.command(Method::GET, "/requests?path=/_apis/projects&method=get", Value::Null).await;
    assert_eq!((log["count"].clone(), log["requests"][0]["user"].clone()), (json!(1), json!("admin")));
    let (status, _) = world.command(Method::DELETE, "/requests", Value::Null).await;
    assert_eq!(status, StatusCode::NO_CONTENT);
    let (_, log) = world.command(Method::GET, "/requests", Value::Null).await;
    assert_eq!(log["count"], 0, "commands are not in the log");
}

#[tokio::test]
async fn faults_are_put_listed_and_taken_away() {
    let world = World::services().await;
    let fault =
        json!({ "method": "GET", "path_prefix": "/_apis/projects", "action": { "kind": "status", "status": 500 } });
    let (status, added) = world.command(Method::POST, "/faults", fault).await;
    assert_eq!(status, StatusCode::CREATED);
    assert_eq!(world.get("/_apis/projects").await.status(), StatusCode::INTERNAL_SERVER_ERROR);
    let (_, all) = world.command(Method::GET, "/faults", Value::Null).await;
    assert_eq!(all["faults"][0]["id"], added["id"]);
    let path = format!("/faults/{}", added["id"]);
    assert_eq!(world.command(Method::DELETE, &path, Value::Null).await.0, StatusCode::NO_CONTENT);
    assert_eq!(world.command(Method::DELETE, &path, Value::Null).await.0, StatusCode::NOT_FOUND);
    assert_eq!(world.get("/_apis/projects").await.status(), StatusCode::OK);

    let limit = json!({ "resource": "r", "limit": 1, "remaining": 0, "reset_in_seconds": 5 });
    world.command(Method::PUT, "/rate-limit", limit).await;
    assert_eq!(header(&world.get("/_apis/projects").await, "x-ratelimit-remaining"), "0");
    world.command(Method::DELETE, "/rate-limit", Value::Null).await;
    assert_eq!(header(&world.get("/_apis/projects").await, "x-ratelimit-remaining"), "");
}

#[rstest]
#[case("/faults", json!({ "action": { "kind": "explode" } }))]
#[case("/faults", json!({ "action": { "kind": "delay", "milliseconds": 1 }, "prefix": "/x" }))]
#[case("/tokens/app", json!({ "user": "nobody" }))]
#[case("/projects", json!({ "name": "Ok", "colour": "red" }))]
#[tokio::test]
async fn a_misspelt_command_is_refused(#[case] path: &str, #[case] body: Value) {
    let world = World::services().await;
    let (status, refused) = world.command(Method::POST, path, body).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused["error"].as_str().unwrap().contains("unknown"), "{refused}");
}

#[tokio::test]
async fn tokens_are_minted_and_revoked() {
    let world = World::services().await;
    let (_, minted) = world.command(Method::POST, "/tokens/access", json!({ "user": "member" })).await;
    let token = minted["token"].as_str().unwrap();
    assert_eq!(world.bearing(token, "/_apis/projects").await.status(), StatusCode::OK);
    let (_, ended) = world.command(Method::POST, "/tokens/revoke", json!({ "user": "member", "pats": true })).await;
    assert_eq!(ended["accessTokens"], 1);
    assert_eq!(world.bearing(token, "/_apis/projects").await.status(), StatusCode::UNAUTHORIZED);
    assert_ne!(world.get_as(User::Member, "/_apis/projects").await.status(), StatusCode::OK);
    assert_eq!(world.get("/_apis/projects").await.status(), StatusCode::OK, "others keep theirs");

    let expired = json!({ "user": "admin", "lifetime_seconds": 0 });
    let (_, minted) = world.command(Method::POST, "/tokens/access", expired).await;
    let answer = world.bearing(minted["token"].as_str().unwrap(), "/_apis/projects").await;
    assert_eq!(answer.status(), StatusCode::UNAUTHORIZED);
    let (_, minted) = world.command(Method::POST, "/tokens/app", json!({ "user": "admin" })).await;
    assert_eq!(minted["token"].as_str().unwrap().len(), 421);
}

#[tokio::test]
async fn people_projects_page_and_clock_change_on_command_and_reset_puts_all_back() {
    let world = World::services().await;
    world.command(Method::PATCH, "/people/admin", json!({ "role": "non-member" })).await;
    assert_eq!(world.get("/_apis/projects").await.status(), StatusCode::UNAUTHORIZED);
    world.command(Method::PATCH, "/page", json!({ "user": "member", "public": true })).await;
    assert_eq!(world.anonymously("/_apis/connectionData").await.status(), StatusCode::OK);
    world.command(Method::PUT, "/clock", json!({ "offsetSeconds": -90 })).await;
    let (status, _) = world.command(Method::DELETE, "/projects/Warehouse", Value::Null).await;
    assert_eq!(status, StatusCode::NO_CONTENT);

    world.command(Method::POST, "/reset", Value::Null).await;
    assert_eq!(world.get("/_apis/projects/Warehouse").await.status(), StatusCode::OK);
    assert_eq!(world.anonymously("/_apis/connectionData").await.status(), StatusCode::UNAUTHORIZED);
    let (_, state) = world.command(Method::GET, "/", Value::Null).await;
    assert_eq!((state["clockOffsetSeconds"].clone(), state["page"]["user"].clone()), (json!(0), json!("admin")));
}

#[tokio::test]
async fn a_project_goes_through_its_life() {
    let world = World::services().await;
    let new = json!({ "name": "Night Shift", "description": "d", "state": "createPending", "visibility": "public" });
    let (status, project) = world.command(Method::POST, "/projects", new.clone()).await;
    assert_eq!((status, project["state"].clone()), (StatusCode::CREATED, json!("createPending")));
    assert_eq!(world.command(Method::POST, "/projects", new).await.0, StatusCode::CONFLICT);
    let change = json!({ "name": "Day Shift", "state": "wellFormed" });
    let (_, changed) = world.command(Method::PATCH, "/projects/Night%20Shift", change).await;
    assert_eq!((changed["id"].clone(), changed["name"].clone()), (project["id"].clone(), json!("Day Shift")));
    assert_eq!(world.command(Method::DELETE, "/projects/Day%20Shift", Value::Null).await.0, StatusCode::NO_CONTENT);
    assert_eq!(world.command(Method::DELETE, "/projects/Day%20Shift", Value::Null).await.0, StatusCode::NOT_FOUND);
    assert_eq!(world.command(Method::POST, "/projects", json!({ "name": "a/b" })).await.0, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn a_package_that_was_packed_anew_is_read_again() {
    let package = Package::default().write();
    let path = package.path().to_owned();
    let world = World::with(|options| options.vsix = Some(path.clone())).await;
    let renewed = Package::default().with("extension.vsomanifest", "{\"contributions\":[]}").write();
    std::fs::copy(renewed.path(), &path).unwrap();
    let (status, extension) = world.command(Method::POST, "/extension/reload", Value::Null).await;
    assert_eq!((status, extension["id"].clone()), (StatusCode::OK, json!("acme.probe")));
    let hub = world.request(Method::GET, "/_settings/acme.probe.hub").send().await.unwrap();
    assert_eq!(hub.status(), StatusCode::NOT_FOUND, "the hub is gone from the new package");

    std::fs::write(&path, "broken").unwrap();
    let (status, refused) = world.command(Method::POST, "/extension/reload", Value::Null).await;
    assert_eq!(status, StatusCode::BAD_REQUEST);
    assert!(refused["error"].as_str().unwrap().contains(".vsix"));
}
