//! The durable queue.

use std::{collections::BTreeSet, sync::Arc};

use domain::{ConnectionId, TenantId};
use rstest::rstest;
use store::{
    Store, TenantStore, Topic,
    queue::{Batch, Claim, Claimed, Lane, LaneLength, NewItem, Queue, Settled, Settlement, Verdict},
};
use testkit::Engine;
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use crate::world::{START, World};

const BATCH: Batch = Batch { items: 100, bytes: 1_000_000 };

fn item(number: u128) -> NewItem {
    NewItem { id: Uuid::from_u128(number), kind: "ping".to_owned(), body: number.to_be_bytes().to_vec() }
}

fn items(numbers: impl IntoIterator<Item = u128>) -> Vec<NewItem> {
    numbers.into_iter().map(item).collect()
}

fn claim(lease: u128) -> Claim {
    Claim { lease: Uuid::from_u128(lease), lease_for: Duration::minutes(1), lanes: 10, batch: BATCH }
}

fn later(seconds: i64) -> OffsetDateTime {
    START + Duration::seconds(seconds)
}

/// A world with one connection whose lane holds these items.
async fn lane_with(engine: Engine, queue: Queue, count: u128) -> (World, TenantStore, Lane) {
    let (world, tenant) = World::with_tenant(engine).await;
    let lane = Lane::to_partner(world.create(&tenant, "one").await.id);
    if count > 0 {
        tenant.enqueue(&lane, queue, &items(1..=count), START).await.unwrap();
    }
    (world, tenant, lane)
}

fn numbers(claimed: &Claimed) -> Vec<u128> {
    claimed.items.iter().map(|item| item.id.as_u128()).collect()
}

async fn claim_one(store: &Store, lease: u128, now: OffsetDateTime) -> Option<Claimed> {
    let mut claimed = store.claim(claim(lease), now).await.unwrap();
    assert!(claimed.len() <= 1, "{claimed:?}");
    claimed.pop()
}

#[rstest]
#[tokio::test]
async fn items_come_out_as_they_went_in(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let (_world, tenant, lane) = lane_with(engine, Queue::Held, 3).await;
    assert_eq!(tenant.enqueue(&lane, Queue::Held, &items(4..=5), later(9)).await.unwrap(), 4..=5);
    let found = tenant.peek(&lane, 0, BATCH).await.unwrap();
    assert_eq!(found.iter().map(|item| item.position).collect::<Vec<_>>(), [1, 2, 3, 4, 5]);
    assert_eq!((found[4].id, &*found[4].kind, &found[4].body), (Uuid::from_u128(5), "ping", &item(5).body));
    assert_eq!((found[0].enqueued_at, found[4].enqueued_at), (START, later(9)));
    assert_eq!(tenant.peek(&lane, 3, BATCH).await.unwrap().len(), 2);
}

#[rstest]
#[tokio::test]
async fn a_batch_is_bounded_but_never_empty(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let (_world, tenant, lane) = lane_with(engine, Queue::Held, 5).await;
    let taken = |items, bytes| tenant.peek(&lane, 0, Batch { items, bytes });
    assert_eq!(taken(2, 1_000).await.unwrap().len(), 2);
    assert_eq!(taken(100, 40).await.unwrap().len(), 2, "16 bytes each");
    assert_eq!(taken(100, 1).await.unwrap().len(), 1, "a large item does not block its lane");
}

#[rstest]
#[tokio::test]
async fn what_was_acknowledged_is_gone_and_the_rest_stays(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let (_world, tenant, lane) = lane_with(engine, Queue::Held, 5).await;
    // Late, repeated and impossible acknowledgements do no harm.
    for up_to in [3, 3, 1, 0, 99] {
        tenant.acknowledge(&lane, up_to, START).await.unwrap();
        let left: Vec<u64> = tenant.peek(&lane, 0, BATCH).await.unwrap().iter().map(|item| item.position).collect();
        assert_eq!(left, [4, 5], "after {up_to}");
    }
    assert_eq!(tenant.waiting_for_partner(lane.connection).await.unwrap(), LaneLength { waiting: 2, dead: false });
    tenant.acknowledge(&lane, 5, START).await.unwrap();
    assert_eq!(tenant.enqueue(&lane, Queue::Held, &items([6]), START).await.unwrap(), 6..=6, "positions go on");
}

