//! Codes that are not in order, and addresses at which something else than a partner waits.

use std::{net::SocketAddr, time::Duration as Wait};

use ado_emulator::User;
use peer::{InvitationCode, InvitationSecret};
use rstest::rstest;
use serde_json::json;
use testkit::Engine;
use time::{Duration, OffsetDateTime};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
};
use uuid::Uuid;

use crate::world::{Answer, Pair, World};

async fn inspect(world: &World, code: &str) -> Answer {
    world.admin().await.post("/api/v1/invitations/inspect", json!({ "code": code })).await
}

#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn a_good_code_says_who_invites_to_what(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let pair = Pair::start(engine).await;
    let (code, id) = pair.invite().await;
    let seen = inspect(&pair.private, &code).await.json();
    let shown = pair.public.admin().await.get(&format!("/api/v1/connections/{id}/invitation")).await.json();
    assert_eq!(seen["fingerprint"], shown["fingerprint"], "both admins read the same");
    assert_eq!(
        (&seen["inviter"]["name"], &seen["mode"], &seen["reach"]),
        (&json!("fabrikam"), &json!("script"), &json!("private"))
    );
    assert_eq!((&seen["localShortName"], &seen["remoteShortName"]), (&json!("Contoso"), &json!("Fabrikam")));
    assert_eq!(seen["inviter"]["nodeUrl"], pair.to_public.url());
    inspect(&pair.private, &code).await;
    pair.accept(&code).await;
}

#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn codes_that_are_not_open_are_refused_with_the_reason(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let pair = Pair::start(engine).await;
    let both = async |code: &str, expected: &str| {
        assert_eq!(inspect(&pair.private, code).await.code(), expected);
        assert_eq!(pair.private.admin().await.accept(code).await.code(), expected);
    };
    let (revoked, id) = pair.invite().await;
    pair.public.admin().await.delete(&format!("/api/v1/connections/{id}/invitation")).await;
    both(&revoked, "invitation.revoked").await;
    let (replaced, id) = pair.invite().await;
    let newer = pair.public.admin().await.post(&format!("/api/v1/connections/{id}/invitation"), json!({})).await.json();
    both(&replaced, "invitation.revoked").await;
    assert_eq!(pair.private.admin().await.accept(newer["code"].as_str().unwrap()).await.status, 201);
    both(newer["code"].as_str().unwrap(), "invitation.used").await;
    let (deleted, id) = pair.invite().await;
    pair.public.admin().await.delete(&format!("/api/v1/connections/{id}")).await;
    both(&deleted, "invitation.unknown").await;

    let (own, _) = pair.invite().await;
    assert_eq!(pair.public.admin().await.accept(&own).await.code(), "invitation.own");
    let (expired, _) = pair.invite().await;
    pair.public.clock.advance(Duration::days(7));
    both(&expired, "invitation.expired").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn codes_that_were_damaged_ask_nobody() {
    let pair = Pair::start(Engine::Sqlite).await;
    let (code, _) = pair.invite().await;
    let before = pair.to_public.requests();
    for damaged in
        [&code[..code.len() - 1], &code[20..], &code.replace(&code[40..41], "*"), "ADN1-", "", "https://x.example"]
    {
        let answer = inspect(&pair.private, damaged).await;
        assert_eq!((answer.code().as_str(), answer.fields()), ("invitation.unreadable", vec!["code".to_owned()]));
    }
    for at in (5..code.len()).step_by(3) {
        let letter = if &code[at..=at] == "7" { "8" } else { "7" };
        let mut edited = code.clone();
        edited.replace_range(at..=at, letter);
        assert_eq!(inspect(&pair.private, &edited).await.code(), "invitation.unreadable", "{at}");
    }
    assert_eq!(pair.to_public.requests(), before);
}

