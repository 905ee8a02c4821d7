//! The last screen: the connection.

use api_types::Connection;
use yew::prelude::*;

use crate::components::{Symbol, fact, icon};

/// The last screen.
pub fn done_step(connection: &Connection) -> Html {
    html! {
        <>
            <div class="congratulation">
                <span class="congratulation-mark">{ icon(Symbol::Done) }</span>
                <h3 tabindex="-1">{ "Congratulations! You are connected." }</h3>
                <p>{ "Both nodes agreed on keys of their own; the code is worth nothing any more. The connection is active on both sides." }</p>
            </div>
            <dl class="facts">
                { fact("Connection", html! { &connection.name }) }
                { for connection.partner.iter().map(|partner| fact("Destination", html! {
                    <>{ &partner.name }<span class="faint">{ format!("{}, {}", partner.kind.label(), partner.url) }</span></>
                })) }
                { fact("Project", html! { &connection.project_name }) }
            </dl>
        </>
    }
}
