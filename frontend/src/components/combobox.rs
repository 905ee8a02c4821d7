//! The combobox (WAI-ARIA pattern *editable combobox with list autocomplete*). It shows what it is given; looking things
//! up is its owner's part.

use std::rc::Rc;

use web_sys::{Element, HtmlInputElement};
use yew::prelude::*;

use super::{
    Button, Symbol, icon,
    text_field::{error_id, field_error, typed, use_focus},
};

/// What there is to choose from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Choices {
    Loading,
    Failed(AttrValue),
    /// Some may be left out; then `note` says so.
    Found {
        names: Rc<[AttrValue]>,
        note: Option<AttrValue>,
    },
}

impl Choices {
    fn count(&self) -> usize {
        match self {
            Self::Found { names, .. } => names.len(),
            Self::Loading | Self::Failed(_) => 0,
        }
    }
}

#[derive(PartialEq, Properties)]
pub struct ComboboxProps {
    pub id: AttrValue,
    pub label: AttrValue,
    pub text: AttrValue,
    pub choices: Choices,
    /// What the list says when nothing is found.
    pub none_found: AttrValue,
    #[prop_or_default]
    pub placeholder: Option<AttrValue>,
    #[prop_or_default]
    pub error: Option<AttrValue>,
    #[prop_or_default]
    pub disabled: bool,
    #[prop_or_default]
    pub focus: Option<u32>,
    pub oninput: Callback<String>,
    pub on_pick: Callback<usize>,
    pub on_retry: Callback<()>,
}

/// A text field with a list of suggestions.
#[component]
pub fn Combobox(props: &ComboboxProps) -> Html {
    let open = use_state_eq(|| false);
    let active = use_state_eq(|| None::<usize>);
    let node = use_node_ref();
    use_focus(&node, props.focus);
    use_visible_option(&props.id, *active);
    let show = {
        let (open, active) = (open.clone(), active.clone());
        move |at: Option<usize>| {
            open.set(true);
            active.set(at);
        }
    };
    let hide = {
        let (open, active) = (open.clone(), active.clone());
        move || {
            open.set(false);
            active.set(None);
        }
    };
    let pick = {
        let (hide, on_pick) = (hide.clone(), props.on_pick.clone());
        Callback::from(move |index: usize| {
            hide();
            on_pick.emit(index);
        })
    };
    let oninput = {
        let (show, typing) = (show.clone(), props.oninput.clone());
        Callback::from(move |event: InputEvent| {
            show(None);
            typing.emit(typed(&event));
        })
    };
    let onclick = {
        let (show, is_open, node) = (show.clone(), *open, node.clone());
        Callback::from(move |_| {
            if !is_open {
                // What was picked before is replaced by what is typed next.
                if let Some(input) = node.cast::<HtmlInputElement>() {
                    input.select();
                }
                show(None);
            }
        })
    };
    let onkeydown = {
        let (show, hide, pick) = (show, hide.clone(), pick.clone());
        let (is_open, at, count) = (*open, *active, props.choices.count());
        Callback::from(move |event: KeyboardEvent| match reaction(&event.key(), is_open, at, count) {
            Reaction::None => {}
            reaction => {
                event.prevent_default();
                event.stop_propagation();
                match reaction {
                    Reaction::Move(to) => show(to),
                    Reaction::Pick(index) => pick.emit(index),
                    Reaction::Close => hide(),
                    Reaction::None => {}
                }
            }
        })
    };
    let list_id = format!("{}-list", props.id);
    let described = props.error.as_ref().map(|_| error_id(&props.id));
    html! {
        <div class="field">
            <div class="label-line">
                <label for={props.id.clone()}>{ &props.label }<span class="star" aria-hidden="true">{ "*" }</span></label>
            </div>
            <div class="combobox">
                <input
                    ref={node} id={props.id.clone()} type="text" role="combobox" autocomplete="off" spellcheck="false"
                    aria-autocomplete="list" aria-haspopup="listbox" aria-expanded={if *open { "true" } else { "false" }} aria-controls={list_id.clone()}
                    aria-activedescendant={active.filter(|_| *open).map(|index| option_id(&props.id, index))}
                    aria-invalid={props.error.as_ref().map(|_| "true")} aria-describedby={described} required=true
                    placeholder={props.placeholder.clone()} value={props.text.clone()} disabled={props.disabled}
                    {oninput} {onclick} {onkeydown} onblur={Callback::from(move |_: FocusEvent| hide())}
                />
                { icon(Symbol::Down) }
                <div class={classes!("combobox-popup", (!*open).then_some("hidden"))} onmousedown={keep_focus}>
                    { listbox(props, &list_id, *active, &pick) }
                    { remark(props) }
                </div>
            </div>
            { field_error(error_id(&props.id), props.error.as_ref()) }
        </div>
    }
}

/// A press on the list must not take the focus from the text, which would close the list before the click arrives.
fn keep_focus(event: MouseEvent) {
    event.prevent_default();
}

