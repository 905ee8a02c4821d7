//! Creating, reading, editing and deleting connections.

use domain::{ConnectionId, ConnectionMode, ConnectionStatus, InvitationState, Reach};
use rstest::rstest;
use sea_orm::ConnectionTrait;
use store::{Changes, CreateOutcome, DeleteOutcome, EditOutcome, Error, PageRequest, PageSize};
use testkit::Engine;
use uuid::Uuid;

use crate::world::{START, World};

#[rstest]
#[tokio::test]
async fn a_created_connection_is_read_as_it_was_asked_for(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let (world, tenant) = World::with_tenant(engine).await;
    let mut new = world.connection("Fabrikam to Contoso");
    new.destination_url = Some("https://contoso.example/tfs".parse().unwrap());
    let CreateOutcome::Created(created) = tenant.create_connection(&new, &world.request(), &world.act()).await.unwrap()
    else {
        panic!("created");
    };
    assert_eq!(tenant.connection(new.id).await.unwrap().as_ref(), Some(&created));

    assert_eq!((created.id, &created.name, &created.description), (new.id, &new.name, &new.description));
    assert_eq!(
        (&created.local_short_name, &created.remote_short_name),
        (&new.local_short_name, &new.remote_short_name)
    );
    assert_eq!((created.mode, created.reach), (ConnectionMode::Script, Reach::Private));
    assert_eq!((created.status, &created.partner), (ConnectionStatus::Pending, &None));
    assert_eq!((&created.project, &created.destination_url), (&new.project, &new.destination_url));
    assert_eq!((created.created_at, created.created_by.as_str()), (START, "Ada Lovelace"));
    let invitation = created.invitation.unwrap();
    assert_eq!(invitation.state(START), InvitationState::Open);
    let wanted = new.invitation.unwrap();
    assert_eq!((invitation.id, invitation.secret_hash), (wanted.id, wanted.secret_hash));
    assert_eq!((invitation.key_id, invitation.expires_at), (wanted.key_id, wanted.expires_at));
    assert_eq!((invitation.created_at, invitation.revoked_at, invitation.used_at), (START, None, None));
}

#[rstest]
#[tokio::test]
async fn a_connection_starts_with_both_rules(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let (world, tenant) = World::with_tenant(engine).await;
    let connection = world.create(&tenant, "one").await;
    let rules = tenant.rules(connection.id).await.unwrap().unwrap();
    assert_eq!((rules.outgoing.text.as_str(), rules.outgoing.version), ("replica.summary = 1", 1));
    assert_eq!((rules.incoming.text.as_str(), rules.incoming.version), ("workItem.summary = 2", 1));
    assert_eq!((rules.incoming.updated_at, rules.incoming.updated_by.as_str()), (START, "Ada Lovelace"));
    assert_eq!(tenant.rules(ConnectionId::new(Uuid::from_u128(9))).await.unwrap(), None);
}

#[rstest]
#[case::one_character("a")]
#[case::longest(&"x".repeat(255))]
#[case::longest_in_bytes(&"🚚".repeat(255))]
#[case::longest_key(&"İ".repeat(255))]
#[case::html("<b>Fabrikam</b> & \"co\" <script>alert('1')</script>")]
#[case::sql("'; DROP TABLE connections; --")]
#[case::wildcards("100% _under_ \\ $1 ?1 :name")]
#[case::emoji("👩‍🔧 Warehouse 🏳️‍🌈")]
#[case::right_to_left("مخزن شركة")]
#[case::combining("Zoe\u{308}")]
#[tokio::test]
async fn odd_names_come_back_unchanged(#[case] name: &str, #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let (world, tenant) = World::with_tenant(engine).await;
    let created = world.create(&tenant, name).await;
    assert_eq!(tenant.connection(created.id).await.unwrap().unwrap().name.as_str(), name);
    let again = tenant.create_connection(&world.connection(name), &world.request(), &world.act()).await.unwrap();
    assert_eq!(again, CreateOutcome::NameTaken);
}

#[rstest]
#[case("Fabrikam to Contoso", "fabrikam TO contoso")]
#[case("ÅNGSTRÖM", "ångström")]
#[case("ОСНОВНОЙ", "основной")]
#[tokio::test]
async fn letter_case_makes_no_other_name(
    #[case] first: &str,
    #[case] second: &str,
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let (world, tenant) = World::with_tenant(engine).await;
    world.create(&tenant, first).await;
    let outcome = tenant.create_connection(&world.connection(second), &world.request(), &world.act()).await.unwrap();
    assert_eq!(outcome, CreateOutcome::NameTaken);
}

#[rstest]
#[tokio::test]
async fn a_refused_creation_leaves_nothing_behind(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let (world, tenant) = World::with_tenant(engine).await;
    world.create(&tenant, "taken").await;
    let before = tenant.audit(PageRequest::first(PageSize::default())).await.unwrap();
    let (refused, request) = (world.connection("taken"), world.request());
    let outcome = tenant.create_connection(&refused, &request, &world.act()).await.unwrap();
    assert_eq!(outcome, CreateOutcome::NameTaken);
    assert_eq!(tenant.connection(refused.id).await.unwrap(), None);
    assert_eq!(tenant.rules(refused.id).await.unwrap(), None);
    assert_eq!(tenant.audit(PageRequest::first(PageSize::default())).await.unwrap(), before);

    let corrected = store::NewConnection { name: "free".parse().unwrap(), ..refused };
    let outcome = tenant.create_connection(&corrected, &request, &world.act()).await.unwrap();
    assert!(matches!(outcome, CreateOutcome::Created(_)), "the key of a refused request is free: {outcome:?}");
}

