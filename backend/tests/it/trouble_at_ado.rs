//! Azure DevOps is slow, busy, broken or asks to sign in.

use ado_emulator::{Action, Fault, User};
use rstest::rstest;
use serde_json::json;
use testkit::Engine;

use crate::world::{World, form};

fn status(status: u16) -> Action {
    Action::Status { status, body: None, type_key: None }
}

fn page(status: u16) -> Action {
    Action::Status { status, body: Some(json!("<html>Sign in</html>")), type_key: None }
}

#[rstest]
#[case::broken(status(500), "ado.unavailable")]
#[case::down(status(502), "ado.unavailable")]
#[case::broken_page(page(503), "ado.unavailable")]
#[case::cut(Action::CutConnection, "ado.unavailable")]
#[case::slow(Action::Delay { milliseconds: 3_000 }, "ado.unavailable")]
#[case::slow_body(Action::SlowBody { bytes_per_piece: 1, pause_milliseconds: 400 }, "ado.unavailable")]
#[case::busy(Action::TooManyRequests { retry_after_seconds: 7 }, "ado.throttled")]
#[case::sign_in_page(Action::SignInPage, "session.refused")]
#[case::page_instead_of_json(page(200), "session.refused")]
#[case::redirect(status(302), "session.refused")]
#[case::no_such_organization(status(404), "session.refused")]
#[case::teapot(status(418), "ado.refused")]
#[case::other_json(Action::Status { status: 200, body: Some(json!([1])), type_key: None }, "ado.refused")]
#[case::nobody(Action::Status { status: 200, body: Some(json!({})), type_key: None }, "session.refused")]
#[tokio::test]
async fn trouble_while_signing_in_is_told_apart(#[case] action: Action, #[case] code: &str) {
    let world = World::services(Engine::Sqlite).await;
    world.ado.add_fault(Fault::on("/_apis/connectionData", action));
    let answer = world.at_the_door(User::Admin).open_session().await;
    assert_eq!(answer.code(), code, "{answer:?}");
    let wait = if code == "ado.throttled" { "7" } else { "" };
    assert_eq!(answer.header("retry-after"), wait);
    world.ado.clear_faults();
    assert_eq!(world.at_the_door(User::Admin).open_session().await.status, 200);
}

#[rstest]
#[case::no_permission_to_ask(status(403), "session.not_an_administrator")]
#[case::broken(status(500), "ado.unavailable")]
#[case::two_answers(Action::Status { status: 200, body: Some(json!({"value": [true, true]})), type_key: None }, "session.not_an_administrator")]
#[case::no_answer(Action::Status { status: 200, body: Some(json!({"value": []})), type_key: None }, "session.not_an_administrator")]
#[case::not_a_truth(Action::Status { status: 200, body: Some(json!({"value": ["true"]})), type_key: None }, "ado.refused")]
#[tokio::test]
async fn without_a_clear_yes_nobody_is_an_administrator(#[case] action: Action, #[case] code: &str) {
    let world = World::services(Engine::Sqlite).await;
    world.ado.add_fault(Fault::on("/_apis/permissions", action));
    assert_eq!(world.at_the_door(User::Admin).open_session().await.code(), code);
}

#[rstest]
#[case::broken(status(500), "ado.unavailable")]
#[case::slow(Action::Delay { milliseconds: 3_000 }, "ado.unavailable")]
#[case::busy(Action::TooManyRequests { retry_after_seconds: 7 }, "ado.throttled")]
#[case::token_ran_out(Action::SignInPage, "session.expired")]
#[case::other_json(Action::Status { status: 200, body: Some(json!({})), type_key: None }, "ado.refused")]
#[tokio::test]
async fn trouble_with_projects_is_told_apart_and_not_remembered(#[case] action: Action, #[case] code: &str) {
    let world = World::services(Engine::Sqlite).await;
    let admin = world.admin().await;
    world.ado.add_fault(Fault::on("/_apis/projects", action));
    assert_eq!(admin.get("/api/v1/projects").await.code(), code);
    assert_eq!(admin.initiate(form(world.a_project())).await.code(), code);
    assert_eq!(admin.get("/api/v1/connections").await.json(), json!({ "connections": [] }));
    world.ado.clear_faults();
    assert_eq!(admin.get("/api/v1/projects").await.status, 200);
    assert_eq!(admin.initiate(form(world.a_project())).await.status, 201);
}

#[tokio::test]
async fn a_request_that_takes_too_long_is_given_up() {
    let options = ado_emulator::Options::services("fabrikam").unwrap();
    let more = "[limits]\nrequest_timeout_seconds = 1\n".to_owned();
    let world = World::start(Engine::Sqlite, options, |settings| settings.more = more).await;
    let admin = world.admin().await;
    world.ado.add_fault(Fault::on("/_apis/projects", Action::Delay { milliseconds: 1_800 }));
    assert_eq!(admin.get("/api/v1/projects").await.code(), "request.timeout");
    assert_eq!(admin.get("/api/v1/connections").await.status, 200);
}

#[tokio::test]
async fn only_so_many_sessions_open_at_once() {
    let options = ado_emulator::Options::services("fabrikam").unwrap();
    let more = "[limits]\nopening_sessions = 2\n".to_owned();
    let world = World::start(Engine::Sqlite, options, |settings| settings.more = more).await;
    world.ado.add_fault(Fault::on("/_apis/connectionData", Action::Delay { milliseconds: 1_000 }));
    let doors: Vec<_> = (0..5).map(|_| world.at_the_door(User::Admin)).collect();
    let answers = futures::future::join_all(doors.iter().map(|door| door.open_session())).await;
    let mut statuses: Vec<_> = answers.iter().map(|answer| answer.status).collect();
    statuses.sort_unstable();
    assert_eq!(statuses, [200, 200, 503, 503, 503]);
    assert!(answers.iter().filter(|answer| answer.status == 503).all(|answer| answer.code() == "node.busy"));
    assert_eq!(world.at_the_door(User::Admin).open_session().await.status, 200);
}

#[tokio::test]
async fn nothing_is_asked_twice() {
    let world = World::services(Engine::Sqlite).await;
    world.ado.add_fault(Fault::on("/_apis/connectionData", status(503)));
    world.at_the_door(User::Admin).open_session().await;
    assert_eq!(world.ado.requests().len(), 1);
}

#[tokio::test]
async fn an_azure_devops_that_is_gone_is_unavailable() {
    let world = World::services(Engine::Sqlite).await;
    let (admin, door) = (world.admin().await, world.at_the_door(User::Admin));
    world.ado.add_fault(Fault::on("", Action::CutConnection));
    assert_eq!(door.open_session().await.code(), "ado.unavailable");
    assert_eq!(admin.get("/api/v1/projects").await.code(), "ado.unavailable");
    assert_eq!(admin.get("/api/v1/connections").await.status, 200);
}
