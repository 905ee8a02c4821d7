//! A status in a few words.

use yew::prelude::*;

use super::Tone;

/// A status in a few words, with a colour that says no more than the words do.
pub fn pill(tone: Tone, text: &'static str) -> Html {
    html! { <span class={classes!("pill", tone.class())}>{ text }</span> }
}
