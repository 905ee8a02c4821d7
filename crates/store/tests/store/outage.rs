//! The database goes away and comes back: errors meanwhile, quickly, and none after, without a restart.

use std::time::{Duration, Instant};

use futures::future::join_all;
use rstest::rstest;
use sea_orm::{ConnectionTrait, TransactionTrait};
use store::{CreateOutcome, Error, PageRequest, PageSize, Readiness, Store, TenantStore};
use testkit::{ChaosProxy, Engine};

use crate::world::{World, eventually, impatient};

/// What a call may take beyond its limit on a machine that has other things to do.
const SLACK: Duration = Duration::from_secs(3);

/// A store that reaches its database through a network that can fail.
async fn behind_proxy(world: &World) -> (ChaosProxy, Store) {
    let proxy = ChaosProxy::before(world.database.server().await).await;
    let config = impatient(&world.database.url_through(proxy.address()));
    let store = Store::connect(&config).await.unwrap();
    (proxy, store)
}

async fn answers(tenant: &TenantStore) -> bool {
    let listing = tenant.connections(PageRequest::first(PageSize::default()));
    match tokio::time::timeout(Duration::from_secs(20), listing).await.expect("no call hangs") {
        Ok(_) => true,
        Err(Error::Unavailable(_)) => false,
        Err(error) => panic!("{error:?}"),
    }
}

#[rstest]
#[case::closed_connections(ChaosProxy::cut)]
#[case::silence(ChaosProxy::swallow)]
#[tokio::test(flavor = "multi_thread")]
async fn a_network_that_fails_is_unavailable_soon_and_forgotten_when_it_is_back(#[case] fail: fn(&ChaosProxy)) {
    let (world, _) = World::with_tenant(Engine::Postgres).await;
    let (proxy, store) = behind_proxy(&world).await;
    let tenant = store.tenant(domain::TenantId::new(uuid::Uuid::from_u128(1)));
    // Every connection of the pool is open, and none will come back to life.
    join_all((0..20).map(|_| answers(&tenant))).await;
    fail(&proxy);
    for _ in 0..2 {
        let started = Instant::now();
        let outcomes = join_all((0..20).map(|_| answers(&tenant))).await;
        assert!(outcomes.iter().all(|answered| !answered));
        assert!(store.readiness().await.unwrap_err().is_unavailable());
        assert!(started.elapsed() < Duration::from_millis(400) * 4 + SLACK, "{:?}", started.elapsed());
    }
    proxy.restore();
    eventually(|| answers(&tenant)).await;
    eventually(async || {
        let outcomes = join_all((0..20).map(|_| answers(&tenant))).await;
        outcomes.into_iter().all(|answered| answered)
    })
    .await;
    assert_eq!(store.readiness().await.unwrap(), Readiness::Ready);
}

/// The answer to a commit may be lost. The repeated request finds out what happened.
#[tokio::test(flavor = "multi_thread")]
async fn a_creation_cut_off_by_the_network_can_be_repeated() {
    let (world, _) = World::with_tenant(Engine::Postgres).await;
    let (proxy, store) = behind_proxy(&world).await;
    let tenant = store.tenant(domain::TenantId::new(uuid::Uuid::from_u128(1)));
    let (new, request) = (world.connection("one"), world.request());
    proxy.cut();
    let refused = tenant.create_connection(&new, &request, &world.act()).await.unwrap_err();
    assert!(refused.is_unavailable(), "{refused:?}");
    proxy.restore();
    let act = world.act();
    eventually(async || match tenant.create_connection(&new, &request, &act).await {
        Ok(CreateOutcome::Created(_) | CreateOutcome::Replayed(_)) => true,
        Err(Error::Unavailable(_)) => false,
        other => panic!("{other:?}"),
    })
    .await;
    let page = tenant.connections(PageRequest::first(PageSize::default())).await.unwrap();
    assert_eq!(page.connections.len(), 1);
}

/// Somebody else (a backup, an administrator) holds what a write needs.
#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn a_held_lock_is_unavailable_soon_and_forgotten_when_it_is_free(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let (world, _) = World::with_tenant(engine).await;
    let store = Store::connect(&impatient(world.database.url())).await.unwrap();
    let tenant = store.tenant(domain::TenantId::new(uuid::Uuid::from_u128(1)));
    let raw = world.raw().await;
    let holder = raw.begin().await.unwrap();
    if engine == Engine::Postgres {
        holder.execute_unprepared("LOCK TABLE connections IN EXCLUSIVE MODE").await.unwrap();
    }
    holder.execute_unprepared("UPDATE tenants SET name = name").await.unwrap();

    let started = Instant::now();
    let refused = tenant.create_connection(&world.connection("one"), &world.request(), &world.act()).await.unwrap_err();
    assert!(refused.is_unavailable(), "{refused:?}");
    assert!(started.elapsed() < Duration::from_millis(400) * 2 + SLACK);
    assert!(answers(&tenant).await, "reading goes on");

    holder.rollback().await.unwrap();
    world.create(&tenant, "one").await;
}

/// Writers wait for each other; none of them is told that the database is locked.
#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn many_writers_and_readers_at_once_all_succeed(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let (world, tenant) = World::with_tenant(engine).await;
    let writers = join_all((0..100).map(async |number| {
        world.create(&tenant, &format!("connection {number}")).await;
        assert!(answers(&tenant).await);
    }));
    writers.await;
    let size = PageSize::new(100).unwrap();
    assert_eq!(tenant.connections(PageRequest::first(size)).await.unwrap().connections.len(), 100);
}

/// A person closes the tab; the handler's future is dropped in the middle of a transaction.
#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn a_call_that_is_dropped_halfway_leaves_nothing_and_blocks_nobody(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let (world, tenant) = World::with_tenant(engine).await;
    let mut dropped = Vec::new();
    for polls in 1..40 {
        let (new, request) = (world.connection(&format!("dropped {polls}")), world.request());
        let act = world.act();
        let mut call = Box::pin(tenant.create_connection(&new, &request, &act));
        for _ in 0..polls {
            if futures::poll!(call.as_mut()).is_ready() {
                break;
            }
            tokio::task::yield_now().await;
        }
        drop(call);
        dropped.push((new.id, act.audit_id));
    }
    // Writers queue, so this one comes after whatever a dropped call had already sent.
    world.create(&tenant, "after all").await;
    let trail = tenant.audit(PageRequest::first(PageSize::new(100).unwrap())).await.unwrap();
    for (connection, audit_id) in dropped {
        let is_there = tenant.connection(connection).await.unwrap().is_some();
        assert_eq!(tenant.rules(connection).await.unwrap().is_some(), is_there);
        assert_eq!(trail.entries.iter().any(|entry| entry.id == audit_id), is_there);
    }
}
