use std::collections::HashSet;

use ado_emulator::{ServerVersion, User};
use reqwest::StatusCode;
use rstest::rstest;
use serde_json::Value;

use crate::world::{World, header, refusal};

async fn names(world: &World, query: &str) -> Vec<String> {
    let body: Value = world.get(&format!("/_apis/projects{query}")).await.json().await.unwrap();
    let items = body["value"].as_array().unwrap().clone();
    assert_eq!(body["count"], items.len());
    items.iter().map(|item| item["name"].as_str().unwrap().to_owned()).collect()
}

#[tokio::test]
async fn the_list_is_walked_by_continuation_tokens_without_gap_or_repetition() {
    let world = World::services().await;
    let (mut seen, mut token, mut pages) = (Vec::new(), String::new(), 0);
    loop {
        let answer = world.get(&format!("/_apis/projects?$top=100&continuationToken={token}&api-version=7.1")).await;
        token = header(&answer, "x-ms-continuationtoken");
        let body: Value = answer.json().await.unwrap();
        let page = body["value"].as_array().unwrap().clone();
        seen.extend(page.iter().map(|item| item["id"].as_str().unwrap().to_owned()));
        pages += 1;
        if token.is_empty() {
            break;
        }
    }
    assert_eq!(pages, 3);
    assert!(seen.len() > 250, "{}", seen.len());
    assert_eq!(seen.iter().collect::<HashSet<_>>().len(), seen.len());
}

#[tokio::test]
async fn skip_and_continuation_agree_and_a_hundred_is_the_usual_page() {
    let world = World::services().await;
    assert_eq!(names(&world, "?$top=5&$skip=7").await, names(&world, "?$top=5&continuationToken=7").await);
    assert_eq!(names(&world, "").await.len(), 100);
    assert!(names(&world, "?$skip=100000").await.is_empty());
}

#[tokio::test]
async fn the_list_is_not_sorted_by_name() {
    let world = World::services().await;
    let listed = names(&world, "").await;
    let mut sorted = listed.clone();
    sorted.sort();
    assert_ne!(listed, sorted);
}

#[tokio::test]
async fn projects_on_their_way_in_or_out_are_listed_only_when_asked_for() {
    let world = World::services().await;
    let ready: HashSet<_> = names(&world, "?$top=1000").await.into_iter().collect();
    assert!(ready.contains("Warehouse") && ready.contains("Storefront"));
    for state in ["createPending", "deleting", "deleted"] {
        let some = names(&world, &format!("?stateFilter={state}")).await;
        assert!(!some.is_empty(), "{state}");
        assert!(some.iter().all(|name| !ready.contains(name)), "{state}");
    }
    let all = names(&world, "?$top=1000&stateFilter=all").await.len();
    let deleted = names(&world, "?$top=1000&stateFilter=deleted").await.len();
    assert_eq!(all + deleted, 300);
}

#[rstest]
#[case("$top=many")]
#[case("$skip=-1")]
#[case("continuationToken=x")]
#[case("stateFilter=somehow")]
#[tokio::test]
async fn a_wrong_parameter_is_refused_by_name(#[case] query: &str) {
    let world = World::services().await;
    let answer = world.get(&format!("/_apis/projects?{query}")).await;
    assert_eq!(answer.status(), StatusCode::BAD_REQUEST);
    let body: Value = answer.json().await.unwrap();
    assert!(body["message"].as_str().unwrap().contains(query.split('=').next().unwrap()));
}

#[tokio::test]
async fn a_project_is_found_by_id_and_by_name_in_any_case() {
    let world = World::services().await;
    let by_name: Value = world.get("/_apis/projects/warehouse").await.json().await.unwrap();
    let id = by_name["id"].as_str().unwrap();
    let by_id: Value = world.get(&format!("/_apis/projects/{id}?api-version=7.1")).await.json().await.unwrap();
    assert_eq!(by_name, by_id);
    assert_eq!(by_id["name"], "Warehouse");
    assert_eq!(by_id["state"], "wellFormed");
    assert_eq!(by_id["url"], format!("{}/_apis/projects/{id}", world.emulator.base_url()));
    let umlauts = world.get("/_apis/projects/%C3%89mile%20%26%20S%C3%B6hne%20%E2%80%94%20%C3%9Cbernahme").await;
    assert_eq!(umlauts.status(), StatusCode::OK);
}

#[tokio::test]
async fn a_project_that_is_not_there_is_an_error_with_a_type_key() {
    let world = World::services().await;
    let by_name = world.get("/_apis/projects/Nowhere").await;
    assert_eq!(refusal(by_name).await, (404, "ProjectDoesNotExistWithNameException".to_owned()));
    let by_id = world.get("/_apis/projects/00000000-0000-4000-8000-000000000000").await;
    assert_eq!(refusal(by_id).await, (404, "ProjectDoesNotExistException".to_owned()));
}

#[tokio::test]
async fn projects_can_be_added_renamed_and_deleted_while_it_runs() {
    let world = World::services().await;
    let added = world.emulator.add_project("Night Shift").unwrap();
    world.emulator.rename_project("Night Shift", "Day Shift").unwrap();
    let found: Value = world.get(&format!("/_apis/projects/{}", added.id)).await.json().await.unwrap();
    assert_eq!(found["name"], "Day Shift");
    assert!(world.emulator.add_project("day shift").is_err(), "names are unique in any case");
    world.emulator.delete_project("Day Shift").unwrap();
    assert_eq!(world.get(&format!("/_apis/projects/{}", added.id)).await.status(), StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_server_has_fewer_projects_all_private() {
    let world = World::server(ServerVersion::V2020).await;
    let body: Value = world.get("/_apis/projects?$top=1000").await.json().await.unwrap();
    let items = body["value"].as_array().unwrap();
    assert!((30..=40).contains(&items.len()));
    assert!(items.iter().all(|item| item["visibility"] == "private"));
}

#[tokio::test]
async fn what_is_not_emulated_answers_404_with_an_error_body() {
    let world = World::services().await;
    let answer = world.get("/_apis/wit/workitems/1?api-version=7.1").await;
    assert_eq!(refusal(answer).await, (404, "VssResourceNotFoundException".to_owned()));
    let deletion = world.request(reqwest::Method::DELETE, "/_apis/projects/Warehouse");
    let answer = deletion.basic_auth("", Some(User::Admin.pat())).send().await.unwrap();
    assert_eq!(refusal(answer).await, (405, "MethodNotAllowedException".to_owned()));
}
