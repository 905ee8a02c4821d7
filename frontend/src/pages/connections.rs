//! The tab *Connections*: the list, what can be done with it, and the wizard.

mod actions;
mod delete;
mod empty;
mod listing;
mod reissue;
mod rename;
mod revoke;
mod row;
mod show_code;
mod table;
mod task;
mod use_listing;

use domain::ConnectionId;
use yew::prelude::*;

use crate::{
    components::{Button, Kind, Symbol, Tip, notice_banner},
    notice::Notice,
    wizard::InitiateConnection,
};
use actions::{ActionProps, Deed, action_dialog};
use empty::no_connections;
use listing::{Change, Listing, State};
use table::{connection_table, table_skeleton};
use use_listing::use_listing;

const ACCEPT_REASON: &str =
    "Accepting an invitation comes with the next release. Until then, your partner can accept yours.";

#[derive(PartialEq, Properties)]
pub struct ConnectionsProps {
    pub organization: AttrValue,
}

/// What is open on top of the list.
#[derive(Clone, PartialEq)]
enum Layer {
    Wizard,
    Action(ConnectionId, Deed),
}

/// The tab.
#[component]
pub fn Connections(props: &ConnectionsProps) -> Html {
    let (listing, load) = use_listing();
    let layer = use_state(|| None::<Layer>);
    let news = use_state(String::new);
    let initiate = {
        let layer = layer.setter();
        Callback::from(move |()| layer.set(Some(Layer::Wizard)))
    };
    let close = {
        let layer = layer.setter();
        Callback::from(move |()| layer.set(None))
    };
    let on_change = {
        let (listing, news) = (listing.dispatcher(), news.setter());
        Callback::from(move |(change, said): (Change, String)| {
            listing.dispatch(change);
            news.set(said);
        })
    };
    let on_deed = {
        let layer = layer.setter();
        Callback::from(move |(id, deed)| layer.set(Some(Layer::Action(id, deed))))
    };
    html! {
        <>
            <p class="explanation">{ "Connection defines synchronization behavior, including communication details, sync rules, and scope." }</p>
            <div class="toolbar">
                <Button kind={Kind::Primary} icon={Symbol::Add} onclick={initiate.reform(|_| ())}>{ "Initiate connection" }</Button>
                <Tip id="accept-reason" text={ACCEPT_REASON} unavailable="Accept invitation" />
                <Button kind={Kind::Subtle} icon={Symbol::Refresh} label="Refresh" busy={listing.is_loading()} onclick={load.first.reform(|_| ())} />
            </div>
            <div class="unseen" role="status">{ &*news }</div>
            { body(&listing, &load, &initiate, &on_deed) }
            { match &*layer {
                Some(Layer::Wizard) => {
                    let on_created = on_change.reform(|connection: api_types::Connection| {
                        let said = format!("{} is initiated.", connection.name);
                        (Change::Added(connection), said)
                    });
                    html! { <InitiateConnection organization={props.organization.clone()} {on_created} on_close={close} /> }
                }
                Some(Layer::Action(id, deed)) => listing.find(*id).map(|connection| html! {
                    { action_dialog(ActionProps { connection: connection.clone(), on_change, on_close: close }, *deed) }
                }).unwrap_or_default(),
                None => Html::default(),
            } }
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
