use ado_emulator::{Role, User};
use reqwest::StatusCode;
use rstest::rstest;
use serde_json::{Value, json};

use crate::world::World;

const COLLECTION: &str = "/_apis/permissions/3e65f728-f8bc-4ecd-8764-7e378b19bfa7";

#[rstest]
#[case(User::Admin, 1, true)]
#[case(User::Admin, 2, true)]
#[case(User::Admin, 3, true)]
#[case(User::Member, 1, true)]
#[case(User::Member, 2, false)]
#[case(User::Member, 3, false)]
#[tokio::test]
async fn only_administrators_may_edit_the_collection(#[case] user: User, #[case] bits: u32, #[case] may: bool) {
    let world = World::services().await;
    for query in ["", "?api-version=7.1", "?tokens=NAMESPACE&alwaysAllowAdministrators=false", "?tokens=$COLLECTION"] {
        let body: Value = world.get_as(user, &format!("{COLLECTION}/{bits}{query}")).await.json().await.unwrap();
        assert_eq!(body, json!({ "count": 1, "value": [may] }), "{query}");
    }
}

#[tokio::test]
async fn every_token_asked_about_gets_its_answer() {
    let world = World::services().await;
    let path = format!("{COLLECTION}/2?tokens=NAMESPACE,nonsense&alwaysAllowAdministrators=false");
    let body: Value = world.get(&path).await.json().await.unwrap();
    assert_eq!(body, json!({ "count": 2, "value": [true, false] }));
}

#[tokio::test]
async fn a_change_of_role_counts_at_once() {
    let world = World::services().await;
    world.emulator.set_role(User::Admin, Role::Member);
    let body: Value = world.get(&format!("{COLLECTION}/2")).await.json().await.unwrap();
    assert_eq!(body["value"], json!([false]));
    world.emulator.set_role(User::Admin, Role::NonMember);
    assert_eq!(world.get(&format!("{COLLECTION}/2")).await.status(), StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn an_unknown_namespace_and_bits_that_are_no_number_are_errors() {
    let world = World::services().await;
    let unknown = world.get("/_apis/permissions/00000000-0000-4000-8000-000000000000/2").await;
    assert_eq!(unknown.status(), StatusCode::NOT_FOUND);
    assert_eq!(world.get(&format!("{COLLECTION}/all")).await.status(), StatusCode::BAD_REQUEST);
}
