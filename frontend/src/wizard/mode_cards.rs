//! The three configuration types, as cards to choose from.

use domain::{
    ConnectionMode,
    wizard::{Action, Field},
};
use yew::prelude::*;

use super::Model;
use crate::components::field_error;

const fn points(mode: ConnectionMode) -> &'static [&'static str] {
    match mode {
        ConnectionMode::Basic => &[
            "Automatic configuration of basic fields",
            "Sync rules cannot be edited",
            "Only Issues can be synced",
            "Recommended for use cases of basic complexity",
        ],
        ConnectionMode::Visual => &[
            "Low-code, visual interface",
            "Configure both sides of the connection using a single interface",
            "Recommended for use cases of basic to intermediate complexity",
        ],
        ConnectionMode::Script => &[
            "Groovy-based scripting",
            "Configure each side of the connection separately",
            "Recommended for use cases of basic to advanced complexity",
        ],
    }
}

/// The three configuration types. `first` is where the focus goes.
pub fn mode_cards(model: &UseReducerHandle<Model>, first: &NodeRef) -> Html {
    html! {
        <fieldset class="modes" aria-describedby="mode-error">
            <legend>{ "Choose the configuration type" }</legend>
            <div class="mode-cards">
                { for ConnectionMode::ALL.into_iter().map(|mode| {
                    card(mode, model, if mode == ConnectionMode::Basic { first.clone() } else { NodeRef::default() })
                }) }
            </div>
            { field_error("mode-error", model.error_at(Field::Mode).as_ref()) }
        </fieldset>
    }
}

fn card(mode: ConnectionMode, model: &UseReducerHandle<Model>, node: NodeRef) -> Html {
    let reason = model.why_not(mode);
    let works = reason.is_none();
    let is_chosen = model.draft().mode == Some(mode);
    let [title, about] = ["title", "about"].map(|part| format!("mode-{part}-{}", mode.label()));
    let onchange = {
        let model = model.clone();
        Callback::from(move |_: Event| model.dispatch(Action::Choose(mode)))
    };
    html! {
        <label key={mode.label()} class={classes!("mode-card", is_chosen.then_some("chosen"), (!works).then_some("unavailable"))}>
            <span class="mode-title">
                <input
                    ref={node} type="radio" name="mode" checked={is_chosen} disabled={!works}
                    aria-labelledby={title.clone()} aria-describedby={about.clone()} {onchange}
                />
                <span id={title}>{ mode.label() }</span>
            </span>
            <span id={about} class="mode-about">
                if let Some(reason) = reason { <span class="mode-reason">{ reason }</span> }
                <ul>{ for points(mode).iter().map(|point| html! { <li>{ *point }</li> }) }</ul>
            </span>
        </label>
    }
}
