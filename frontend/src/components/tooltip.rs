//! Explanations that show on pointing, on focus and on touch, and that Escape hides.

use yew::prelude::*;

use super::{Symbol, icon};
use crate::state::use_flag;

#[derive(PartialEq, Properties)]
pub struct TipProps {
    pub id: AttrValue,
    /// The explanation.
    pub text: AttrValue,
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
    html! {
        <span class="tip" onmouseenter={show.reform(|_| ())} onmouseleave={hide.reform(|_| ())} {onkeydown}>
            <button
                type="button" class="tip-button" aria-label="More information" aria-describedby={props.id.clone()}
                onclick={show.reform(|_| ())} onfocus={show.reform(|_| ())} onblur={hide.reform(|_| ())}
            >
                { icon(Symbol::Info) }
            </button>
            <span id={props.id.clone()} role="tooltip" class={classes!("tip-text", shown.then_some("shown"))}>{ &props.text }</span>
        </span>
    }
}
