//! Every route of the API, as its document lists them, times every kind of caller.

use adnode::http::document;
use ado_emulator::{Emulator, Options, User};
use reqwest::Method;
use rstest::rstest;
use serde_json::{Value, json};
use testkit::Engine;
use uuid::Uuid;

use crate::world::{Answer, Caller, World, form};

/// One operation of the document.
#[derive(Clone, Debug)]
struct Operation {
    method: Method,
    path: String,
}

const DOOR: &str = "/api/v1/session";

fn operations() -> Vec<Operation> {
    let document: Value = serde_json::from_str(&document().to_json().unwrap()).unwrap();
    let paths = document["paths"].as_object().unwrap();
    let operations = paths.iter().flat_map(|(path, methods)| {
        let methods = methods.as_object().unwrap().keys();
        methods.map(|method| Operation { method: method.to_uppercase().parse().unwrap(), path: path.clone() })
    });
    operations.collect()
}

impl Operation {
    fn is_about_one_connection(&self) -> bool {
        self.path.contains("{id}")
    }

    fn body(&self, world: &World) -> Option<Value> {
        match (self.method.as_str(), self.path.as_str()) {
            ("POST", DOOR) => Some(json!({ "collectionUrl": world.ado.base_url() })),
            ("POST", "/api/v1/connections") => {
                let mut form = form(world.a_project());
                form["name"] = Uuid::new_v4().to_string().into();
                Some(form)
            }
            ("POST", path) if path.contains("/failed/") => Some(json!({ "position": 1 })),
            ("POST", "/api/v1/destinations/inspect") => Some(json!({ "url": world.settings.public_url })),
            ("POST", "/api/v1/invitations/inspect") => Some(json!({ "code": "no code" })),
            ("POST", "/api/v1/invitations/accept") => {
                Some(json!({ "code": "no code", "projectId": world.a_project() }))
            }
            ("PUT", "/api/v1/settings") => Some(json!({})),
            ("PATCH", _) => Some(json!({ "description": "changed" })),
            _ => None,
        }
    }

    /// What an administrator gets who uses it out of the blue: most need nothing but a connection that waits for its partner.
    fn usual_answer(&self) -> &'static str {
        match self.path.as_str() {
            "/api/v1/connections/{id}/activate" | "/api/v1/connections/{id}/deactivate" => "connection.not_linked",
            path if path.contains("/failed/") => "queue.nothing_failed",
            "/api/v1/destinations/inspect" => "connection.destination_unavailable",
            path if path.starts_with("/api/v1/invitations/") => "invitation.unreadable",
            _ => "done",
        }
    }

    async fn send(&self, caller: &Caller<'_>, id: &str) -> Answer {
        let caller = caller.clone().key(&Uuid::new_v4().to_string());
        caller.send(self.method.clone(), &self.path.replace("{id}", id), self.body(caller.world)).await
    }
}

/// A node that also serves `other`, another organization with administrators of its own.
async fn world_with(other: &Emulator, engine: Engine) -> World {
    let url = other.base_url();
    World::start(engine, Options::services("fabrikam").unwrap(), |settings| {
        settings.more = format!("[[ado.collections]]\nurl = \"{url}\"\nkind = \"services\"\n");
    })
    .await
}

async fn admin_of<'w>(world: &'w World, other: &Emulator) -> Caller<'w> {
    let access = other.mint_access_token(User::Admin);
    let door = world.nobody().bearer(&other.mint_app_token(User::Admin).unwrap()).access_token(&access);
    let session = door.open_session_in(&other.base_url()).await.json();
    world.nobody().bearer(session["token"].as_str().unwrap()).access_token(&access)
}

