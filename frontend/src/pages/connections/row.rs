//! One connection in the list.

use api_types::Connection;
use domain::{ConnectionId, ConnectionStatus, lifecycle::Paused};
use time::OffsetDateTime;
use yew::prelude::*;

use super::actions::{Deed, deeds};
use crate::{
    components::{Menu, MenuItem, Tone, pill},
    host,
    pages::invitation::invitation_state,
};

/// One connection in the list.
pub fn row(connection: &Connection, on_deed: &Callback<(ConnectionId, Deed)>) -> Html {
    let id = connection.id;
    let onclick = on_deed.reform(move |_: MouseEvent| (id, Deed::Open));
    html! {
        <tr role="row" key={connection.id.to_string()}>
            <td role="cell" class="cell-name">
                <button type="button" class="link name" dir="auto" id={link_id(id)} title={connection.name.clone()} {onclick}>{ &connection.name }</button>
                if !connection.description.is_empty() {
                    <span class="faint description" dir="auto" title={connection.description.clone()}>{ &connection.description }</span>
                }
            </td>
            <td role="cell" data-column="Mode">{ connection.mode.label() }</td>
            <td role="cell" data-column="Destination">{ destination(connection) }</td>
            <td role="cell" data-column="Status">{ status(connection) }</td>
            <td role="cell" data-column="Created" title={format!("by {}", connection.created_by)}>{ host::browser_date(connection.created_at) }</td>
            <td role="cell" class="cell-menu">
                { deed_menu(connection, on_deed) }
            </td>
        </tr>
    }
}

/// The id of the name that opens a connection, to give the focus back to.
pub fn link_id(id: ConnectionId) -> String {
    format!("open-{id}")
}

fn destination(connection: &Connection) -> Html {
    match (&connection.partner, &connection.destination_url) {
        (Some(partner), _) => html! {
            <>{ &partner.name }<span class="faint">{ partner.kind.label() }</span><span class="faint">{ &partner.url }</span></>
        },
        (None, Some(url)) => html! { <>{ "unknown" }<span class="faint">{ url }</span></> },
        (None, None) => html! { <span class="faint-inline">{ "unknown" }</span> },
    }
}

fn status(connection: &Connection) -> Html {
    html! {
        <>
            { status_pill(connection.status) }
            { for remark(connection, host::now()).map(|remark| html! { <span class="faint">{ remark }</span> }) }
        </>
    }
}

/// The status in its colour.
pub fn status_pill(status: ConnectionStatus) -> Html {
    pill(tone(status), status.label())
}

/// What there is to know about a status, or to do about it.
fn remark(connection: &Connection, now: OffsetDateTime) -> Option<String> {
    match connection.status {
        ConnectionStatus::Pending => connection.invitation.as_ref().map(|invitation| invitation_state(invitation, now)),
        ConnectionStatus::Active => None,
        ConnectionStatus::Deactivated => Some(paused_by(connection.paused).to_owned()),
        ConnectionStatus::Error => Some("Open it to see what happened".to_owned()),
        ConnectionStatus::DeletedByPartner => Some("Delete it here too".to_owned()),
    }
}

/// Who paused a connection that is deactivated.
pub const fn paused_by(paused: Paused) -> &'static str {
    match paused {
        Paused::There => "Paused by your partner",
        Paused::Both => "Paused on both sides",
        Paused::Here | Paused::Nobody => "Paused on this side",
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

/// The menu with everything that can be done now.
pub fn deed_menu(connection: &Connection, on_deed: &Callback<(ConnectionId, Deed)>) -> Html {
    let id = connection.id;
    let items = deeds(connection, host::now()).into_iter().map(|deed| MenuItem {
        label: AttrValue::Static(deed.label()),
        is_dangerous: deed == Deed::Delete,
        on_choose: on_deed.reform(move |()| (id, deed)),
    });
    html! { <Menu label={format!("Actions for {}", connection.name)} items={items.collect::<Vec<_>>()} /> }
}
