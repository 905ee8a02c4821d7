//! What browsers ask before they let the hub call us (the Fetch standard's CORS protocol).

use reqwest::Method;
use testkit::Engine;

use crate::world::{Answer, World};

async fn preflight(world: &World, origin: &str) -> Answer {
    let caller = world
        .nobody()
        .header("origin", origin)
        .header("access-control-request-method", "POST")
        .header("access-control-request-headers", "authorization,content-type,idempotency-key,x-ado-access-token")
        .header("access-control-request-private-network", "true");
    caller.send(Method::OPTIONS, "/api/v1/connections", None).await
}

#[tokio::test]
async fn listed_origins_may_call_and_read_the_answer() {
    let world = World::services(Engine::Sqlite).await;
    let cdn = world.ado.cdn_url();
    for origin in [cdn.as_str(), "null"] {
        let answer = preflight(&world, origin).await;
        assert_eq!(answer.status, 200);
        assert_eq!(answer.header("access-control-allow-origin"), origin);
        assert_eq!(answer.header("access-control-allow-private-network"), "true");
        assert_eq!(answer.header("access-control-allow-credentials"), "");
        for header in ["authorization", "content-type", "idempotency-key", "x-ado-access-token", "x-ado-pat"] {
            assert!(answer.header("access-control-allow-headers").contains(header), "{header}");
        }
        for method in ["GET", "POST", "PATCH", "DELETE"] {
            assert!(answer.header("access-control-allow-methods").contains(method), "{method}");
        }
        let answer = world.nobody().header("origin", origin).get("/api/v1/connections").await;
        assert_eq!((answer.status, answer.header("access-control-allow-origin")), (401, origin));
        for header in ["x-request-id", "retry-after"] {
            assert!(answer.header("access-control-expose-headers").contains(header), "{header}");
        }
    }
}

#[tokio::test]
async fn every_other_origin_gets_no_permission() {
    let world = World::services(Engine::Sqlite).await;
    let cdn = world.ado.cdn_url();
    let near_misses = [
        "https://evil.example".to_owned(),
        format!("{cdn}.evil.example"),
        format!("{cdn}0"),
        cdn.replace("http:", "https:"),
        cdn.to_uppercase(),
    ];
    for origin in near_misses {
        assert_eq!(preflight(&world, &origin).await.header("access-control-allow-origin"), "", "{origin}");
        let answer = world.nobody().header("origin", &origin).get("/healthz").await;
        assert_eq!(answer.header("access-control-allow-origin"), "", "{origin}");
    }
}
