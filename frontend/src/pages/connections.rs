//! The tab *Connections*: the list, the page of one connection, and what can be done with them.

mod actions;
mod deed;
mod empty;
mod listing;
mod page;
mod rename;
mod row;
mod show_code;
mod table;
mod task;
mod use_listing;

use api_types::Connection;
use domain::ConnectionId;
use yew::prelude::*;

use crate::{
    acceptance::AcceptInvitation,
    components::{Button, Kind, Symbol, notice_banner},
    host,
    live::Live,
    notice::Notice,
    state::use_text,
    wizard::InitiateConnection,
};
use actions::{ActionProps, Deed, action_dialog};
use empty::no_connections;
use listing::{Change, Listing, State};
use page::ConnectionPage;
use row::link_id;
use table::{connection_table, table_skeleton};
use use_listing::use_listing;

#[derive(PartialEq, Properties)]
pub struct ConnectionsProps {
    pub organization: AttrValue,
    pub live: Live,
}

/// What is open on top of the page.
#[derive(Clone, Copy, PartialEq)]
enum Layer {
    Wizard,
    Acceptance,
    Action(ConnectionId, Deed),
}

/// The tab: the list, or the page of one connection.
#[component]
pub fn Connections(props: &ConnectionsProps) -> Html {
    let news = use_text();
    let on_news = {
        let news = news.setter();
        Callback::from(move |said| news.set(said))
    };
    let (listing, load) = use_listing(props.live.version, &on_news);
    let layer = use_state(|| None::<Layer>);
    let opened = use_state_eq(|| None::<ConnectionId>);
    let show = |shown: Option<Layer>| {
        let layer = layer.setter();
        Callback::from(move |()| layer.set(shown))
    };
    let on_change = {
        let listing = listing.dispatcher();
        Callback::from(move |(change, said): (Change, String)| {
            listing.dispatch(change);
            on_news.emit(said);
        })
    };
    let on_deed = {
        let (layer, opened) = (layer.setter(), opened.setter());
        Callback::from(move |(id, deed)| match deed {
            Deed::Open => opened.set(Some(id)),
            _ => layer.set(Some(Layer::Action(id, deed))),
        })
    };
    let on_back = {
        let opened = opened.setter();
        Callback::from(move |()| opened.set(None))
    };
    use_return(&opened);
    html! {
        <>
            <div class="unseen" role="status">{ &*news }</div>
            { match opened.and_then(|id| listing.find(id)) {
                Some(connection) => html! { <ConnectionPage key={connection.id.to_string()} connection={connection.clone()} live={props.live} {on_deed} {on_back} /> },
                None => list(&listing, &load, &[show(Some(Layer::Wizard)), show(Some(Layer::Acceptance))], &on_deed),
            } }
            { match *layer {
                Some(Layer::Wizard) => {
                    let on_created = on_change.reform(|connection: Connection| {
                        let said = format!("{} is initiated.", connection.name);
                        (Change::Added(connection), said)
                    });
                    html! { <InitiateConnection organization={props.organization.clone()} {on_created} on_close={show(None)} /> }
                }
                Some(Layer::Acceptance) => {
                    let on_accepted = on_change.reform(|connection: Connection| {
                        let said = format!("{} is accepted.", connection.name);
                        (Change::Added(connection), said)
                    });
                    html! { <AcceptInvitation {on_accepted} on_close={show(None)} /> }
                }
                Some(Layer::Action(id, deed)) => listing.find(id).map(|connection| {
                    action_dialog(ActionProps { connection: connection.clone(), on_change, on_close: show(None) }, deed)
                }).unwrap_or_default(),
                None => Html::default(),
            } }
        </>
    }
}

/// Back in the list, the focus is where it was before.
#[hook]
fn use_return(opened: &Option<ConnectionId>) {
    let last = use_mut_ref(|| None::<ConnectionId>);
    use_effect_with(*opened, move |opened| {
        if let (Some(before), None) = (last.replace(*opened), opened) {
            host::focus_id(&link_id(before));
        }
    });
}

fn list(
    listing: &Listing,
    load: &use_listing::Load,
    [initiate, accept]: &[Callback<()>; 2],
    on_deed: &Callback<(ConnectionId, Deed)>,
) -> Html {
    html! {
        <>
            <p class="explanation">{ "Connection defines synchronization behavior, including communication details, sync rules, and scope." }</p>
            <div class="toolbar">
                <Button kind={Kind::Primary} icon={Symbol::Add} onclick={initiate.reform(|_| ())}>{ "Initiate connection" }</Button>
                <Button icon={Symbol::Link} onclick={accept.reform(|_| ())}>{ "Accept invitation" }</Button>
                <Button kind={Kind::Subtle} icon={Symbol::Refresh} label="Refresh" busy={listing.is_loading()} onclick={load.first.reform(|_| ())} />
            </div>
            { body(listing, load, initiate, on_deed) }
        </>
    }
}

fn body(
    listing: &Listing,
    load: &use_listing::Load,
    initiate: &Callback<()>,
    on_deed: &Callback<(ConnectionId, Deed)>,
) -> Html {
    let failure = listing.failure().map(|error| notice_banner(&Notice::from(error), Some(&load.first)));
    let list = match listing.state() {
        State::Loading if listing.rows().is_empty() => table_skeleton(),
        State::Ready if listing.rows().is_empty() => no_connections(initiate),
        _ if listing.rows().is_empty() => Html::default(),
        _ => connection_table(listing.rows(), listing.is_loading(), on_deed),
    };
    html! {
        <>
            { failure }
            { list }
            if listing.has_more() {
                <div class="load-more">
                    <Button busy={listing.is_loading()} onclick={load.more.reform(|_| ())}>{ "Load more" }</Button>
                </div>
            }
        </>
    }
}
