//! Nodes that die at any commit: whoever it is and wherever it happens, nothing is lost and nothing happens twice.
//!
//! The nodes are processes of their own, built with the feature `fail-points`: `ADNODE_FAIL_POINT` names the place at which one
//! ends without another instruction. A node that died is started again without it, people repeat what they wanted, and in the
//! end both sides have to agree.

#![expect(clippy::expect_used, clippy::panic, clippy::unwrap_used, reason = "the helpers of tests fail as tests do")]

mod node;

use std::time::{Duration, Instant};

use ado_emulator::{Emulator, Options, ServerVersion};
use rstest::rstest;
use serde_json::{Value, json};
use store::{FAIL_POINTS, KeyRing, Store, StoreConfig};
use testkit::{Engine, TestDatabase};

use node::{Node, RING};

/// Generous on a busy machine, which opens a connection to PostgreSQL in seconds; nothing waits this long when all is well.
const PATIENCE: Duration = Duration::from_secs(75);

/// Between two looks.
const PAUSE: Duration = Duration::from_millis(25);

/// Two sides, one of which dies once.
struct Story {
    public: Node,
    private: Node,
}

impl Story {
    /// Asks until the answer is acceptable. A node that died meanwhile is there again for the next try.
    async fn insist(&mut self, private: bool, what: impl Fn(&Node) -> Request, good: &[u16]) -> Value {
        let start = Instant::now();
        loop {
            self.revive();
            let node = if private { &self.private } else { &self.public };
            let asked = what(node);
            if let Some((status, body)) = node.ask(&asked).await
                && good.contains(&status)
            {
                return body;
            }
            assert!(start.elapsed() < PATIENCE, "{asked:?} never worked");
            tokio::time::sleep(PAUSE).await;
        }
    }

    fn revive(&mut self) {
        self.public.revive();
        self.private.revive();
    }

    /// Waits until a side shows something.
    async fn sees(&mut self, private: bool, path: &str, holds: impl Fn(&Value) -> bool) {
        let start = Instant::now();
        loop {
            let shown = self.insist(private, |_| Request::get(path), &[200]).await;
            if holds(&shown) {
                return;
            }
            assert!(start.elapsed() < PATIENCE, "{path} shows {shown}");
            tokio::time::sleep(PAUSE).await;
        }
    }
}

/// What somebody wants of a node.
#[derive(Clone, Debug)]
pub struct Request {
    method: &'static str,
    path: String,
    key: String,
    body: Value,
}

impl Request {
    fn get(path: &str) -> Self {
        Self { method: "GET", path: path.to_owned(), key: String::new(), body: Value::Null }
    }

    fn post(path: &str, key: &str, body: Value) -> Self {
        Self { method: "POST", path: path.to_owned(), key: key.to_owned(), body }
    }

    fn delete(path: &str) -> Self {
        Self { method: "DELETE", path: path.to_owned(), key: String::new(), body: Value::Null }
    }
}

/// Who dies where, in which kind of connection. Only the side that dials claims lanes.
#[derive(Clone, Copy, Debug)]
struct Death<'p> {
    point: &'p str,
    side: Side,
    by_url: bool,
}

/// The whole life of a connection, with one death in it.
async fn live(engine: Engine, death: Death<'_>, moment: &str) {
    let (public_ado, private_ado) = (
        Emulator::start(Options::services("fabrikam").unwrap()).await.unwrap(),
        Emulator::start(Options::server("tfs/Contoso", ServerVersion::V2022).unwrap()).await.unwrap(),
    );
    let (public_data, private_data) = (TestDatabase::fresh(engine).await, TestDatabase::fresh(engine).await);
    let place = format!("{}.{moment}", death.point);
    let fail = |side| (side == death.side).then_some(place.as_str());
    let (public, private) = tokio::join!(
        Node::start(public_ado, &public_data, fail(Side::Public)),
        Node::start(private_ado, &private_data, fail(Side::Private)),
    );
    let mut story = Story { public, private };
    let (here, there) = link(&mut story, death.by_url).await;
    let (here_path, there_path) = (format!("/api/v1/connections/{here}"), format!("/api/v1/connections/{there}"));
    for (action, after_one, after_both) in [("deactivate", "there", "both"), ("activate", "here", "nobody")] {
        story.insist(false, |_| Request::post(&format!("{here_path}/{action}"), "", json!({})), &[200]).await;
        story.sees(true, &there_path, |shown| shown["paused"] == after_one).await;
        story.insist(true, |_| Request::post(&format!("{there_path}/{action}"), "", json!({})), &[200]).await;
        story.sees(false, &here_path, |shown| shown["paused"] == after_both).await;
    }
    for (private, path) in [(false, &here_path), (true, &there_path)] {
        story.sees(private, &format!("{path}/info"), |shown| shown["outgoingWaiting"] == 0).await;
    }
    agree(&public_data, &private_data, &here, &there, &story).await;
    // Deleting what is deleted already is what a person finds who repeats a deletion whose answer was lost.
    story.insist(true, |_| Request::delete(&there_path), &[204, 404]).await;
    story.sees(false, &here_path, |shown| shown["status"] == "deleted_by_partner").await;
    let died = if death.side == Side::Public { story.public.died } else { story.private.died };
    assert!(died, "{death:?} {moment}: nobody came to this place, so this proves nothing");
}

