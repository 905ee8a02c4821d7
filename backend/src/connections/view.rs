//! A stored connection as the hub sees it.

use api_types::{Connection, ConnectionPage, Partner};
use time::OffsetDateTime;

use crate::invitations;

pub(crate) fn connection(connection: store::Connection, now: OffsetDateTime) -> Connection {
    Connection {
        id: connection.id,
        name: connection.name.into(),
        description: connection.description.into(),
        local_short_name: connection.local_short_name.into(),
        remote_short_name: connection.remote_short_name.into(),
        mode: connection.mode,
        reach: connection.reach,
        status: connection.status,
        paused: connection.paused,
        project_name: connection.project.name.into(),
        partner: connection.partner.map(|partner| Partner { name: partner.name, kind: partner.kind, url: partner.url }),
        destination_url: connection.destination_url.map(Into::into),
        invitation: connection.invitation.as_ref().map(|invitation| invitations::summary(invitation, now)),
        created_at: connection.created_at,
        created_by: connection.created_by,
    }
}

pub(super) fn page(page: store::ConnectionPage, now: OffsetDateTime) -> ConnectionPage {
    ConnectionPage {
        connections: page.connections.into_iter().map(|row| connection(row, now)).collect(),
        next_cursor: page.next.map(|id| id.to_string()),
    }
}
