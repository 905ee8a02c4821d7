//! Connections from the first form to the last click.

use domain::{ConnectionId, TenantId};
use insta::assert_snapshot;
use rstest::rstest;
use serde_json::{Value, json};
use store::{Store, StoreConfig};
use testkit::Engine;

use crate::world::{Answer, World, form};

/// Replaces what is new in every run.
fn steady(answer: &Answer) -> String {
    let mut json = answer.json();
    let mut replace = |pointer: &str, by: &str| {
        if let Some(value) = json.pointer_mut(pointer) {
            *value = by.into();
        }
    };
    for pointer in ["/connection/id", "/connection/invitation/id", "/invitation/id"] {
        replace(pointer, "[id]");
    }
    for pointer in ["/connection/createdAt", "/connection/invitation/expiresAt", "/invitation/expiresAt"] {
        replace(pointer, "[time]");
    }
    replace("/invitation/code", "[code]");
    replace("/invitation/fingerprint", "[fingerprint]");
    format!("{}\n{}", answer.status, serde_json::to_string_pretty(&json).unwrap())
}

#[rstest]
#[tokio::test]
async fn initiating_answers_the_pending_connection_and_its_invitation(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let world = World::services(engine).await;
    let admin = world.admin().await;
    let created = admin.initiate(form(world.a_project())).await;
    let path = format!("/api/v1/connections/{}", created.json()["connection"]["id"].as_str().unwrap());
    assert_eq!(created.header("location"), path);
    assert_eq!(admin.get(&path).await.json(), created.json()["connection"]);
    insta::allow_duplicates! { assert_snapshot!(steady(&created), @r#"
    201
    {
      "connection": {
        "createdAt": "[time]",
        "createdBy": "Amara Okafor",
        "description": "",
        "id": "[id]",
        "invitation": {
          "expiresAt": "[time]",
          "id": "[id]",
          "state": "open"
        },
        "localShortName": "Fabrikam",
        "mode": "script",
        "name": "Fabrikam to Contoso",
        "paused": "nobody",
        "projectName": "Warehouse",
        "reach": "private",
        "remoteShortName": "Contoso",
        "status": "pending"
      },
      "invitation": {
        "code": "[code]",
        "expiresAt": "[time]",
        "fingerprint": "[fingerprint]",
        "id": "[id]",
        "state": "open"
      }
    }
    "#); }
}

#[rstest]
#[tokio::test]
async fn the_default_rules_are_stored_for_the_chosen_project(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let world = World::services(engine).await;
    let project = world.ado.add_project("O'Neil & Søn (Nord)").unwrap().id;
    let created = world.admin().await.initiate(form(project)).await.json();
    let id: ConnectionId = created["connection"]["id"].as_str().unwrap().parse().unwrap();
    let store = Store::connect(&StoreConfig::new(world.database_url().parse().unwrap())).await.unwrap();
    let rules = store.tenant(TenantId::new(world.ado.instance_id())).rules(id).await.unwrap().unwrap();
    assert!(rules.outgoing.text.contains("replica.summary "));
    assert!(rules.incoming.text.contains(r#"workItem.projectKey = "O'Neil & Søn (Nord)""#), "{}", rules.incoming.text);
    assert_eq!(created["connection"]["projectName"], "O'Neil & Søn (Nord)");
}

#[tokio::test]
async fn a_project_that_was_deleted_meanwhile_is_reported_at_its_field() {
    let world = World::services(Engine::Sqlite).await;
    let admin = world.admin().await;
    let form = form(world.a_project());
    admin.get("/api/v1/projects").await;
    world.ado.delete_project("Warehouse").unwrap();
    assert_snapshot!(admin.initiate(form).await, @r#"
    422
    {
      "code": "project.not_found",
      "detail": "It was deleted, or you may no longer see it. Choose another project.",
      "fields": [
        {
          "field": "projectId",
          "message": "This project does not exist any more. Choose another one."
        }
      ],
      "status": 422,
      "title": "The project does not exist any more",
      "type": "https://node.example/errors/project.not_found"
    }
    "#);
    assert_eq!(admin.get("/api/v1/connections").await.json()["connections"], json!([]));
}

#[rstest]
#[case::visual_needs_an_address("mode", json!("visual"), "connection.mode_unavailable", "mode")]
#[case::our_own_address("destinationUrl", json!("https://node.example"), "connection.destination_unavailable", "destinationUrl")]
#[case::an_address_inside("destinationUrl", json!("https://10.1.2.3"), "partner.address_forbidden", "destinationUrl")]
#[case::no_address("destinationUrl", json!("contoso"), "request.invalid", "destinationUrl")]
#[case::an_unsafe_address("destinationUrl", json!("http://contoso.example"), "request.invalid", "destinationUrl")]
#[tokio::test]
async fn what_does_not_go_together_says_so_at_its_field(
    #[case] field: &str,
    #[case] value: Value,
    #[case] code: &str,
    #[case] at: &str,
) {
    let world = World::services(Engine::Sqlite).await;
    let mut form = form(world.a_project());
    form[field] = value;
    let answer = world.admin().await.initiate(form).await;
    assert_eq!((answer.status, answer.code().as_str(), answer.fields().as_slice()), (422, code, &[at.to_owned()][..]));
}

#[rstest]
#[case::basic("basic")]
#[case::script("script")]
#[tokio::test]
async fn private_connections_come_in_two_modes(#[case] mode: &str) {
    let world = World::services(Engine::Sqlite).await;
    let mut form = form(world.a_project());
    form["mode"] = mode.into();
    assert_eq!(world.admin().await.initiate(form).await.json()["connection"]["mode"], mode);
}

#[rstest]
#[tokio::test]
async fn the_list_is_newest_first_and_comes_in_pages(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let world = World::services(engine).await;
    let admin = world.admin().await;
    for name in ["A", "B", "C", "D", "E"] {
        admin.connect(name).await;
    }
    let (mut seen, mut path) = (Vec::new(), "/api/v1/connections?limit=2".to_owned());
    loop {
        let page = admin.get(&path).await.json();
        let names = page["connections"].as_array().unwrap().iter().map(|row| row["name"].as_str().unwrap().to_owned());
        seen.push(names.collect::<Vec<_>>().concat());
        let Some(next) = page["nextCursor"].as_str() else { break };
        path = format!("/api/v1/connections?limit=2&cursor={next}");
    }
    assert_eq!(seen, ["ED", "CB", "A"]);
}

#[rstest]
#[tokio::test]
async fn renaming_changes_what_was_sent_and_nothing_else(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let world = World::services(engine).await;
    let admin = world.admin().await;
    let path = format!("/api/v1/connections/{}", admin.connect("Before").await);
    let before = admin.get(&path).await.json();
    let renamed = admin.patch(&path, json!({ "name": "After" })).await.json();
    let mut expected = before;
    expected["name"] = "After".into();
    assert_eq!(renamed, expected);
    assert_eq!(admin.patch(&path, json!({ "description": "two\nlines" })).await.json()["description"], "two\nlines");
    assert_eq!(admin.patch(&path, json!({})).await.json()["name"], "After");
    assert_eq!(admin.patch(&path, json!({ "mode": "basic" })).await.fields(), ["mode"]);
}

#[rstest]
#[tokio::test]
async fn what_was_deleted_is_gone(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let world = World::services(engine).await;
    let admin = world.admin().await;
    let path = format!("/api/v1/connections/{}", admin.connect("Gone").await);
    let deleted = admin.delete(&path).await;
    assert_eq!((deleted.status, deleted.text.as_str()), (204, ""));
    for answer in [admin.get(&path).await, admin.delete(&path).await, admin.patch(&path, json!({})).await] {
        assert_eq!(answer.code(), "connection.not_found");
    }
    assert_eq!(admin.get("/api/v1/connections").await.json(), json!({ "connections": [] }));
    admin.connect("Gone").await;
}

#[rstest]
#[tokio::test]
async fn a_restart_keeps_every_connection(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let mut world = World::services(engine).await;
    let id = world.admin().await.connect("Kept").await;
    world.restart().await;
    let admin = world.admin().await;
    assert_eq!(admin.get(&format!("/api/v1/connections/{id}")).await.json()["name"], "Kept");
}
