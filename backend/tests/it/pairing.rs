//! Two real nodes: from an invitation to messages, and what the other side sees of what people do.

use std::time::{Duration, Instant};

use ado_emulator::User;
use rstest::rstest;
use serde_json::json;
use testkit::Engine;

use crate::world::{Ends, Pair, eventually};

#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn both_lists_turn_active_by_themselves(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let pair = Pair::start(engine).await;
    let (code, public) = pair.invite().await;
    let admin = pair.public.admin().await;
    let version = admin.get("/api/v1/changes").await.json()["version"].as_u64().unwrap();
    let watching = admin.get_owned(format!("/api/v1/changes?since={version}"));
    let accepting = pair.accept(&code);
    let (changed, private) = tokio::join!(
        async {
            let answer = watching.await;
            (answer.json()["version"].as_u64().unwrap(), Instant::now())
        },
        async { (accepting.await, Instant::now()) }
    );
    assert!(changed.0 > version);
    assert!(changed.1.saturating_duration_since(private.1) < Duration::from_secs(1), "the inviter sees it at once");
    for (world, id, name, kind) in [
        (&pair.public, public, "Contoso", "azure_devops_server"),
        (&pair.private, private.0, "fabrikam", "azure_devops_services"),
    ] {
        let connection = world.admin().await.get(&format!("/api/v1/connections/{id}")).await.json();
        assert_eq!(connection["status"], "active");
        assert_eq!((&connection["partner"]["name"], &connection["partner"]["kind"]), (&json!(name), &json!(kind)));
    }
}

#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn the_public_side_of_a_private_connection_never_dials(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let pair = Pair::start(engine).await;
    let ends = pair.link().await;
    act(&pair, ends).await;
    assert_eq!(pair.to_private.requests(), 0);
    assert_eq!(pair.public.info(ends.public).await["link"]["dialling"], "only_partner");
    assert_eq!(pair.private.info(ends.private).await["link"]["dialling"], "only_here");
}

#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn by_url_each_side_posts_to_the_other(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let pair = Pair::start(engine).await;
    let asked = pair.public.admin().await;
    let destination = asked.post("/api/v1/destinations/inspect", json!({ "url": pair.to_private.url() })).await.json();
    assert_eq!(destination["kinds"], json!(["azure_devops_services", "azure_devops_server"]));
    assert!(destination["modes"][1]["unavailable"].is_string(), "{destination}");
    let ends = pair.link_by_url().await;
    act(&pair, ends).await;
    let posted = |seen: Vec<testkit::flaky::Seen>| seen.iter().any(|seen| seen.target == "/peer/v1/messages");
    assert!(posted(pair.to_private.seen()) && posted(pair.to_public.seen()));
}

/// Pauses and resumes on both sides; each sees what the other did.
async fn act(pair: &Pair, ends: Ends) {
    let (public, private) = (pair.public.admin().await, pair.private.admin().await);
    let done = public.post(&format!("/api/v1/connections/{}/deactivate", ends.public), json!({})).await;
    assert_eq!(done.json()["status"], "deactivated");
    pair.private.shows(ends.private, "deactivated").await;
    let refused = private.post(&format!("/api/v1/connections/{}/activate", ends.private), json!({})).await;
    assert_eq!(refused.json()["status"], "deactivated", "who did not pause cannot end the pause");
    public.post(&format!("/api/v1/connections/{}/activate", ends.public), json!({})).await;
    pair.private.shows(ends.private, "active").await;
    private.post(&format!("/api/v1/connections/{}/deactivate", ends.private), json!({})).await;
    pair.public.shows(ends.public, "deactivated").await;
    private.post(&format!("/api/v1/connections/{}/activate", ends.private), json!({})).await;
    pair.public.shows(ends.public, "active").await;
}

