//! The page of one connection. Its tabs come with the features behind them.

mod facts;
mod failed;
mod use_info;

use api_types::Connection;
use domain::{ConnectionId, ConnectionStatus};
use yew::prelude::*;

use super::{
    actions::Deed,
    row::{deed_menu, paused_by, status_pill},
};
use crate::{
    components::{Button, Kind, Symbol, Tone, banner, notice_banner, use_focus},
    live::Live,
    notice::Notice,
};
use facts::facts;
use failed::Failed;
use use_info::use_info;

#[derive(PartialEq, Properties)]
pub struct ConnectionPageProps {
    /// As the list has it, until more is known.
    pub connection: Connection,
    pub live: Live,
    pub on_deed: Callback<(ConnectionId, Deed)>,
    pub on_back: Callback<()>,
}

/// The page of one connection.
#[component]
pub fn ConnectionPage(props: &ConnectionPageProps) -> Html {
    let connection = &props.connection;
    let (info, load) = use_info(connection.id, props.live);
    let heading = use_node_ref();
    use_focus(&heading, Some(0));
    html! {
        <>
            <div class="back">
                <Button kind={Kind::Subtle} icon={Symbol::Back} onclick={props.on_back.reform(|_| ())}>{ "All connections" }</Button>
            </div>
            <div class="page-header">
                <h2 ref={heading} tabindex="-1" dir="auto">{ &connection.name }</h2>
                { status_pill(connection.status) }
                <div class="page-actions">
                    { toggle(props) }
                    { deed_menu(connection, &props.on_deed) }
                </div>
            </div>
            if !connection.description.is_empty() { <p class="explanation wrap" dir="auto">{ &connection.description }</p> }
            <div role="tablist" aria-label={connection.name.clone()} class="tabs">
                <button type="button" role="tab" id="tab-info" aria-selected="true" aria-controls="panel-info">{ "Info" }</button>
            </div>
            <div id="panel-info" role="tabpanel" aria-labelledby="tab-info">
                { state_banner(connection) }
                { for info.error.iter().map(|error| notice_banner(&Notice::from(error), Some(&load))) }
                { match &info.info {
                    Some(info) => html! {
                        <>
                            { for info.failed.iter().map(|message| html! {
                                <Failed connection={connection.id} message={message.clone()} on_decided={load.clone()} />
                            }) }
                            { facts(info) }
                        </>
                    },
                    None if info.error.is_none() => html! {
                        <div role="status">
                            <span class="unseen">{ "Loading the connection." }</span>
                            { for (0..5).map(|_| html! { <div class="skeleton skeleton-line"></div> }) }
                        </div>
                    },
                    None => Html::default(),
                } }
            </div>
        </>
    }
}

/// The one thing that is done most often, as a button.
fn toggle(props: &ConnectionPageProps) -> Html {
    let connection = &props.connection;
    let deed = match connection.status {
        ConnectionStatus::Deactivated if connection.paused.here() => Deed::Activate,
        ConnectionStatus::Error => Deed::Activate,
        ConnectionStatus::Active => Deed::Deactivate,
        _ => return Html::default(),
    };
    let id = connection.id;
    let onclick = props.on_deed.reform(move |_: MouseEvent| (id, deed));
    html! { <Button {onclick}>{ deed.label() }</Button> }
}

/// What the status means, where it wants something from a person.
fn state_banner(connection: &Connection) -> Html {
    let (tone, title, text) = match connection.status {
        ConnectionStatus::Pending => (
            Tone::Info,
            "Your partner has not accepted yet",
            "Send them the invitation code; the menu above shows it again. This page changes by itself once they accept.",
        ),
        ConnectionStatus::Deactivated => (
            Tone::Neutral,
            paused_by(connection.paused),
            "Changes are collected and synchronized once it is active again on both sides.",
        ),
        ConnectionStatus::Error => (
            Tone::Bad,
            "Something stopped this connection",
            "Look at what is said below, resolve it, and activate the connection again. Nothing is lost meanwhile.",
        ),
        ConnectionStatus::DeletedByPartner => (
            Tone::Bad,
            "Your partner deleted this connection",
            "Nothing is synchronized any more; work items stay as they are. Delete the connection here too. If you still want to \
             work together, initiate a new one.",
        ),
        ConnectionStatus::Active => return Html::default(),
    };
    banner(tone, title, html! { <p>{ text }</p> })
}
