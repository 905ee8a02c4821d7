//! Invitations: revoking and re-issuing.

use domain::{ConnectionId, InvitationState};
use rstest::rstest;
use sea_orm::ConnectionTrait;
use store::{ReissueOutcome, RevokeOutcome};
use testkit::Engine;
use time::Duration;
use uuid::Uuid;

use crate::world::{START, World};

#[rstest]
#[tokio::test]
async fn a_revoked_invitation_stays_revoked(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let (world, tenant) = World::with_tenant(engine).await;
    let connection = world.create(&tenant, "one").await;
    let later = START + Duration::hours(1);
    let outcome = tenant.revoke_invitation(connection.id, &world.act_at(later)).await.unwrap();
    let RevokeOutcome::Revoked(revoked) = outcome else { panic!("{outcome:?}") };
    let invitation = revoked.invitation.clone().unwrap();
    assert_eq!((invitation.state(later), invitation.revoked_at), (InvitationState::Revoked, Some(later)));
    assert_eq!(tenant.connection(connection.id).await.unwrap(), Some(revoked));
    let again = tenant.revoke_invitation(connection.id, &world.act_at(later)).await.unwrap();
    assert_eq!(again, RevokeOutcome::NoOpenInvitation);
}

#[rstest]
#[tokio::test]
async fn an_expired_invitation_needs_no_revoking(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let (world, tenant) = World::with_tenant(engine).await;
    let connection = world.create(&tenant, "one").await;
    let expired = world.act_at(START + Duration::days(7));
    let outcome = tenant.revoke_invitation(connection.id, &expired).await.unwrap();
    assert_eq!(outcome, RevokeOutcome::NoOpenInvitation);
}

#[rstest]
#[tokio::test]
async fn a_reissue_replaces_an_open_a_revoked_and_an_expired_invitation(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let (world, tenant) = World::with_tenant(engine).await;
    let connection = world.create(&tenant, "one").await;
    let times = [START, START + Duration::days(1), START + Duration::days(30)];
    for at in times {
        let mut new = world.invitation();
        new.expires_at = at + domain::invitation::LIFETIME;
        let outcome = tenant.reissue_invitation(connection.id, &new, &world.act_at(at)).await.unwrap();
        let ReissueOutcome::Reissued(connection) = outcome else { panic!("{outcome:?}") };
        let newest = connection.invitation.unwrap();
        assert_eq!((newest.id, newest.secret_hash), (new.id, new.secret_hash));
        assert_eq!(newest.state(at), InvitationState::Open);
        if at == times[0] {
            tenant.revoke_invitation(connection.id, &world.act_at(at)).await.unwrap();
        }
    }
    assert_eq!(open_invitations(&world).await, 1);
}

/// Two nodes whose clocks differ make ids whose order is not the order of events.
#[rstest]
#[tokio::test]
async fn the_newest_invitation_is_the_last_one_issued_whatever_its_id(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let (world, tenant) = World::with_tenant(engine).await;
    let early = world.invitation();
    let connection = world.create(&tenant, "one").await;
    tenant.reissue_invitation(connection.id, &early, &world.act()).await.unwrap();
    let newest = tenant.connection(connection.id).await.unwrap().unwrap().invitation.unwrap();
    assert_eq!(newest.id, early.id);
}

#[rstest]
#[tokio::test]
async fn only_a_pending_connection_gets_another_invitation(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let (world, tenant) = World::with_tenant(engine).await;
    let connection = world.create(&tenant, "one").await;
    world.raw().await.execute_unprepared("UPDATE connections SET status = 'active'").await.unwrap();
    let outcome = tenant.reissue_invitation(connection.id, &world.invitation(), &world.act()).await.unwrap();
    assert_eq!(outcome, ReissueOutcome::NotPending);
    let unchanged = tenant.connection(connection.id).await.unwrap().unwrap().invitation;
    assert_eq!(unchanged, connection.invitation);
}

#[rstest]
#[tokio::test]
async fn an_unknown_connection_has_no_invitation(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let (world, tenant) = World::with_tenant(engine).await;
    let unknown = ConnectionId::new(Uuid::from_u128(9_999));
    assert_eq!(tenant.revoke_invitation(unknown, &world.act()).await.unwrap(), RevokeOutcome::NotFound);
    let reissued = tenant.reissue_invitation(unknown, &world.invitation(), &world.act()).await.unwrap();
    assert_eq!(reissued, ReissueOutcome::NotFound);
}

/// The database itself holds the promise, should the code forget it.
#[rstest]
#[tokio::test]
async fn the_database_refuses_a_second_open_invitation(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let (world, tenant) = World::with_tenant(engine).await;
    let connection = world.create(&tenant, "one").await;
    tenant.reissue_invitation(connection.id, &world.invitation(), &world.act()).await.unwrap();
    let reopen = world.raw().await.execute_unprepared("UPDATE invitations SET revoked_at = NULL").await;
    assert!(matches!(reopen.unwrap_err().sql_err(), Some(sea_orm::SqlErr::UniqueConstraintViolation(_))));
}

pub async fn open_invitations(world: &World) -> i64 {
    let raw = world.raw().await;
    let sql = "SELECT count(*) FROM invitations WHERE revoked_at IS NULL AND used_at IS NULL";
    let count = raw.query_one_raw(sea_orm::Statement::from_string(raw.get_database_backend(), sql)).await;
    count.unwrap().unwrap().try_get_by_index(0).unwrap()
}
