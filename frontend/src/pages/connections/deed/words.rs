//! What is asked before something is done.

use api_types::Connection;
use domain::{ConnectionStatus, InvitationState};

use super::super::actions::Deed;
use crate::components::Kind;

/// The words of a question. The connection's name stands between `before` and `after`.
pub struct Words {
    pub heading: &'static str,
    pub yes: &'static str,
    pub kind: Kind,
    pub before: &'static str,
    pub after: &'static str,
    pub effect: &'static str,
}

/// What is asked before this is done.
pub fn words(deed: Deed, connection: &Connection) -> Words {
    match deed {
        Deed::Deactivate => Words {
            heading: "Deactivate connection?",
            yes: "Deactivate",
            kind: Kind::Primary,
            before: "",
            after: " pauses on both sides, and your partner is told.",
            effect: "Changes are collected meanwhile and synchronized once you activate it again.",
        },
        Deed::Revoke => Words {
            heading: "Revoke invitation?",
            yes: "Revoke",
            kind: Kind::Danger,
            before: "The code you sent for ",
            after: " stops working at once. You can issue another one later.",
            effect: "",
        },
        Deed::Reissue => Words {
            heading: "Re-issue invitation?",
            yes: "Re-issue",
            kind: Kind::Primary,
            before: "You get a new code for ",
            after: ", which is good for 7 days.",
            effect: reissue_effect(connection),
        },
        Deed::Delete => Words {
            heading: "Delete connection?",
            yes: "Delete",
            kind: Kind::Danger,
            before: "",
            after: " and its sync rules are removed from this node. This cannot be undone.",
            effect: delete_effect(connection.status),
        },
        // These are done at once; they ask only whether to try again.
        Deed::Activate | Deed::Open | Deed::Rename | Deed::ShowCode | Deed::CopyCode => Words {
            heading: "Activate connection",
            yes: "Try again",
            kind: Kind::Primary,
            before: "",
            after: " could not be activated.",
            effect: "",
        },
    }
}

fn reissue_effect(connection: &Connection) -> &'static str {
    let is_open = connection.invitation.as_ref().is_some_and(|invitation| invitation.state == InvitationState::Open);
    if is_open { "The code you sent before stops working at once." } else { "" }
}

fn delete_effect(status: ConnectionStatus) -> &'static str {
    match status {
        ConnectionStatus::Pending => "Its invitation stops working, and so does any code you have sent.",
        ConnectionStatus::DeletedByPartner => "Your partner deleted their side already. Work items stay as they are.",
        ConnectionStatus::Active | ConnectionStatus::Deactivated | ConnectionStatus::Error => {
            "Your partner is told and sees that you deleted it. Nothing is synchronized any more. Work items stay as they \
             are on both sides."
        }
    }
}
