//! Requests that arrive more than once.

use ado_emulator::{Role, User};
use rstest::rstest;
use testkit::Engine;

use crate::world::{World, form};

#[rstest]
#[tokio::test]
async fn a_retried_request_makes_one_connection(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let world = World::services(engine).await;
    let admin = world.admin().await.key("lost-answer");
    let first = admin.post("/api/v1/connections", form(world.a_project())).await;
    let again = admin.post("/api/v1/connections", form(world.a_project())).await;
    assert_eq!((first.status, again.status), (201, 201));
    assert_eq!(first.json(), again.json());
    assert_eq!(first.header("location"), again.header("location"));
    assert_eq!(admin.get("/api/v1/connections").await.json()["connections"].as_array().unwrap().len(), 1);
}

#[rstest]
#[tokio::test]
async fn a_double_click_makes_one_connection(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let world = World::services(engine).await;
    let admin = world.admin().await.key("double-click");
    let clicks = (0..6).map(|_| admin.post("/api/v1/connections", form(world.a_project())));
    let answers = futures::future::join_all(clicks).await;
    for answer in &answers {
        assert_eq!(answer.status, 201, "{answer:?}");
        assert_eq!(answer.json(), answers[0].json());
    }
    assert_eq!(admin.get("/api/v1/connections").await.json()["connections"].as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn the_order_of_fields_does_not_make_another_request() {
    let world = World::services(Engine::Sqlite).await;
    let admin = world.admin().await.key("k");
    let first = admin.post("/api/v1/connections", form(world.a_project())).await;
    let reordered: serde_json::Map<String, serde_json::Value> =
        form(world.a_project()).as_object().unwrap().clone().into_iter().rev().collect();
    let again = admin.post("/api/v1/connections", reordered.into()).await;
    assert_eq!(first.json()["connection"]["id"], again.json()["connection"]["id"]);
}

#[tokio::test]
async fn a_key_belongs_to_one_request() {
    let world = World::services(Engine::Sqlite).await;
    let admin = world.admin().await.key("k");
    admin.post("/api/v1/connections", form(world.a_project())).await;
    let mut other = form(world.a_project());
    other["name"] = "Another".into();
    assert_eq!(admin.post("/api/v1/connections", other).await.code(), "idempotency.key_reused");
}

#[tokio::test]
async fn keys_of_two_people_never_meet() {
    let world = World::services(Engine::Sqlite).await;
    world.ado.set_role(User::Member, Role::Administrator);
    let admin = world.admin().await.key("k");
    let session = world.at_the_door(User::Member).open_session().await.json();
    let access = world.ado.mint_access_token(User::Member);
    let colleague = world.nobody().bearer(session["token"].as_str().unwrap()).access_token(&access).key("k");
    assert_eq!(admin.post("/api/v1/connections", form(world.a_project())).await.status, 201);
    let mut other = form(world.a_project());
    other["name"] = "Another".into();
    assert_eq!(colleague.post("/api/v1/connections", other).await.status, 201);
}

#[tokio::test]
async fn a_refused_request_can_be_corrected_under_the_same_key() {
    let world = World::services(Engine::Sqlite).await;
    let admin = world.admin().await;
    admin.connect("Taken").await;
    let admin = admin.key("k");
    let mut taken = form(world.a_project());
    taken["name"] = "Taken".into();
    assert_eq!(admin.post("/api/v1/connections", taken).await.code(), "connection.name_taken");
    assert_eq!(admin.post("/api/v1/connections", form(world.a_project())).await.status, 201);
}

#[tokio::test]
async fn a_late_repeat_does_not_bring_a_deleted_connection_back() {
    let world = World::services(Engine::Sqlite).await;
    let admin = world.admin().await.key("k");
    let created = admin.post("/api/v1/connections", form(world.a_project())).await.json();
    let path = format!("/api/v1/connections/{}", created["connection"]["id"].as_str().unwrap());
    assert_eq!(admin.delete(&path).await.status, 204);
    assert_eq!(admin.post("/api/v1/connections", form(world.a_project())).await.code(), "connection.not_found");
}

#[rstest]
#[case::missing(None)]
#[case::empty(Some(""))]
#[case::spaces(Some("a b"))]
#[case::long(Some(&*Box::leak("k".repeat(256).into_boxed_str())))]
#[tokio::test]
async fn a_request_without_a_usable_key_is_refused(#[case] key: Option<&str>) {
    let world = World::services(Engine::Sqlite).await;
    let admin = world.admin().await;
    let admin = key.map_or(admin.clone(), |key| admin.clone().key(key));
    let answer = admin.post("/api/v1/connections", form(world.a_project())).await;
    assert_eq!(
        (answer.code().as_str(), answer.fields().as_slice()),
        ("request.invalid", &["idempotency-key".to_owned()][..])
    );
}
