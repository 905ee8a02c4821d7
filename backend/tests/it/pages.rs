//! Everything that is no part of the API: health, metrics, documents, and answers to addresses that do not exist.

use std::{collections::BTreeSet, path::Path};

use adnode::http::{document, error_pages};
use api_types::Code;
use insta::assert_snapshot;
use reqwest::Method;
use testkit::Engine;

use crate::world::{Answer, World};

#[tokio::test]
async fn unknown_addresses_and_methods_are_problems() {
    let world = World::services(Engine::Sqlite).await;
    assert_snapshot!(world.nobody().get("/api/v1/nothing").await, @r#"
    404
    {
      "code": "route.not_found",
      "detail": "Check the address. A newer hub may need a newer node.",
      "status": 404,
      "title": "There is nothing at this address",
      "type": "https://node.example/errors/route.not_found"
    }
    "#);
    let admin = world.admin().await;
    for (method, path) in
        [(Method::PUT, "/api/v1/connections"), (Method::DELETE, "/healthz"), (Method::GET, "/api/v1/session")]
    {
        let answer = admin.send(method, path, None).await;
        assert_eq!(answer.code(), "route.method_not_allowed", "{path}");
        assert_ne!(answer.header("allow"), "", "{path}");
    }
    for path in
        ["/", "/api", "/api/v1/connections/", "/api/v1//connections", "/metrics", "/errors/x.y", "/errors/../internal"]
    {
        assert_eq!(admin.get(path).await.code(), "route.not_found", "{path}");
    }
}

#[tokio::test]
async fn every_answer_carries_the_same_guards() {
    let world = World::services(Engine::Sqlite).await;
    for path in ["/healthz", "/readyz", "/api/v1/connections", "/api/openapi.json", "/errors/internal", "/nothing"] {
        let answer = world.nobody().get(path).await;
        assert_eq!(answer.header("cache-control"), "no-store", "{path}");
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{path}");
        assert!(answer.header("content-security-policy").starts_with("default-src 'none'"), "{path}");
        assert_eq!(answer.header("referrer-policy"), "no-referrer", "{path}");
        assert_eq!(answer.header("server"), "", "{path}");
    }
}

#[tokio::test]
async fn a_request_id_is_taken_over_when_it_is_fit_for_a_log() {
    let world = World::services(Engine::Sqlite).await;
    let with = async |id: &str| {
        world.nobody().header("x-request-id", id).get("/healthz").await.header("x-request-id").to_owned()
    };
    assert_eq!(with("trace-1.a_B").await, "trace-1.a_B");
    for id in ["", "a b", "a\tb", "<script>", &"x".repeat(65)] {
        let given = with(id).await;
        assert!(given != id && given.len() == 36, "{id} became {given}");
    }
}

#[tokio::test]
async fn the_document_that_is_served_is_the_one_in_the_repository() {
    let world = World::services(Engine::Sqlite).await;
    let served = world.nobody().get("/api/openapi.json").await;
    assert_eq!(served.text, document().to_json().unwrap());
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/openapi.json");
    let kept = std::fs::read_to_string(file).unwrap_or_default();
    let now = format!("{}\n", document().to_pretty_json().unwrap());
    assert!(
        kept == now,
        "docs/openapi.json is out of date; write it with: cargo run -p adnode -- openapi > docs/openapi.json"
    );
}

#[test]
fn every_code_has_a_page_and_every_page_a_code() {
    let codes: BTreeSet<&str> = Code::ALL.iter().map(|code| code.as_str()).collect();
    assert_eq!(error_pages::codes().collect::<BTreeSet<_>>(), codes);
    for code in Code::ALL {
        let page = error_pages::markdown(code.as_str()).unwrap();
        let heading = format!("# {code}\n\n**{}.** Status {}.\n", code.title(), code.status());
        assert!(page.starts_with(&heading), "docs/errors/{code}.md should start with\n{heading}");
        for section in ["\n## Cause\n", "\n## Effect\n", "\n## Remedy\n"] {
            assert!(page.contains(section), "docs/errors/{code}.md has no{section}");
        }
    }
}

#[tokio::test]
async fn a_problem_links_to_a_page_for_people() {
    let world = World::services(Engine::Sqlite).await;
    let problem = world.nobody().get("/api/v1/connections").await.problem();
    let path = problem["type"].as_str().unwrap().strip_prefix("https://node.example").unwrap().to_owned();
    let page = world.nobody().get(&path).await;
    assert_eq!((page.status, page.header("content-type")), (200, "text/html; charset=utf-8"));
    assert!(page.text.contains("<h2>Remedy</h2>"), "{}", page.text);
}

#[tokio::test]
async fn metrics_are_at_an_address_of_their_own() {
    let world = World::services(Engine::Sqlite).await;
    let id = world.admin().await.connect("Counted").await;
    world.nobody().get("/no/such/address").await;
    world.at_the_door(ado_emulator::User::Member).open_session().await;
    let metrics = Answer::read(world.http().get(world.metrics_url()).send().await.unwrap()).await;
    for line in [
        "adnode_http_request_duration_seconds_count{method=\"POST\",route=\"/api/v1/connections\",status=\"201\"}",
        "adnode_http_request_duration_seconds_count{method=\"GET\",route=\"(none)\",status=\"404\"}",
        "adnode_sessions_total{outcome=\"opened\"}",
        "adnode_sessions_total{outcome=\"session.not_an_administrator\"}",
        "adnode_extension_keys 1",
        "adnode_build_info{version=",
    ] {
        assert!(metrics.text.contains(line), "no {line} in\n{}", metrics.text);
    }
    assert!(!metrics.text.contains(&id) && !metrics.text.contains("/no/such"), "{}", metrics.text);
}
