//! The list of connections: 50 shown out of 1,000 stored, through the store and by plain sqlx with the same statement
//! over a pool of the same settings. The aim is at least 0.8 of plain sqlx's speed; `xtask` reads the ratio.
//!
//! SQLite always; PostgreSQL when `ADNODE_TEST_POSTGRES` names a server.

#![expect(clippy::expect_used, reason = "a bench that cannot set up has nothing to measure")]

use std::hint::black_box;

use criterion::{BenchmarkGroup, Criterion, criterion_group, criterion_main, measurement::WallTime};
use domain::{AuditId, ConnectionId, ConnectionMode, InvitationId, ProjectId, Reach, TenantId, TrackerKind};
use sqlx::{
    PgPool, Row, SqlitePool,
    postgres::{PgPoolOptions, PgRow},
    sqlite::{SqliteConnectOptions, SqlitePoolOptions, SqliteRow},
};
use store::{
    Act, Actor, NewConnection, NewInvitation, NewRules, PageRequest, PageSize, Project, RequestDigest, RequestIdentity,
    SecretHash, Store, StoreConfig, TenantProfile, TenantStore,
};
use testkit::{Engine, TestDatabase};
use time::OffsetDateTime;
use tokio::runtime::Runtime;
use uuid::Uuid;

const TENANT: Uuid = Uuid::from_u128(1);
const STORED: u128 = 1_000;
const SHOWN: i64 = 50;

/// What the store asks, with the engine's way to the newest invitation. Both engines read `$1`.
macro_rules! statement {
    ($newest:literal) => {
        concat!(
            "SELECT c.id, c.name, c.description, c.local_short_name, c.remote_short_name, c.mode, c.reach, c.status, \
             c.project_id, c.project_name, c.partner_name, c.partner_kind, c.partner_url, c.destination_url, \
             c.created_at, c.created_by, \
             i.id, i.secret_hash, i.key_id, i.expires_at, i.revoked_at, i.used_at, i.created_at \
             FROM (SELECT * FROM connections WHERE tenant_id = $1 AND deleted_at IS NULL AND id < $2 \
             ORDER BY id DESC LIMIT $3) c LEFT JOIN ",
            $newest,
            " ORDER BY c.id DESC"
        )
    };
}

const ON_SQLITE: &str = statement!(
    "invitations i ON i.id = (SELECT n.id FROM invitations n \
     WHERE n.tenant_id = c.tenant_id AND n.connection_id = c.id ORDER BY n.number DESC LIMIT 1)"
);
const ON_POSTGRES: &str = statement!(
    "LATERAL (SELECT * FROM invitations n \
     WHERE n.tenant_id = c.tenant_id AND n.connection_id = c.id ORDER BY n.number DESC LIMIT 1) i ON TRUE"
);

type PlainInvitation = (Uuid, Vec<u8>, String, i64, Option<i64>, Option<i64>, i64);

/// A row the way somebody writes it who uses sqlx and nothing else.
#[derive(Debug)]
#[expect(dead_code, reason = "read from the database, which is what is measured")]
struct PlainRow {
    ids: (Uuid, Uuid),
    texts: [String; 8],
    partner: [Option<String>; 4],
    created: (i64, String),
    invitation: Option<PlainInvitation>,
}

macro_rules! plain_row {
    ($row:expr) => {{
        let row = $row;
        let invitation = row.get::<Option<Uuid>, _>(16);
        PlainRow {
            ids: (row.get(0), row.get(8)),
            texts: [row.get(1), row.get(2), row.get(3), row.get(4), row.get(5), row.get(6), row.get(7), row.get(9)],
            partner: [row.get(10), row.get(11), row.get(12), row.get(13)],
            created: (row.get(14), row.get(15)),
            invitation: invitation
                .map(|id| (id, row.get(17), row.get(18), row.get(19), row.get(20), row.get(21), row.get(22))),
        }
    }};
}

async fn plain_sqlite(pool: &SqlitePool) -> Vec<PlainRow> {
    let rows =
        sqlx::query(ON_SQLITE).bind(TENANT).bind(Uuid::max()).bind(SHOWN + 1).fetch_all(pool).await.expect("rows");
    rows.iter().map(|row: &SqliteRow| plain_row!(row)).collect()
}

