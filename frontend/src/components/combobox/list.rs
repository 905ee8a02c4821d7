//! The list under a combobox.

use web_sys::Element;
use yew::prelude::*;

use super::{Choices, Combobox};
use crate::components::Button;

/// The list with what is to be said about it.
pub(super) fn popup(props: &Combobox, is_open: bool, active: Option<usize>, pick: &Callback<usize>) -> Html {
    html! {
        <div class={classes!("combobox-popup", (!is_open).then_some("hidden"))} onmousedown={keep_focus}>
            { listbox(props, active, pick) }
            { remark(props) }
        </div>
    }
}

/// A press on the list must not take the focus from the text, which would close the list before the click arrives.
fn keep_focus(event: MouseEvent) {
    event.prevent_default();
}

fn listbox(props: &Combobox, active: Option<usize>, pick: &Callback<usize>) -> Html {
    let (names, is_stale): (&[AttrValue], _) = match &props.choices {
        Choices::Found { names, .. } => (names, false),
        Choices::Loading(names) => (names, true),
        Choices::Failed(_) => (&[], false),
    };
    html! {
        <ul
            id={id(&props.id)} role="listbox" aria-label={props.label.clone()}
            aria-busy={is_stale.then_some("true")} class={is_stale.then_some("stale")}
        >
            { for names.iter().enumerate().map(|(index, name)| {
                let is_active = active == Some(index);
                let onclick = (!is_stale).then(|| pick.reform(move |_| index));
                html! {
                    <li
                        id={option_id(&props.id, index)} role="option" aria-selected={if is_active { "true" } else { "false" }}
                        aria-disabled={is_stale.then_some("true")} class={classes!("option", is_active.then_some("active"))} {onclick}
                    >{ name }</li>
                }
            }) }
        </ul>
    }
}

/// What is to be said beside the options; read out as it changes.
fn remark(props: &Combobox) -> Html {
    let (class, text, retry) = match &props.choices {
        Choices::Loading(_) => ("remark", Some(AttrValue::Static("Loading…")), false),
        Choices::Failed(why) => ("remark failed", Some(why.clone()), true),
        Choices::Found { names, .. } if names.is_empty() => ("remark", Some(props.none_found.clone()), false),
        Choices::Found { note, .. } => ("remark", note.clone(), false),
    };
    html! {
        <div {class} role="status">
            { text.unwrap_or_default() }
            if retry { <Button onclick={props.on_retry.reform(|_| ())}>{ "Try again" }</Button> }
        </div>
    }
}

/// The list's id, for the field that controls it.
pub(super) fn id(field: &str) -> String {
    format!("{field}-list")
}

pub(super) fn option_id(field: &str, index: usize) -> String {
    format!("{field}-option-{index}")
}

/// Scrolls the active option into view.
#[hook]
pub(super) fn use_visible_option(id: &AttrValue, active: Option<usize>) {
    use_effect_with((id.clone(), active), |(id, active)| {
        let option = active.and_then(|index| {
            let page = web_sys::window()?.document()?;
            page.get_element_by_id(&option_id(id, index))
        });
        if let Some(option) = option {
            scroll_into_view(&option);
        }
    });
}

fn scroll_into_view(option: &Element) {
    let Some(list) = option.closest("[role=listbox]").ok().flatten() else { return };
    let (place, frame) = (option.get_bounding_client_rect(), list.get_bounding_client_rect());
    let over = (place.bottom() - frame.bottom()).max(0.0) - (frame.top() - place.top()).max(0.0);
    #[expect(clippy::cast_possible_truncation, reason = "pixels")]
    list.set_scroll_top(list.scroll_top() + over.round() as i32);
}
