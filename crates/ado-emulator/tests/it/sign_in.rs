use ado_emulator::{ServerVersion, User};
use reqwest::{Method, StatusCode, header::ACCEPT};
use rstest::rstest;
use serde_json::Value;

use crate::world::{World, header, refusal};

#[rstest]
#[case("/_apis/connectionData")]
#[case("/_apis/projects")]
#[case("/_apis/projects/Warehouse")]
#[case("/_apis/permissions/3e65f728-f8bc-4ecd-8764-7e378b19bfa7/2")]
#[case("/_apis/ResourceAreas")]
#[tokio::test]
async fn nobody_in_particular_gets_nothing(#[case] path: &str) {
    let world = World::services().await;
    let answer = world.anonymously(path).await;
    assert!(header(&answer, "www-authenticate").contains("Basic realm"));
    assert_eq!(refusal(answer).await, (401, "UnauthorizedRequestException".to_owned()));
}

#[tokio::test]
async fn careless_clients_get_a_sign_in_page_with_a_success_status() {
    let world = World::services().await;
    let answer = world.request(Method::GET, "/_apis/projects").send().await.unwrap();
    assert_eq!(answer.status(), StatusCode::NON_AUTHORITATIVE_INFORMATION);
    assert!(header(&answer, "content-type").starts_with("text/html"));
    assert!(answer.text().await.unwrap().contains("Sign In"));
}

#[tokio::test]
async fn browsers_are_sent_to_the_sign_in_page() {
    let world = World::services().await;
    let answer = world.request(Method::GET, "/_apis/projects").header(ACCEPT, "text/html").send().await.unwrap();
    assert_eq!(answer.status(), StatusCode::FOUND);
    assert_eq!(header(&answer, "location"), "/fabrikam/_signin");
}

#[tokio::test]
async fn a_server_asks_for_basic_or_windows_credentials() {
    let world = World::server(ServerVersion::V2022).await;
    let answer = world.request(Method::GET, "/_apis/projects").send().await.unwrap();
    assert_eq!(answer.status(), StatusCode::UNAUTHORIZED);
    assert!(header(&answer, "www-authenticate").contains("NTLM"));
}

#[rstest]
#[case("Basic not base64!")]
#[case("Basic OmRlbW8tYWRtaW4tcGF0eA==")]
#[case("Bearer demo-admin-pat")]
#[case("Bearer bogus")]
#[case("Digest x")]
#[case("nonsense")]
#[tokio::test]
async fn wrong_credentials_are_no_better_than_none(#[case] authorization: &str) {
    let world = World::services().await;
    let request = world.request(Method::GET, "/_apis/connectionData").header("authorization", authorization);
    let answer = request.header("x-tfs-fedauthredirect", "suppress").send().await.unwrap();
    assert_eq!(answer.status(), StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn a_revoked_pat_lets_nobody_in() {
    let world = World::services().await;
    world.emulator.revoke_pat(User::Admin);
    assert_eq!(world.get("/_apis/connectionData").await.status(), StatusCode::NON_AUTHORITATIVE_INFORMATION);
    world.emulator.reset();
    assert_eq!(world.get("/_apis/connectionData").await.status(), StatusCode::OK);
}

#[tokio::test]
async fn somebody_who_is_no_member_is_known_but_not_let_in() {
    let world = World::services().await;
    let token = world.emulator.mint_access_token(User::Stranger);
    for answer in
        [world.get_as(User::Stranger, "/_apis/projects").await, world.bearing(&token, "/_apis/projects").await]
    {
        assert_eq!(refusal(answer).await, (401, "UnauthorizedRequestException".to_owned()));
    }
}

#[tokio::test]
async fn a_public_organization_answers_anybody_as_public_access() {
    let world = World::with(|options| options.public = true).await;
    for answer in
        [world.anonymously("/_apis/connectionData").await, world.bearing("bogus", "/_apis/connectionData").await]
    {
        assert_eq!(answer.status(), StatusCode::OK);
        let body: Value = answer.json().await.unwrap();
        let descriptor = body["authenticatedUser"]["descriptor"].as_str().unwrap();
        assert_eq!(descriptor, "System:PublicAccess;aaaaaaaa-aaaa-aaaa-aaaa-aaaaaaaaaaaa");
    }
    let projects: Value = world.anonymously("/_apis/projects").await.json().await.unwrap();
    let listed = projects["value"].as_array().unwrap();
    assert!(!listed.is_empty() && listed.iter().all(|project| project["visibility"] == "public"));
    assert_eq!(world.anonymously("/_apis/projects/Warehouse").await.status(), StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn in_a_public_organization_an_outsider_is_themselves_and_may_do_nothing() {
    let world = World::with(|options| options.public = true).await;
    let body: Value = world.get_as(User::Stranger, "/_apis/connectionData").await.json().await.unwrap();
    assert_eq!(body["authenticatedUser"]["id"], world.emulator.person(User::Stranger).id.to_string());
    let path = "/_apis/permissions/3e65f728-f8bc-4ecd-8764-7e378b19bfa7/1";
    let body: Value = world.get_as(User::Stranger, path).await.json().await.unwrap();
    assert_eq!(body["value"], serde_json::json!([false]));
}
