//! Where a person goes on after a form showed its next screen.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

/// A new screen starts at its first field, unless another one has to be corrected. The first screen is the dialog's part.
#[hook]
pub fn use_first_field<Step: Copy + PartialEq + 'static>(form: &NodeRef, step: Step, is_corrected: bool) {
    let form = form.clone();
    let shown = use_mut_ref(|| step);
    use_effect_with(step, move |step| {
        if shown.replace(*step) == *step || is_corrected {
            return;
        }
        let field = form
            .cast::<Element>()
            .and_then(|form| form.query_selector("input:enabled, textarea:enabled, h3[tabindex]").ok().flatten());
        if let Some(field) = field.and_then(|field| field.dyn_into::<HtmlElement>().ok()) {
            let _ = field.focus();
        }
    });
}
