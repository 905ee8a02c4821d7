//! Tenants, and that nothing of one is ever seen by another.

use domain::TenantId;
use rstest::rstest;
use store::{Changes, DeleteOutcome, EditOutcome, PageRequest, PageSize, ReissueOutcome, RevokeOutcome, TenantChange};
use testkit::Engine;
use uuid::Uuid;

use crate::world::{World, profile};

#[rstest]
#[tokio::test]
async fn a_tenant_is_added_once_and_changed_when_ado_renames_it(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let world = World::new(engine).await;
    let tenant = world.store.tenant(TenantId::new(Uuid::from_u128(1)));
    assert_eq!(tenant.profile().await.unwrap(), None);
    assert_eq!(tenant.upsert(&profile("fabrikam"), None, &world.act()).await.unwrap(), TenantChange::Added);
    assert_eq!(tenant.upsert(&profile("fabrikam"), None, &world.act()).await.unwrap(), TenantChange::Unchanged);
    assert_eq!(tenant.upsert(&profile("fabrikam2"), None, &world.act()).await.unwrap(), TenantChange::Changed);
    assert_eq!(tenant.profile().await.unwrap(), Some(profile("fabrikam2")));
    let trail = tenant.audit(PageRequest::first(PageSize::default())).await.unwrap();
    let lines: Vec<_> = trail.entries.iter().map(|entry| (entry.action.as_str(), &*entry.subject.name)).collect();
    assert_eq!(lines, [("tenant.changed", "fabrikam2"), ("tenant.added", "fabrikam")]);
}

#[rstest]
#[tokio::test]
async fn a_tenant_sees_nothing_of_another(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let (world, owner) = World::with_tenant(engine).await;
    let connection = world.create(&owner, "secret plans").await;
    let rules = owner.rules(connection.id).await.unwrap();
    let stranger = world.tenant(2).await;

    assert_eq!(stranger.connection(connection.id).await.unwrap(), None);
    assert_eq!(stranger.rules(connection.id).await.unwrap(), None);
    let page = stranger.connections(PageRequest::first(PageSize::default())).await.unwrap();
    assert!(page.connections.is_empty());
    let trail = stranger.audit(PageRequest::first(PageSize::default())).await.unwrap();
    assert_eq!(trail.entries.len(), 1, "only that the stranger was added");
    let rename = Changes { name: Some("mine".parse().unwrap()), description: None };
    assert_eq!(stranger.edit_connection(connection.id, &rename, &world.act()).await.unwrap(), EditOutcome::NotFound);
    assert_eq!(stranger.delete_connection(connection.id, &world.act()).await.unwrap(), DeleteOutcome::NotFound);
    assert_eq!(stranger.revoke_invitation(connection.id, &world.act()).await.unwrap(), RevokeOutcome::NotFound);
    let reissued = stranger.reissue_invitation(connection.id, &world.invitation(), &world.act()).await.unwrap();
    assert_eq!(reissued, ReissueOutcome::NotFound);

    assert_eq!(owner.connection(connection.id).await.unwrap().as_ref(), Some(&connection));
    assert_eq!(owner.rules(connection.id).await.unwrap(), rules);
}

#[rstest]
#[tokio::test]
async fn two_tenants_may_use_the_same_name(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let (world, one) = World::with_tenant(engine).await;
    let two = world.tenant(2).await;
    world.create(&one, "Fabrikam to Contoso").await;
    world.create(&two, "Fabrikam to Contoso").await;
}

#[rstest]
#[tokio::test]
async fn the_place_in_one_tenants_list_means_nothing_in_anothers(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let (world, one) = World::with_tenant(engine).await;
    let two = world.tenant(2).await;
    let theirs = world.create(&two, "theirs").await;
    let ours = world.create(&one, "ours").await;
    let page = two.connections(PageRequest::after(ours.id, PageSize::default())).await.unwrap();
    assert_eq!(page.connections, [theirs]);
}

/// A session is opened before anything else, so this is a defect of the caller and not of the person.
#[rstest]
#[tokio::test]
async fn an_unknown_tenant_cannot_have_connections(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let world = World::new(engine).await;
    let unknown = world.store.tenant(TenantId::new(Uuid::from_u128(9)));
    let created = unknown.create_connection(&world.connection("one"), &world.request(), &world.act()).await;
    assert!(matches!(created, Err(store::Error::Bug(_))), "{created:?}");
}