/// A code somebody made up for an address: its checksum fits.
fn made_up(url: &str) -> String {
    let id = Uuid::new_v4();
    let secret = InvitationSecret::derive(&[4; 32], id);
    let expires = OffsetDateTime::now_utc() + Duration::days(1);
    InvitationCode::new(url.parse().unwrap(), id, secret, expires).unwrap().to_string()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_made_up_code_learns_nothing() {
    let pair = Pair::start(Engine::Sqlite).await;
    assert_eq!(inspect(&pair.private, &made_up(&pair.to_public.url())).await.code(), "invitation.unknown");
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_acceptors_the_second_is_told() {
    let pair = Pair::start(Engine::Sqlite).await;
    let third = Pair::start(Engine::Sqlite).await;
    let (code, _) = pair.invite().await;
    let (one, other) = (pair.private.admin().await, third.private.admin().await);
    let (one, other) = tokio::join!(one.accept(&code), other.accept(&code));
    let mut outcomes =
        [one, other].map(|answer| if answer.status == 201 { "linked".to_owned() } else { answer.code() });
    outcomes.sort();
    assert_eq!(outcomes, ["invitation.used", "linked"]);
}

#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn a_lost_answer_costs_a_repetition_and_not_the_invitation(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    use testkit::Fault;
    let mut pair = Pair::start(engine).await;
    let (code, public) = pair.invite().await;
    // The preview passes, the acceptance is handled over there, and its answer never comes.
    pair.to_public.plan([Fault::None, Fault::AnswerLost]);
    assert_eq!(pair.private.admin().await.accept(&code).await.code(), "partner.unreachable");
    pair.public.shows(public, "active").await;
    pair.restart_private().await;
    let private = pair.accept(&code).await;
    pair.private.shows(private, "active").await;
    let (here, there) = (pair.public.info(public).await, pair.private.info(private).await);
    assert_eq!(here["link"]["fingerprint"], there["link"]["fingerprint"]);
}

#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn a_repeated_request_accepts_once(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let pair = Pair::start(engine).await;
    let (code, _) = pair.invite().await;
    let admin = pair.private.admin().await.key("the-same");
    let body = json!({ "code": code, "projectId": pair.private.a_project() });
    let (one, other) = tokio::join!(
        admin.post("/api/v1/invitations/accept", body.clone()),
        admin.post("/api/v1/invitations/accept", body.clone())
    );
    assert_eq!((one.status, other.status), (201, 201), "{one:?} {other:?}");
    assert_eq!(one.json()["id"], other.json()["id"]);
    let again = admin.post("/api/v1/invitations/accept", body).await;
    assert_eq!((again.status, &again.json()["id"]), (201, &one.json()["id"]));
    assert_eq!(admin.get("/api/v1/connections").await.json()["connections"].as_array().unwrap().len(), 1);
}

#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn a_name_that_is_taken_uses_nothing_up(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let pair = Pair::start(engine).await;
    let (code, public) = pair.invite().await;
    let name = inspect(&pair.private, &code).await.json()["connectionName"].as_str().unwrap().to_owned();
    let admin = pair.private.admin().await;
    admin.connect(&name).await;
    let refused = admin.accept(&code).await;
    assert_eq!(
        (refused.code().as_str(), refused.fields()),
        ("connection.name_taken", vec!["connectionName".to_owned()])
    );
    let shown = pair.public.admin().await.get(&format!("/api/v1/connections/{public}")).await.json();
    assert_eq!(shown["status"], "pending");
    let body = json!({ "code": code, "projectId": pair.private.a_project(), "connectionName": "Another name" });
    let accepted = admin.clone().key("k").post("/api/v1/invitations/accept", body).await;
    assert_eq!((accepted.status, &accepted.json()["name"]), (201, &json!("Another name")));
}

/// Somebody who listens and does this with every connection.
async fn listener<F, R>(then: F) -> SocketAddr
where
    F: Fn(TcpStream) -> R + Send + 'static,
    R: Future<Output = ()> + Send + 'static,
{
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            tokio::spawn(then(stream));
        }
    });
    address
}

async fn read_head(stream: &mut TcpStream) {
    let mut buffer = [0; 4096];
    let _ = stream.read(&mut buffer).await;
}

