//! The database goes away and comes back.

use std::time::Duration;

use ado_emulator::{Options, User};
use serde_json::json;
use testkit::{ChaosProxy, Engine, TestDatabase};

use crate::world::{World, form};

const PATIENCE: Duration = Duration::from_secs(30);

#[tokio::test]
async fn a_database_that_is_gone_is_reported_and_its_return_noticed() {
    let database = TestDatabase::fresh(Engine::Postgres).await;
    let proxy = ChaosProxy::before(database.server().await).await;
    let through = database.url_through(proxy.address());
    let options = Options::services("fabrikam").unwrap();
    let world = World::start(Engine::Sqlite, options, |settings| settings.database_url = Some(through)).await;
    let admin = world.admin().await;
    let id = admin.connect("Kept").await;
    let path = format!("/api/v1/connections/{id}");

    proxy.cut();
    insta::assert_snapshot!(admin.get("/api/v1/connections").await, @r#"
    503
    {
      "code": "store.unavailable",
      "detail": "The node's database does not answer. Try again in a moment.",
      "status": 503,
      "title": "The database does not answer",
      "type": "https://node.example/errors/store.unavailable"
    }
    "#);
    assert_eq!(admin.get(&path).await.code(), "store.unavailable");
    assert_eq!(admin.initiate(form(world.a_project())).await.code(), "store.unavailable");
    assert_eq!(admin.patch(&path, json!({ "name": "Lost" })).await.code(), "store.unavailable");
    assert_eq!(world.nobody().get("/readyz").await.code(), "store.unavailable");
    assert_eq!(world.nobody().get("/healthz").await.status, 200);
    // What needs no database goes on.
    assert_eq!(admin.get("/api/v1/projects").await.status, 200);

    proxy.restore();
    let back = async { while admin.get(&path).await.status != 200 {} };
    tokio::time::timeout(PATIENCE, back).await.unwrap();
    assert_eq!(admin.get(&path).await.json()["name"], "Kept");
    assert_eq!(world.nobody().get("/readyz").await.status, 200);
    assert_eq!(world.at_the_door(User::Admin).open_session().await.status, 200);
}

#[tokio::test]
async fn a_node_without_its_migrations_is_not_ready_and_says_why() {
    let options = Options::services("fabrikam").unwrap();
    let world = World::start(Engine::Sqlite, options, |settings| settings.migrate_on_start = false).await;
    insta::assert_snapshot!(world.nobody().get("/readyz").await, @r#"
    503
    {
      "code": "store.unavailable",
      "detail": "The database waits for its migrations. Run `adnode migrate`.",
      "status": 503,
      "title": "The database does not answer",
      "type": "https://node.example/errors/store.unavailable"
    }
    "#);
    assert_eq!(world.nobody().get("/healthz").await.status, 200);
}
