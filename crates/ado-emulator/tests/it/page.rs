use ado_emulator::{Options, ServerVersion};
use reqwest::{Method, Response, StatusCode};
use rstest::rstest;
use serde_json::Value;
use tempfile::NamedTempFile;

use crate::{
    package::Package,
    world::{World, header},
};

const HUB: &str = "/_settings/acme.probe.hub";

async fn with_hub(mut options: Options) -> (World, NamedTempFile) {
    let package = Package::default().write();
    options.vsix = Some(package.path().to_owned());
    (World::start(options).await, package)
}

async fn services() -> (World, NamedTempFile) {
    with_hub(Options::services("fabrikam").unwrap()).await
}

async fn open(world: &World, path: &str) -> Response {
    world.request(Method::GET, path).header("accept", "text/html").send().await.unwrap()
}

/// What the page tells its script.
async fn hub_settings(world: &World, query: &str) -> Value {
    let html = open(world, &format!("{HUB}{query}")).await.text().await.unwrap();
    let start = html.split_once("id=\"hub-settings\">").unwrap().1;
    serde_json::from_str(start.split_once("</script>").unwrap().0).unwrap()
}

#[rstest]
#[case("")]
#[case("/_settings")]
#[case("/_settings/projects")]
#[case("/_settings/users")]
#[case("/_settings/extensions")]
#[case(HUB)]
#[case("/_settings/ACME.probe.HUB")]
#[case("/_signin")]
#[tokio::test]
async fn every_page_opens(#[case] path: &str) {
    let (world, _package) = services().await;
    let answer = open(&world, path).await;
    assert_eq!(answer.status(), StatusCode::OK);
    assert!(header(&answer, "content-security-policy").contains(&format!("frame-src {}", world.emulator.cdn_url())));
    let html = answer.text().await.unwrap();
    assert!(html.contains("<h1"), "{html}");
}

#[tokio::test]
async fn the_way_to_the_hub_leads_over_the_settings() {
    let (world, _package) = services().await;
    let home = open(&world, "").await.text().await.unwrap();
    assert!(home.contains("href=\"/fabrikam/_settings\"") && home.contains("Organization settings"));
    let settings = open(&world, "/_settings").await.text().await.unwrap();
    assert!(settings.contains("href=\"/fabrikam/_settings/acme.probe.hub\""));
    assert!(!settings.contains("Project hub"), "hubs of other places do not belong here");
}

#[tokio::test]
async fn a_name_from_the_package_cannot_break_the_page() {
    let (world, _package) = services().await;
    let html = open(&world, HUB).await.text().await.unwrap();
    assert!(!html.contains("<b>hub"));
    assert!(html.contains("Probe &lt;/script&gt;&lt;b&gt;hub"));
}

#[tokio::test]
async fn the_current_handshake_has_a_context_and_the_legacy_ones_have_page_context_on_top() {
    let (world, _package) = services().await;
    let current = hub_settings(&world, "").await["handshake"].clone();
    assert_eq!(current["contributionId"], "acme.probe.hub");
    assert_eq!(current["context"]["host"]["id"], world.emulator.instance_id().to_string());
    assert_eq!(current["context"]["host"]["isHosted"], true);
    assert_eq!(current["context"]["host"]["type"], 4);
    assert!(current.get("pageContext").is_none());

    let legacy = hub_settings(&world, "?handshake=legacy").await["handshake"].clone();
    assert_eq!(legacy["contribution"]["id"], "acme.probe.hub");
    assert_eq!(legacy["extensionContext"]["publisherId"], "acme");
    assert_eq!(legacy["context"]["user"], current["context"]["user"]);
    let bare = hub_settings(&world, "?handshake=legacy-without-context").await["handshake"].clone();
    assert!(bare.get("pageContext").is_some() && bare.get("context").is_none());
}

#[tokio::test]
async fn a_server_says_that_it_is_not_hosted() {
    let (world, _package) = with_hub(Options::server("tfs/Contoso", ServerVersion::V2022).unwrap()).await;
    let host = hub_settings(&world, "").await["handshake"]["context"]["host"].clone();
    assert_eq!((host["isHosted"].clone(), host["name"].clone()), (false.into(), "Contoso".into()));
}

