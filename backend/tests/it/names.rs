//! Names people type, in every field that takes one.

use rstest::rstest;
use serde_json::json;
use testkit::Engine;

use crate::world::{World, form};

const NAMES: [&str; 3] = ["name", "localShortName", "remoteShortName"];

#[rstest]
#[case::one_character("a")]
#[case::longest(&"x".repeat(255))]
#[case::longest_in_four_byte_characters(&"🚚".repeat(255))]
#[case::html("<img src=x onerror=alert(1)>")]
#[case::emoji("🚚 Warehouse 👩‍🔧")]
#[case::right_to_left_script("مخزن")]
#[case::quotes("O'Neil \"&\" ${x} \\ ; DROP TABLE connections --")]
#[case::combining("e\u{301}\u{301}\u{301}")]
#[tokio::test]
async fn ordinary_text_is_kept_as_typed(
    #[case] text: &str,
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let world = World::services(engine).await;
    let admin = world.admin().await;
    let mut form = form(world.a_project());
    for field in NAMES {
        form[field] = text.into();
    }
    form["description"] = format!("{text}\nsecond line").into();
    let created = admin.initiate(form).await;
    assert_eq!(created.status, 201, "{created:?}");
    let id = created.json()["connection"]["id"].as_str().unwrap().to_owned();
    let read = admin.get(&format!("/api/v1/connections/{id}")).await.json();
    for field in NAMES {
        assert_eq!(read[field], text, "{field}");
    }
    assert_eq!(read["description"], format!("{text}\nsecond line"));
}

#[rstest]
#[case::empty("")]
#[case::blank(" \t\u{a0} ")]
#[case::invisible("\u{200b}\u{200d}")]
#[case::too_long(&"x".repeat(256))]
#[case::control("a\u{0}b")]
#[case::newline("a\nb")]
#[case::direction_override("invoice\u{202e}fdp")]
#[case::isolate("a\u{2066}b")]
#[tokio::test]
async fn misleading_or_unbounded_text_is_refused_at_its_field(#[case] text: &str) {
    let world = World::services(Engine::Sqlite).await;
    let admin = world.admin().await;
    let id = admin.connect("Kept").await;
    for field in NAMES {
        let mut form = form(world.a_project());
        form[field] = text.into();
        let answer = admin.initiate(form).await;
        assert_eq!((answer.status, answer.code().as_str()), (422, "request.invalid"), "{field}");
        assert_eq!(answer.fields(), [field]);
    }
    let renamed = admin.patch(&format!("/api/v1/connections/{id}"), json!({ "name": text })).await;
    assert_eq!((renamed.code().as_str(), renamed.fields().as_slice()), ("request.invalid", &["name".to_owned()][..]));
    assert_eq!(admin.get("/api/v1/connections").await.json()["connections"].as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn every_wrong_field_is_reported_at_once() {
    let world = World::services(Engine::Sqlite).await;
    let mut form = form(world.a_project());
    form["name"] = "".into();
    form["remoteShortName"] = "a\u{7}".into();
    form["description"] = "x".repeat(4_001).into();
    form["destinationUrl"] = "fabrikam".into();
    insta::assert_snapshot!(world.admin().await.initiate(form).await, @r#"
    422
    {
      "code": "request.invalid",
      "detail": "Correct the marked fields and try again.",
      "fields": [
        {
          "field": "name",
          "message": "Enter a name."
        },
        {
          "field": "description",
          "message": "Shorten this to at most 4000 characters. It has 4001."
        },
        {
          "field": "remoteShortName",
          "message": "Remove the invisible control character at position 2."
        },
        {
          "field": "destinationUrl",
          "message": "This address cannot be used: it is not a complete web address; it should look like https://node.example.com."
        }
      ],
      "status": 422,
      "title": "Some fields need your attention",
      "type": "https://node.example/errors/request.invalid"
    }
    "#);
}

#[rstest]
#[tokio::test]
async fn a_name_is_taken_once_whatever_its_case(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let world = World::services(engine).await;
    let admin = world.admin().await;
    let first = admin.connect("Fabrikam to Contoso").await;
    let mut again = form(world.a_project());
    again["name"] = " FABRIKAM to contoso ".into();
    let answer = admin.initiate(again).await;
    assert_eq!((answer.status, answer.code().as_str()), (409, "connection.name_taken"));
    assert_eq!(answer.fields(), ["name"]);
    let second = admin.connect("Other").await;
    let path = format!("/api/v1/connections/{second}");
    assert_eq!(admin.patch(&path, json!({ "name": "fabrikam TO contoso" })).await.code(), "connection.name_taken");
    assert_eq!(admin.patch(&path, json!({ "name": "OTHER" })).await.json()["name"], "OTHER");
    assert_eq!(admin.delete(&format!("/api/v1/connections/{first}")).await.status, 204);
    assert_eq!(admin.patch(&path, json!({ "name": "fabrikam TO contoso" })).await.status, 200);
}

#[rstest]
#[tokio::test]
async fn two_tabs_that_take_the_same_name_make_one_connection(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let world = World::services(engine).await;
    let admin = world.admin().await;
    let tabs = (0..6).map(|_| admin.initiate(form(world.a_project())));
    let mut statuses: Vec<u16> = futures::future::join_all(tabs).await.iter().map(|answer| answer.status).collect();
    statuses.sort_unstable();
    assert_eq!(statuses, [201, 409, 409, 409, 409, 409]);
}
