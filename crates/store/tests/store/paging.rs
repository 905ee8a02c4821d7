//! The list, page by page, over a thousand connections.

use std::collections::HashSet;

use domain::ConnectionId;
use futures::future::join_all;
use rstest::rstest;
use store::{PageRequest, PageSize, TenantStore};
use testkit::Engine;

use crate::world::World;

async fn fill(world: &World, tenant: &TenantStore, rows: usize) {
    let new: Vec<_> = (0..rows).map(|row| world.connection(&format!("connection {row}"))).collect();
    for some in new.chunks(50) {
        let creations =
            some.iter().map(async |new| tenant.create_connection(new, &world.request(), &world.act()).await);
        for outcome in join_all(creations).await {
            outcome.unwrap();
        }
    }
}

#[rstest]
#[tokio::test]
async fn a_thousand_rows_are_listed_exactly_once_while_rows_come_and_go(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let (world, tenant) = World::with_tenant(engine).await;
    fill(&world, &tenant, 1_000).await;
    let size = PageSize::new(64).unwrap();
    let (mut seen, mut request, mut pages) = (Vec::new(), PageRequest::first(size), 0);
    loop {
        let page = tenant.connections(request).await.unwrap();
        seen.extend(page.connections.iter().map(|connection| connection.id));
        // Meanwhile somebody initiates another connection, and deletes the row the next page starts behind.
        world.create(&tenant, &format!("meanwhile {pages}")).await;
        pages += 1;
        let Some(next) = page.next else { break };
        tenant.delete_connection(next, &world.act()).await.unwrap();
        request = PageRequest::after(next, size);
    }
    assert_eq!((pages, seen.len()), (16, 1_000));
    assert_eq!(seen.iter().copied().collect::<HashSet<ConnectionId>>().len(), 1_000);
    assert!(seen.is_sorted_by(|a, b| a > b), "newest first");
}

#[rstest]
#[tokio::test]
async fn the_list_shows_each_connection_as_reading_it_does(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let (world, tenant) = World::with_tenant(engine).await;
    let plain = world.create(&tenant, "plain").await;
    let revoked = world.create(&tenant, "revoked").await;
    let reissued = world.create(&tenant, "reissued").await;
    tenant.revoke_invitation(revoked.id, &world.act()).await.unwrap();
    for _ in 0..3 {
        tenant.reissue_invitation(reissued.id, &world.invitation(), &world.act()).await.unwrap();
    }
    let page = tenant.connections(PageRequest::first(PageSize::default())).await.unwrap();
    assert_eq!(page.connections.len(), 3, "one row a connection, however many invitations");
    for (listed, id) in page.connections.iter().zip([reissued.id, revoked.id, plain.id]) {
        assert_eq!(Some(listed), tenant.connection(id).await.unwrap().as_ref());
    }
    assert_eq!(page.next, None);
}

#[rstest]
#[tokio::test]
async fn a_full_last_page_promises_no_further_one(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let (world, tenant) = World::with_tenant(engine).await;
    fill(&world, &tenant, 4).await;
    let size = PageSize::new(2).unwrap();
    let first = tenant.connections(PageRequest::first(size)).await.unwrap();
    let last = tenant.connections(PageRequest::after(first.next.unwrap(), size)).await.unwrap();
    assert_eq!((last.connections.len(), last.next), (2, None));
}