#[test]
fn the_document_lists_the_whole_api() {
    let found: Vec<_> =
        operations().iter().map(|operation| format!("{} {}", operation.method, operation.path)).collect();
    insta::assert_snapshot!(found.join("\n"), @"
    GET /api/v1/changes
    GET /api/v1/connections
    POST /api/v1/connections
    DELETE /api/v1/connections/{id}
    GET /api/v1/connections/{id}
    PATCH /api/v1/connections/{id}
    POST /api/v1/connections/{id}/activate
    POST /api/v1/connections/{id}/deactivate
    POST /api/v1/connections/{id}/failed/discard
    POST /api/v1/connections/{id}/failed/retry
    GET /api/v1/connections/{id}/info
    DELETE /api/v1/connections/{id}/invitation
    GET /api/v1/connections/{id}/invitation
    POST /api/v1/connections/{id}/invitation
    POST /api/v1/destinations/inspect
    POST /api/v1/invitations/accept
    POST /api/v1/invitations/inspect
    GET /api/v1/projects
    POST /api/v1/session
    GET /api/v1/settings
    PUT /api/v1/settings
    ");
}

#[rstest]
#[tokio::test]
async fn nobody_gets_past_the_door_without_a_session(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let world = World::services(engine).await;
    let id = world.admin().await.connect("Kept").await;
    let refused = world.nobody().get("/api/v1/connections").await.problem();
    let callers = [
        ("nobody", world.nobody()),
        ("garbage", world.nobody().bearer("garbage").access_token("garbage")),
        ("only an access token", world.nobody().access_token(&world.ado.mint_access_token(User::Admin))),
        ("only a PAT", world.nobody().pat(User::Admin.pat())),
    ];
    let inside = [
        ("a member at the door", world.at_the_door(User::Member)),
        ("an administrator at the door", world.at_the_door(User::Admin)),
        ("a stranger at the door", world.at_the_door(User::Stranger)),
    ];
    for operation in operations() {
        for (who, caller) in &callers {
            let answer = operation.send(caller, &id).await;
            assert_eq!((answer.status, answer.problem()), (401, refused.clone()), "{who}: {operation:?}");
        }
        for (who, caller) in inside.iter().filter(|_| operation.path != DOOR) {
            let answer = operation.send(caller, &id).await;
            assert_eq!((answer.status, answer.problem()), (401, refused.clone()), "{who}: {operation:?}");
        }
    }
    let admin = world.admin().await;
    assert_eq!(admin.get(&format!("/api/v1/connections/{id}")).await.json()["description"], "");
}

#[rstest]
#[tokio::test]
async fn an_administrator_may_use_every_route(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let world = World::services(engine).await;
    let admin = world.admin().await;
    for operation in operations() {
        let id = admin.connect(&Uuid::new_v4().to_string()).await;
        let caller = if operation.path == DOOR { world.at_the_door(User::Admin) } else { admin.clone() };
        let answer = operation.send(&caller, &id).await;
        let outcome = if (200..300).contains(&answer.status) { "done".to_owned() } else { answer.code() };
        assert_eq!(outcome, operation.usual_answer(), "{operation:?}: {answer:?}");
    }
}

#[rstest]
#[tokio::test]
async fn the_rows_of_another_tenant_do_not_exist(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let other = Emulator::start(Options::services("adatum").unwrap()).await.unwrap();
    let world = world_with(&other, engine).await;
    let (ours, theirs) = (world.admin().await, admin_of(&world, &other).await);
    let id = ours.connect("Ours").await;
    let before = ours.get(&format!("/api/v1/connections/{id}")).await.json();
    for operation in operations().into_iter().filter(Operation::is_about_one_connection) {
        let foreign = operation.send(&theirs, &id).await;
        let missing = operation.send(&theirs, "01890000-0000-7000-8000-000000000000").await;
        let no_id = operation.send(&theirs, "no-id").await;
        assert_eq!((foreign.status, foreign.code().as_str()), (404, "connection.not_found"), "{operation:?}");
        assert_eq!(foreign.problem(), missing.problem(), "{operation:?}");
        assert_eq!(foreign.problem(), no_id.problem(), "{operation:?}");
    }
    assert_eq!(theirs.get("/api/v1/connections").await.json()["connections"], json!([]));
    let after_id = theirs.get(&format!("/api/v1/connections?cursor={id}")).await.json();
    assert_eq!(after_id["connections"], json!([]));
    assert_eq!(ours.get(&format!("/api/v1/connections/{id}")).await.json(), before);
}

#[rstest]
#[tokio::test]
async fn tenants_share_neither_names_nor_idempotency_keys(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let other = Emulator::start(Options::services("adatum").unwrap()).await.unwrap();
    let world = world_with(&other, engine).await;
    let (ours, theirs) = (world.admin().await, admin_of(&world, &other).await);
    let their_project = other.projects().into_iter().find(|project| project.name == "Warehouse").unwrap().id;
    let mine = ours.clone().key("k").post("/api/v1/connections", form(world.a_project())).await;
    let yours = theirs.clone().key("k").post("/api/v1/connections", form(their_project)).await;
    assert_eq!((mine.status, yours.status), (201, 201), "{yours:?}");
    assert_ne!(mine.json()["connection"]["id"], yours.json()["connection"]["id"]);
}

#[tokio::test]
async fn a_project_of_another_tenant_cannot_be_picked() {
    let other = Emulator::start(Options::services("adatum").unwrap()).await.unwrap();
    let world = world_with(&other, Engine::Sqlite).await;
    let theirs = other.add_project("Only at Adatum").unwrap().id;
    assert_eq!(world.admin().await.initiate(form(theirs)).await.code(), "project.not_found");
}

#[tokio::test]
async fn tokens_of_another_organization_open_no_session_here() {
    let other = Emulator::start(Options::services("adatum").unwrap()).await.unwrap();
    let world = world_with(&other, Engine::Sqlite).await;
    let access = other.mint_access_token(User::Admin);
    let answer = world.at_the_door(User::Admin).access_token(&access).open_session().await;
    assert_eq!(answer.code(), "session.refused");
}
