//! Explanations that show on pointing, on focus and on touch, and that Escape hides.

use yew::prelude::*;

use super::{Icon, Kind, Symbol};

/// A part of the page that shows its tip while it is pointed at, focused or pressed.
#[hook]
fn use_tip() -> (bool, TipEvents) {
    let shown = use_state_eq(|| false);
    let set = |value: bool| {
        let shown = shown.setter();
        move || shown.set(value)
    };
    let events = TipEvents {
        show: Callback::from({
            let show = set(true);
            move |()| show()
        }),
        hide: Callback::from({
            let hide = set(false);
            move |()| hide()
        }),
        escape: {
            let (is_shown, hide) = (*shown, set(false));
            Callback::from(move |event: KeyboardEvent| {
                // Escape hides the tip first; only the next one reaches the dialog around it.
                if is_shown && event.key() == "Escape" {
                    event.stop_propagation();
                    event.prevent_default();
                    hide();
                }
            })
        },
    };
    (*shown, events)
}

struct TipEvents {
    show: Callback<()>,
    hide: Callback<()>,
    escape: Callback<KeyboardEvent>,
}

#[derive(PartialEq, Properties)]
pub struct InfoTipProps {
    pub id: AttrValue,
    pub text: AttrValue,
}

/// The ⓘ beside a label.
#[component]
pub fn InfoTip(props: &InfoTipProps) -> Html {
    let (shown, on) = use_tip();
    html! {
        <span class="tip" onmouseenter={on.show.reform(|_| ())} onmouseleave={on.hide.reform(|_| ())} onkeydown={on.escape}>
            <button
                type="button"
                class="tip-button"
                aria-label="More information"
                aria-describedby={props.id.clone()}
                onclick={on.show.reform(|_| ())}
                onfocus={on.show.reform(|_| ())}
                onblur={on.hide.reform(|_| ())}
            >
                <Icon symbol={Symbol::Info} />
            </button>
            <span id={props.id.clone()} role="tooltip" class={classes!("tip-text", shown.then_some("shown"))}>{ &props.text }</span>
        </span>
    }
}

#[derive(PartialEq, Properties)]
pub struct ReasonedButtonProps {
    pub id: AttrValue,
    /// Why it cannot be pressed.
    pub reason: AttrValue,
    pub children: Html,
}

/// A button that cannot be pressed yet and says why. It takes the focus, so that the reason can be found by keyboard.
#[component]
pub fn ReasonedButton(props: &ReasonedButtonProps) -> Html {
    let (shown, on) = use_tip();
    html! {
        <span class="tip" onmouseenter={on.show.reform(|_| ())} onmouseleave={on.hide.reform(|_| ())} onkeydown={on.escape}>
            <button
                type="button"
                class={classes!("button", Kind::Secondary.class())}
                aria-disabled="true"
                aria-describedby={props.id.clone()}
                onclick={on.show.reform(|_| ())}
                onfocus={on.show.reform(|_| ())}
                onblur={on.hide.reform(|_| ())}
            >
                { props.children.clone() }
            </button>
            <span id={props.id.clone()} role="tooltip" class={classes!("tip-text", shown.then_some("shown"))}>{ &props.reason }</span>
        </span>
    }
}