async fn link(story: &mut Story, by_url: bool) -> (String, String) {
    let mut form = json!({
        "name": "One", "description": "", "localShortName": "Fabrikam", "remoteShortName": "Contoso",
        "mode": "script", "projectId": story.public.project(),
    });
    if by_url {
        form["destinationUrl"] = story.private.url().into();
    }
    let created = story.insist(false, |_| Request::post("/api/v1/connections", "create", form.clone()), &[201]).await;
    let (id, code) = (created["connection"]["id"].clone(), created["invitation"]["code"].clone());
    let body = json!({ "code": code, "projectId": story.private.project() });
    let accept = |_: &Node| Request::post("/api/v1/invitations/accept", "accept", body.clone());
    let accepted = story.insist(true, accept, &[201]).await;
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    (text(&id), text(&accepted["id"]))
}

/// What the two databases say: each side has handled what the other has sent, each message once.
async fn agree(public: &TestDatabase, private: &TestDatabase, here: &str, there: &str, story: &Story) {
    let ring: KeyRing = RING.parse().unwrap();
    let mut links = Vec::new();
    for (database, id, tenant) in [(public, here, story.public.tenant()), (private, there, story.private.tenant())] {
        let config = StoreConfig::new(database.url().parse().unwrap());
        let store = Store::connect(&StoreConfig { timeout: PATIENCE, ..config }).await.unwrap();
        links.push(store.tenant(tenant).link(id.parse().unwrap(), &ring).await.unwrap().expect("linked"));
        store.close().await;
    }
    let [one, other] = links.as_slice() else { panic!("two sides") };
    assert_eq!(
        (one.pairing, one.fingerprint),
        (other.pairing, other.fingerprint),
        "one acceptance, the same on both sides"
    );
    // Each side has said hello, paused and gone on: three messages, however often somebody died.
    for (link, partner) in [(one, other), (other, one)] {
        assert_eq!(link.inbox.upto(), 3, "each message once");
        assert_eq!(partner.acked, link.inbox, "and both know it");
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Side {
    Public,
    Private,
}

const fn death(point: &str, side: Side, by_url: bool) -> Death<'_> {
    Death { point, side, by_url }
}

/// Where each place is come to.
#[rstest]
#[case(death("create", Side::Public, false))]
#[case(death("keep_acceptance", Side::Private, false))]
#[case(death("accept", Side::Public, false))]
#[case(death("create_accepted", Side::Private, false))]
#[case(death("state", Side::Public, false))]
#[case(death("state", Side::Private, false))]
#[case(death("receive", Side::Public, false))]
#[case(death("receive", Side::Private, false))]
#[case(death("receive", Side::Private, true))]
#[case(death("acknowledge", Side::Public, false))]
#[case(death("acknowledge", Side::Private, false))]
#[case(death("acknowledge", Side::Public, true))]
#[case(death("claim", Side::Private, false))]
#[case(death("claim", Side::Public, true))]
#[case(death("delete", Side::Private, false))]
#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_lost_or_doubled_wherever_a_node_dies(
    #[case] death: Death<'_>,
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    tokio::join!(live(engine, death, "before"), live(engine, death, "after"));
}

#[test]
fn somebody_dies_at_every_place() {
    let cases = include_str!("main.rs");
    for point in FAIL_POINTS {
        assert!(cases.contains(&format!("#[case(death(\"{point}\", ")), "nobody dies at {point}");
    }
}
