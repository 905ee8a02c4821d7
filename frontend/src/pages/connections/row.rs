//! One connection in the list.

use api_types::Connection;
use domain::{ConnectionId, ConnectionStatus};
use yew::prelude::*;

use super::actions::{Deed, deeds};
use crate::{
    components::{Menu, MenuItem, Tone, pill},
    host,
    pages::invitation::invitation_state,
};

/// One connection in the list.
pub fn row(connection: &Connection, on_deed: &Callback<(ConnectionId, Deed)>) -> Html {
    html! {
        <tr role="row" key={connection.id.to_string()}>
            <td role="cell" class="cell-name">
                <span class="name" dir="auto" title={connection.name.clone()}>{ &connection.name }</span>
                if !connection.description.is_empty() {
                    <span class="faint description" dir="auto" title={connection.description.clone()}>{ &connection.description }</span>
                }
            </td>
            <td role="cell" data-column="Mode">{ connection.mode.label() }</td>
            <td role="cell" data-column="Destination">{ destination(connection) }</td>
            <td role="cell" data-column="Status">{ status(connection) }</td>
            <td role="cell" data-column="Created" title={format!("by {}", connection.created_by)}>{ host::browser_date(connection.created_at) }</td>
            <td role="cell" class="cell-menu">
                <Menu label={format!("Actions for {}", connection.name)} items={items(connection, on_deed)} />
            </td>
        </tr>
    }
}

fn destination(connection: &Connection) -> Html {
    match &connection.partner {
        Some(partner) => html! { <>{ &partner.name }<span class="faint">{ partner.kind.label() }</span></> },
        None => html! { <span class="faint-inline">{ "unknown" }</span> },
    }
}

fn status(connection: &Connection) -> Html {
    let is_pending = connection.status == ConnectionStatus::Pending;
    let invitation = connection.invitation.as_ref().filter(|_| is_pending);
    html! {
        <>
            { pill(tone(connection.status), connection.status.label()) }
            if let Some(invitation) = invitation { <span class="faint">{ invitation_state(invitation, host::now()) }</span> }
        </>
    }
}

const fn tone(status: ConnectionStatus) -> Tone {
    match status {
        ConnectionStatus::Pending => Tone::Info,
        ConnectionStatus::Active => Tone::Good,
        ConnectionStatus::Deactivated | ConnectionStatus::DeletedByPartner => Tone::Neutral,
        ConnectionStatus::Error => Tone::Bad,
    }
}

fn items(connection: &Connection, on_deed: &Callback<(ConnectionId, Deed)>) -> Vec<MenuItem> {
    let id = connection.id;
    deeds(connection, host::now())
        .into_iter()
        .map(|deed| MenuItem {
            label: AttrValue::Static(deed.label()),
            is_dangerous: deed == Deed::Delete,
            on_choose: on_deed.reform(move |()| (id, deed)),
        })
        .collect()
}
