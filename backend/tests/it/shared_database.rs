//! Two nodes on one PostgreSQL: what one does, the other knows at once.

use std::time::Duration;

use adnode::{clock::Clock, serve::Running};
use ado_emulator::User;
use domain::ConnectionId;
use serde_json::{Value, json};
use store::{
    TenantStore,
    queue::{Batch, Lane, NewItem},
};
use testkit::Engine;
use uuid::Uuid;

use crate::world::{Pair, World, eventually};

/// Shorter than any request is held: what comes in this time was told, and not found by looking again.
const TOLD: Duration = Duration::from_secs(15);

async fn say(world: &World, node: &Running, connection: ConnectionId) -> Uuid {
    let item = NewItem { id: Uuid::new_v4(), kind: "sync.update".to_owned(), body: b"1".to_vec() };
    let rows = node.store().tenant(world.tenant());
    assert!(rows.send(connection, std::slice::from_ref(&item), world.clock.now()).await.unwrap());
    item.id
}

async fn has_heard(rows: &TenantStore, connection: ConnectionId, id: Uuid) -> bool {
    let all = Batch { items: 1_000, bytes: usize::MAX };
    let heard = rows.peek(&Lane::from_partner(connection), 0, all).await.unwrap();
    heard.iter().any(|item| item.id == id)
}

/// Asks a node for changes, as a hub does.
async fn changes(world: &World, node: &Running, since: Option<&Value>) -> Value {
    let url = |path: &str| format!("http://{}{path}", node.address());
    let session = world
        .http()
        .post(url("/api/v1/session"))
        .bearer_auth(world.ado.mint_app_token(User::Admin).unwrap())
        .header("x-ado-access-token", world.ado.mint_access_token(User::Admin))
        .json(&json!({ "collectionUrl": world.ado.base_url() }));
    let session: Value = session.send().await.unwrap().json().await.unwrap();
    let since = since.map(|version| format!("?since={version}")).unwrap_or_default();
    let asked =
        world.http().get(url(&format!("/api/v1/changes{since}"))).bearer_auth(session["token"].as_str().unwrap());
    asked.send().await.unwrap().json::<Value>().await.unwrap()["version"].clone()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_message_said_at_one_node_leaves_through_the_request_that_another_holds() {
    let pair = Pair::start(Engine::Postgres).await;
    let ends = pair.link().await;
    let second = pair.public.another_node().await;
    eventually(async || pair.public.info(ends.public).await["outgoingWaiting"] == 0).await;
    // The partner has acknowledged everything, so its next request is held by the first node.
    let id = say(&pair.public, &second, ends.public).await;
    let rows = pair.private.rows();
    let arrived = eventually(async || has_heard(&rows, ends.private, id).await);
    tokio::time::timeout(TOLD, arrived).await.expect("the held request is woken");
    second.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_list_at_one_node_shows_what_was_accepted_at_another() {
    let pair = Pair::start(Engine::Postgres).await;
    let second = pair.public.another_node().await;
    let (code, id) = pair.invite().await;
    let known = changes(&pair.public, &second, None).await;
    let (told, _) =
        tokio::join!(tokio::time::timeout(TOLD, changes(&pair.public, &second, Some(&known))), pair.accept(&code));
    assert_ne!(told.expect("the held request is woken"), known);
    let shown = second.store().tenant(pair.public.tenant()).connection(id).await.unwrap().unwrap();
    assert_eq!(shown.status, domain::ConnectionStatus::Active);
    second.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_request_that_one_node_has_seen_is_refused_by_the_other() {
    let pair = Pair::start(Engine::Postgres).await;
    pair.link().await;
    let second = pair.public.another_node().await;
    eventually(async || pair.to_public.seen().iter().any(|request| request.target.starts_with("/peer/v1/messages")))
        .await;
    for seen in pair.to_public.seen().into_iter().filter(|request| request.target.starts_with("/peer/v1/messages")) {
        let url = format!("http://{}{}", second.address(), seen.target);
        let mut headers = seen.headers;
        headers.remove("host");
        let again = pair.public.http().request(seen.method, url).headers(headers).body(seen.body);
        assert_eq!(again.send().await.unwrap().status(), 401);
    }
    second.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_node_that_stops_leaves_its_partners_to_the_other() {
    let mut pair = Pair::start(Engine::Postgres).await;
    let ends = pair.link().await;
    eventually(async || pair.private.info(ends.private).await["outgoingWaiting"] == 0).await;
    let second = pair.private.another_node().await;
    pair.private.stop().await;
    let node = pair.public.take_node();
    let id = say(&pair.public, &node, ends.public).await;
    let (here, there) = (node.store().tenant(pair.public.tenant()), second.store().tenant(pair.private.tenant()));
    eventually(async || has_heard(&there, ends.private, id).await).await;
    // And the other way round, by a lane instead of a request.
    let answer = say(&pair.private, &second, ends.private).await;
    eventually(async || has_heard(&here, ends.public, answer).await).await;
    second.stop().await;
    node.stop().await;
}
