//! What can be done with a connection, and the dialog that does it.

use api_types::Connection;
use domain::{ConnectionStatus, InvitationState};
use time::OffsetDateTime;
use yew::prelude::*;

use super::{deed::DeedDialog, listing::Change, rename::RenameDialog};

/// What can be done with a connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    Open,
    Activate,
    Deactivate,
    ShowCode,
    CopyCode,
    Revoke,
    Reissue,
    Rename,
    Delete,
}

impl Deed {
    /// The deed as the menu offers it.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Open => "Open connection",
            Self::Activate => "Activate",
            Self::Deactivate => "Deactivate",
            Self::ShowCode => "Show invitation code",
            Self::CopyCode => "Copy invitation code",
            Self::Revoke => "Revoke invitation",
            Self::Reissue => "Re-issue invitation",
            Self::Rename => "Rename",
            Self::Delete => "Delete",
        }
    }

    /// Whether it is done as soon as it is chosen: nothing can be lost by it.
    pub const fn needs_no_question(self) -> bool {
        matches!(self, Self::Activate | Self::ShowCode | Self::CopyCode)
    }
}

/// What makes sense for this connection now.
pub fn deeds(connection: &Connection, now: OffsetDateTime) -> Vec<Deed> {
    let is_open = connection
        .invitation
        .as_ref()
        .is_some_and(|invitation| invitation.state == InvitationState::Open && invitation.expires_at > now);
    let of_the_state: &[Deed] = match (connection.status, is_open) {
        (ConnectionStatus::Pending, true) => &[Deed::ShowCode, Deed::CopyCode, Deed::Reissue, Deed::Revoke],
        (ConnectionStatus::Pending, false) => &[Deed::Reissue],
        (ConnectionStatus::Active, _) => &[Deed::Deactivate],
        (ConnectionStatus::Deactivated, _) if connection.paused.here() => &[Deed::Activate],
        // Paused by the partner: this side may pause as well, and cannot end the partner's pause.
        (ConnectionStatus::Deactivated, _) => &[Deed::Deactivate],
        (ConnectionStatus::Error, _) if connection.paused.here() => &[Deed::Activate],
        (ConnectionStatus::Error, _) => &[Deed::Activate, Deed::Deactivate],
        (ConnectionStatus::DeletedByPartner, _) => &[],
    };
    of_the_state.iter().copied().chain([Deed::Rename, Deed::Delete]).collect()
}

/// What every action's dialog gets.
#[derive(Clone, PartialEq, Properties)]
pub struct ActionProps {
    pub connection: Connection,
    /// The list changes, and a sentence says how.
    pub on_change: Callback<(Change, String)>,
    pub on_close: Callback<()>,
}

/// The dialog of a deed.
pub fn action_dialog(action: ActionProps, deed: Deed) -> Html {
    match deed {
        Deed::Rename => html! { <RenameDialog ..action /> },
        _ => html! { <DeedDialog {action} {deed} /> },
    }
}

#[cfg(test)]
mod tests;
