//! Requests that are not the partner's, or not as it made them: one and the same answer to all.

use http::Method;
use peer::{
    keys::{DirectionKey, PairingId},
    message::Batch,
    sequence::Ack,
    signing::{BodyDigest, ClockOffset, RequestLine, Sender},
};
use rstest::rstest;
use store::{KeyRing, links::Link};
use testkit::Engine;
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use crate::world::{Ends, Pair};

/// The ring of the test worlds.
fn ring() -> KeyRing {
    "test:AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=".parse().unwrap()
}

/// A request as it would be sent.
#[derive(Clone)]
struct Sent {
    method: Method,
    target: String,
    token: Option<String>,
    body: Vec<u8>,
}

struct Forger<'p> {
    pair: &'p Pair,
    link: Link,
    http: reqwest::Client,
}

const POST: &str = "/peer/v1/messages";

impl<'p> Forger<'p> {
    async fn of(pair: &'p Pair, ends: Ends) -> Self {
        let link = pair.private.rows().link(ends.private, &ring()).await.unwrap().unwrap();
        Self { pair, link, http: reqwest::Client::new() }
    }

    fn now(&self) -> OffsetDateTime {
        adnode::clock::Clock::now(&*self.pair.public.clock)
    }

    fn sign_with(
        &self,
        pairing: PairingId,
        key: &DirectionKey,
        line: RequestLine<'_>,
        body: &[u8],
        at: OffsetDateTime,
    ) -> String {
        let sender = Sender::new(pairing, key.clone());
        sender.sign(line, BodyDigest::of(body), Uuid::new_v4(), at, ClockOffset::default()).token
    }

    /// A request that is in order.
    fn genuine(&self) -> Sent {
        self.at(self.now())
    }

    fn at(&self, at: OffsetDateTime) -> Sent {
        let body = Batch::pack(Ack::default(), []).encode();
        let line = RequestLine { method: "POST", target: POST };
        let token = self.sign_with(self.link.pairing, &self.link.outgoing, line, &body, at);
        Sent { method: Method::POST, target: POST.to_owned(), token: Some(token), body }
    }

    async fn send(&self, sent: &Sent) -> (u16, String) {
        let url = self.pair.public.url(&sent.target);
        let mut request = self.http.request(sent.method.clone(), url).body(sent.body.clone());
        if let Some(token) = &sent.token {
            request = request.header("authorization", format!("Bearer {token}"));
        }
        let answer = request.send().await.unwrap();
        (answer.status().as_u16(), answer.text().await.unwrap())
    }

