//! Two tabs, two clicks, two nodes: everything that happens at the same moment.

use std::collections::HashSet;

use futures::future::join_all;
use rstest::rstest;
use store::{Changes, CreateOutcome, DeleteOutcome, EditOutcome, ReissueOutcome, RevokeOutcome, Store, TenantChange};
use testkit::Engine;

use crate::{
    invitations::open_invitations,
    world::{World, config, profile, request},
};

const TABS: usize = 8;

#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn of_many_creations_of_one_name_exactly_one_succeeds(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let (world, tenant) = World::with_tenant(engine).await;
    let outcomes = join_all((0..TABS).map(async |_| {
        tenant.create_connection(&world.connection("one"), &world.request(), &world.act()).await.unwrap()
    }))
    .await;
    let created = outcomes.iter().filter(|outcome| matches!(outcome, CreateOutcome::Created(_))).count();
    let taken = outcomes.iter().filter(|outcome| **outcome == CreateOutcome::NameTaken).count();
    assert_eq!((created, taken), (1, TABS - 1));
}

#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn a_request_sent_many_times_at_once_makes_one_connection(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let (world, tenant) = World::with_tenant(engine).await;
    let outcomes = join_all((0..TABS).map(async |_| {
        tenant.create_connection(&world.connection("one"), &request("key", 1), &world.act()).await.unwrap()
    }))
    .await;
    let (mut created, mut seen) = (0, HashSet::new());
    for outcome in outcomes {
        match outcome {
            CreateOutcome::Created(connection) => {
                created += 1;
                seen.insert(connection.id);
            }
            CreateOutcome::Replayed(connection) => {
                seen.insert(connection.id);
            }
            other => panic!("{other:?}"),
        }
    }
    assert_eq!((created, seen.len()), (1, 1));
}

#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn of_many_renames_to_one_name_exactly_one_succeeds(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let (world, tenant) = World::with_tenant(engine).await;
    let mut connections = Vec::new();
    for tab in 0..TABS {
        connections.push(world.create(&tenant, &format!("connection {tab}")).await);
    }
    let rename = Changes { name: Some("wanted".parse().unwrap()), description: None };
    let outcomes = join_all(
        connections.iter().map(async |one| tenant.edit_connection(one.id, &rename, &world.act()).await.unwrap()),
    )
    .await;
    let edited = outcomes.iter().filter(|outcome| matches!(outcome, EditOutcome::Edited(_))).count();
    let taken = outcomes.iter().filter(|outcome| **outcome == EditOutcome::NameTaken).count();
    assert_eq!((edited, taken), (1, TABS - 1));
}

#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn many_reissues_at_once_leave_one_open_invitation(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let (world, tenant) = World::with_tenant(engine).await;
    let connection = world.create(&tenant, "one").await;
    let outcomes = join_all(
        (0..TABS)
            .map(async |_| tenant.reissue_invitation(connection.id, &world.invitation(), &world.act()).await.unwrap()),
    )
    .await;
    assert!(outcomes.iter().all(|outcome| matches!(outcome, ReissueOutcome::Reissued(_))));
    assert_eq!(open_invitations(&world).await, 1);
    let newest = tenant.connection(connection.id).await.unwrap().unwrap().invitation.unwrap();
    assert_eq!(newest.revoked_at, None, "the open one is the one that is shown");
}

#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn of_many_revocations_and_deletions_one_each_succeeds(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let (world, tenant) = World::with_tenant(engine).await;
    let connection = world.create(&tenant, "one").await;
    let revoked =
        join_all((0..TABS).map(async |_| tenant.revoke_invitation(connection.id, &world.act()).await.unwrap())).await;
    assert_eq!(revoked.iter().filter(|outcome| matches!(outcome, RevokeOutcome::Revoked(_))).count(), 1);
    let deleted =
        join_all((0..TABS).map(async |_| tenant.delete_connection(connection.id, &world.act()).await.unwrap())).await;
    assert_eq!(deleted.iter().filter(|outcome| **outcome == DeleteOutcome::Deleted).count(), 1);
}

#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn sessions_opened_at_once_add_their_tenant_once(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let world = World::new(engine).await;
    let tenant = world.store.tenant(domain::TenantId::new(uuid::Uuid::from_u128(1)));
    let changes =
        join_all((0..TABS).map(async |_| tenant.upsert(&profile("fabrikam"), None, &world.act()).await.unwrap())).await;
    assert_eq!(changes.iter().filter(|change| **change == TenantChange::Added).count(), 1);
    assert!(changes.iter().all(|change| *change != TenantChange::Changed), "nothing changed: {changes:?}");
}

#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn sessions_opened_at_once_after_a_rename_tell_it_once(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let (world, tenant) = World::with_tenant(engine).await;
    for round in 0..10 {
        let renamed = profile(&format!("fabrikam{round}"));
        let changes =
            join_all((0..TABS).map(async |_| tenant.upsert(&renamed, None, &world.act()).await.unwrap())).await;
        assert_eq!(changes.iter().filter(|change| **change == TenantChange::Changed).count(), 1, "{changes:?}");
    }
}

/// `adnode serve` and another process on the same database, such as a second node or a maintenance command. An edit
/// reads before it writes, which is where a transaction that took its lock late would be refused.
#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn two_processes_write_at_once_and_neither_is_refused(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let (world, tenant) = World::with_tenant(engine).await;
    let other = Store::connect(&config(world.database.url())).await.unwrap().tenant(tenant.id());
    let (one, two) = (world.create(&tenant, "one").await, world.create(&tenant, "two").await);
    let edit = async |tenant: &store::TenantStore, connection: &store::Connection| {
        for round in 0..50 {
            let changes = Changes { name: None, description: Some(format!("round {round}").parse().unwrap()) };
            let outcome = tenant.edit_connection(connection.id, &changes, &world.act()).await.unwrap();
            assert!(matches!(outcome, EditOutcome::Edited(_)));
        }
    };
    futures::join!(edit(&tenant, &one), edit(&other, &two));
}

#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn nodes_that_start_at_once_migrate_once(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let database = testkit::TestDatabase::fresh(engine).await;
    let migrated = join_all((0..4).map(async |_| {
        let store = Store::connect(&config(database.url())).await?;
        store.migrate().await?;
        store.readiness().await
    }))
    .await;
    for readiness in migrated {
        assert_eq!(readiness.unwrap(), store::Readiness::Ready);
    }
}
