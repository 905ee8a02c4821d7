//! A request that is repeated acts once.

use domain::AuditId;
use rstest::rstest;
use store::{Act, Actor, CreateOutcome, PageRequest, PageSize};
use testkit::Engine;
use time::Duration;
use uuid::Uuid;

use crate::world::{START, World, request};

#[rstest]
#[tokio::test]
async fn a_repeated_request_answers_with_the_connection_it_made(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let (world, tenant) = World::with_tenant(engine).await;
    let first = tenant.create_connection(&world.connection("one"), &request("key", 1), &world.act()).await.unwrap();
    let CreateOutcome::Created(created) = first else { panic!("{first:?}") };
    // The node that repeats has made new ids; they are not used.
    let again = tenant.create_connection(&world.connection("one"), &request("key", 1), &world.act()).await.unwrap();
    assert_eq!(again, CreateOutcome::Replayed(created));
    let page = tenant.connections(PageRequest::first(PageSize::default())).await.unwrap();
    assert_eq!(page.connections.len(), 1);
    let trail = tenant.audit(PageRequest::first(PageSize::default())).await.unwrap();
    assert_eq!(trail.entries.len(), 2, "the tenant and one connection");
}

#[rstest]
#[tokio::test]
async fn a_key_stands_for_one_request_only(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let (world, tenant) = World::with_tenant(engine).await;
    tenant.create_connection(&world.connection("one"), &request("key", 1), &world.act()).await.unwrap();
    let other = world.connection("two");
    let outcome = tenant.create_connection(&other, &request("key", 2), &world.act()).await.unwrap();
    assert_eq!(outcome, CreateOutcome::KeyReusedWithOtherBody);
    assert_eq!(tenant.connection(other.id).await.unwrap(), None);
}

#[rstest]
#[tokio::test]
async fn keys_of_other_people_and_other_tenants_do_not_meet(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let (world, tenant) = World::with_tenant(engine).await;
    let other_tenant = world.tenant(2).await;
    let grace = Actor::new(Uuid::from_u128(501), "Grace Hopper");
    let by_grace = Act { actor: grace, at: START, audit_id: AuditId::new(world.id()) };
    let outcomes = [
        tenant.create_connection(&world.connection("one"), &request("key", 1), &world.act()).await.unwrap(),
        tenant.create_connection(&world.connection("two"), &request("key", 1), &by_grace).await.unwrap(),
        other_tenant.create_connection(&world.connection("one"), &request("key", 1), &world.act()).await.unwrap(),
    ];
    assert!(outcomes.iter().all(|outcome| matches!(outcome, CreateOutcome::Created(_))), "{outcomes:?}");
}

#[rstest]
#[tokio::test]
async fn a_late_repeat_does_not_bring_a_deleted_connection_back(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let (world, tenant) = World::with_tenant(engine).await;
    let new = world.connection("one");
    tenant.create_connection(&new, &request("key", 1), &world.act()).await.unwrap();
    tenant.delete_connection(new.id, &world.act()).await.unwrap();
    let outcome = tenant.create_connection(&world.connection("one"), &request("key", 1), &world.act()).await.unwrap();
    assert_eq!(outcome, CreateOutcome::ReplayedDeleted);
    assert!(tenant.connections(PageRequest::first(PageSize::default())).await.unwrap().connections.is_empty());
}

#[rstest]
#[tokio::test]
async fn a_key_is_free_again_after_a_day_whether_or_not_anybody_pruned(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let (world, tenant) = World::with_tenant(engine).await;
    tenant.create_connection(&world.connection("one"), &request("key", 1), &world.act()).await.unwrap();
    let almost = world.act_at(START + Duration::hours(24) - Duration::microseconds(1));
    let outcome = tenant.create_connection(&world.connection("two"), &request("key", 2), &almost).await.unwrap();
    assert_eq!(outcome, CreateOutcome::KeyReusedWithOtherBody);
    let later = world.act_at(START + Duration::hours(24));
    let outcome = tenant.create_connection(&world.connection("two"), &request("key", 2), &later).await.unwrap();
    assert!(matches!(outcome, CreateOutcome::Created(_)), "{outcome:?}");
}

#[rstest]
#[tokio::test]
async fn pruning_forgets_what_is_a_day_old_of_every_tenant(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let (world, tenant) = World::with_tenant(engine).await;
    let other = world.tenant(2).await;
    let yesterday = START - Duration::hours(24);
    tenant.create_connection(&world.connection("a"), &request("a", 1), &world.act_at(yesterday)).await.unwrap();
    other.create_connection(&world.connection("b"), &request("b", 1), &world.act_at(yesterday)).await.unwrap();
    tenant.create_connection(&world.connection("c"), &request("c", 1), &world.act()).await.unwrap();
    assert_eq!(world.store.prune_idempotency(START).await.unwrap(), 2);
    assert_eq!(world.store.prune_idempotency(START).await.unwrap(), 0);
    let kept = tenant.create_connection(&world.connection("c"), &request("c", 1), &world.act()).await.unwrap();
    assert!(matches!(kept, CreateOutcome::Replayed(_)));
}
