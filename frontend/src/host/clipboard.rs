//! The clipboard. Its API is missing on plain http and forbidden in many frames; then the browser's old copy command
//! does it, and at worst the text is left selected for the person to copy.

use wasm_bindgen::{JsCast, JsValue, prelude::wasm_bindgen};
use web_sys::{Element, HtmlDocument};

#[wasm_bindgen]
extern "C" {
    /// Throws where there is no `navigator.clipboard`, hence `catch`.
    #[wasm_bindgen(js_namespace = ["navigator", "clipboard"], js_name = writeText, catch)]
    async fn write_text(text: &str) -> Result<JsValue, JsValue>;
    /// Chromium's way to ask beforehand; elsewhere there is none, and this throws.
    #[wasm_bindgen(js_namespace = ["document", "featurePolicy"], js_name = allowsFeature, catch)]
    fn policy_allows(feature: &str) -> Result<bool, JsValue>;
}

/// What became of a wish to copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Copied {
    /// It is in the clipboard.
    Done,
    /// The browser forbids it. The text is selected, if it is on the page.
    OnlySelected,
}

/// Copies `text`. `shown` is the element that shows it, for the ways that need a selection.
pub async fn copy(text: &str, shown: Option<Element>) -> Copied {
    // Where a policy forbids the API, trying it would fail, and leave a complaint in the console.
    if policy_allows("clipboard-write").unwrap_or(true) && write_text(text).await.is_ok() {
        return Copied::Done;
    }
    let copied = shown.is_some_and(|element| select(&element) && copy_selection());
    if copied { Copied::Done } else { Copied::OnlySelected }
}

fn select(element: &Element) -> bool {
    let selection = web_sys::window().and_then(|window| window.get_selection().ok().flatten());
    selection.is_some_and(|selection| selection.select_all_children(element).is_ok())
}

fn copy_selection() -> bool {
    web_sys::window()
        .and_then(|window| window.document())
        .and_then(|page| page.dyn_into::<HtmlDocument>().ok())
        .is_some_and(|page| page.exec_command("copy").unwrap_or(false))
}