fn listbox(props: &ComboboxProps, id: &str, active: Option<usize>, pick: &Callback<usize>) -> Html {
    let names: &[AttrValue] = match &props.choices {
        Choices::Found { names, .. } => names,
        Choices::Loading | Choices::Failed(_) => &[],
    };
    html! {
        <ul id={id.to_owned()} role="listbox" aria-label={props.label.clone()}>
            { for names.iter().enumerate().map(|(index, name)| {
                let is_active = active == Some(index);
                html! {
                    <li
                        id={option_id(&props.id, index)} role="option" aria-selected={if is_active { "true" } else { "false" }}
                        class={classes!("option", is_active.then_some("active"))} onclick={pick.reform(move |_| index)}
                    >{ name }</li>
                }
            }) }
        </ul>
    }
}

/// What is to be said beside the options; read out as it changes.
fn remark(props: &ComboboxProps) -> Html {
    let (class, text, retry) = match &props.choices {
        Choices::Loading => ("remark loading", Some(AttrValue::Static("Loading…")), false),
        Choices::Failed(why) => ("remark failed", Some(why.clone()), true),
        Choices::Found { names, .. } if names.is_empty() => ("remark", Some(props.none_found.clone()), false),
        Choices::Found { note, .. } => ("remark", note.clone(), false),
    };
    html! {
        <div class={class} role="status">
            { text.unwrap_or_default() }
            if retry { <Button onclick={props.on_retry.reform(|_| ())}>{ "Try again" }</Button> }
        </div>
    }
}

fn option_id(field: &str, index: usize) -> String {
    format!("{field}-option-{index}")
}

/// Scrolls the active option into view.
#[hook]
fn use_visible_option(id: &AttrValue, active: Option<usize>) {
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
    let (top, frame) = (option.get_bounding_client_rect(), list.get_bounding_client_rect());
    let over = (top.bottom() - frame.bottom()).max(0.0) - (frame.top() - top.top()).max(0.0);
    #[expect(clippy::cast_possible_truncation, reason = "pixels")]
    list.set_scroll_top(list.scroll_top() + over.round() as i32);
}

/// What a key does.
#[derive(Debug, PartialEq, Eq)]
enum Reaction {
    None,
    Move(Option<usize>),
    Pick(usize),
    Close,
}

fn reaction(key: &str, is_open: bool, active: Option<usize>, count: usize) -> Reaction {
    let last = count.checked_sub(1);
    match (key, is_open, active) {
        ("ArrowDown", true, Some(at)) => {
            Reaction::Move(Some(if Some(at) == last { 0 } else { at + 1 }).filter(|_| last.is_some()))
        }
        ("ArrowDown", _, _) => Reaction::Move(last.map(|_| 0)),
        ("ArrowUp", true, Some(at)) => Reaction::Move(at.checked_sub(1).or(last)),
        ("ArrowUp", _, _) => Reaction::Move(last),
        ("Home", true, Some(_)) => Reaction::Move(last.map(|_| 0)),
        ("End", true, Some(_)) => Reaction::Move(last),
        ("Enter", true, Some(at)) if at < count => Reaction::Pick(at),
        // One match left: no need to point at it.
        ("Enter", true, None) if count == 1 => Reaction::Pick(0),
        ("Enter", true, _) => Reaction::Move(active),
        ("Escape", true, _) => Reaction::Close,
        _ => Reaction::None,
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::{Reaction, reaction};

    #[rstest]
    #[case::opens("ArrowDown", false, None, Reaction::Move(Some(0)))]
    #[case::opens_at_the_end("ArrowUp", false, None, Reaction::Move(Some(2)))]
    #[case::down("ArrowDown", true, Some(0), Reaction::Move(Some(1)))]
    #[case::round("ArrowDown", true, Some(2), Reaction::Move(Some(0)))]
    #[case::round_up("ArrowUp", true, Some(0), Reaction::Move(Some(2)))]
    #[case::home("Home", true, Some(2), Reaction::Move(Some(0)))]
    #[case::end("End", true, Some(0), Reaction::Move(Some(2)))]
    #[case::home_moves_the_cursor_while_typing("Home", true, None, Reaction::None)]
    #[case::enter("Enter", true, Some(1), Reaction::Pick(1))]
    #[case::enter_while_closed_sends_the_form("Enter", false, None, Reaction::None)]
    #[case::escape("Escape", true, Some(1), Reaction::Close)]
    #[case::escape_while_closed_leaves_the_dialog("Escape", false, None, Reaction::None)]
    fn keys_follow_the_pattern(
        #[case] key: &str,
        #[case] is_open: bool,
        #[case] active: Option<usize>,
        #[case] expected: Reaction,
    ) {
        assert_eq!(reaction(key, is_open, active, 3), expected);
    }

    #[test]
    fn an_empty_list_has_nothing_to_move_to() {
        assert_eq!(reaction("ArrowDown", true, None, 0), Reaction::Move(None));
        assert_eq!(reaction("Enter", true, Some(4), 0), Reaction::Move(Some(4)));
        assert_eq!(reaction("Enter", true, None, 1), Reaction::Pick(0));
    }
}
