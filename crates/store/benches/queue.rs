//! The durable queue next to raw inserts of the same rows: a hundred messages put in by one transaction each time, taken out,
//! and done with, each way out; against plain sqlx that inserts the same hundred rows in one transaction and nothing else. The
//! aim is at least 0.5 of that speed; `xtask` reads the ratio.
//!
//! SQLite always; PostgreSQL when `ADNODE_TEST_POSTGRES` names a server.

#![expect(clippy::expect_used, reason = "a bench that cannot set up has nothing to measure")]

use criterion::{BenchmarkGroup, Criterion, Throughput, criterion_group, criterion_main, measurement::WallTime};
use domain::{AuditId, ConnectionId, ConnectionMode, ProjectId, Reach, TenantId, TrackerKind};
use sqlx::{
    PgPool, SqlitePool,
    postgres::PgPoolOptions,
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
};
use store::{
    Act, Actor, NewConnection, NewRules, Project, RequestDigest, RequestIdentity, Store, StoreConfig, TenantProfile,
    TenantStore,
    queue::{Batch, Claim, Lane, NewItem, Queue, Settlement},
};
use testkit::{Engine, TestDatabase};
use time::{Duration, OffsetDateTime};
use tokio::runtime::Runtime;
use uuid::Uuid;

const ITEMS: usize = 100;
const BODY: &[u8] = &[b'x'; 512];
const NOW: OffsetDateTime = OffsetDateTime::UNIX_EPOCH;
const TENANT: Uuid = Uuid::from_u128(1);
const CONNECTION: Uuid = Uuid::from_u128(2);
const BATCH: Batch = Batch { items: 200, bytes: usize::MAX };

/// The row of an item, as the store writes it.
const INSERT: &str = "INSERT INTO raw_items (tenant_id, connection_id, lane, position, id, kind, body, enqueued_at) \
VALUES ($1, $2, 'partner', $3, $4, 'sync.update', $5, 0)";

const TABLE: &str = "CREATE TABLE raw_items (tenant_id UUID NOT NULL, connection_id UUID NOT NULL, lane TEXT NOT NULL, \
position BIGINT NOT NULL, id UUID NOT NULL, kind TEXT NOT NULL, body BYTES NOT NULL, enqueued_at BIGINT NOT NULL, \
PRIMARY KEY (tenant_id, connection_id, lane, position))";

struct World {
    store: Store,
    tenant: TenantStore,
    lane: Lane,
}

fn act(number: u128) -> Act {
    Act { actor: Actor::new(TENANT, "Ada"), at: NOW, audit_id: AuditId::new(Uuid::from_u128(number)) }
}

async fn world(database: &TestDatabase) -> World {
    let config = StoreConfig::new(database.url().parse().expect("an address"));
    let store = Store::connect(&config).await.expect("a store");
    store.migrate().await.expect("tables");
    let tenant = store.tenant(TenantId::new(TENANT));
    let profile = TenantProfile {
        kind: TrackerKind::AzureDevopsServices,
        name: "fabrikam".to_owned(),
        url: "https://dev.azure.com/fabrikam".to_owned(),
    };
    tenant.upsert(&profile, None, &act(1)).await.expect("a tenant");
    let connection = NewConnection {
        id: ConnectionId::new(CONNECTION),
        name: "Fabrikam to Contoso".parse().expect("a name"),
        description: "".parse().expect("a description"),
        local_short_name: "Fabrikam".parse().expect("a name"),
        remote_short_name: "Contoso".parse().expect("a name"),
        mode: ConnectionMode::Script,
        reach: Reach::Private,
        project: Project { id: ProjectId::new(TENANT), name: "Warehouse".parse().expect("a name") },
        destination_url: None,
        rules: NewRules { outgoing: String::new(), incoming: String::new() },
        invitation: None,
    };
    let request = RequestIdentity { key: "k".parse().expect("a key"), digest: RequestDigest([0; 32]) };
    tenant.create_connection(&connection, &request, &act(2)).await.expect("a connection");
    World { store, tenant, lane: Lane::to_partner(connection.id) }
}

fn items() -> Vec<NewItem> {
    let item = || NewItem { id: Uuid::new_v4(), kind: "sync.update".to_owned(), body: BODY.to_vec() };
    std::iter::repeat_with(item).take(ITEMS).collect()
}

/// In, claimed, delivered.
async fn dialled(world: &World) {
    let put = world.tenant.enqueue(&world.lane, Queue::Dialled, &items(), NOW).await.expect("positions");
    let claim = Claim { lease: Uuid::new_v4(), lease_for: Duration::minutes(1), lanes: 1, batch: BATCH };
    let claimed = world.store.claim(claim, NOW).await.expect("a claim").pop().expect("a lane");
    assert_eq!(claimed.items.len(), ITEMS);
    let delivered = Settlement::Delivered { up_to: *put.end() };
    world.store.settle(&claimed, &delivered, NOW).await.expect("settled");
}

