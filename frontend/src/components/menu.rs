//! The menu button (WAI-ARIA pattern *menu button*): arrows, Home and End move, Escape and Tab leave.

use web_sys::HtmlElement;
use yew::prelude::*;

use super::{Kind, Symbol, icon};
use crate::host;

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

/// Where the list opens, so that the last row's menu stays on screen.
#[derive(Clone, Copy, PartialEq)]
enum Opened {
    Below,
    Above,
}

/// A button with a menu.
#[component]
pub fn Menu(props: &MenuProps) -> Html {
    let opened = use_state_eq(|| None::<Opened>);
    let active = use_state_eq(|| 0_usize);
    let (button, list) = (use_node_ref(), use_node_ref());
    {
        let list = list.clone();
        use_effect_with((*opened, *active), move |(opened, active)| {
            if opened.is_some() {
                focus_item(&list, *active);
            }
        });
    }
    let open_at = {
        let (opened, active, button) = (opened.clone(), active.clone(), button.clone());
        let count = props.items.len();
        move |index: usize| {
            active.set(index);
            opened.set(Some(side(&button, count)));
        }
    };
    let onclick = {
        let (opened, open_at) = (opened.clone(), open_at.clone());
        Callback::from(move |_| if opened.is_some() { opened.set(None) } else { open_at(0) })
    };
    let onkeydown = {
        let (opened, active, button) = (opened.clone(), active.clone(), button.clone());
        let count = props.items.len();
        Callback::from(move |event: KeyboardEvent| {
            let key = event.key();
            if opened.is_none() {
                if let Some(index) = opening_key(&key, count) {
                    event.prevent_default();
                    open_at(index);
                }
            } else if key == "Escape" {
                event.prevent_default();
                event.stop_propagation();
                opened.set(None);
                focus(&button);
            } else if key == "Tab" {
                opened.set(None);
            } else if let Some(index) = moved(&key, *active, count) {
                event.prevent_default();
                active.set(index);
            }
        })
    };
    let onfocusout = {
        let (opened, list, button) = (opened.clone(), list.clone(), button.clone());
        Callback::from(move |event: FocusEvent| {
            let inside = |node: &NodeRef| {
                let to = event.related_target().and_then(|to| wasm_bindgen::JsCast::dyn_into::<web_sys::Node>(to).ok());
                node.get().is_some_and(|node| node.contains(to.as_ref()) && to.is_some())
            };
            if !inside(&list) && !inside(&button) {
                opened.set(None);
            }
        })
    };
    html! {
        <div class="menu" {onkeydown} {onfocusout}>
            { menu_button(&props.label, opened.is_some(), &button, onclick) }
            if let Some(side) = *opened {
                <ul
                    ref={list} role="menu" aria-label={props.label.clone()}
                    class={classes!("menu-list", (side == Opened::Above).then_some("above"))}
                >
                    { for props.items.iter().map(|item| {
                        let (opened, button, choose) = (opened.clone(), button.clone(), item.on_choose.clone());
                        let onclick = Callback::from(move |_| {
                            // The focus is back on the button before a dialog opens, so that the dialog returns it there.
                            focus(&button);
                            opened.set(None);
                            choose.emit(());
                        });
                        html! {
                            <li role="none">
                                <button type="button" role="menuitem" tabindex="-1" class={item.is_dangerous.then_some("dangerous")} {onclick}>
                                    { &item.label }
                                </button>
                            </li>
                        }
                    }) }
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

fn opening_key(key: &str, count: usize) -> Option<usize> {
    match key {
        "ArrowDown" => Some(0),
        "ArrowUp" => count.checked_sub(1),
        _ => None,
    }
}

/// The item a key leads to, going round at the ends.
fn moved(key: &str, active: usize, count: usize) -> Option<usize> {
    let last = count.checked_sub(1)?;
    match key {
        "ArrowDown" => Some(if active >= last { 0 } else { active + 1 }),
        "ArrowUp" => Some(active.checked_sub(1).unwrap_or(last)),
        "Home" => Some(0),
        "End" => Some(last),
        _ => None,
    }
}

fn focus(node: &NodeRef) {
    if let Some(element) = node.cast::<HtmlElement>() {
        let _ = element.focus();
    }
}

fn focus_item(list: &NodeRef, index: usize) {
    let items = list.cast::<HtmlElement>().and_then(|list| list.query_selector_all("[role=menuitem]").ok());
    let item = items.and_then(|items| items.item(u32::try_from(index).unwrap_or(0)));
    if let Some(item) = item.and_then(|item| wasm_bindgen::JsCast::dyn_into::<HtmlElement>(item).ok()) {
        let _ = item.focus();
    }
}

/// Above, if there is too little room below and more above.
fn side(button: &NodeRef, count: usize) -> Opened {
    #[expect(clippy::cast_precision_loss, reason = "a menu has a handful of items")]
    let needed = count as f64 * 34.0 + 16.0;
    match button.cast::<HtmlElement>().map(|button| button.get_bounding_client_rect()) {
        Some(place) if host::window_height() - place.bottom() < needed && place.top() > needed => Opened::Above,
        _ => Opened::Below,
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::moved;

    #[rstest]
    #[case("ArrowDown", 1, Some(2))]
    #[case("ArrowDown", 2, Some(0))]
    #[case("ArrowUp", 0, Some(2))]
    #[case("Home", 2, Some(0))]
    #[case("End", 0, Some(2))]
    #[case("x", 0, None)]
    fn keys_move_through_a_menu_and_round_its_ends(#[case] key: &str, #[case] from: usize, #[case] to: Option<usize>) {
        assert_eq!(moved(key, from, 3), to);
    }
}
