use ado_emulator::{AccessTokenRequest, ServerVersion, User};
use reqwest::StatusCode;
use serde_json::Value;

use crate::world::{World, header};

#[tokio::test]
async fn connection_data_names_the_caller_and_the_organization() {
    let world = World::services().await;
    let answer = world.get("/_apis/connectionData").await;
    assert_eq!(header(&answer, "content-type"), "application/json; charset=utf-8; api-version=7.1");
    let body: Value = answer.json().await.unwrap();
    let person = world.emulator.person(User::Admin);
    assert_eq!(body["authenticatedUser"], body["authorizedUser"]);
    assert_eq!(body["authenticatedUser"]["id"], person.id.to_string());
    assert_eq!(body["authenticatedUser"]["providerDisplayName"], person.display_name);
    assert_eq!(body["authenticatedUser"]["properties"]["Account"]["$value"], person.account);
    let descriptor = body["authenticatedUser"]["descriptor"].as_str().unwrap();
    assert!(descriptor.starts_with("Microsoft.IdentityModel.Claims.ClaimsIdentity;"), "{descriptor}");
    assert_eq!(body["instanceId"], world.emulator.instance_id().to_string());
    assert_eq!(body["deploymentType"], "hosted");
    assert!(body.get("webApplicationRelativeDirectory").is_none());
}

#[tokio::test]
async fn a_server_names_windows_identities_and_its_virtual_directory() {
    let world = World::server(ServerVersion::V2022Update1).await;
    let body: Value = world.get("/_apis/connectionData").await.json().await.unwrap();
    let descriptor = body["authenticatedUser"]["descriptor"].as_str().unwrap();
    assert!(descriptor.starts_with("System.Security.Principal.WindowsIdentity;S-1-5-21-"), "{descriptor}");
    assert!(body["authenticatedUser"]["subjectDescriptor"].as_str().unwrap().starts_with("win."));
    assert_eq!(body["webApplicationRelativeDirectory"], "/tfs/");
    assert_eq!(body["deploymentType"], "onPremises");
}

#[tokio::test]
async fn the_organization_keeps_its_id_over_restarts_and_others_have_another() {
    let (first, again) = (World::services().await, World::services().await);
    assert_eq!(first.emulator.instance_id(), again.emulator.instance_id());
    let other = World::server(ServerVersion::V2022).await;
    assert_ne!(first.emulator.instance_id(), other.emulator.instance_id());
}

#[tokio::test]
async fn an_access_token_stands_for_its_person_until_it_ends() {
    let world = World::services().await;
    let token = world.emulator.mint_access_token(User::Member);
    assert!((1000..1200).contains(&token.len()) && !token.contains('.'), "access tokens are opaque");
    let body: Value = world.bearing(&token, "/_apis/connectionData").await.json().await.unwrap();
    assert_eq!(body["authenticatedUser"]["id"], world.emulator.person(User::Member).id.to_string());

    world.emulator.set_clock_offset_seconds(3601);
    assert_eq!(world.bearing(&token, "/_apis/connectionData").await.status(), StatusCode::UNAUTHORIZED);
    world.emulator.set_clock_offset_seconds(0);
    assert_eq!(world.emulator.revoke_access_tokens(Some(User::Member)), 1);
    assert_eq!(world.bearing(&token, "/_apis/connectionData").await.status(), StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn an_access_token_is_held_to_its_scopes() {
    let world = World::services().await;
    let request =
        AccessTokenRequest { scopes: Some(vec!["vso.work".to_owned()]), ..AccessTokenRequest::new(User::Admin) };
    let token = world.emulator.mint_access_token_with(&request);
    assert_eq!(world.bearing(&token, "/_apis/connectionData").await.status(), StatusCode::OK);
    let answer = world.bearing(&token, "/_apis/projects").await;
    assert_eq!(answer.status(), StatusCode::UNAUTHORIZED);
    let body: Value = answer.json().await.unwrap();
    assert_eq!(body["typeKey"], "InvalidIdentityException");
    assert!(body["message"].as_str().unwrap().starts_with("TF400813"));
}

#[tokio::test]
async fn answers_carry_the_ids_that_support_asks_for() {
    let world = World::services().await;
    let answer = world.get("/_apis/connectionData").await;
    for name in ["activityid", "x-vss-e2eid", "x-tfs-session", "x-tfs-processid"] {
        assert_eq!(header(&answer, name).len(), 36, "{name}");
    }
    assert_eq!(header(&answer, "vary"), "Accept-Encoding");
}

#[tokio::test]
async fn doubled_slashes_and_other_spellings_reach_the_same_resource() {
    let world = World::server(ServerVersion::V2022Update1).await;
    let host = world.emulator.base_url().replace("/tfs/Contoso", "");
    for path in ["//tfs//Contoso//_apis//connectionData", "/TFS/contoso/_APIS/ConnectionData/"] {
        let answer = world.client.get(format!("{host}{path}")).basic_auth("", Some("demo-admin-pat")).send().await;
        assert_eq!(answer.unwrap().status(), StatusCode::OK, "{path}");
    }
    let elsewhere = world.client.get(format!("{host}/tfs/Other/_apis/connectionData")).send().await.unwrap();
    assert_eq!(elsewhere.status(), StatusCode::NOT_FOUND);
}
