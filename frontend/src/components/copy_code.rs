//! A code to pass on: shown, selectable, and copied at the press of a button.

use web_sys::Element;
use yew::{platform::spawn_local, prelude::*};

use super::{Button, Kind, Symbol};
use crate::host::{self, Copied};

#[derive(PartialEq, Properties)]
pub struct CopyCodeProps {
    pub code: AttrValue,
    /// What the button says, such as "Copy invitation code".
    pub action: AttrValue,
    /// What the code is, for screen readers.
    pub label: AttrValue,
    /// Copies as soon as it is shown.
    #[prop_or_default]
    pub at_once: bool,
}

/// A code to pass on.
#[component]
pub fn CopyCode(props: &CopyCodeProps) -> Html {
    let shown = use_node_ref();
    let outcome = use_state_eq(|| None::<Copied>);
    let copy = {
        let (code, shown, outcome) = (props.code.clone(), shown.clone(), outcome.setter());
        Callback::from(move |()| {
            let (code, shown, outcome) = (code.clone(), shown.cast::<Element>(), outcome.clone());
            // Emptied first: a live region that gets the same text again stays silent.
            outcome.set(None);
            spawn_local(async move { outcome.set(Some(host::copy(&code, shown).await)) });
        })
    };
    {
        let copy = copy.clone();
        use_effect_with(props.at_once, move |at_once| {
            if *at_once {
                copy.emit(());
            }
        });
    }
    let (text, class) = match *outcome {
        None => ("", "copy-outcome"),
        Some(Copied::Done) => ("Copied", "copy-outcome good"),
        Some(Copied::OnlySelected) => {
            ("Your browser does not let us copy. The code is selected: press Ctrl+C (Mac: ⌘C).", "copy-outcome")
        }
    };
    html! {
        <div class="copy-code">
            <code ref={shown} class="code" tabindex="0" role="textbox" aria-readonly="true" aria-label={props.label.clone()}>{ &props.code }</code>
            <div class="copy-line">
                <Button kind={Kind::Primary} icon={Symbol::Copy} onclick={copy.reform(|_| ())}>{ &props.action }</Button>
                <span {class} role="status">{ text }</span>
            </div>
        </div>
    }
}
