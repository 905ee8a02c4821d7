//! The first screen: where the connection goes, and how it is configured.

use domain::wizard::{Action, Field};
use yew::prelude::*;

use super::{
    StepProps,
    mode_cards::ModeCards,
    model::{leaving, typing},
};
use crate::components::{Button, Entry, Symbol, TextField};

const URL_TIP: &str = "The address of your partner's tracker or of its Exalate node, such as https://dev.azure.com/contoso. \
                       If it is in a private network, your node cannot reach it: choose \"I don't have a URL\".";

/// The first screen.
#[component]
pub fn DestinationStep(props: &StepProps) -> Html {
    let model = &props.model;
    let draft = model.draft();
    let switch = {
        let model = model.clone();
        Callback::from(move |_| model.dispatch(Action::SwitchWithoutUrl))
    };
    html! {
        <>
            <TextField
                id="destination-url" label="Destination instance URL" entry={Entry::Url} autofocus=true tip={URL_TIP}
                placeholder="https://" value={draft.destination_url.clone()} disabled={draft.without_url}
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
