//! The picker of the project that receives the partner's work items.

mod lookup;

use std::rc::Rc;

use api_types::ProjectPage;
use domain::wizard::PickedProject;
use yew::prelude::*;

use crate::{
    components::{Choices, Combobox, use_combobox},
    notice::Notice,
};
use lookup::{Lookup, use_projects};

#[derive(PartialEq, Properties)]
pub struct ProjectPickerProps {
    pub id: AttrValue,
    /// A search, or the picked project's name.
    pub text: AttrValue,
    pub is_picked: bool,
    pub error: Option<AttrValue>,
    pub focus: Option<u32>,
    pub readonly: bool,
    pub oninput: Callback<String>,
    pub on_pick: Callback<PickedProject>,
}

/// A text field that offers the projects with this text in their names.
#[component]
pub fn ProjectPicker(props: &ProjectPickerProps) -> Html {
    // Once something is picked, the list offers everything again instead of that one name.
    let search = if props.is_picked { String::new() } else { props.text.trim().to_owned() };
    let (lookup, on_retry) = use_projects(search);
    let on_pick = {
        let (on_pick, lookup) = (props.on_pick.clone(), lookup.clone());
        Callback::from(move |index: usize| {
            if let Some(project) = picked(&lookup, index) {
                on_pick.emit(project);
            }
        })
    };
    use_combobox(&Combobox {
        id: props.id.clone(),
        label: AttrValue::Static("Select Project"),
        text: props.text.clone(),
        choices: choices(&lookup),
        none_found: AttrValue::Static("No project has this in its name."),
        placeholder: Some(AttrValue::Static("Search by name")),
        error: props.error.clone(),
        readonly: props.readonly,
        focus: props.focus,
        oninput: props.oninput.clone(),
        on_pick,
        on_retry,
    })
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