/// In, asked for, acknowledged.
async fn held(world: &World) {
    let put = world.tenant.enqueue(&world.lane, Queue::Held, &items(), NOW).await.expect("positions");
    let found = world.tenant.peek(&world.lane, put.start() - 1, BATCH).await.expect("items");
    assert_eq!(found.len(), ITEMS);
    world.tenant.acknowledge(&world.lane, *put.end(), NOW).await.expect("acknowledged");
}

async fn raw_sqlite(pool: &SqlitePool, first: i64) {
    let mut transaction = pool.begin_with("BEGIN IMMEDIATE").await.expect("a transaction");
    for (item, position) in items().into_iter().zip(first..) {
        let insert = sqlx::query(INSERT).bind(TENANT).bind(CONNECTION).bind(position).bind(item.id).bind(item.body);
        insert.execute(&mut *transaction).await.expect("a row");
    }
    transaction.commit().await.expect("committed");
}

async fn raw_postgres(pool: &PgPool, first: i64) {
    let mut transaction = pool.begin().await.expect("a transaction");
    for (item, position) in items().into_iter().zip(first..) {
        let insert = sqlx::query(INSERT).bind(TENANT).bind(CONNECTION).bind(position).bind(item.id).bind(item.body);
        insert.execute(&mut *transaction).await.expect("a row");
    }
    transaction.commit().await.expect("committed");
}

fn measure<R, F>(
    group: &mut BenchmarkGroup<'_, WallTime>,
    runtime: &Runtime,
    world: &World,
    mut raw: impl FnMut(i64) -> R,
    through: F,
) where
    R: Future<Output = ()>,
    F: AsyncFn(&World),
{
    group.throughput(Throughput::Elements(ITEMS as u64)).sample_size(30);
    group.bench_function("store", |bencher| bencher.to_async(runtime).iter(|| through(world)));
    let mut position = 0;
    group.bench_function("raw_inserts", |bencher| {
        bencher.to_async(runtime).iter(|| {
            position += ITEMS as i64;
            raw(position)
        });
    });
}

fn sqlite(criterion: &mut Criterion) {
    let runtime = Runtime::new().expect("a runtime");
    for (name, way) in [("queue_dialled_sqlite", Queue::Dialled), ("queue_held_sqlite", Queue::Held)] {
        let database = runtime.block_on(TestDatabase::fresh(Engine::Sqlite));
        let world = runtime.block_on(world(&database));
        let options = SqliteConnectOptions::new()
            .filename(database.url().trim_start_matches("sqlite:"))
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full);
        let pool = SqlitePoolOptions::new().max_connections(1).connect_with(options);
        let pool = runtime.block_on(pool).expect("a pool");
        let table = TABLE.replace("BYTES", "BLOB").replace("UUID", "BLOB");
        runtime.block_on(sqlx::raw_sql(sqlx::AssertSqlSafe(table)).execute(&pool)).expect("a table");
        let mut group = criterion.benchmark_group(name);
        let mut raw = |position| raw_sqlite(&pool, position);
        match way {
            Queue::Held => measure(&mut group, &runtime, &world, &mut raw, held),
            _ => measure(&mut group, &runtime, &world, &mut raw, dialled),
        }
        group.finish();
        runtime.block_on(world.store.close());
    }
}

fn postgres(criterion: &mut Criterion) {
    if std::env::var_os(testkit::database::POSTGRES_VARIABLE).is_none() {
        return;
    }
    let runtime = Runtime::new().expect("a runtime");
    for (name, way) in [("queue_dialled_postgres", Queue::Dialled), ("queue_held_postgres", Queue::Held)] {
        let database = runtime.block_on(TestDatabase::fresh(Engine::Postgres));
        let world = runtime.block_on(world(&database));
        let pool = runtime.block_on(PgPoolOptions::new().max_connections(1).connect(database.url())).expect("a pool");
        let table = TABLE.replace("BYTES", "BYTEA");
        runtime.block_on(sqlx::raw_sql(sqlx::AssertSqlSafe(table)).execute(&pool)).expect("a table");
        let mut group = criterion.benchmark_group(name);
        let mut raw = |position| raw_postgres(&pool, position);
        match way {
            Queue::Held => measure(&mut group, &runtime, &world, &mut raw, held),
            _ => measure(&mut group, &runtime, &world, &mut raw, dialled),
        }
        group.finish();
        runtime.block_on(world.store.close());
    }
}

criterion_group!(benches, sqlite, postgres);
criterion_main!(benches);
