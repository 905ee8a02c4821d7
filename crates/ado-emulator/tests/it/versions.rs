use ado_emulator::{ServerVersion, User};
use reqwest::{Method, StatusCode};
use rstest::rstest;
use serde_json::{Value, json};

use crate::world::{World, header, refusal};

#[rstest]
#[case("/_apis/projects", "7.1", None)]
#[case("/_apis/projects", "7.1-preview", None)]
#[case("/_apis/projects", "7.2-preview.4", None)]
#[case("/_apis/projects", "5.0", None)]
#[case("/_apis/projects", "7.2", Some("VssInvalidPreviewVersionException"))]
#[case("/_apis/projects", "7.3", Some("VssVersionOutOfRangeException"))]
#[case("/_apis/projects", "7.1-preview.9", Some("VssVersionOutOfRangeException"))]
#[case("/_apis/projects", "newest", Some("VssInvalidApiResourceVersionException"))]
#[case("/_apis/connectionData", "7.1-preview.1", None)]
#[case("/_apis/connectionData", "7.1-preview", None)]
#[case("/_apis/connectionData", "7.1", Some("VssInvalidPreviewVersionException"))]
#[tokio::test]
async fn a_version_is_taken_or_refused_as_services_do(
    #[case] path: &str,
    #[case] version: &str,
    #[case] refused: Option<&str>,
) {
    let world = World::services().await;
    let answer = world.get(&format!("{path}?api-version={version}")).await;
    match refused {
        None => assert_eq!(
            header(&answer, "content-type"),
            format!("application/json; charset=utf-8; api-version={version}")
        ),
        Some(type_key) => assert_eq!(refusal(answer).await, (400, type_key.to_owned())),
    }
}

#[rstest]
#[case(ServerVersion::V2019, "5.0", "5.1")]
#[case(ServerVersion::V2020, "6.0", "6.1-preview")]
#[case(ServerVersion::V2022, "7.0", "7.1-preview")]
#[case(ServerVersion::V2022Update1, "7.1", "7.2-preview.4")]
#[tokio::test]
async fn a_server_knows_no_version_newer_than_its_own(
    #[case] server: ServerVersion,
    #[case] newest: &str,
    #[case] too_new: &str,
) {
    let world = World::server(server).await;
    assert_eq!(world.get(&format!("/_apis/projects?api-version={newest}")).await.status(), StatusCode::OK);
    let answer = world.get(&format!("/_apis/projects?api-version={too_new}")).await;
    assert_eq!(answer.status(), StatusCode::BAD_REQUEST);
    let body: Value = answer.json().await.unwrap();
    assert_eq!(body["typeKey"], "VssVersionOutOfRangeException");
    let message = body["message"].as_str().unwrap();
    assert!(message.ends_with(&format!("The latest REST API version this server supports is {newest}.")), "{message}");
}

#[tokio::test]
async fn the_version_may_stand_in_the_accept_header() {
    let world = World::services().await;
    let request = world.request(Method::GET, "/_apis/projects").header("accept", "application/json;api-version=9.9");
    let answer = request.basic_auth("", Some(User::Admin.pat())).send().await.unwrap();
    assert_eq!(refusal(answer).await, (400, "VssVersionOutOfRangeException".to_owned()));
}

#[tokio::test]
async fn discovery_lists_the_routes_of_an_area() {
    let world = World::services().await;
    let answer = world.request(Method::OPTIONS, "/_apis/Core").send().await.unwrap();
    insta::assert_json_snapshot!(answer.json::<Value>().await.unwrap(), @r#"
    {
      "count": 1,
      "value": [
        {
          "area": "core",
          "id": "603fe2ac-9723-48b9-88ad-09305aa6c6e1",
          "maxVersion": "7.2",
          "minVersion": "1.0",
          "releasedVersion": "7.1",
          "resourceName": "projects",
          "resourceVersion": 4,
          "routeTemplate": "_apis/{resource}/{*projectId}"
        }
      ]
    }
    "#);
    let all: Value = world.request(Method::OPTIONS, "/_apis").send().await.unwrap().json().await.unwrap();
    assert!(all["count"].as_u64().unwrap() > 3);
}

#[tokio::test]
async fn services_have_resource_areas_and_servers_have_none() {
    let world = World::services().await;
    let core = "/_apis/ResourceAreas/79134C72-4A58-4B42-976C-04E7115F32BF";
    let area: Value = world.get(core).await.json().await.unwrap();
    assert_eq!(area["locationUrl"], format!("{}/", world.emulator.base_url()));
    let server = World::server(ServerVersion::V2022).await;
    let areas: Value = server.get("/_apis/ResourceAreas").await.json().await.unwrap();
    assert_eq!(areas, json!({ "count": 0, "value": null }));
}

#[tokio::test]
async fn browsers_of_other_origins_may_ask_with_a_bearer_token() {
    let world = World::services().await;
    let preflight = world
        .request(Method::OPTIONS, "/_apis/projects")
        .header("origin", "http://hub.example")
        .header("access-control-request-method", "GET")
        .header("access-control-request-headers", "authorization");
    let answer = preflight.send().await.unwrap();
    assert_eq!(answer.status(), StatusCode::OK);
    assert_eq!(header(&answer, "access-control-allow-origin"), "*");
    assert_eq!(header(&answer, "access-control-allow-headers"), "authorization");
}