#[rstest]
#[tokio::test]
async fn nobody_else_gets_a_leased_lane_until_its_lease_ends(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let (world, _tenant, _lane) = lane_with(engine, Queue::Dialled, 2).await;
    let first = claim_one(&world.store, 1, START).await.unwrap();
    assert_eq!(numbers(&first), [1, 2]);
    assert!(claim_one(&world.store, 2, later(59)).await.is_none());
    assert_eq!(world.store.next_due().await.unwrap(), Some(later(60)));
    let second = claim_one(&world.store, 3, later(60)).await.unwrap();
    assert_eq!(numbers(&second), [1, 2], "the work of a worker that died is done again");
    let late = Settlement::Delivered { up_to: 2 };
    assert_eq!(world.store.settle(&first, &late, later(61)).await.unwrap(), Settled::LeaseLost);
    assert_eq!(world.store.settle(&second, &late, later(61)).await.unwrap(), Settled::Taken);
    assert!(claim_one(&world.store, 4, later(999)).await.is_none());
    assert_eq!(world.store.next_due().await.unwrap(), None);
}

#[rstest]
#[tokio::test]
async fn a_lease_is_kept_by_its_holder_and_given_back_at_once(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let (world, _tenant, _lane) = lane_with(engine, Queue::Dialled, 1).await;
    let first = claim_one(&world.store, 1, START).await.unwrap();
    assert!(world.store.renew(&first, later(100)).await.unwrap());
    assert!(claim_one(&world.store, 2, later(99)).await.is_none());
    assert!(world.store.renew(&first, later(50)).await.unwrap());
    let second = claim_one(&world.store, 3, later(50)).await.unwrap();
    assert!(!world.store.renew(&first, later(100)).await.unwrap(), "it belongs to somebody else now");
    world.store.end_all_leases().await.unwrap();
    assert!(!world.store.renew(&second, later(100)).await.unwrap());
    assert!(claim_one(&world.store, 4, later(51)).await.is_some(), "a node that is alone begins at once");
}

#[rstest]
#[tokio::test]
async fn what_arrives_during_a_delivery_is_delivered_next(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let (world, tenant, lane) = lane_with(engine, Queue::Dialled, 1).await;
    let claimed = claim_one(&world.store, 1, START).await.unwrap();
    tenant.enqueue(&lane, Queue::Dialled, &items([2]), START).await.unwrap();
    world.store.settle(&claimed, &Settlement::Delivered { up_to: 1 }, START).await.unwrap();
    assert_eq!(numbers(&claim_one(&world.store, 2, START).await.unwrap()), [2]);
}

#[rstest]
#[tokio::test]
async fn a_failed_lane_waits_for_its_time_and_counts_its_tries(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let (world, tenant, lane) = lane_with(engine, Queue::Dialled, 1).await;
    for (attempt, now) in [(0, START), (1, later(10))] {
        let claimed = claim_one(&world.store, 7, now).await.unwrap();
        assert_eq!(claimed.attempts, attempt);
        assert_eq!(claimed.failing_since, (attempt > 0).then_some(START));
        let retry = Settlement::Retry { at: now + Duration::seconds(10), error: "no answer".to_owned() };
        assert_eq!(world.store.settle(&claimed, &retry, now).await.unwrap(), Settled::Taken);
        // Something new does not bring the next try forward.
        tenant.enqueue(&lane, Queue::Dialled, &items([50 + attempt as u128]), now).await.unwrap();
        assert!(claim_one(&world.store, 8, now + Duration::seconds(9)).await.is_none());
    }
    let claimed = claim_one(&world.store, 9, later(20)).await.unwrap();
    world.store.settle(&claimed, &Settlement::Delivered { up_to: 3 }, later(20)).await.unwrap();
    tenant.enqueue(&lane, Queue::Dialled, &items([60]), later(20)).await.unwrap();
    let fresh = claim_one(&world.store, 10, later(20)).await.unwrap();
    assert_eq!((fresh.attempts, fresh.failing_since), (0, None), "a success forgets the failures");
}

#[rstest]
#[case(Verdict::Retry, &1_u128.to_be_bytes())]
#[case(Verdict::Discard, b"{}")]
#[tokio::test]
async fn a_dead_lane_waits_for_a_person(
    #[case] verdict: Verdict,
    #[case] said: &[u8],
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let (world, tenant, lane) = lane_with(engine, Queue::Dialled, 2).await;
    let claimed = claim_one(&world.store, 1, START).await.unwrap();
    let dead = Settlement::Dead { error: "refused".to_owned() };
    world.store.settle(&claimed, &dead, later(5)).await.unwrap();
    tenant.enqueue(&lane, Queue::Dialled, &items([3]), later(6)).await.unwrap();
    assert!(claim_one(&world.store, 2, later(999_999)).await.is_none());
    assert!(tenant.waiting_for_partner(lane.connection).await.unwrap().dead);

    let lanes = tenant.dead_lanes().await.unwrap();
    let [found] = lanes.as_slice() else { panic!("{lanes:?}") };
    assert_eq!((found.position, found.waiting, found.attempts), (1, 3, 1));
    assert_eq!((found.dead_at, found.error.as_str()), (later(5), "refused"));
    assert!(tenant.decide(found, verdict, &world.act_at(later(7))).await.unwrap());
    assert!(!tenant.decide(found, verdict, &world.act_at(later(7))).await.unwrap(), "the second person comes too late");
    let claimed = claim_one(&world.store, 3, later(7)).await.unwrap();
    assert_eq!(numbers(&claimed), [1, 2, 3], "the receiver counts places");
    assert_eq!(claimed.items[0].body, said);
}

