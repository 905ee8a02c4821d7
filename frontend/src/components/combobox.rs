//! The combobox (WAI-ARIA pattern *editable combobox with list autocomplete*). It shows what it is given; looking things
//! up is its owner's part.

mod keys;
mod list;

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::{
    Symbol, icon,
    text_field::{error_id, field_error, typed, use_focus},
};
use keys::{Reaction, reaction};
use list::{option_id, popup, use_visible_option};

/// What there is to choose from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Choices {
    /// These answered what was typed before. They stay to be seen, and cannot be chosen.
    Loading(Rc<[AttrValue]>),
    Failed(AttrValue),
    /// Some may be left out; then `note` says so.
    Found {
        names: Rc<[AttrValue]>,
        note: Option<AttrValue>,
    },
}

impl Choices {
    /// How many can be chosen now.
    fn count(&self) -> usize {
        match self {
            Self::Found { names, .. } => names.len(),
            Self::Loading(_) | Self::Failed(_) => 0,
        }
    }
}

/// What the field shows, and whom it tells.
pub struct Combobox {
    pub id: AttrValue,
    pub label: AttrValue,
    pub text: AttrValue,
    pub choices: Choices,
    /// What the list says when nothing is found.
    pub none_found: AttrValue,
    pub placeholder: Option<AttrValue>,
    pub error: Option<AttrValue>,
    /// Keeps its text and the focus, for as long as something is on its way.
    pub readonly: bool,
    pub focus: Option<u32>,
    pub oninput: Callback<String>,
    pub on_pick: Callback<usize>,
    pub on_retry: Callback<()>,
}

/// The list: closed, or open with perhaps one option to be taken by Enter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum List {
    Closed,
    Open(Option<usize>),
}

/// A text field with a list of suggestions.
#[hook]
pub fn use_combobox(props: &Combobox) -> Html {
    let list = use_state_eq(|| List::Closed);
    let node = use_node_ref();
    let active = match *list {
        List::Open(active) => active.filter(|index| *index < props.choices.count()),
        List::Closed => None,
    };
    use_focus(&node, props.focus);
    use_visible_option(&props.id, active);
    let pick = picking(props, &list);
    html! {
        <div class="field">
            <div class="label-line">
                <label for={props.id.clone()}>{ &props.label }<span class="star" aria-hidden="true">{ "*" }</span></label>
            </div>
            <div class="combobox">
                <input
                    ref={node.clone()} id={props.id.clone()} type="text" role="combobox" autocomplete="off" spellcheck="false"
                    aria-autocomplete="list" aria-haspopup="listbox" aria-controls={list::id(&props.id)}
                    aria-expanded={if *list == List::Closed { "false" } else { "true" }}
                    aria-activedescendant={active.map(|index| option_id(&props.id, index))}
                    aria-invalid={props.error.as_ref().map(|_| "true")}
                    aria-describedby={props.error.as_ref().map(|_| error_id(&props.id))} required=true
                    placeholder={props.placeholder.clone()} value={props.text.clone()} readonly={props.readonly}
                    oninput={typing(props, &list)} onclick={opening(&list, &node)}
                    onkeydown={pressing(props, &list, &pick)} onblur={closing(&list)}
                />
                { icon(Symbol::Down) }
                { popup(props, *list != List::Closed, active, &pick) }
            </div>
            { field_error(error_id(&props.id), props.error.as_ref()) }
        </div>
    }
}

fn picking(props: &Combobox, list: &UseStateHandle<List>) -> Callback<usize> {
    let (list, on_pick) = (list.setter(), props.on_pick.clone());
    Callback::from(move |index| {
        list.set(List::Closed);
        on_pick.emit(index);
    })
}

fn typing(props: &Combobox, list: &UseStateHandle<List>) -> Callback<InputEvent> {
    let (list, oninput) = (list.setter(), props.oninput.clone());
    Callback::from(move |event| {
        list.set(List::Open(None));
        oninput.emit(typed(&event));
    })
}

/// A click opens the list, and selects the text: what was picked before is replaced by what is typed next.
fn opening(list: &UseStateHandle<List>, node: &NodeRef) -> Callback<MouseEvent> {
    let (list, node) = (list.clone(), node.clone());
    Callback::from(move |_| {
        if *list == List::Closed {
            if let Some(input) = node.cast::<HtmlInputElement>() {
                input.select();
            }
            list.set(List::Open(None));
        }
    })
}

fn closing(list: &UseStateHandle<List>) -> Callback<FocusEvent> {
    let list = list.setter();
    Callback::from(move |_| list.set(List::Closed))
}

fn pressing(props: &Combobox, list: &UseStateHandle<List>, pick: &Callback<usize>) -> Callback<KeyboardEvent> {
    let (list, pick, count) = (list.clone(), pick.clone(), props.choices.count());
    Callback::from(move |event: KeyboardEvent| {
        let (is_open, active) = match *list {
            List::Closed => (false, None),
            List::Open(active) => (true, active),
        };
        match reaction(&event.key(), is_open, active, count) {
            Reaction::None => return,
            Reaction::Move(to) => list.set(List::Open(to)),
            Reaction::Pick(index) => pick.emit(index),
            Reaction::Close => list.set(List::Closed),
        }
        event.prevent_default();
        event.stop_propagation();
    })
}
