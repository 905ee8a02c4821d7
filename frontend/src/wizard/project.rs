//! The third screen: the project that receives the partner's items.

use std::rc::Rc;

use api_types::ProjectPage;
use domain::wizard::{Action, Field, PickedProject};
use yew::prelude::*;

use super::{
    StepProps,
    model::typing,
    projects::{Lookup, use_projects},
};
use crate::{
    components::{Choices, Combobox},
    notice::Notice,
};

/// The third screen.
#[component]
pub fn ProjectStep(props: &StepProps) -> Html {
    let model = &props.model;
    let draft = model.draft();
    // Once something is picked, the list offers everything again instead of that one name.
    let search = if draft.project.is_some() { String::new() } else { draft.project_text.trim().to_owned() };
    let (lookup, retry) = use_projects(search);
    let on_pick = {
        let (model, lookup) = (model.clone(), lookup.clone());
        Callback::from(move |index: usize| {
            if let Some(project) = picked(&lookup, index) {
                model.dispatch(Action::Pick(project));
            }
        })
    };
    html! {
        <>
            <h3>{ "Select a project for the incoming sync" }</h3>
            <p>
                { "Exalate generates default sync rules to synchronize basic issue fields. You can adapt the sync rules later. \
                   By default the following issue data will be synchronized: summary, description, comments, labels and attachments." }
            </p>
            <p>{ "Please select the project where you want to create issues, received from the other side." }</p>
            <Combobox
                id={Field::Project.wire()} label="Select Project" placeholder="Search by name"
                text={draft.project_text.clone()} choices={choices(&lookup)} none_found="No project has this in its name."
                error={model.error_at(Field::Project)} focus={model.focus_at(Field::Project)} readonly={model.running().is_some()}
                oninput={typing(model, Field::Project)} {on_pick} on_retry={retry}
            />
        </>
    }
}

fn picked(lookup: &Lookup, index: usize) -> Option<PickedProject> {
    let Lookup::Found(page) = lookup else { return None };
    page.projects.get(index).map(|project| PickedProject { id: project.id, name: project.name.clone() })
}

fn choices(lookup: &Lookup) -> Choices {
    match lookup {
        Lookup::Running(last) => Choices::Loading(last.as_deref().map(names).unwrap_or_default()),
        Lookup::Failed(error) => Choices::Failed(AttrValue::from(Notice::from(error).text)),
        Lookup::Found(page) => Choices::Found { names: names(page), note: note(page).map(AttrValue::from) },
    }
}

fn names(page: &ProjectPage) -> Rc<[AttrValue]> {
    page.projects.iter().map(|project| AttrValue::from(project.name.clone())).collect()
}

fn note(page: &ProjectPage) -> Option<String> {
    let shown = page.projects.len();
    (u32::try_from(shown).is_ok_and(|shown| page.total > shown))
        .then(|| format!("{shown} of {} projects. Type to find another one.", page.total))
}
