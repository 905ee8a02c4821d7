//! Opening a session, and how long it lasts.

use adnode::clock::Clock;
use ado_emulator::{AppTokenRequest, Role, User};
use insta::assert_snapshot;
use rstest::rstest;
use testkit::Engine;
use time::Duration;

use crate::world::World;

#[rstest]
#[tokio::test]
async fn an_administrator_gets_a_session(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let world = World::services(engine).await;
    let answer = world.at_the_door(User::Admin).open_session().await;
    let session = answer.json();
    assert_eq!(answer.status, 200, "{answer:?}");
    assert_eq!(session["tenant"]["id"], world.ado.instance_id().to_string());
    assert_eq!(session["tenant"]["name"], "fabrikam");
    assert_eq!(session["tenant"]["kind"], "azure_devops_services");
    assert_eq!(session["user"]["name"], world.ado.person(User::Admin).display_name);
    assert_eq!(session["node"]["publicUrl"], "https://node.example");
    assert_eq!(world.admin().await.get("/api/v1/connections").await.status, 200);
}

#[tokio::test]
async fn a_member_is_told_what_to_ask_for() {
    let world = World::services(Engine::Sqlite).await;
    assert_snapshot!(world.at_the_door(User::Member).open_session().await, @r#"
    403
    {
      "code": "session.not_an_administrator",
      "detail": "Ask a project collection administrator to add you to the group Project Collection Administrators (Organization settings > Permissions), or to make this change for you.",
      "status": 403,
      "title": "You need to be a collection administrator",
      "type": "https://node.example/errors/session.not_an_administrator"
    }
    "#);
}

#[tokio::test]
async fn whoever_azure_devops_does_not_know_is_refused() {
    let world = World::services(Engine::Sqlite).await;
    let stranger = world.at_the_door(User::Stranger).open_session().await;
    let revoked = world.at_the_door(User::Admin);
    world.ado.revoke_access_tokens(None);
    let revoked = revoked.open_session().await;
    let bogus = world.at_the_door(User::Admin).access_token("bogus").open_session().await;
    assert_snapshot!(stranger, @r#"
    401
    {
      "code": "session.refused",
      "detail": "Reload the page to sign in again. If that does not help, an operator has to check the extension's keys and app ids on the node.",
      "status": 401,
      "title": "The sign-in was not accepted",
      "type": "https://node.example/errors/session.refused"
    }
    "#);
    assert_eq!((stranger.problem(), stranger.status), (revoked.problem(), revoked.status));
    assert_eq!((stranger.problem(), stranger.status), (bogus.problem(), bogus.status));
}

#[tokio::test]
async fn public_organizations_let_nobody_in_anonymously() {
    let world = World::services(Engine::Sqlite).await;
    world.ado.set_public(true);
    let answer = world.at_the_door(User::Admin).access_token("bogus").open_session().await;
    assert_eq!(answer.code(), "session.refused");
    // Somebody with an account elsewhere does see the public projects.
    let answer = world.at_the_door(User::Stranger).open_session().await;
    assert_eq!(answer.code(), "session.not_an_administrator");
}

#[tokio::test]
async fn a_role_that_was_taken_back_opens_no_new_session() {
    let world = World::services(Engine::Sqlite).await;
    world.ado.set_role(User::Admin, Role::Member);
    assert_eq!(world.at_the_door(User::Admin).open_session().await.code(), "session.not_an_administrator");
    world.ado.set_role(User::Member, Role::Administrator);
    assert_eq!(world.at_the_door(User::Member).open_session().await.status, 200);
}

#[tokio::test]
async fn a_session_ends_after_ten_minutes() {
    let world = World::services(Engine::Sqlite).await;
    let admin = world.admin().await;
    world.clock.advance(Duration::seconds(599));
    assert_eq!(admin.get("/api/v1/connections").await.status, 200);
    world.clock.advance(Duration::seconds(1));
    assert_snapshot!(admin.get("/api/v1/connections").await, @r#"
    401
    {
      "code": "session.expired",
      "detail": "The session ran out. A new one is opened with your next action.",
      "status": 401,
      "title": "The session has expired",
      "type": "https://node.example/errors/session.expired"
    }
    "#);
}

#[tokio::test]
async fn a_session_never_outlives_its_app_token() {
    let world = World::services(Engine::Sqlite).await;
    let soon = (world.clock.now() + Duration::minutes(2)).unix_timestamp();
    let token = world.ado.mint_app_token_with(&AppTokenRequest::new(User::Admin).claim("exp", soon)).unwrap();
    let session = world.at_the_door(User::Admin).bearer(&token).open_session().await.json();
    let admin = world.nobody().bearer(session["token"].as_str().unwrap());
    assert_eq!(admin.get("/api/v1/connections").await.status, 200);
    world.clock.advance(Duration::minutes(2));
    assert_eq!(admin.get("/api/v1/connections").await.code(), "session.expired");
}

#[tokio::test]
async fn a_session_survives_a_restart() {
    let mut world = World::services(Engine::Sqlite).await;
    let session = world.at_the_door(User::Admin).open_session().await.json();
    world.restart().await;
    let admin = world.nobody().bearer(session["token"].as_str().unwrap());
    assert_eq!(admin.get("/api/v1/connections").await.status, 200);
}

#[tokio::test]
async fn a_server_is_entered_with_a_personal_access_token() {
    let world = World::server(Engine::Sqlite).await;
    let admin = world.nobody().pat(User::Admin.pat());
    let session = admin.open_session().await;
    assert_eq!(session.status, 200, "{session:?}");
    assert_eq!(session.json()["tenant"]["kind"], "azure_devops_server");
    assert_eq!(session.json()["tenant"]["name"], "Contoso");
    let admin = admin.bearer(session.json()["token"].as_str().unwrap());
    assert!(admin.get("/api/v1/projects").await.json()["total"].as_u64().unwrap() > 0);
    let member = world.nobody().pat(User::Member.pat()).open_session().await;
    assert_eq!(member.code(), "session.not_an_administrator");
    let unknown = world.nobody().pat("unknown").open_session().await;
    assert_eq!(unknown.code(), "session.refused");
}

#[tokio::test]
async fn services_take_no_personal_access_tokens_and_are_not_asked() {
    let world = World::services(Engine::Sqlite).await;
    let answer = world.nobody().pat(User::Admin.pat()).open_session().await;
    assert_eq!(answer.code(), "session.refused");
    let both = world.at_the_door(User::Admin).pat(User::Admin.pat()).open_session().await;
    assert_eq!(both.code(), "session.refused");
    assert_eq!(world.ado.requests(), []);
}

#[rstest]
#[case::other_host("https://evil.example/fabrikam")]
#[case::look_alike("https://dev.azure.com.evil.example/fabrikam")]
#[case::user_info("https://dev.azure.com@evil.example/fabrikam")]
#[case::metadata_service("http://169.254.169.254/latest/meta-data")]
#[case::another_path("{ado}/other")]
#[case::climbing("{ado}/../other")]
#[case::encoded_climbing("{ado}/%2e%2e/other")]
#[case::query("{ado}?x=1")]
#[case::fragment("{ado}#x")]
#[case::other_loopback_name("http://localhost:{port}/fabrikam")]
#[case::no_collection("http://127.0.0.1:{port}")]
#[case::other_scheme("ftp://127.0.0.1:{port}/fabrikam")]
#[case::relative("/fabrikam")]
#[case::empty("")]
#[case::long(&"x".repeat(3_000))]
#[tokio::test]
async fn a_collection_that_is_not_served_causes_no_request(#[case] url: &str) {
    let world = World::services(Engine::Sqlite).await;
    let ado = world.ado.base_url();
    let port = ado.split([':', '/']).nth(4).unwrap().to_owned();
    let url = url.replace("{ado}", &ado).replace("{port}", &port);
    let answer = world.at_the_door(User::Admin).open_session_in(&url).await;
    assert_eq!(answer.code(), "session.collection_not_allowed", "{url}");
    assert_eq!(world.ado.requests(), [], "{url}");
}
