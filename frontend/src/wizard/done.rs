//! The last screen: the invitation code.

use api_types::Created;
use yew::prelude::*;

use crate::{
    components::{CopyCode, Symbol, fact, icon},
    pages::invitation_facts,
};

/// The last screen.
pub fn done_step(Created { connection, invitation }: &Created) -> Html {
    html! {
        <>
            <div class="congratulation">
                <span class="congratulation-mark">{ icon(Symbol::Done) }</span>
                <h3 tabindex="-1">{ "Congratulations! Your connection is initiated." }</h3>
                <p>{ "Send this invitation code to your partner. Once they accept it, you can start the synchronization." }</p>
            </div>
            <CopyCode code={invitation.code.clone()} action="Copy invitation code" label="Invitation code" />
            <dl class="facts">
                { fact("Connection", html! { &connection.name }) }
                { fact("Destination", html! { connection.destination_url.as_deref().unwrap_or("unknown") }) }
                { invitation_facts(invitation) }
            </dl>
        </>
    }
}
