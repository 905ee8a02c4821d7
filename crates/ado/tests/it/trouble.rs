//! Errors are told apart by what the caller should do about them.

use std::time::Duration;

use ado::{Collection, Error};
use ado_emulator::{Action, Fault, User};
use serde_json::json;

use crate::world::{World, client, pat};

fn status(status: u16, type_key: Option<&str>) -> Action {
    Action::Status { status, body: None, type_key: type_key.map(ToOwned::to_owned) }
}

/// What the SDK's request and our own make of a fault.
async fn both(action: Action) -> [Error; 2] {
    let world = World::services().await;
    world.ado.add_fault(Fault::on("", action));
    let credential = world.token(User::Admin);
    let by_sdk = world.client.projects(&world.collection, &credential).await.unwrap_err();
    let by_us = world.client.caller(&world.collection, &credential).await.unwrap_err();
    // The emulator does not log a request whose caller gave up waiting.
    assert!(world.ado.requests().len() <= 2, "nothing is retried");
    [by_sdk, by_us]
}

#[tokio::test]
async fn signing_in_again_is_asked_for_in_many_ways() {
    let page = Action::Status { status: 200, body: Some(json!("<html>")), type_key: None };
    for action in [status(401, None), status(302, None), Action::SignInPage, page] {
        for error in both(action.clone()).await {
            assert!(matches!(error, Error::Unauthorized), "{action:?}: {error:?}");
        }
    }
}

#[tokio::test]
async fn a_refusal_keeps_its_type_key() {
    for error in both(status(403, Some("AccessCheckException"))).await {
        assert!(matches!(error, Error::Forbidden { .. }), "{error:?}");
        assert_eq!(error.type_key(), Some("AccessCheckException"));
    }
    for error in both(status(400, Some("VssRequestContentTypeNotSupportedException"))).await {
        assert!(matches!(error, Error::Unexpected(_)), "{error:?}");
        assert_eq!(error.type_key(), Some("VssRequestContentTypeNotSupportedException"));
    }
}

#[tokio::test]
async fn a_busy_azure_devops_says_how_long_to_wait() {
    for error in both(Action::TooManyRequests { retry_after_seconds: 9 }).await {
        let Error::Throttled { retry_after } = error else { panic!("{error:?}") };
        assert_eq!(retry_after, Some(Duration::from_secs(9)));
    }
}

#[tokio::test]
async fn what_may_pass_is_unavailable() {
    let slow_body = Action::SlowBody { bytes_per_piece: 1, pause_milliseconds: 300 };
    for action in
        [status(500, None), status(503, None), Action::CutConnection, Action::Delay { milliseconds: 5_000 }, slow_body]
    {
        for error in both(action.clone()).await {
            assert!(matches!(error, Error::Unavailable(_)), "{action:?}: {error:?}");
        }
    }
}

#[tokio::test]
async fn an_answer_of_another_shape_is_unexpected() {
    let world = World::services().await;
    world
        .ado
        .add_fault(Fault::on("", Action::Status { status: 200, body: Some(json!({ "value": 1 })), type_key: None }));
    let error = world.client.projects(&world.collection, &pat(User::Admin)).await.unwrap_err();
    assert!(matches!(error, Error::Unexpected(_)), "{error:?}");
}

#[tokio::test]
async fn a_body_without_end_is_cut_off() {
    let world = World::services().await;
    let large = json!({ "value": ["x".repeat(9 * 1024 * 1024)] });
    world.ado.add_fault(Fault::on("", Action::Status { status: 200, body: Some(large), type_key: None }));
    // Time is not what this is about.
    let patient = client(Duration::from_secs(60));
    let error = patient.projects(&world.collection, &pat(User::Admin)).await.unwrap_err();
    assert!(matches!(error, Error::Unexpected(_)), "{error:?}");
}

#[tokio::test]
async fn nobody_listening_is_unavailable() {
    let closed = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let collection = Collection::new(&format!("http://{closed}/fabrikam").parse().unwrap()).unwrap();
    let error = client(Duration::from_secs(20)).caller(&collection, &pat(User::Admin)).await.unwrap_err();
    assert!(matches!(error, Error::Unavailable(_)), "{error:?}");
}
