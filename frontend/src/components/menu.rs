//! The menu button (WAI-ARIA pattern *menu button*): arrows, Home and End move, Escape and Tab leave.

mod keys;

use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, Node};
use yew::prelude::*;

use super::{Kind, Symbol, icon};
use crate::host;
use keys::{Reaction, reaction};

/// One thing to choose.
#[derive(Clone, PartialEq)]
pub struct MenuItem {
    pub label: AttrValue,
    pub is_dangerous: bool,
    pub on_choose: Callback<()>,
}

#[derive(PartialEq, Properties)]
pub struct MenuProps {
    /// Names the button, and with it the menu.
    pub label: AttrValue,
    pub items: Vec<MenuItem>,
}

/// The menu: closed, or open with this item in focus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum List {
    Closed,
    Open { active: usize, is_above: bool },
}

/// A button with a menu.
#[component]
pub fn Menu(props: &MenuProps) -> Html {
    let list = use_state_eq(|| List::Closed);
    let (button, items) = (use_node_ref(), use_node_ref());
    {
        let items = items.clone();
        use_effect_with(*list, move |list| {
            if let List::Open { active, .. } = list {
                focus_item(&items, *active);
            }
        });
    }
    let toggle = {
        let (list, button, count) = (list.clone(), button.clone(), props.items.len());
        Callback::from(move |_| match *list {
            List::Closed => list.set(opened(&button, 0, count)),
            List::Open { .. } => list.set(List::Closed),
        })
    };
    html! {
        <div class="menu" onkeydown={pressing(props, &list, &button)} onfocusout={leaving(&list, &button, &items)}>
            { menu_button(&props.label, *list != List::Closed, &button, toggle) }
            if let List::Open { is_above, .. } = *list {
                <ul ref={items} role="menu" aria-label={props.label.clone()} class={classes!("menu-list", is_above.then_some("above"))}>
                    { for props.items.iter().map(|item| menu_item(item, &list, &button)) }
                </ul>
            }
        </div>
    }
}

fn menu_button(label: &AttrValue, is_expanded: bool, node: &NodeRef, onclick: Callback<MouseEvent>) -> Html {
    html! {
        <button
            ref={node.clone()} type="button" class={classes!("button", Kind::Subtle.class(), "icon-only")}
            aria-label={label.clone()} aria-haspopup="menu" aria-expanded={if is_expanded { "true" } else { "false" }} {onclick}
        >
            { icon(Symbol::More) }
        </button>
    }
}

fn menu_item(item: &MenuItem, list: &UseStateHandle<List>, button: &NodeRef) -> Html {
    let (list, button, choose) = (list.setter(), button.clone(), item.on_choose.clone());
    let onclick = Callback::from(move |_: MouseEvent| {
        // The focus is back on the button before a dialog opens, so that the dialog returns it there.
        focus(&button);
        list.set(List::Closed);
        choose.emit(());
    });
    html! {
        <li role="none">
            <button type="button" role="menuitem" tabindex="-1" class={item.is_dangerous.then_some("dangerous")} {onclick}>
                { &item.label }
            </button>
        </li>
    }
}

fn pressing(props: &MenuProps, list: &UseStateHandle<List>, button: &NodeRef) -> Callback<KeyboardEvent> {
    let (list, button, count) = (list.clone(), button.clone(), props.items.len());
    Callback::from(move |event: KeyboardEvent| {
        let active = match *list {
            List::Closed => None,
            List::Open { active, .. } => Some(active),
        };
        match reaction(&event.key(), active, count) {
            Reaction::None => return,
            // The browser moves the focus on.
            Reaction::Leave => return list.set(List::Closed),
            Reaction::Move(index) => list.set(opened(&button, index, count)),
            Reaction::Close => {
                list.set(List::Closed);
                focus(&button);
            }
        }
        event.prevent_default();
        event.stop_propagation();
    })
}

/// Closes the menu once the focus is elsewhere.
fn leaving(list: &UseStateHandle<List>, button: &NodeRef, items: &NodeRef) -> Callback<FocusEvent> {
    let (list, parts) = (list.setter(), [button.clone(), items.clone()]);
    Callback::from(move |event: FocusEvent| {
        let to = event.related_target().and_then(|to| to.dyn_into::<Node>().ok());
        let holds = |part: &NodeRef| part.get().is_some_and(|node| to.is_some() && node.contains(to.as_ref()));
        if !parts.iter().any(holds) {
            list.set(List::Closed);
        }
    })
}

fn focus(node: &NodeRef) {
    if let Some(element) = node.cast::<HtmlElement>() {
        let _ = element.focus();
    }
}

fn focus_item(items: &NodeRef, index: usize) {
    let all = items.cast::<HtmlElement>().and_then(|list| list.query_selector_all("[role=menuitem]").ok());
    let item = all.and_then(|items| items.item(u32::try_from(index).unwrap_or(0)));
    if let Some(item) = item.and_then(|item| item.dyn_into::<HtmlElement>().ok()) {
        let _ = item.focus();
    }
}

/// Open above the button, if there is too little room below and enough above.
fn opened(button: &NodeRef, active: usize, count: usize) -> List {
    #[expect(clippy::cast_precision_loss, reason = "a menu has a handful of items")]
    let needed = count as f64 * 32.0 + 24.0;
    let place = button.cast::<HtmlElement>().map(|button| button.get_bounding_client_rect());
    let is_above = place.is_some_and(|place| host::window_height() - place.bottom() < needed && place.top() > needed);
    List::Open { active, is_above }
}
