//! What is known, as pairs of a word and its value.

use yew::prelude::*;

/// One entry of a description list.
pub fn fact(name: &'static str, value: Html) -> Html {
    html! { <div><dt>{ name }</dt><dd>{ value }</dd></div> }
}