async fn plain_postgres(pool: &PgPool) -> Vec<PlainRow> {
    let rows =
        sqlx::query(ON_POSTGRES).bind(TENANT).bind(Uuid::max()).bind(SHOWN + 1).fetch_all(pool).await.expect("rows");
    rows.iter().map(|row: &PgRow| plain_row!(row)).collect()
}

async fn filled_store(database: &TestDatabase) -> TenantStore {
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
    for number in 0..STORED {
        let request =
            RequestIdentity { key: number.to_string().parse().expect("a key"), digest: RequestDigest([0; 32]) };
        tenant.create_connection(&connection(number), &request, &act(number + 2)).await.expect("a connection");
    }
    tenant
}

fn connection(number: u128) -> NewConnection {
    let text = |text: &str| format!("{text} {number}");
    NewConnection {
        id: ConnectionId::new(Uuid::from_u128(number + 1)),
        name: text("Fabrikam to Contoso").parse().expect("a name"),
        description: text("Keeps the warehouse in step").parse().expect("a description"),
        local_short_name: "Fabrikam".parse().expect("a name"),
        remote_short_name: text("Contoso").parse().expect("a name"),
        mode: ConnectionMode::Script,
        reach: Reach::Private,
        project: Project { id: ProjectId::new(TENANT), name: "Warehouse".parse().expect("a name") },
        destination_url: None,
        rules: NewRules { outgoing: "x".repeat(2_000), incoming: "y".repeat(2_000) },
        invitation: Some(NewInvitation {
            id: InvitationId::new(Uuid::from_u128(number + 1)),
            secret_hash: SecretHash([1; 32]),
            key_id: "2026-01".parse().expect("a key id"),
            expires_at: OffsetDateTime::UNIX_EPOCH,
        }),
    }
}

fn act(id: u128) -> Act {
    Act {
        actor: Actor::new(Uuid::from_u128(7), "Ada Lovelace"),
        at: OffsetDateTime::UNIX_EPOCH,
        audit_id: AuditId::new(Uuid::from_u128(id)),
    }
}

fn through_the_store(group: &mut BenchmarkGroup<'_, WallTime>, runtime: &Runtime, tenant: &TenantStore) {
    let request = PageRequest::first(PageSize::new(SHOWN.unsigned_abs()).expect("a page"));
    group.bench_function("store", |bencher| {
        bencher.to_async(runtime).iter(async || black_box(tenant.connections(request).await.expect("a page")));
    });
}

fn sqlite(criterion: &mut Criterion) {
    let runtime = Runtime::new().expect("a runtime");
    let database = runtime.block_on(TestDatabase::fresh(Engine::Sqlite));
    let tenant = runtime.block_on(filled_store(&database));
    let path = database.url().strip_prefix("sqlite:").expect("a file");
    let pool = SqlitePoolOptions::new().max_connections(8).test_before_acquire(false);
    let pool = runtime.block_on(pool.connect_with(SqliteConnectOptions::new().filename(path))).expect("a pool");

    let mut group = criterion.benchmark_group("connections_list_50_of_1000/sqlite");
    group.bench_function("plain_sqlx", |bencher| {
        bencher.to_async(&runtime).iter(async || black_box(plain_sqlite(&pool).await));
    });
    through_the_store(&mut group, &runtime, &tenant);
    group.finish();
    runtime.block_on(pool.close());
}

fn postgres(criterion: &mut Criterion) {
    if std::env::var_os(testkit::database::POSTGRES_VARIABLE).is_none() {
        return;
    }
    let runtime = Runtime::new().expect("a runtime");
    let database = runtime.block_on(TestDatabase::fresh(Engine::Postgres));
    let tenant = runtime.block_on(filled_store(&database));
    let pool = PgPoolOptions::new().max_connections(8).test_before_acquire(false);
    let pool = runtime.block_on(pool.connect(database.url())).expect("a pool");

    let mut group = criterion.benchmark_group("connections_list_50_of_1000/postgres");
    group.bench_function("plain_sqlx", |bencher| {
        bencher.to_async(&runtime).iter(async || black_box(plain_postgres(&pool).await));
    });
    through_the_store(&mut group, &runtime, &tenant);
    group.finish();
    runtime.block_on(pool.close());
}

criterion_group!(benches, sqlite, postgres);
criterion_main!(benches);