#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn a_deletion_is_seen_by_the_partner_and_frees_the_name(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
    #[values(false, true)] by_the_private_side: bool,
    #[values(false, true)] by_url: bool,
) {
    let pair = Pair::start(engine).await;
    let ends = if by_url { pair.link_by_url().await } else { pair.link().await };
    let (deleting, id, other, other_id) = if by_the_private_side {
        (&pair.private, ends.private, &pair.public, ends.public)
    } else {
        (&pair.public, ends.public, &pair.private, ends.private)
    };
    let admin = deleting.admin().await;
    let name = admin.get(&format!("/api/v1/connections/{id}")).await.json()["name"].as_str().unwrap().to_owned();
    assert_eq!(admin.delete(&format!("/api/v1/connections/{id}")).await.status, 204);
    assert_eq!(admin.get(&format!("/api/v1/connections/{id}")).await.status, 404);
    assert_eq!(admin.get("/api/v1/connections").await.json()["connections"], json!([]));
    admin.connect(&name).await;
    other.shows(other_id, "deleted_by_partner").await;
    // Once the partner knows, nothing of the deleted side is left.
    eventually(async || deleting.rows().told_everything(id).await).await;
    let gone = other.admin().await.post(&format!("/api/v1/connections/{other_id}/activate"), json!({})).await;
    assert_eq!(gone.code(), "connection.deleted_by_partner");
    assert_eq!(other.admin().await.delete(&format!("/api/v1/connections/{other_id}")).await.status, 204);
}

#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn a_partner_learns_of_a_new_name_and_a_new_address(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let pair = Pair::start(engine).await;
    let ends = pair.link().await;
    let admin = pair.public.admin().await;
    admin.put("/api/v1/settings", json!({ "trackerUrl": "https://tracker.fabrikam.example/x" })).await;
    let other = pair.private.admin().await;
    let path = format!("/api/v1/connections/{}", ends.private);
    eventually(async || other.get(&path).await.json()["partner"]["url"] == "https://tracker.fabrikam.example/x").await;

    // What ADO says about a tenant is looked at whenever a session is opened.
    let rows = pair.public.rows();
    let mut profile = rows.profile().await.unwrap().unwrap();
    profile.name = "Fabrikam Fiber".to_owned();
    let actor = store::Actor::new(uuid::Uuid::nil(), "ADO");
    let audit_id = domain::AuditId::new(uuid::Uuid::new_v4());
    let act = store::Act { actor, at: time::OffsetDateTime::now_utc(), audit_id };
    rows.upsert(&profile, None, &act).await.unwrap();
    eventually(async || other.get(&path).await.json()["partner"]["name"] == "Fabrikam Fiber").await;
    pair.public.at_the_door(User::Admin).open_session().await;
    eventually(async || other.get(&path).await.json()["partner"]["name"] == "fabrikam").await;
}

#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn both_sides_show_the_same_fingerprint_and_everything_about_the_link(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let pair = Pair::start(engine).await;
    let ends = pair.link().await;
    let (here, there) = (pair.public.info(ends.public).await, pair.private.info(ends.private).await);
    assert_eq!(here["link"]["fingerprint"], there["link"]["fingerprint"]);
    assert_eq!(here["link"]["fingerprint"].as_str().unwrap().len(), 23);
    assert_eq!((&here["link"]["role"], &there["link"]["role"]), (&json!("inviter"), &json!("acceptor")));
    assert_eq!(there["link"]["partnerNode"]["url"], pair.to_public.url());
    assert_eq!(here["link"]["partnerNode"]["url"], json!(null), "the private side gives no address");
    assert_eq!(there["link"]["partnerNode"]["version"], env!("CARGO_PKG_VERSION"));
    assert_eq!(there["link"]["protocolVersion"], 1);
    eventually(async || pair.private.info(ends.private).await["outgoingWaiting"] == 0).await;
    eventually(async || pair.public.info(ends.public).await["outgoingWaiting"] == 0).await;
}

#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn messages_wait_for_a_side_that_is_away(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let mut pair = Pair::start(engine).await;
    let ends = pair.link().await;
    pair.private.stop().await;
    let admin = pair.public.admin().await;
    admin.post(&format!("/api/v1/connections/{}/deactivate", ends.public), json!({})).await;
    pair.private.start_node().await;
    pair.private.shows(ends.private, "deactivated").await;
    pair.restart_public().await;
    let admin = pair.public.admin().await;
    admin.post(&format!("/api/v1/connections/{}/activate", ends.public), json!({})).await;
    pair.private.shows(ends.private, "active").await;
}
