//! Asking the node to do it.

use api_types::{Code, Connection, Invitation, InvitationSummary};
use domain::InvitationState;

use super::super::{actions::Deed, listing::Change};
use crate::api::{Client, Error};

/// What came of it.
#[derive(Default)]
pub struct Done {
    /// How the list changes, and a sentence that says so.
    pub news: Option<(Change, String)>,
    /// A code to show.
    pub code: Option<Invitation>,
}

/// Does it. Where somebody else was faster, what was asked for is the case.
pub async fn carry_out(client: &Client, connection: &Connection, deed: Deed) -> Result<Done, Error> {
    let (id, name) = (connection.id, &connection.name);
    let done = match deed {
        Deed::Open | Deed::Rename => Done::default(),
        Deed::Activate => changed(client.activate(id).await?),
        Deed::Deactivate => changed(client.deactivate(id).await?),
        Deed::ShowCode | Deed::CopyCode => Done { news: None, code: Some(client.invitation(id).await?) },
        Deed::Reissue => {
            let invitation = client.reissue_invitation(id).await?;
            let issued = with_invitation(connection, Some(invitation.summary.clone()));
            Done {
                news: Some((Change::Replaced(issued), format!("{name} has a new invitation."))),
                code: Some(invitation),
            }
        }
        Deed::Revoke => {
            unless_gone(client.revoke_invitation(id).await, Code::InvitationNotFound)?;
            let revoked = connection.invitation.clone();
            let revoked = revoked.map(|summary| InvitationSummary { state: InvitationState::Revoked, ..summary });
            let change = Change::Replaced(with_invitation(connection, revoked));
            Done { news: Some((change, format!("The invitation of {name} is revoked."))), code: None }
        }
        Deed::Delete => {
            unless_gone(client.delete(id).await, Code::ConnectionNotFound)?;
            Done { news: Some((Change::Removed(id), format!("{name} is deleted."))), code: None }
        }
    };
    Ok(done)
}

fn changed(connection: Connection) -> Done {
    let said = format!("{} is now {}.", connection.name, connection.status.label());
    Done { news: Some((Change::Replaced(connection), said)), code: None }
}

fn with_invitation(connection: &Connection, invitation: Option<InvitationSummary>) -> Connection {
    Connection { invitation, ..connection.clone() }
}

fn unless_gone(answer: Result<(), Error>, gone: Code) -> Result<(), Error> {
    answer.or_else(|error| if error.code() == Some(gone) { Ok(()) } else { Err(error) })
}
