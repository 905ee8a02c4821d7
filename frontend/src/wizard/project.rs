//! The third screen: the project that receives the partner's items.

use domain::wizard::{Action, Field};
use yew::prelude::*;

use super::Model;
use crate::{form::typing, project_picker::ProjectPicker};

/// The third screen.
pub fn project_step(model: &UseReducerHandle<Model>) -> Html {
    let draft = model.draft();
    let on_pick = {
        let model = model.clone();
        Callback::from(move |project| model.dispatch(Action::Pick(project)))
    };
    html! {
        <>
            <h3>{ "Select a project for the incoming sync" }</h3>
            { default_rules() }
            <p>{ "Please select the project where you want to create issues, received from the other side." }</p>
            <ProjectPicker
                id={Field::Project.wire()} text={draft.project_text.clone()} is_picked={draft.project.is_some()}
                error={model.error_at(Field::Project)} focus={model.focus_at(Field::Project)}
                readonly={model.running().is_some()} oninput={typing(model, Field::Project)} {on_pick}
            />
        </>
    }
}

/// What the rules are that a new connection starts with.
pub fn default_rules() -> Html {
    html! {
        <p>
            { "Exalate generates default sync rules to synchronize basic issue fields. You can adapt the sync rules later. \
               By default the following issue data will be synchronized: summary, description, comments, labels and attachments." }
        </p>
    }
}
