//! The project picker's list.

use std::collections::BTreeSet;

use ado_emulator::{Options, ProjectState, User};
use testkit::Engine;

use crate::world::{Caller, World};

async fn names(admin: &Caller<'_>, query: &str) -> Vec<String> {
    let page = admin.get(&format!("/api/v1/projects?{query}")).await.json();
    let projects = page["projects"].as_array().unwrap_or_else(|| panic!("{page}"));
    projects.iter().map(|project| project["name"].as_str().unwrap().to_owned()).collect()
}

/// Every name, page by page.
async fn all_names(admin: &Caller<'_>, query: &str) -> Vec<String> {
    let (mut all, mut cursor) = (Vec::new(), String::new());
    loop {
        let page = admin.get(&format!("/api/v1/projects?{query}{cursor}")).await.json();
        let projects = page["projects"].as_array().unwrap();
        all.extend(projects.iter().map(|project| project["name"].as_str().unwrap().to_owned()));
        match page["nextCursor"].as_str() {
            Some(next) => cursor = format!("&cursor={next}"),
            None => return all,
        }
    }
}

fn projects_requests(world: &World) -> usize {
    world.ado.requests().iter().filter(|request| request.path.ends_with("/_apis/projects")).count()
}

#[tokio::test]
async fn hundreds_of_projects_arrive_page_by_page_each_once_and_in_order() {
    let world = World::services(Engine::Sqlite).await;
    let admin = world.admin().await;
    let expected: BTreeSet<String> = world
        .ado
        .projects()
        .into_iter()
        .filter(|project| project.state == ProjectState::WellFormed)
        .map(|project| project.name)
        .collect();
    assert!(expected.len() >= 250);
    let first = admin.get("/api/v1/projects").await.json();
    assert_eq!(first["projects"].as_array().unwrap().len(), 50);
    assert_eq!(first["total"], expected.len());
    for limit in [100, 37] {
        let all = all_names(&admin, &format!("limit={limit}")).await;
        assert_eq!(all.len(), expected.len());
        assert_eq!(all.iter().cloned().collect::<BTreeSet<_>>(), expected);
        assert!(all.is_sorted_by_key(|name| name.to_lowercase()));
    }
}

#[tokio::test]
async fn a_search_looks_anywhere_in_the_name_whatever_its_case() {
    let world = World::services(Engine::Sqlite).await;
    world.ado.add_project("Überwachung Süd").unwrap();
    let admin = world.admin().await;
    assert_eq!(names(&admin, "search=warehouse").await.first().map(String::as_str), Some("Warehouse"));
    assert_eq!(names(&admin, "search=REHOU").await, names(&admin, "search=rehou").await);
    assert_eq!(names(&admin, "search=%C3%9CBERWACHUNG%20s").await, ["Überwachung Süd"]);
    assert_eq!(names(&admin, "search=no%20project%20is%20called%20so").await, [""; 0]);
    assert_eq!(names(&admin, "search=%25").await, [""; 0]);
    let long = "x".repeat(256);
    assert_eq!(admin.get(&format!("/api/v1/projects?search={long}")).await.fields(), ["search"]);
}

#[tokio::test]
async fn only_projects_that_are_ready_are_offered() {
    let world = World::services(Engine::Sqlite).await;
    world.ado.add_project("Gone").unwrap();
    world.ado.delete_project("Gone").unwrap();
    let admin = world.admin().await;
    assert_eq!(names(&admin, "search=Gone").await, [""; 0]);
}

#[tokio::test]
async fn typing_asks_azure_devops_once() {
    let world = World::services(Engine::Sqlite).await;
    let admin = world.admin().await;
    world.ado.reset_requests();
    let keystrokes =
        ["", "w", "wa", "war", "ware"].map(|text| admin.get_owned(format!("/api/v1/projects?search={text}")));
    futures::future::join_all(keystrokes).await;
    let requests = projects_requests(&world);
    assert!((2..=4).contains(&requests), "{requests} requests for one list of 300 projects");
    names(&admin, "search=wareh").await;
    assert_eq!(projects_requests(&world), requests);
}

#[tokio::test]
async fn a_list_is_shown_only_to_the_credential_that_fetched_it() {
    let world = World::services(Engine::Sqlite).await;
    let admin = world.admin().await;
    names(&admin, "").await;
    let answer = admin.clone().access_token("somebody-elses").get("/api/v1/projects").await;
    assert_eq!(answer.code(), "session.expired");
    let answer = admin.without("x-ado-access-token").get("/api/v1/projects").await;
    assert_eq!(answer.code(), "session.refused");
}

#[tokio::test]
async fn without_a_cache_every_request_sees_what_is_there_now() {
    let options = Options::services("fabrikam").unwrap();
    let world =
        World::start(Engine::Sqlite, options, |settings| settings.ado = "project_cache_seconds = 0\n".to_owned()).await;
    let admin = world.admin().await;
    assert_eq!(names(&admin, "search=Brand").await, [""; 0]);
    world.ado.add_project("Brand new").unwrap();
    assert_eq!(names(&admin, "search=Brand").await, ["Brand new"]);
}

#[tokio::test]
async fn every_supported_server_is_asked_in_its_own_version() {
    use ado_emulator::ServerVersion::{V2019, V2020, V2022, V2022Update1};
    for (version, api) in [(V2019, "5.0"), (V2020, "6.0"), (V2022, "7.0"), (V2022Update1, "7.1")] {
        let options = Options::server("tfs/Contoso", version).unwrap();
        let world = World::start(Engine::Sqlite, options, |_| {}).await;
        let admin = world.admin().await;
        world.ado.reset_requests();
        assert!(!names(&admin, "").await.is_empty(), "{version:?}");
        let requests = world.ado.requests();
        assert!(requests.iter().all(|request| request.query.contains(&format!("api-version={api}"))), "{requests:?}");
        assert!(requests.iter().all(|request| request.status == 200), "{requests:?}");
    }
}

#[tokio::test]
async fn a_member_of_no_group_sees_their_own_projects_only_with_their_own_token() {
    let world = World::services(Engine::Sqlite).await;
    let admin = world.admin().await;
    let stranger = admin.access_token(&world.ado.mint_access_token(User::Stranger));
    let answer = stranger.get("/api/v1/projects").await;
    assert!(answer.status >= 400, "{answer:?}");
}
