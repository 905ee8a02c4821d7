//! The first screen: where the connection goes, and how it is configured.

use domain::{
    TrackerKind,
    wizard::{Action, FarNode, Field},
};
use yew::prelude::*;

use super::{Model, mode_cards::mode_cards};
use crate::{
    components::{Button, Entry, Symbol, TextField, icon},
    form::{leaving, typing},
};

const URL_TIP: &str = "The address of your partner's Exalate node. Your partner finds it under General settings. \
                       If it is in a private network, your node cannot reach it: choose \"I don't have a URL\".";

/// The first screen.
pub fn destination_step(model: &UseReducerHandle<Model>, first_card: &NodeRef) -> Html {
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
            <div role="status">{ for model.far().filter(|_| !draft.without_url).map(far_node) }</div>
            if draft.without_url || model.far().is_some() { { mode_cards(model, first_card) } }
        </>
    }
}

/// What answers at the address.
fn far_node(far: &FarNode) -> Html {
    let kinds = far.kinds.iter().copied().map(TrackerKind::label).collect::<Vec<_>>().join(" and ");
    let serves = if kinds.is_empty() { String::new() } else { format!(", for {kinds}") };
    html! {
        <p class="far-node">
            { icon(Symbol::Done) }
            <span><strong class="wrap">{ &far.url }</strong>{ format!(" answers: Exalate node {}{serves}.", far.version) }</span>
        </p>
    }
}