async fn says(answer: &'static str) -> SocketAddr {
    listener(move |mut stream| async move {
        read_head(&mut stream).await;
        let _ = stream.write_all(answer.as_bytes()).await;
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_no_partner_is_named_in_time() {
    let pair = Pair::start(Engine::Sqlite).await;
    let html = says("HTTP/1.1 200 OK\r\ncontent-length: 18\r\n\r\n<html>hello</html>").await;
    let elsewhere = says("HTTP/1.1 302 Found\r\nlocation: http://127.0.0.1:1/\r\ncontent-length: 0\r\n\r\n").await;
    let error = says("HTTP/1.1 500 Oops\r\ncontent-length: 0\r\n\r\n").await;
    let silent = listener(|mut stream| async move {
        read_head(&mut stream).await;
        std::future::pending().await
    })
    .await;
    let slow = listener(|mut stream| async move {
        read_head(&mut stream).await;
        let _ = stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 1000\r\n\r\n").await;
        while stream.write_all(b"x").await.is_ok() {
            tokio::time::sleep(Wait::from_secs(1)).await;
        }
    })
    .await;
    let endless = listener(|mut stream| async move {
        read_head(&mut stream).await;
        let _ = stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 10000000000\r\n\r\n").await;
        while stream.write_all(&[b'x'; 65_536]).await.is_ok() {}
    })
    .await;
    let gone = TcpListener::bind(("127.0.0.1", 0)).await.unwrap().local_addr().unwrap();
    let expectations = [
        (html, "partner.not_a_node"),
        (elsewhere, "partner.not_a_node"),
        (error, "partner.not_a_node"),
        (silent, "partner.unreachable"),
        (slow, "partner.unreachable"),
        (endless, "partner.not_a_node"),
        (gone, "partner.unreachable"),
    ];
    let admin = pair.private.admin().await;
    futures::future::join_all(expectations.map(async |(address, expected)| {
        let url = format!("http://{address}");
        let asked = admin.post("/api/v1/invitations/inspect", json!({ "code": made_up(&url) }));
        let named = admin.post("/api/v1/destinations/inspect", json!({ "url": url }));
        let (asked, named) =
            tokio::time::timeout(Wait::from_secs(40), async { tokio::join!(asked, named) }).await.unwrap();
        assert_eq!((asked.code().as_str(), named.code().as_str()), (expected, expected), "{address}");
    }))
    .await;
}

/// No network is listed here, so only public addresses may be called.
#[rstest]
#[case("http://127.0.0.1:9", "partner.address_forbidden")]
#[case("https://127.0.0.1", "partner.address_forbidden")]
#[case("https://localhost", "partner.address_forbidden")]
#[case("https://169.254.169.254", "partner.address_forbidden")]
#[case("https://[::ffff:169.254.169.254]", "partner.address_forbidden")]
#[case("https://[::1]", "partner.address_forbidden")]
#[case("https://10.0.0.7", "partner.address_forbidden")]
#[case("https://dev.azure.com/fabrikam", "connection.destination_unavailable")]
#[case("https://node.example", "connection.destination_unavailable")]
#[case("http://partner.example", "request.invalid")]
#[case("ftp://partner.example", "request.invalid")]
#[case("https://user:password@partner.example", "request.invalid")]
#[case("nonsense", "request.invalid")]
#[tokio::test]
async fn addresses_that_must_not_be_called_are_not(#[case] url: &str, #[case] expected: &str) {
    let world = World::services(Engine::Sqlite).await;
    let answer = world.admin().await.post("/api/v1/destinations/inspect", json!({ "url": url })).await;
    assert_eq!(answer.code(), expected, "{answer:?}");
    if expected == "partner.address_forbidden" {
        assert_eq!(inspect(&world, &made_up(url)).await.code(), expected);
    }
}

#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn a_destination_that_was_named_is_the_one_that_has_to_accept(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let pair = Pair::start(engine).await;
    let third = Pair::start(engine).await;
    let (code, public) = pair.invite_by_url().await;
    assert_eq!(third.private.admin().await.accept(&code).await.code(), "invitation.unknown");
    let private = pair.accept(&code).await;
    pair.private.shows(private, "active").await;
    pair.public.shows(public, "active").await;
}

#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn the_token_of_the_sync_account_is_tested_kept_and_never_shown(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let world = World::server(engine).await;
    let admin = world.at_the_door(User::Admin).pat(User::Admin.pat());
    let session = admin.without("authorization").without("x-ado-access-token").open_session().await;
    let admin = world.nobody().bearer(session.json()["token"].as_str().unwrap());
    let put = async |token: &str| admin.put("/api/v1/settings", json!({ "syncAccount": { "token": token } })).await;
    for wrong in ["", "two words", &"x".repeat(2_000)] {
        assert_eq!(put(wrong).await.code(), "request.invalid");
    }
    assert_eq!(put("not-a-token-of-anybody").await.code(), "settings.sync_account_refused");
    assert!(admin.get("/api/v1/settings").await.json()["syncAccount"].is_null());
    let kept = put(User::Member.pat()).await;
    assert_eq!(kept.status, 200, "{kept:?}");
    let account = &kept.json()["syncAccount"];
    assert_eq!((&account["collectionAdministrator"], &account["warnings"]), (&json!(false), &json!([])));
    let kept = put(User::Admin.pat()).await;
    assert_eq!(kept.json()["syncAccount"]["collectionAdministrator"], true);
    assert!(kept.json()["syncAccount"]["warnings"][0].as_str().unwrap().contains("administer the whole collection"));
    assert!(
        !kept.text.contains(User::Admin.pat()) && !admin.get("/api/v1/settings").await.text.contains(User::Admin.pat())
    );
    let soon = adnode::clock::Clock::now(&*world.clock) + Duration::days(3);
    let body = json!({ "syncAccount": { "token": User::Member.pat(), "expiresAt": soon.format(&time::format_description::well_known::Rfc3339).unwrap() } });
    let warned = admin.put("/api/v1/settings", body).await;
    assert!(warned.json()["syncAccount"]["warnings"][0].as_str().unwrap().contains("expires within"), "{warned:?}");
}
