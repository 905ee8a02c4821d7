//! The list before the first connection: what a connection is, and what comes next.

use yew::prelude::*;

use crate::components::{Button, Kind, Symbol, icon};

const STEPS: [(&str, &str); 3] = [
    ("Initiate", "Name the connection and choose the project that receives your partner's work items."),
    ("Invite", "Send your partner the invitation code. It works once and expires after 7 days."),
    ("Synchronize", "Once they accept, each side decides with its own rules what it shares and what it takes."),
];

/// The list before the first connection.
pub fn no_connections(on_initiate: &Callback<()>) -> Html {
    html! {
        <section class="empty" aria-labelledby="empty-heading">
            <span class="empty-mark">{ icon(Symbol::Link) }</span>
            <h2 id="empty-heading">{ "Connect to your first partner" }</h2>
            <p>{ "A connection keeps work items here in step with another company's tracker. Neither side sees the other's credentials or rules." }</p>
            <ol class="empty-steps">
                { for STEPS.iter().map(|(title, text)| html! { <li><strong>{ *title }</strong><span>{ *text }</span></li> }) }
            </ol>
            <Button kind={Kind::Primary} icon={Symbol::Add} onclick={on_initiate.reform(|_| ())}>{ "Invite a partner" }</Button>
            <p>{ "Your partner has sent you a code? Choose Accept invitation above." }</p>
        </section>
    }
}