#[rstest]
#[tokio::test]
async fn an_edit_changes_what_it_names_and_nothing_else(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let (world, tenant) = World::with_tenant(engine).await;
    let before = world.create(&tenant, "before").await;
    let rename = Changes { name: Some("after".parse().unwrap()), description: None };
    let renamed = tenant.edit_connection(before.id, &rename, &world.act()).await.unwrap();
    let expected = store::Connection { name: "after".parse().unwrap(), ..before.clone() };
    assert_eq!(renamed, EditOutcome::Edited(expected.clone()));

    let describe = Changes { name: None, description: Some("".parse().unwrap()) };
    let described = tenant.edit_connection(before.id, &describe, &world.act()).await.unwrap();
    let expected = store::Connection { description: "".parse().unwrap(), ..expected };
    assert_eq!(described, EditOutcome::Edited(expected.clone()));
    assert_eq!(tenant.connection(before.id).await.unwrap(), Some(expected));
    world.create(&tenant, "before").await;
}

#[rstest]
#[tokio::test]
async fn a_connection_may_take_its_own_name_in_other_letters_but_not_anothers(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let (world, tenant) = World::with_tenant(engine).await;
    let one = world.create(&tenant, "one").await;
    world.create(&tenant, "two").await;
    let change = |name: &str| Changes { name: Some(name.parse().unwrap()), description: None };
    let own = tenant.edit_connection(one.id, &change("ONE"), &world.act()).await.unwrap();
    assert!(matches!(own, EditOutcome::Edited(connection) if connection.name.as_str() == "ONE"));
    let anothers = tenant.edit_connection(one.id, &change("TWO"), &world.act()).await.unwrap();
    assert_eq!(anothers, EditOutcome::NameTaken);
    assert_eq!(tenant.connection(one.id).await.unwrap().unwrap().name.as_str(), "ONE");
}

#[rstest]
#[tokio::test]
async fn an_edit_that_changes_nothing_leaves_no_line_in_the_trail(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let (world, tenant) = World::with_tenant(engine).await;
    let connection = world.create(&tenant, "same").await;
    let before = tenant.audit(PageRequest::first(PageSize::default())).await.unwrap();
    for changes in [Changes::default(), Changes { name: Some("same".parse().unwrap()), description: None }] {
        let outcome = tenant.edit_connection(connection.id, &changes, &world.act()).await.unwrap();
        assert_eq!(outcome, EditOutcome::Edited(connection.clone()));
    }
    assert_eq!(tenant.audit(PageRequest::first(PageSize::default())).await.unwrap(), before);
}

#[rstest]
#[tokio::test]
async fn a_deleted_connection_takes_everything_along_but_the_trail(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let (world, tenant) = World::with_tenant(engine).await;
    let connection = world.create(&tenant, "gone").await;
    assert_eq!(tenant.delete_connection(connection.id, &world.act()).await.unwrap(), DeleteOutcome::Deleted);
    assert_eq!(tenant.connection(connection.id).await.unwrap(), None);
    assert_eq!(tenant.rules(connection.id).await.unwrap(), None);
    let raw = world.raw().await;
    for table in ["connections", "invitations", "sync_rules"] {
        let count =
            raw.query_one_raw(statement(&raw, &format!("SELECT count(*) FROM {table}"))).await.unwrap().unwrap();
        assert_eq!(count.try_get_by_index::<i64>(0).unwrap(), 0, "{table}");
    }
    let trail = tenant.audit(PageRequest::first(PageSize::default())).await.unwrap();
    let actions: Vec<_> = trail.entries.iter().map(|entry| entry.action.as_str()).collect();
    assert_eq!(actions, ["connection.deleted", "connection.initiated", "tenant.added"]);
    assert_eq!(tenant.delete_connection(connection.id, &world.act()).await.unwrap(), DeleteOutcome::NotFound);
    world.create(&tenant, "gone").await;
}

#[rstest]
#[case("UPDATE connections SET mode = 'quantum'")]
#[case("UPDATE connections SET name = ' '")]
#[case("UPDATE connections SET destination_url = 'nowhere'")]
#[case("UPDATE connections SET partner_name = 'only the name'")]
#[case("UPDATE connections SET created_at = 9223372036854775807")]
#[case("UPDATE invitations SET key_id = 'No Key'")]
#[tokio::test]
async fn a_damaged_row_is_an_error_and_no_panic(
    #[case] damage: &str,
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let (world, tenant) = World::with_tenant(engine).await;
    let connection = world.create(&tenant, "damaged").await;
    world.raw().await.execute_unprepared(damage).await.unwrap();
    let read = tenant.connection(connection.id).await;
    assert!(matches!(read, Err(Error::Corrupt { .. })), "{read:?}");
    let listed = tenant.connections(PageRequest::first(PageSize::default())).await;
    assert!(matches!(listed, Err(Error::Corrupt { .. })), "{listed:?}");
}

fn statement(db: &impl ConnectionTrait, sql: &str) -> sea_orm::Statement {
    sea_orm::Statement::from_string(db.get_database_backend(), sql)
}
