//! The first screen: where the connection goes, and how it is configured.

use domain::wizard::{Action, Field};
use yew::prelude::*;

use super::{
    mode_cards::ModeCards,
    model::{Model, leaving, typing},
};
use crate::components::{Button, Entry, Symbol, TextField};

const URL_TIP: &str = "The address of your partner's tracker or of its Exalate node, such as https://dev.azure.com/contoso. \
                       If it is in a private network, your node cannot reach it: choose \"I don't have a URL\".";

/// The first screen.
pub fn destination_step(model: &UseReducerHandle<Model>) -> Html {
    let draft = model.draft();
    let switch = {
        let model = model.clone();
        Callback::from(move |_| model.dispatch(Action::SwitchWithoutUrl))
    };
    html! {
        <>
            <TextField
                id="destination-url" label="Destination instance URL" entry={Entry::Url} is_first=true tip={URL_TIP}
                placeholder={(!draft.without_url).then_some("https://")} value={draft.destination_url.clone()} disabled={draft.without_url}
                error={model.error_at(Field::DestinationUrl)} focus={model.focus_at(Field::DestinationUrl)}
                oninput={typing(model, Field::DestinationUrl)} onleave={leaving(model, Field::DestinationUrl)}
            />
            <div class="without-url">
                <Button pressed={draft.without_url} icon={draft.without_url.then_some(Symbol::Done)} onclick={switch}>{ "I don't have a URL" }</Button>
                if draft.without_url {
                    <p class="faint">
                        { "You get an invitation code to send to your partner. Only their side opens connections, so it may stay in a private network." }
                    </p>
                }
            </div>
            if draft.without_url { <ModeCards model={model.clone()} /> }
        </>
    }
}
