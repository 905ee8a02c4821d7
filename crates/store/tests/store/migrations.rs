//! The steps, up and down, on both engines.

use std::collections::BTreeMap;

use migrations::Migrator;
use rstest::rstest;
use sea_orm::{ConnectionTrait, DatabaseConnection, DbBackend, Statement};
use sea_orm_migration::MigratorTrait;
use store::{PageRequest, PageSize, Readiness};
use testkit::Engine;

use crate::world::World;

async fn rows(db: &DatabaseConnection, sql: &str, columns: usize) -> Vec<Vec<String>> {
    let rows = db.query_all_raw(Statement::from_string(db.get_database_backend(), sql)).await.unwrap();
    rows.iter()
        .map(|row| (0..columns).map(|column| row.try_get_by_index::<String>(column).unwrap()).collect())
        .collect()
}

const TABLES: [&str; 15] = [
    "acceptances",
    "audit",
    "blob_pieces",
    "blobs",
    "connections",
    "idempotency",
    "invitations",
    "link_keys",
    "links",
    "nonces",
    "queue_items",
    "queue_lanes",
    "sync_rules",
    "tenant_settings",
    "tenants",
];

#[rstest]
#[tokio::test]
async fn steps_go_up_down_and_up_again_with_rows_in_the_tables(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let (world, tenant) = World::with_tenant(engine).await;
    let connection = world.create(&tenant, "one").await;
    tenant.reissue_invitation(connection.id, &world.invitation(), &world.act()).await.unwrap();
    let raw = world.raw().await;
    let steps = u32::try_from(Migrator::migrations().len()).unwrap();

    for back in 1..=steps {
        Migrator::down(&raw, Some(back)).await.unwrap();
        let Readiness::Pending(pending) = world.store.readiness().await.unwrap() else { panic!("{back} steps down") };
        assert_eq!(pending.len(), back as usize);
        world.store.migrate().await.unwrap();
        assert_eq!(world.store.readiness().await.unwrap(), Readiness::Ready);
        let tenant = world.tenant(1).await;
        if tenant.connection(connection.id).await.unwrap().is_none() {
            world.create(&tenant, &format!("after {back}")).await;
        }
    }
    Migrator::down(&raw, None).await.unwrap();
    assert!(tables(&raw).await.iter().all(|table| table == "seaql_migrations"), "{:?}", tables(&raw).await);
    world.store.migrate().await.unwrap();
    let tenant = world.tenant(1).await;
    world.create(&tenant, "one").await;
    let page = tenant.connections(PageRequest::first(PageSize::default())).await.unwrap();
    assert_eq!(page.connections.len(), 1);
}

#[tokio::test]
async fn both_engines_end_up_with_the_same_tables_columns_and_indexes() {
    let (sqlite, postgres) = (World::new(Engine::Sqlite).await, World::new(Engine::Postgres).await);
    let (sqlite, postgres) = (sqlite.raw().await, postgres.raw().await);
    for table in TABLES {
        let (one, other) = (columns(&sqlite, table).await, columns(&postgres, table).await);
        assert!(!one.is_empty());
        assert_eq!(one, other, "columns of {table}");
        assert_eq!(indexes(&sqlite, table).await, indexes(&postgres, table).await, "indexes of {table}");
        assert_eq!(foreign_keys(&sqlite, table).await, foreign_keys(&postgres, table).await, "foreign keys of {table}");
    }
    assert_eq!(tables(&sqlite).await, tables(&postgres).await);
}

async fn tables(db: &DatabaseConnection) -> Vec<String> {
    let sql = match db.get_database_backend() {
        DbBackend::Sqlite => {
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY 1"
        }
        _ => "SELECT table_name::text FROM information_schema.tables WHERE table_schema = 'public' ORDER BY 1",
    };
    rows(db, sql, 1).await.into_iter().flatten().collect()
}

/// Name to kind and nullability, in words both engines share.
async fn columns(db: &DatabaseConnection, table: &str) -> BTreeMap<String, (String, bool)> {
    let sql = match db.get_database_backend() {
        DbBackend::Sqlite => format!(
            "SELECT name, lower(type), CASE WHEN \"notnull\" = 1 OR pk > 0 THEN 'NO' ELSE 'YES' END \
             FROM pragma_table_info('{table}')"
        ),
        _ => format!(
            "SELECT column_name::text, data_type::text, is_nullable::text \
             FROM information_schema.columns WHERE table_name = '{table}'"
        ),
    };
    let kind = |text: &str| {
        match text {
            "uuid_text" | "uuid" => "uuid",
            "blob" | "bytea" => "bytes",
            "bigint" | "integer" => "integer",
            other => other,
        }
        .to_owned()
    };
    rows(db, &sql, 3).await.into_iter().map(|row| (row[0].clone(), (kind(&row[1]), row[2] == "YES"))).collect()
}

/// Name to whether it is unique, whether it is partial, and its columns in their order. Primary keys go without name.
async fn indexes(db: &DatabaseConnection, table: &str) -> BTreeMap<String, String> {
    let sql = match db.get_database_backend() {
        DbBackend::Sqlite => format!(
            "SELECT CASE origin WHEN 'pk' THEN 'primary key' ELSE list.name END, list.\"unique\" || ' ' || partial, \
             (SELECT group_concat(info.name, ',') FROM pragma_index_info(list.name) AS info) \
             FROM pragma_index_list('{table}') AS list"
        ),
        _ => format!(
            "SELECT CASE WHEN indisprimary THEN 'primary key' ELSE relname::text END, \
             indisunique::int || ' ' || (indpred IS NOT NULL)::int, \
             (SELECT string_agg(attname, ',' ORDER BY place) FROM unnest(indkey::int[]) WITH ORDINALITY AS k(number, place) \
              JOIN pg_attribute ON attrelid = indrelid AND attnum = number) \
             FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid WHERE indrelid = '{table}'::regclass"
        ),
    };
    rows(db, &sql, 3).await.into_iter().map(|row| (row[0].clone(), format!("{} ({})", row[1], row[2]))).collect()
}

/// Columns, what they point at, and what happens when that is deleted.
async fn foreign_keys(db: &DatabaseConnection, table: &str) -> Vec<Vec<String>> {
    let sql = match db.get_database_backend() {
        DbBackend::Sqlite => format!(
            "SELECT group_concat(\"from\", ','), \"table\", group_concat(\"to\", ','), on_delete \
             FROM pragma_foreign_key_list('{table}') GROUP BY id ORDER BY 1"
        ),
        _ => format!(
            "SELECT string_agg(child.attname, ',' ORDER BY place), confrelid::regclass::text, \
             string_agg(parent.attname, ',' ORDER BY place), \
             CASE confdeltype WHEN 'c' THEN 'CASCADE' WHEN 'r' THEN 'RESTRICT' ELSE confdeltype::text END \
             FROM pg_constraint, unnest(conkey::int[], confkey::int[]) WITH ORDINALITY AS k(own, foreign_one, place), \
             pg_attribute AS child, pg_attribute AS parent \
             WHERE contype = 'f' AND conrelid = '{table}'::regclass \
             AND child.attrelid = conrelid AND child.attnum = own \
             AND parent.attrelid = confrelid AND parent.attnum = foreign_one \
             GROUP BY pg_constraint.oid, confrelid, confdeltype ORDER BY 1"
        ),
    };
    rows(db, &sql, 4).await
}
