//! The modal dialog, on the browser's own `<dialog>`: it keeps the focus inside and everything else out of reach, in a
//! sandboxed frame too.

use wasm_bindgen::JsCast;
use web_sys::{HtmlDialogElement, HtmlElement};
use yew::prelude::*;

use super::{Button, Kind, Symbol};
use crate::host;

#[derive(PartialEq, Properties)]
pub struct DialogProps {
    /// Part of the ids inside; two open dialogs must not share one.
    pub id: AttrValue,
    pub heading: AttrValue,
    /// Beside the heading, such as "Step 1 of 3".
    #[prop_or_default]
    pub progress: Option<AttrValue>,
    /// A person wants to leave: by the x, by Escape.
    pub on_close: Callback<()>,
    /// As large as the wizard, so that it does not jump from screen to screen.
    #[prop_or_default]
    pub large: bool,
    /// Nothing can be left now.
    #[prop_or_default]
    pub busy: bool,
    pub children: Html,
}

/// A modal dialog. It is open for as long as it is on the page; afterwards the focus returns to where it came from.
#[component]
pub fn Dialog(props: &DialogProps) -> Html {
    let node = use_node_ref();
    use_modal(&node);
    let heading_id = format!("{}-heading", props.id);
    let leave = if props.busy { Callback::noop() } else { props.on_close.clone() };
    let onkeydown = {
        let (leave, node) = (leave.clone(), node.clone());
        Callback::from(move |event: KeyboardEvent| match event.key().as_str() {
            // Taken before the browser acts: it would close the dialog for good at the second Escape.
            "Escape" => {
                event.prevent_default();
                event.stop_propagation();
                leave.emit(());
            }
            "Tab" => stay_inside(&node, &event),
            _ => {}
        })
    };
    let oncancel = {
        let leave = leave.clone();
        Callback::from(move |event: Event| {
            event.prevent_default();
            event.stop_propagation();
            leave.emit(());
        })
    };
    html! {
        <dialog
            ref={node} class={classes!("dialog", props.large.then_some("large"))} aria-labelledby={heading_id.clone()}
            {onkeydown} {oncancel}
        >
            <div class="dialog-header">
                <div>
                    <h2 id={heading_id}>{ &props.heading }</h2>
                    if let Some(progress) = &props.progress { <span class="faint">{ progress }</span> }
                </div>
                <Button kind={Kind::Subtle} icon={Symbol::Close} label="Close" disabled={props.busy} onclick={leave.reform(|_| ())} />
            </div>
            { props.children.clone() }
        </dialog>
    }
}

/// Goes round at the ends. The browser would leave for the page around the frame, which knows of no dialog.
fn stay_inside(dialog: &NodeRef, event: &KeyboardEvent) {
    const REACHABLE: &str = "button:enabled:not([tabindex='-1']), input:enabled, textarea:enabled, [tabindex='0']";
    let Some(all) = dialog.cast::<HtmlElement>().and_then(|dialog| dialog.query_selector_all(REACHABLE).ok()) else {
        return;
    };
    let end = |index: u32| all.item(index).and_then(|node| node.dyn_into::<HtmlElement>().ok());
    let (first, last) = (end(0), end(all.length().saturating_sub(1)));
    let (from, to) = if event.shift_key() { (first, last) } else { (last, first) };
    if let (Some(to), true) = (to, from.is_some() && from == host::focused_element()) {
        event.prevent_default();
        let _ = to.focus();
    }
}

/// Opens the dialog when it comes onto the page, and gives the focus back when it goes.
#[hook]
fn use_modal(node: &NodeRef) {
    let node = node.clone();
    use_effect_with((), move |()| {
        let opener = host::focused_element();
        let dialog = node.cast::<HtmlDialogElement>();
        if let Some(dialog) = &dialog {
            let _ = dialog.show_modal();
            focus_first(dialog);
        }
        move || {
            // As long as it is open, nothing outside can take the focus.
            if let Some(dialog) = dialog {
                dialog.close();
            }
            give_back(opener);
        }
    });
}

/// Browsers ignore `autofocus` in a frame of another origin, and would start at the x.
fn focus_first(dialog: &HtmlDialogElement) {
    let first = dialog.query_selector("[data-first]").ok().flatten();
    if let Some(first) = first.and_then(|first| first.dyn_into::<HtmlElement>().ok()) {
        let _ = first.focus();
    }
}

/// The opener may be gone, such as the row of a connection that was deleted.
fn give_back(opener: Option<HtmlElement>) {
    match opener.filter(|element| element.is_connected()) {
        Some(element) if element.tag_name() != "BODY" => {
            let _ = element.focus();
        }
        _ => host::focus_main(),
    }
}