#[rstest]
#[case("", false)]
#[case("?sandbox=1", true)]
#[case("?sandbox=0", false)]
#[tokio::test]
async fn a_sandboxed_frame_has_no_origin_of_its_own(#[case] query: &str, #[case] sandboxed: bool) {
    let (world, _package) = services().await;
    let html = open(&world, &format!("{HUB}{query}")).await.text().await.unwrap();
    let frame = html.split_once("<iframe").unwrap().1.split_once('>').unwrap().0.to_owned();
    assert_eq!(frame.contains("sandbox=\"allow-scripts allow-forms"), sandboxed, "{frame}");
    assert_eq!(frame.contains("/sandboxed/"), sandboxed);
    assert!(!frame.contains("allow-same-origin"));
    assert!(frame.contains(&world.emulator.cdn_url()), "another origin than the page");
}

#[tokio::test]
async fn the_theme_comes_from_the_address_then_from_the_cookie() {
    let (world, _package) = services().await;
    let dark = "data-theme=\"dark\"";
    assert!(!open(&world, HUB).await.text().await.unwrap().contains(dark));
    assert!(open(&world, &format!("{HUB}?theme=dark")).await.text().await.unwrap().contains(dark));
    let request = world.request(Method::GET, HUB).header("cookie", "ado_emulator_theme=dark");
    assert!(request.send().await.unwrap().text().await.unwrap().contains(dark));
    let settings = hub_settings(&world, "").await;
    assert_ne!(settings["themes"]["light"]["palette-neutral-0"], settings["themes"]["dark"]["palette-neutral-0"]);
}

#[tokio::test]
async fn one_can_become_somebody_else_and_comes_back_to_the_page() {
    let (world, _package) = services().await;
    let form = "user=member&reply_to=%2Ffabrikam%2F_settings%3Ftheme%3Ddark";
    let answer = world.request(Method::POST, "/_signin").body(form).send().await.unwrap();
    assert_eq!(answer.status(), StatusCode::SEE_OTHER);
    assert_eq!(header(&answer, "location"), "/fabrikam/_settings?theme=dark");
    let cookie = header(&answer, "set-cookie");
    assert!(cookie.starts_with("ado_emulator_user_fabrikam=member;"), "{cookie}");

    let elsewhere = world.request(Method::POST, "/_signin").body("user=member&reply_to=//evil.example");
    assert_eq!(header(&elsewhere.send().await.unwrap(), "location"), "/fabrikam");
    let nobody = world.request(Method::POST, "/_signin").body("user=root").send().await.unwrap();
    assert_eq!(nobody.status(), StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn somebody_who_is_no_member_sees_no_settings() {
    let (world, _package) = services().await;
    for path in ["", "/_settings", "/_settings/projects", HUB] {
        let request = world.request(Method::GET, path).header("cookie", "ado_emulator_user_fabrikam=stranger");
        let answer = request.send().await.unwrap();
        assert_eq!(answer.status(), StatusCode::FORBIDDEN, "{path}");
        assert!(!answer.text().await.unwrap().contains("<iframe"));
    }
}

#[tokio::test]
async fn without_an_extension_the_page_says_how_to_install_one() {
    let world = World::services().await;
    let answer = open(&world, "/_settings/idalko-tools.exalate.adnode").await;
    assert_eq!(answer.status(), StatusCode::NOT_FOUND);
    assert!(answer.text().await.unwrap().contains("ado-emulator --vsix"));
    let (world, _package) = services().await;
    let answer = open(&world, "/_settings/acme.probe.hop").await;
    assert_eq!(answer.status(), StatusCode::NOT_FOUND);
    assert!(answer.text().await.unwrap().contains("acme.probe.hub"), "it names the hubs there are");
}

#[tokio::test]
async fn what_an_extension_stores_is_kept_per_scope() {
    let world = World::services().await;
    let address = |scope: &str| format!("/_extension_data?extension=acme.probe&scope={scope}&key=k");
    let put = world.request(Method::PUT, &address("User")).json(&serde_json::json!({ "a": 1 }));
    assert_eq!(put.send().await.unwrap().status(), StatusCode::NO_CONTENT);
    let kept: Value = open(&world, &address("User")).await.json().await.unwrap();
    assert_eq!(kept, serde_json::json!({ "a": 1 }));
    assert_eq!(open(&world, &address("Default")).await.json::<Value>().await.unwrap(), Value::Null);
    let other = world.request(Method::GET, &address("User")).header("cookie", "ado_emulator_user_fabrikam=member");
    assert_eq!(other.send().await.unwrap().json::<Value>().await.unwrap(), Value::Null);
}
