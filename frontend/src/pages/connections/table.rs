//! The table of connections. Narrow frames show it as cards; the roles are written out because a table that is not laid
//! out as one loses them in browsers.

use api_types::Connection;
use domain::ConnectionId;
use yew::prelude::*;

use super::{actions::Deed, row::ConnectionRow};

const COLUMNS: [&str; 5] = ["Name", "Mode", "Destination", "Status", "Created"];

#[derive(PartialEq, Properties)]
pub struct ConnectionTableProps {
    pub rows: Vec<Connection>,
    pub busy: bool,
    pub on_deed: Callback<(ConnectionId, Deed)>,
}

/// The table of connections.
#[component]
pub fn ConnectionTable(props: &ConnectionTableProps) -> Html {
    html! {
        <table class="connections" role="table" aria-label="Connections" aria-busy={props.busy.then_some("true")}>
            { head() }
            <tbody role="rowgroup">
                { for props.rows.iter().map(|connection| html! {
                    <ConnectionRow key={connection.id.to_string()} connection={connection.clone()} on_deed={props.on_deed.clone()} />
                }) }
            </tbody>
        </table>
    }
}

fn head() -> Html {
    html! {
        <thead role="rowgroup">
            <tr role="row">
                { for COLUMNS.iter().map(|name| html! { <th role="columnheader" scope="col">{ *name }</th> }) }
                <th role="columnheader" scope="col"><span class="unseen">{ "Actions" }</span></th>
            </tr>
        </thead>
    }
}

/// The table before its first answer.
#[component]
pub fn TableSkeleton() -> Html {
    html! {
        <div role="status">
            <span class="unseen">{ "Loading connections." }</span>
            { for (0..4).map(|_| html! { <div class="skeleton skeleton-row"></div> }) }
        </div>
    }
}
