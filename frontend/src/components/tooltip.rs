//! Explanations that show on pointing, on focus and on touch, and that Escape hides.

use yew::prelude::*;

use super::{Kind, Symbol, icon};
use crate::state::use_flag;

#[derive(PartialEq, Properties)]
pub struct TipProps {
    pub id: AttrValue,
    /// The explanation.
    pub text: AttrValue,
    /// The name of a button that cannot be pressed; the text says why. Without one, it is the ⓘ beside a label.
    ///
    /// The button takes the focus all the same, so that the reason can be found by keyboard.
    #[prop_or_default]
    pub unavailable: Option<AttrValue>,
}

/// A button that does nothing but explain.
#[component]
pub fn Tip(props: &TipProps) -> Html {
    let shown = use_flag();
    let set = |value: bool| {
        let shown = shown.setter();
        Callback::from(move |()| shown.set(value))
    };
    let (show, hide) = (set(true), set(false));
    let onkeydown = {
        let (is_shown, hide) = (*shown, hide.clone());
        Callback::from(move |event: KeyboardEvent| {
            // Escape hides the tip first; only the next one reaches the dialog around it.
            if is_shown && event.key() == "Escape" {
                event.stop_propagation();
                event.prevent_default();
                hide.emit(());
            }
        })
    };
    let (class, content) = match &props.unavailable {
        Some(name) => (classes!("button", Kind::Secondary.class()), html! { name }),
        None => (classes!("tip-button"), icon(Symbol::Info)),
    };
    html! {
        <span class="tip" onmouseenter={show.reform(|_| ())} onmouseleave={hide.reform(|_| ())} {onkeydown}>
            <button
                type="button" {class}
                aria-label={props.unavailable.is_none().then_some("More information")}
                aria-disabled={props.unavailable.as_ref().map(|_| "true")}
                aria-describedby={props.id.clone()}
                onclick={show.reform(|_| ())} onfocus={show.reform(|_| ())} onblur={hide.reform(|_| ())}
            >
                { content }
            </button>
            <span id={props.id.clone()} role="tooltip" class={classes!("tip-text", shown.then_some("shown"))}>{ &props.text }</span>
        </span>
    }
}