#[rstest]
#[tokio::test]
async fn lanes_of_other_tenants_are_out_of_reach(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let (world, tenant, lane) = lane_with(engine, Queue::Held, 2).await;
    let other = world.tenant(2).await;
    assert!(other.peek(&lane, 0, BATCH).await.unwrap().is_empty());
    other.acknowledge(&lane, 2, START).await.unwrap();
    assert!(other.enqueue(&lane, Queue::Held, &items([9]), START).await.is_err(), "it is no connection of theirs");
    assert_eq!(tenant.peek(&lane, 0, BATCH).await.unwrap().len(), 2);
    assert_eq!(other.waiting_for_partner(lane.connection).await.unwrap(), LaneLength::default());
}

#[rstest]
#[tokio::test]
async fn a_deleted_connection_takes_its_lanes_along(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let (world, tenant, lane) = lane_with(engine, Queue::Dialled, 2).await;
    let claimed = claim_one(&world.store, 1, START).await.unwrap();
    tenant.delete_connection(lane.connection, &world.act()).await.unwrap();
    let delivered = Settlement::Delivered { up_to: 2 };
    assert_eq!(world.store.settle(&claimed, &delivered, START).await.unwrap(), Settled::LeaseLost);
    assert!(claim_one(&world.store, 2, later(999)).await.is_none());
}

#[rstest]
#[tokio::test]
async fn many_writers_leave_no_gap_and_no_double(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let (_world, tenant, lane) = lane_with(engine, Queue::Held, 0).await;
    let (tenant, lane) = (Arc::new(tenant), Arc::new(lane));
    let writers = (0..8_u128).map(|writer| {
        let (tenant, lane) = (Arc::clone(&tenant), Arc::clone(&lane));
        tokio::spawn(async move {
            for number in 0..10 {
                tenant.enqueue(&lane, Queue::Held, &items([writer * 100 + number]), START).await.unwrap();
            }
        })
    });
    for writer in writers.collect::<Vec<_>>() {
        writer.await.unwrap();
    }
    let found = tenant.peek(&lane, 0, BATCH).await.unwrap();
    assert_eq!(found.iter().map(|item| item.position).collect::<Vec<_>>(), (1..=80).collect::<Vec<_>>());
    let ids: BTreeSet<_> = found.iter().map(|item| item.id).collect();
    assert_eq!(ids.len(), 80);
    for writer in 0..8 {
        let own: Vec<u128> =
            found.iter().map(|item| item.id.as_u128()).filter(|number| number / 100 == writer).collect();
        assert!(own.is_sorted(), "what one writer puts in keeps its order");
    }
}

#[rstest]
#[tokio::test]
async fn workers_share_lanes_and_never_one(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let (world, tenant) = World::with_tenant(engine).await;
    for number in 0..12 {
        let lane = Lane::to_partner(world.create(&tenant, &format!("connection {number}")).await.id);
        tenant.enqueue(&lane, Queue::Dialled, &items([1]), START).await.unwrap();
    }
    let workers = (1..=4_u128).map(|lease| {
        let store = world.store.clone();
        tokio::spawn(async move { store.claim(Claim { lanes: 3, ..claim(lease) }, START).await.unwrap() })
    });
    let mut seen: Vec<(TenantId, ConnectionId)> = Vec::new();
    for worker in workers.collect::<Vec<_>>() {
        seen.extend(worker.await.unwrap().into_iter().map(|claimed| (claimed.tenant, claimed.lane.connection)));
    }
    let distinct: BTreeSet<_> = seen.iter().copied().collect();
    assert_eq!(distinct.len(), seen.len(), "no lane was given to two workers");
    let rest = world.store.claim(Claim { lanes: 12, ..claim(9) }, START).await.unwrap();
    assert_eq!(seen.len() + rest.len(), 12, "no lane was passed over");
}

#[rstest]
#[tokio::test]
async fn those_who_wait_are_woken_by_a_write(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let (world, tenant, lane) = lane_with(engine, Queue::Held, 0).await;
    let mut wakeups = world.store.wakeups(Topic::Connection(lane.connection));
    tenant.enqueue(&lane, Queue::Held, &items([1]), START).await.unwrap();
    tokio::time::timeout(std::time::Duration::from_secs(5), wakeups.next()).await.expect("woken");
}
