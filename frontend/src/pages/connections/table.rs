//! The table of connections. Narrow frames show it as cards; the roles are written out because a table that is not laid
//! out as one loses them in browsers.

use api_types::Connection;
use domain::ConnectionId;
use yew::prelude::*;

use super::{actions::Deed, row::row};

const COLUMNS: [&str; 5] = ["Name", "Mode", "Destination", "Status", "Created"];

/// The table of connections.
pub fn connection_table(rows: &[Connection], is_busy: bool, on_deed: &Callback<(ConnectionId, Deed)>) -> Html {
    html! {
        <table class="connections" role="table" aria-label="Connections" aria-busy={is_busy.then_some("true")}>
            { head() }
            <tbody role="rowgroup">
                { for rows.iter().map(|connection| row(connection, on_deed)) }
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
pub fn table_skeleton() -> Html {
    html! {
        <div role="status">
            <span class="unseen">{ "Loading connections." }</span>
            { for (0..4).map(|_| html! { <div class="skeleton skeleton-row"></div> }) }
        </div>
    }
}