    async fn is_refused(&self, what: &str, sent: &Sent) {
        assert_eq!(self.send(sent).await, (401, r#"{"code":"refused"}"#.to_owned()), "{what}");
        assert_eq!(self.send(&self.genuine()).await.0, 200, "the partner itself still gets in after: {what}");
    }
}

fn flipped(text: &str, at: usize) -> String {
    let mut bytes = text.as_bytes().to_vec();
    bytes[at] = if bytes[at] == b'A' { b'B' } else { b'A' };
    String::from_utf8(bytes).unwrap()
}

#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn every_signed_part_counts(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let pair = Pair::start(engine).await;
    let ends = pair.link().await;
    let forger = Forger::of(&pair, ends).await;
    assert_eq!(forger.send(&forger.genuine()).await.0, 200, "or the rest would prove nothing");

    // Flips: header, claims, signature of the token; the body.
    let token = forger.genuine().token.unwrap();
    let (header, claims) = (token.find('.').unwrap(), token.rfind('.').unwrap());
    for at in [0, header / 2, header - 1, header + 1, (header + claims) / 2, claims - 1, claims + 1, token.len() - 2] {
        let sent = forger.genuine();
        let token = flipped(&sent.token.clone().unwrap(), at);
        forger.is_refused(&format!("flip at {at}"), &Sent { token: Some(token), ..sent }).await;
    }
    let sent = forger.genuine();
    let mut body = sent.body.clone();
    body[0] ^= 1;
    forger.is_refused("flipped body", &Sent { body, ..sent }).await;

    // Drops.
    forger.is_refused("no token", &Sent { token: None, ..forger.genuine() }).await;
    for part in 0..3 {
        let sent = forger.genuine();
        let token = sent.token.clone().unwrap();
        let mut parts: Vec<&str> = token.split('.').collect();
        parts[part] = "";
        forger.is_refused("an empty part", &Sent { token: Some(parts.join(".")), ..sent.clone() }).await;
        parts.remove(part);
        forger.is_refused("a missing part", &Sent { token: Some(parts.join(".")), ..sent }).await;
    }
    forger.is_refused("no body", &Sent { body: Vec::new(), ..forger.genuine() }).await;
    let mut longer = forger.genuine();
    longer.body.push(b' ');
    forger.is_refused("a longer body", &longer).await;

    // Swaps: of parts between two genuine requests, of method, of target.
    let (one, other) = (forger.at(forger.now()), forger.at(forger.now() - Duration::SECOND));
    let (a, b) = (one.token.clone().unwrap(), other.token.unwrap());
    let (a, b): (Vec<&str>, Vec<&str>) = (a.split('.').collect(), b.split('.').collect());
    for mixed in [[b[0], a[1], b[2]], [a[0], a[1], b[2]], [a[0], b[1], a[2]]] {
        let token = Some(mixed.join("."));
        forger.is_refused("parts of another token", &Sent { token, ..one.clone() }).await;
    }
    let blob = format!("/peer/v1/blobs/{}", Uuid::nil());
    for (method, target) in [
        (Method::GET, POST.to_owned()),
        (Method::POST, format!("{POST}?wait=1")),
        (Method::PUT, blob.clone()),
        (Method::GET, blob),
    ] {
        forger.is_refused("for something else", &Sent { method, target, ..forger.genuine() }).await;
    }

    // Replays.
    let once = forger.genuine();
    assert_eq!(forger.send(&once).await.0, 200);
    for _ in 0..3 {
        forger.is_refused("a replay", &once).await;
    }
}

#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn other_connections_directions_keys_and_times_are_refused(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let pair = Pair::start(engine).await;
    let ends = pair.link().await;
    let other = pair.link().await;
    let forger = Forger::of(&pair, ends).await;
    let foreign = pair.private.rows().link(other.private, &ring()).await.unwrap().unwrap();
    let body = Batch::pack(Ack::default(), []).encode();
    let line = RequestLine { method: "POST", target: POST };
    let current = forger.link.incoming.current().clone();
    for (what, pairing, key) in [
        ("the other connection's id", foreign.pairing, &forger.link.outgoing),
        ("the other connection's key", forger.link.pairing, &foreign.outgoing),
        ("the key of the other direction", forger.link.pairing, &current),
        ("a key nobody has", forger.link.pairing, &DirectionKey::from_bytes([3; 32])),
        ("a key two rotations ahead", forger.link.pairing, &forger.link.outgoing.successor().successor()),
    ] {
        let token = Some(forger.sign_with(pairing, key, line, &body, forger.now()));
        let sent = Sent { method: Method::POST, target: POST.to_owned(), token, body: body.clone() };
        forger.is_refused(what, &sent).await;
    }
    for (what, at) in [
        ("from the past", forger.now() - Duration::minutes(3)),
        ("from the future", forger.now() + Duration::minutes(2)),
        ("from another century", forger.now() + Duration::days(40_000)),
    ] {
        forger.is_refused(what, &forger.at(at)).await;
    }
    let mut large = forger.genuine();
    large.token = Some("A".repeat(6_000));
    forger.is_refused("an endless token", &large).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_body_that_is_too_large_is_cut_off_and_costs_nothing() {
    let pair = Pair::start(Engine::Sqlite).await;
    let ends = pair.link().await;
    let forger = Forger::of(&pair, ends).await;
    let body = vec![b' '; Batch::MAX_BYTES + 1];
    let line = RequestLine { method: "POST", target: POST };
    let token = Some(forger.sign_with(forger.link.pairing, &forger.link.outgoing, line, &body, forger.now()));
    let sent = Sent { method: Method::POST, target: POST.to_owned(), token, body };
    assert_eq!(forger.send(&sent).await.0, 413);
    assert_eq!(forger.send(&forger.genuine()).await.0, 200);
}

#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn clocks_that_differ_by_ten_minutes_are_corrected_and_named(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
    #[values(-10, 10)] minutes: i64,
) {
    let pair = Pair::start(engine).await;
    // The private side's tracker lives by the same wrong clock as its node.
    pair.private.clock.advance(Duration::minutes(minutes));
    pair.private.ado.set_clock_offset_seconds(minutes * 60);
    let ends = pair.link().await;
    let admin = pair.public.admin().await;
    admin.post(&format!("/api/v1/connections/{}/deactivate", ends.public), serde_json::json!({})).await;
    pair.private.shows(ends.private, "deactivated").await;
    let admin = pair.private.admin().await;
    admin.post(&format!("/api/v1/connections/{}/deactivate", ends.private), serde_json::json!({})).await;
    crate::world::eventually(async || {
        pair.public.admin().await.get(&format!("/api/v1/connections/{}", ends.public)).await.json()["paused"] == "both"
    })
    .await;
    let shown = pair.private.info(ends.private).await["link"]["clockDifference"].clone();
    let expected =
        if minutes > 0 { "10 minutes behind this node's clock" } else { "10 minutes ahead of this node's clock" };
    assert_eq!(shown, expected);
}

#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn sides_rotate_their_keys_without_asking(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let pair = Pair::start(engine).await;
    let ends = pair.link().await;
    for round in 0..2 {
        assert!(pair.private.rows().rotate_outgoing(ends.private, &ring()).await.unwrap());
        assert!(pair.public.rows().rotate_outgoing(ends.public, &ring()).await.unwrap());
        let admin = pair.private.admin().await;
        let (action, status) = if round % 2 == 0 { ("deactivate", "deactivated") } else { ("activate", "active") };
        admin.post(&format!("/api/v1/connections/{}/{action}", ends.private), serde_json::json!({})).await;
        pair.public.shows(ends.public, status).await;
        // The key before is honoured for ten minutes more; then the next one may come.
        for world in [&pair.public, &pair.private] {
            world.clock.advance(Duration::minutes(11));
        }
    }
}
