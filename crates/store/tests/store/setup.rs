//! Opening a database, and what an operator may do wrong.

use rstest::rstest;
use store::{Error, Readiness, Store};
use testkit::{Engine, TestDatabase};

use crate::world::{World, config, impatient};

#[rstest]
#[tokio::test]
async fn a_store_is_ready_when_every_step_has_run(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let database = TestDatabase::fresh(engine).await;
    let store = Store::connect(&config(database.url())).await.unwrap();
    let Readiness::Pending(steps) = store.readiness().await.unwrap() else { panic!("not migrated yet") };
    assert_eq!(steps.first().map(String::as_str), Some("m0001_tenants"));
    store.migrate().await.unwrap();
    assert_eq!(store.readiness().await.unwrap(), Readiness::Ready);
    store.migrate().await.unwrap();
}

#[rstest]
#[tokio::test]
async fn a_database_of_a_newer_node_is_refused_with_a_sentence(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    use sea_orm::ConnectionTrait;
    let world = World::new(engine).await;
    let step = "INSERT INTO seaql_migrations (version, applied_at) VALUES ('m9999_future', 0)";
    world.raw().await.execute_unprepared(step).await.unwrap();
    for error in [world.store.readiness().await.unwrap_err(), world.store.migrate().await.unwrap_err()] {
        assert!(matches!(&error, Error::Setup(sentence) if sentence.contains("newer version")), "{error:?}");
    }
}

#[rstest]
#[tokio::test]
async fn a_closed_store_answers_unavailable(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let (world, tenant) = World::with_tenant(engine).await;
    world.store.close().await;
    assert!(tenant.profile().await.unwrap_err().is_unavailable());
    assert!(world.store.readiness().await.unwrap_err().is_unavailable());
}

#[cfg(unix)]
#[tokio::test]
async fn nobody_else_on_the_machine_can_read_the_file() {
    use std::os::unix::fs::PermissionsExt;
    let (world, tenant) = World::with_tenant(Engine::Sqlite).await;
    world.create(&tenant, "one").await;
    let path = world.database.url().strip_prefix("sqlite:").unwrap();
    for suffix in ["", "-wal", "-shm"] {
        let mode = std::fs::metadata(format!("{path}{suffix}")).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "{path}{suffix}");
    }
}

#[tokio::test]
async fn a_directory_that_is_missing_is_named() {
    let error = Store::connect(&config("sqlite:/nowhere/at/all/adnode.db")).await.unwrap_err();
    assert!(matches!(&error, Error::Setup(sentence) if sentence.contains("/nowhere/at/all/adnode.db")), "{error:?}");
}

#[tokio::test]
async fn a_file_that_is_no_database_is_corrupt() {
    let database = TestDatabase::fresh(Engine::Sqlite).await;
    std::fs::write(database.url().strip_prefix("sqlite:").unwrap(), "no database ".repeat(1_000)).unwrap();
    let error = Store::connect(&config(database.url())).await.unwrap_err();
    assert!(matches!(error, Error::Corrupt { .. }), "{error:?}");
}

#[tokio::test]
async fn a_server_that_is_not_there_is_unavailable_and_says_no_password() {
    let nobody = std::net::TcpListener::bind(("127.0.0.1", 0)).unwrap().local_addr().unwrap();
    let url = format!("postgres://adnode:hunter2@{nobody}/adnode");
    let error = Store::connect(&impatient(&url)).await.unwrap_err();
    assert!(error.is_unavailable(), "{error:?}");
    assert!(!format!("{error:?}").contains("hunter2"));
}
