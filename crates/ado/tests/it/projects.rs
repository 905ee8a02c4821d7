//! Reading projects.

use std::collections::BTreeSet;

use ado_emulator::{Options, ProjectState, ServerVersion, User};
use domain::ProjectId;
use uuid::Uuid;

use crate::world::{World, pat};

#[tokio::test]
async fn every_page_is_read_and_every_project_comes_once() {
    let mut options = Options::services("fabrikam").unwrap();
    options.projects = 450;
    let world = World::start(options).await;
    let found = world.client.projects(&world.collection, &world.token(User::Admin)).await.unwrap();
    let ready = world.ado.projects().into_iter().filter(|project| project.state == ProjectState::WellFormed);
    let expected: BTreeSet<Uuid> = ready.map(|project| project.id).collect();
    assert_eq!(found.len(), expected.len());
    assert_eq!(found.iter().map(|project| project.id.uuid()).collect::<BTreeSet<_>>(), expected);
    let pages = world.ado.requests();
    assert!(pages.len() > 1);
    assert!(
        pages.iter().all(|page| page.path == "/fabrikam/_apis/projects" && page.credentials == "bearer"),
        "{pages:?}"
    );
}

#[tokio::test]
async fn one_project_is_found_by_id_while_it_is_there() {
    let world = World::services().await;
    let credential = world.token(User::Admin);
    let warehouse = world.ado.projects().into_iter().find(|project| project.name == "Warehouse").unwrap();
    let id = ProjectId::new(warehouse.id);
    let found = world.client.project(&world.collection, &credential, id).await.unwrap().unwrap();
    assert_eq!((found.id, found.name.as_str()), (id, "Warehouse"));
    world.ado.rename_project("Warehouse", "Depot").unwrap();
    let renamed = world.client.project(&world.collection, &credential, id).await.unwrap().unwrap();
    assert_eq!(renamed.name.as_str(), "Depot");
    world.ado.delete_project("Depot").unwrap();
    assert_eq!(world.client.project(&world.collection, &credential, id).await.unwrap(), None);
    let unknown = ProjectId::new(Uuid::from_u128(7));
    assert_eq!(world.client.project(&world.collection, &credential, unknown).await.unwrap(), None);
}

#[tokio::test]
async fn a_server_is_asked_in_the_newest_version_it_takes_and_only_once_too_new() {
    use ServerVersion::{V2019, V2020, V2022, V2022Update1};
    for (version, api, too_new) in [(V2022Update1, "7.1", 0), (V2022, "7.0", 1), (V2020, "6.0", 2), (V2019, "5.0", 3)] {
        let world = World::server(version).await;
        for _ in 0..2 {
            assert!(!world.client.projects(&world.collection, &pat(User::Admin)).await.unwrap().is_empty());
            assert!(world.client.may_edit_collection(&world.collection, &pat(User::Admin)).await.unwrap());
        }
        let requests = world.ado.requests();
        let refused = requests.iter().filter(|request| request.status == 400).count();
        assert_eq!(refused, too_new, "{version:?}: {requests:?}");
        let last = requests.last().unwrap();
        assert!(last.query.contains(&format!("api-version={api}")), "{last:?}");
        assert!(requests.iter().all(|request| request.credentials == "basic"), "{requests:?}");
    }
}
