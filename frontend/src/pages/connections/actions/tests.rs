//! Which deeds are offered when.

use api_types::InvitationSummary;
use domain::{ConnectionId, ConnectionMode, InvitationId, Reach};
use rstest::rstest;
use uuid::Uuid;

use super::*;

fn connection(status: ConnectionStatus, invitation: InvitationState) -> Connection {
    Connection {
        id: ConnectionId::new(Uuid::nil()),
        name: "Fabrikam to Contoso".to_owned(),
        description: String::new(),
        local_short_name: "Fabrikam".to_owned(),
        remote_short_name: "Contoso".to_owned(),
        mode: ConnectionMode::Script,
        reach: Reach::Private,
        status,
        project_name: "Warehouse".to_owned(),
        paused: domain::lifecycle::Paused::Nobody,
        partner: None,
        destination_url: None,
        invitation: Some(InvitationSummary {
            id: InvitationId::new(Uuid::nil()),
            state: invitation,
            expires_at: OffsetDateTime::UNIX_EPOCH + domain::invitation::LIFETIME,
        }),
        created_at: OffsetDateTime::UNIX_EPOCH,
        created_by: String::new(),
    }
}

#[rstest]
#[case::open(ConnectionStatus::Pending, InvitationState::Open, &[Deed::ShowCode, Deed::CopyCode, Deed::Reissue, Deed::Revoke])]
#[case::revoked(ConnectionStatus::Pending, InvitationState::Revoked, &[Deed::Reissue])]
#[case::accepted(ConnectionStatus::Active, InvitationState::Used, &[Deed::Deactivate])]
#[case::paused_by_the_partner(ConnectionStatus::Deactivated, InvitationState::Used, &[Deed::Deactivate])]
#[case::stopped(ConnectionStatus::Error, InvitationState::Used, &[Deed::Activate, Deed::Deactivate])]
#[case::gone(ConnectionStatus::DeletedByPartner, InvitationState::Used, &[])]
fn only_what_makes_sense_is_offered(
    #[case] status: ConnectionStatus,
    #[case] invitation: InvitationState,
    #[case] expected: &[Deed],
) {
    let offered = deeds(&connection(status, invitation), OffsetDateTime::UNIX_EPOCH);
    assert_eq!(offered, [expected, &[Deed::Rename, Deed::Delete]].concat());
}

#[test]
fn a_code_that_ran_out_meanwhile_is_not_offered() {
    let later = OffsetDateTime::UNIX_EPOCH + domain::invitation::LIFETIME;
    let offered = deeds(&connection(ConnectionStatus::Pending, InvitationState::Open), later);
    assert_eq!(offered, [Deed::Reissue, Deed::Rename, Deed::Delete]);
}

#[test]
fn whoever_paused_can_go_on() {
    let mut paused = connection(ConnectionStatus::Deactivated, InvitationState::Used);
    for by in [domain::lifecycle::Paused::Here, domain::lifecycle::Paused::Both] {
        paused.paused = by;
        assert_eq!(deeds(&paused, OffsetDateTime::UNIX_EPOCH), [Deed::Activate, Deed::Rename, Deed::Delete]);
    }
}
