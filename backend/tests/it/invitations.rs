//! The invitation of a pending connection: shown again, replaced, withdrawn, run out.

use insta::assert_snapshot;
use peer::InvitationCode;
use rstest::rstest;
use testkit::Engine;
use time::Duration;

use crate::world::{Caller, World};

/// A connection and where its invitation is.
async fn pending(admin: &Caller<'_>) -> (String, String) {
    let connection = format!("/api/v1/connections/{}", admin.connect("Pending").await);
    let invitation = format!("{connection}/invitation");
    (connection, invitation)
}

fn code_of(answer: &crate::world::Answer) -> String {
    answer.json()["code"].as_str().unwrap_or_else(|| panic!("{answer:?}")).to_owned()
}

#[rstest]
#[tokio::test]
async fn the_code_leads_to_this_node_and_can_be_shown_again(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let mut world = World::services(engine).await;
    let (_, path) = pending(&world.admin().await).await;
    let shown = world.admin().await.get(&path).await;
    let code: InvitationCode = code_of(&shown).parse().unwrap();
    assert_eq!(code.node_url().to_string(), "https://node.example");
    assert_eq!(code.invitation_id().to_string(), shown.json()["id"]);
    assert_eq!(code.fingerprint().to_string(), shown.json()["fingerprint"]);
    assert_eq!(shown.json()["state"], "open");
    world.restart().await;
    assert_eq!(world.admin().await.get(&path).await.json(), shown.json());
}

#[rstest]
#[tokio::test]
async fn the_database_holds_no_code(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let mut world = World::services(engine).await;
    let admin = world.admin().await;
    let (_, path) = pending(&admin).await;
    let first = code_of(&admin.get(&path).await);
    // Another ring: the rows alone must not be enough to make the code.
    world.settings.ring = "other:AgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgI=".to_owned();
    world.restart().await;
    let admin = world.admin().await;
    let answer = admin.get(&path).await;
    insta::allow_duplicates! { assert_snapshot!(answer, @r#"
    404
    {
      "code": "invitation.not_found",
      "detail": "The node's key this invitation was made with is gone. Issue a new one.",
      "status": 404,
      "title": "There is no open invitation",
      "type": "https://node.example/errors/invitation.not_found"
    }
    "#); }
    let second = code_of(&admin.send(reqwest::Method::POST, &path, None).await);
    assert_ne!(first, second);
}

#[tokio::test]
async fn an_older_key_in_the_ring_keeps_its_invitations() {
    let mut world = World::services(Engine::Sqlite).await;
    let (_, path) = pending(&world.admin().await).await;
    let before = world.admin().await.get(&path).await.json();
    world.settings.ring = format!("new:AgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgI=,{}", world.settings.ring);
    world.restart().await;
    assert_eq!(world.admin().await.get(&path).await.json(), before);
}

#[rstest]
#[tokio::test]
async fn a_new_invitation_replaces_the_one_before(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let world = World::services(engine).await;
    let admin = world.admin().await;
    let (connection, path) = pending(&admin).await;
    let first = admin.get(&path).await;
    let second = admin.send(reqwest::Method::POST, &path, None).await;
    assert_eq!(second.status, 201);
    assert_ne!(code_of(&first), code_of(&second));
    assert_eq!(admin.get(&path).await.json(), second.json());
    assert_eq!(admin.get(&connection).await.json()["invitation"]["id"], second.json()["id"]);
}

#[rstest]
#[tokio::test]
async fn a_revoked_invitation_is_not_shown_and_can_be_replaced(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let world = World::services(engine).await;
    let admin = world.admin().await;
    let (connection, path) = pending(&admin).await;
    assert_eq!(admin.delete(&path).await.status, 204);
    assert_eq!(admin.get(&connection).await.json()["invitation"]["state"], "revoked");
    assert_eq!(admin.get(&path).await.code(), "invitation.not_found");
    assert_eq!(admin.delete(&path).await.code(), "invitation.not_found");
    assert_eq!(admin.send(reqwest::Method::POST, &path, None).await.status, 201);
    assert_eq!(admin.get(&connection).await.json()["invitation"]["state"], "open");
}

#[tokio::test]
async fn an_invitation_runs_out_after_seven_days() {
    let world = World::services(Engine::Sqlite).await;
    let (connection, path) = pending(&world.admin().await).await;
    world.ado.set_clock_offset_seconds(Duration::days(7).whole_seconds());
    world.clock.advance(Duration::days(7) - Duration::seconds(1));
    assert_eq!(world.admin().await.get(&path).await.status, 200);
    world.clock.advance(Duration::seconds(1));
    let admin = world.admin().await;
    assert_eq!(admin.get(&path).await.code(), "invitation.not_found");
    assert_eq!(admin.delete(&path).await.code(), "invitation.not_found");
    assert_eq!(admin.get(&connection).await.json()["invitation"]["state"], "expired");
    assert_eq!(admin.send(reqwest::Method::POST, &path, None).await.status, 201);
}
