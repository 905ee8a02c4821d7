use std::time::{Duration, Instant};

use ado_emulator::{Action, Fault, RateLimit};
use reqwest::StatusCode;
use serde_json::json;

use crate::world::{World, header, refusal};

const PROJECTS: &str = "/_apis/projects";

fn status(status: u16) -> Action {
    Action::Status { status, body: None, type_key: None }
}

#[tokio::test]
async fn a_fault_meets_the_requests_it_is_meant_for_and_no_others() {
    let world = World::services().await;
    world.emulator.add_fault(Fault::on(PROJECTS, status(503)).times(2).method("get"));
    assert_eq!(world.get("/_apis/connectionData").await.status(), StatusCode::OK);
    assert_eq!(world.get(PROJECTS).await.status(), StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(world.get("/_apis/projects/Warehouse").await.status(), StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(world.get(PROJECTS).await.status(), StatusCode::OK, "used up after two");
}

#[tokio::test]
async fn a_fault_can_say_anything() {
    let world = World::services().await;
    let action = Action::Status { status: 400, body: None, type_key: Some("RuleValidationException".to_owned()) };
    world.emulator.add_fault(Fault::on("/fabrikam/_apis/projects", action).times(1));
    assert_eq!(refusal(world.get(PROJECTS).await).await, (400, "RuleValidationException".to_owned()));
    let action = Action::Status { status: 502, body: Some(json!("<html>proxy</html>")), type_key: None };
    let id = world.emulator.add_fault(Fault::on("", action));
    let answer = world.get(PROJECTS).await;
    assert!(header(&answer, "content-type").starts_with("text/plain"));
    assert_eq!(answer.text().await.unwrap(), "<html>proxy</html>");
    assert!(world.emulator.remove_fault(id));
    assert_eq!(world.get(PROJECTS).await.status(), StatusCode::OK);
}

#[tokio::test]
async fn a_cut_connection_gives_no_answer_at_all() {
    let world = World::services().await;
    world.emulator.add_fault(Fault::on(PROJECTS, Action::CutConnection).times(1));
    let request = world.request(reqwest::Method::GET, PROJECTS).basic_auth("", Some("demo-admin-pat"));
    assert!(request.send().await.unwrap_err().is_request());
    assert_eq!(world.emulator.requests().last().unwrap().status, 0);
    assert_eq!(world.get(PROJECTS).await.status(), StatusCode::OK);
}

#[tokio::test]
async fn a_sign_in_page_comes_where_json_was_expected() {
    let world = World::services().await;
    world.emulator.add_fault(Fault::on(PROJECTS, Action::SignInPage));
    let answer = world.get(PROJECTS).await;
    assert_eq!(answer.status(), StatusCode::NON_AUTHORITATIVE_INFORMATION);
    assert!(header(&answer, "content-type").starts_with("text/html"));
}

#[tokio::test]
async fn throttled_requests_are_told_when_to_come_back() {
    let world = World::services().await;
    world.emulator.add_fault(Fault::on(PROJECTS, Action::TooManyRequests { retry_after_seconds: 7 }).times(1));
    let answer = world.get(PROJECTS).await;
    assert_eq!((answer.status().as_u16(), header(&answer, "retry-after")), (429, "7".to_owned()));
    assert!(answer.text().await.unwrap().contains("TF400733"));
}

#[tokio::test]
async fn throttling_headers_also_come_with_success() {
    let world = World::services().await;
    world.emulator.set_rate_limit(Some(RateLimit {
        resource: "Core/Core".to_owned(),
        limit: 200,
        remaining: 3,
        reset_in_seconds: 60,
        delay_seconds: Some(1.5),
        retry_after_seconds: Some(2),
    }));
    let answer = world.get(PROJECTS).await;
    assert_eq!(answer.status(), StatusCode::OK);
    assert_eq!(header(&answer, "x-ratelimit-remaining"), "3");
    assert_eq!(header(&answer, "x-ratelimit-delay"), "1.500");
    assert_eq!(header(&answer, "retry-after"), "2");
}

#[tokio::test]
async fn delay_and_slow_bodies_keep_the_caller_waiting_and_change_nothing() {
    let world = World::services().await;
    let usual = world.get("/_apis/projects/Warehouse").await.text().await.unwrap();
    world.emulator.add_fault(Fault::on(PROJECTS, Action::Delay { milliseconds: 60 }).times(1));
    let pieces = u64::try_from(usual.len()).unwrap().div_ceil(100);
    let slow = Action::SlowBody { bytes_per_piece: 100, pause_milliseconds: 10 };
    world.emulator.add_fault(Fault::on(PROJECTS, slow).times(1));
    for at_least in [60, pieces * 10] {
        let started = Instant::now();
        let text = world.get("/_apis/projects/Warehouse").await.text().await.unwrap();
        assert_eq!(text, usual);
        assert!(started.elapsed() >= Duration::from_millis(at_least));
    }
}

#[tokio::test]
async fn the_log_counts_requests_and_keeps_no_secret() {
    let world = World::services().await;
    let token = world.emulator.mint_access_token(ado_emulator::User::Member);
    world.get("//_apis/projects?$top=1").await;
    world.bearing(&token, "/_apis/connectionData").await;
    world.anonymously("/_apis/connectionData").await;
    let log = world.emulator.requests();
    let seen: Vec<_> = log.iter().map(|entry| (entry.credentials, entry.user, entry.status)).collect();
    use ado_emulator::User::{Admin, Member};
    assert_eq!(seen, [("basic", Some(Admin), 200), ("bearer", Some(Member), 200), ("none", None, 401)]);
    assert_eq!((log[0].path.as_str(), log[0].query.as_str()), ("/fabrikam//_apis/projects", "$top=1"));
    let written = serde_json::to_string(&log).unwrap();
    assert!(!written.contains("demo-admin-pat") && !written.contains(&token));
    world.emulator.reset_requests();
    assert!(world.emulator.requests().is_empty());
}
