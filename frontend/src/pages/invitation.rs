//! What people read about an invitation: until when it holds, and how to compare it by voice.

use api_types::{Invitation, InvitationSummary};
use domain::InvitationState;
use time::{Duration, OffsetDateTime};
use yew::prelude::*;

use crate::host;

/// Expiry and fingerprint, as entries of a description list.
pub fn invitation_facts(invitation: &Invitation) -> Html {
    let expires_at = invitation.summary.expires_at;
    html! {
        <>
            <div>
                <dt>{ "Expires" }</dt>
                <dd>{ format!("{} ({})", time_left(expires_at - host::now()), host::browser_date(expires_at)) }</dd>
            </div>
            <div>
                <dt>{ "Fingerprint" }</dt>
                <dd>
                    <code>{ &invitation.fingerprint }</code>
                    <p class="faint">{ "Your partner sees the same one before they accept. Compare it on the phone to be sure nobody changed the code." }</p>
                </dd>
            </div>
        </>
    }
}

/// The state of a pending connection's invitation, in a few words.
pub fn invitation_state(invitation: &InvitationSummary, now: OffsetDateTime) -> String {
    match invitation.state {
        // The list may be older than the last moment of the invitation.
        InvitationState::Open if invitation.expires_at > now => {
            format!("Invitation expires {}", time_left(invitation.expires_at - now))
        }
        InvitationState::Open | InvitationState::Expired => "Invitation expired".to_owned(),
        InvitationState::Revoked => "Invitation revoked".to_owned(),
        InvitationState::Used => "Invitation accepted".to_owned(),
    }
}

/// "in 6 days", in the largest unit that says enough.
fn time_left(left: Duration) -> String {
    let minutes = left.whole_minutes().max(1);
    let (count, unit) = match minutes {
        2_880.. => ((minutes + 720) / 1_440, "day"),
        120..2_880 => ((minutes + 30) / 60, "hour"),
        _ => (minutes, "minute"),
    };
    let plural = if count == 1 { "" } else { "s" };
    format!("in {count} {unit}{plural}")
}

#[cfg(test)]
mod tests {
    use domain::InvitationId;
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case(Duration::days(7) - Duration::seconds(2), "in 7 days")]
    #[case(Duration::hours(49), "in 2 days")]
    #[case(Duration::hours(47), "in 47 hours")]
    #[case(Duration::minutes(61), "in 61 minutes")]
    #[case(Duration::seconds(10), "in 1 minute")]
    fn the_time_left_is_told_in_words(#[case] left: Duration, #[case] words: &str) {
        assert_eq!(time_left(left), words);
    }

    #[test]
    fn an_invitation_runs_out_while_the_list_is_open() {
        let invitation = InvitationSummary {
            id: InvitationId::new(uuid::Uuid::nil()),
            state: InvitationState::Open,
            expires_at: OffsetDateTime::UNIX_EPOCH + Duration::days(7),
        };
        assert_eq!(invitation_state(&invitation, OffsetDateTime::UNIX_EPOCH), "Invitation expires in 7 days");
        assert_eq!(invitation_state(&invitation, OffsetDateTime::UNIX_EPOCH + Duration::days(7)), "Invitation expired");
    }
}
