//! Bodies and addresses that are not what a route expects.

use insta::assert_snapshot;
use reqwest::{Method, header};
use rstest::rstest;
use serde_json::{Value, json};
use testkit::Engine;

use crate::world::{Answer, Caller, World, form};

async fn post(admin: &Caller<'_>, content_type: &str, body: impl Into<reqwest::Body>) -> Answer {
    let admin = admin.clone().key("k").header(header::CONTENT_TYPE.as_str(), content_type);
    Answer::read(admin.request(Method::POST, "/api/v1/connections").body(body).send().await.unwrap()).await
}

#[tokio::test]
async fn ten_megabytes_are_refused_wherever_a_body_is_taken() {
    let world = World::services(Engine::Sqlite).await;
    let admin = world.admin().await;
    let id = admin.connect("A").await;
    let large = vec![b' '; 10 * 1024 * 1024];
    for (method, path) in
        [(Method::POST, "/api/v1/connections".to_owned()), (Method::PATCH, format!("/api/v1/connections/{id}"))]
    {
        let request = admin.clone().key("k").request(method, &path).header("content-type", "application/json");
        let answer = Answer::read(request.body(large.clone()).send().await.unwrap()).await;
        assert_eq!(answer.code(), "request.too_large", "{path}");
    }
    let door = world.at_the_door(ado_emulator::User::Admin).request(Method::POST, "/api/v1/session");
    let answer = door.header("content-type", "application/json").body(large).send().await.unwrap();
    assert_eq!(Answer::read(answer).await.code(), "request.too_large");
    assert_eq!(admin.get("/api/v1/connections").await.status, 200);
}

#[tokio::test]
async fn a_body_may_be_as_large_as_the_limit_and_no_larger() {
    let world = World::services(Engine::Sqlite).await;
    let admin = world.admin().await;
    let form = json!({ "name": "" }).to_string();
    let exact = form.clone() + &" ".repeat(65_536 - form.len());
    assert_eq!(post(&admin, "application/json", exact.clone()).await.code(), "request.malformed");
    assert_eq!(post(&admin, "application/json", exact + " ").await.code(), "request.too_large");
}

#[tokio::test]
async fn an_unknown_field_is_named() {
    let world = World::services(Engine::Sqlite).await;
    let mut form = form(world.a_project());
    form["nmae"] = "typo".into();
    assert_snapshot!(world.admin().await.initiate(form).await, @r#"
    400
    {
      "code": "request.malformed",
      "detail": "The body is not the JSON this address expects.",
      "fields": [
        {
          "field": "nmae",
          "message": "unknown field `nmae`, expected one of `name`, `description`, `localShortName`, `remoteShortName`, `mode`, `destinationUrl`, `projectId` at line 1 column 97"
        }
      ],
      "status": 400,
      "title": "The request could not be read",
      "type": "https://node.example/errors/request.malformed"
    }
    "#);
    let answer = world.at_the_door(ado_emulator::User::Admin);
    let answer = answer.post("/api/v1/session", json!({ "collectionUrl": world.ado.base_url(), "tenant": "x" })).await;
    assert_eq!((answer.code().as_str(), answer.fields().as_slice()), ("request.malformed", &["tenant".to_owned()][..]));
}

#[rstest]
#[case::no_mode("mode", json!("fast"))]
#[case::mode_as_number("mode", json!(1))]
#[case::no_project("projectId", json!("Warehouse"))]
#[case::project_as_null("projectId", json!(null))]
#[case::name_as_list("name", json!(["a"]))]
#[tokio::test]
async fn a_field_of_another_type_is_named(#[case] field: &str, #[case] value: Value) {
    let world = World::services(Engine::Sqlite).await;
    let mut form = form(world.a_project());
    form[field] = value;
    let answer = world.admin().await.initiate(form).await;
    assert_eq!((answer.code().as_str(), answer.fields()), ("request.malformed", vec![field.to_owned()]), "{answer:?}");
}

#[rstest]
#[case::nothing("", "request.malformed")]
#[case::no_json("name=x", "request.malformed")]
#[case::cut("{\"name\":", "request.malformed")]
#[case::list("[]", "request.malformed")]
#[case::two_values("{} {}", "request.malformed")]
#[case::not_utf8("{\"name\":\"\u{fffd}\"}", "request.malformed")]
#[case::deep(&"[".repeat(60_000), "request.malformed")]
#[tokio::test]
async fn a_body_that_is_no_form_is_malformed(#[case] body: &str, #[case] code: &str) {
    let world = World::services(Engine::Sqlite).await;
    let admin = world.admin().await;
    assert_eq!(post(&admin, "application/json; charset=utf-8", body.to_owned()).await.code(), code);
}

#[tokio::test]
async fn bytes_that_are_no_text_are_malformed() {
    let world = World::services(Engine::Sqlite).await;
    let answer = post(&world.admin().await, "application/json", b"{\"name\":\"\xff\"}".to_vec()).await;
    assert_eq!(answer.code(), "request.malformed");
}

#[rstest]
#[case("text/plain")]
#[case("application/x-www-form-urlencoded")]
#[case("application/jsonp")]
#[case("")]
#[tokio::test]
async fn only_json_is_read(#[case] content_type: &str) {
    let world = World::services(Engine::Sqlite).await;
    let form = form(world.a_project()).to_string();
    assert_eq!(post(&world.admin().await, content_type, form).await.code(), "request.media_type");
}

#[rstest]
#[case("limit=0", "request.invalid")]
#[case("limit=101", "request.invalid")]
#[case("limit=-1", "request.invalid")]
#[case("limit=many", "request.invalid")]
#[case("limit=", "request.invalid")]
#[case("cursor=x", "request.invalid")]
#[case("offset=1", "request.malformed")]
#[case("limit=1&limit=2", "request.malformed")]
#[tokio::test]
async fn a_page_nobody_can_ask_for_is_refused(#[case] query: &str, #[case] code: &str) {
    let world = World::services(Engine::Sqlite).await;
    let admin = world.admin().await;
    for list in ["connections", "projects"] {
        assert_eq!(admin.get(&format!("/api/v1/{list}?{query}")).await.code(), code, "{list}");
    }
}
