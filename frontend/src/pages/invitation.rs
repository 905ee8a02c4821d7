//! What people read about an invitation: until when it holds, and how to compare it by voice.

use api_types::{Invitation, InvitationSummary};
use domain::InvitationState;
use time::OffsetDateTime;
use yew::prelude::*;

use crate::{components::fact, host, moment::time_left};

/// Expiry and fingerprint, as entries of a description list.
pub fn invitation_facts(invitation: &Invitation) -> Html {
    let expires_at = invitation.summary.expires_at;
    html! {
        <>
            { fact("Expires", html! { format!("{} ({})", time_left(expires_at - host::now()), host::browser_date(expires_at)) }) }
            { fact("Fingerprint", html! {
                <>
                    <code class="fingerprint">{ &invitation.fingerprint }</code>
                    <p class="faint">{ "Your partner sees the same one before they accept. Compare it on the phone to be sure nobody changed the code." }</p>
                </>
            }) }
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

#[cfg(test)]
mod tests {
    use domain::InvitationId;
    use time::Duration;

    use super::*;

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
