//! A status in a few words.

use yew::prelude::*;

use super::Tone;

#[derive(PartialEq, Properties)]
pub struct PillProps {
    pub tone: Tone,
    pub text: AttrValue,
}

/// A status in a few words, with a colour that says no more than the words do.
#[component]
pub fn Pill(props: &PillProps) -> Html {
    html! { <span class={classes!("pill", props.tone.class())}>{ &props.text }</span> }
}
