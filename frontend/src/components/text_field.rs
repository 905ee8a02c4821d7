//! A labelled text field with its error.

use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

use super::{Symbol, Tip, icon};

/// What is typed into a field.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Entry {
    #[default]
    Line,
    Lines,
    /// A long code, as it was pasted.
    Code,
    Url,
    Day,
    /// Not shown, and not offered to the browser's memory.
    Secret,
}

#[derive(PartialEq, Properties)]
pub struct TextFieldProps {
    pub id: AttrValue,
    pub label: AttrValue,
    pub value: AttrValue,
    #[prop_or_default]
    pub entry: Entry,
    #[prop_or_default]
    pub error: Option<AttrValue>,
    #[prop_or_default]
    pub required: bool,
    #[prop_or_default]
    pub disabled: bool,
    /// Keeps its text and the focus, for as long as something is on its way.
    #[prop_or_default]
    pub readonly: bool,
    #[prop_or_default]
    pub tip: Option<AttrValue>,
    #[prop_or_default]
    pub placeholder: Option<AttrValue>,
    /// Has the focus when the dialog around it opens.
    #[prop_or_default]
    pub is_first: bool,
    /// Takes the focus whenever this changes to something.
    #[prop_or_default]
    pub focus: Option<u32>,
    pub oninput: Callback<String>,
    #[prop_or_default]
    pub onleave: Callback<()>,
}

/// A labelled text field with its error.
#[component]
pub fn TextField(props: &TextFieldProps) -> Html {
    let node = use_node_ref();
    use_focus(&node, props.focus);
    html! {
        <div class="field">
            <div class="label-line">
                <label for={props.id.clone()}>
                    { &props.label }
                    if props.required { <span class="star" aria-hidden="true">{ "*" }</span> }
                </label>
                if let Some(text) = &props.tip { <Tip id={format!("{}-tip", props.id)} {text} /> }
            </div>
            { input(props, &node) }
            { field_error(error_id(&props.id), props.error.as_ref()) }
        </div>
    }
}

/// Moves the focus to an element whenever `focus` changes to something.
#[hook]
pub fn use_focus(node: &NodeRef, focus: Option<u32>) {
    let node = node.clone();
    use_effect_with(focus, move |focus| {
        if let (Some(_), Some(element)) = (focus, node.cast::<HtmlElement>()) {
            let _ = element.focus();
        }
    });
}

pub fn error_id(field: &str) -> String {
    format!("{field}-error")
}

fn input(props: &TextFieldProps, node: &NodeRef) -> Html {
    let oninput = props.oninput.reform(|event: InputEvent| typed(&event));
    let onblur = props.onleave.reform(|_: FocusEvent| ());
    let invalid = props.error.as_ref().map(|_| "true");
    let described = props.error.as_ref().map(|_| error_id(&props.id));
    if matches!(props.entry, Entry::Lines | Entry::Code) {
        let is_code = props.entry == Entry::Code;
        return html! {
            <textarea dir="auto" class={is_code.then_some("code-entry")} spellcheck={is_code.then_some("false")} autocomplete="off"
                ref={node.clone()} id={props.id.clone()} rows={if is_code { "6" } else { "3" }} data-first={props.is_first.then_some("")}
                placeholder={props.placeholder.clone()} readonly={props.readonly} value={props.value.clone()} disabled={props.disabled}
                required={props.required} aria-invalid={invalid} aria-describedby={described} {oninput} {onblur}
            />
        };
    }
    let (kind, complete) = match props.entry {
        Entry::Line | Entry::Lines | Entry::Code => ("text", "off"),
        Entry::Url => ("url", "off"),
        Entry::Day => ("date", "off"),
        Entry::Secret => ("password", "new-password"),
    };
    html! {
        <input
            ref={node.clone()} id={props.id.clone()} type={kind} autocomplete={complete} spellcheck="false" dir="auto" data-first={props.is_first.then_some("")}
            value={props.value.clone()} placeholder={props.placeholder.clone()} readonly={props.readonly} disabled={props.disabled}
            required={props.required} aria-invalid={invalid} aria-describedby={described} {oninput} {onblur}
        />
    }
}

/// The text of the field an event comes from.
pub fn typed(event: &InputEvent) -> String {
    let Some(target) = event.target() else { return String::new() };
    match target.dyn_into::<HtmlInputElement>() {
        Ok(input) => input.value(),
        Err(other) => other.dyn_into::<HtmlTextAreaElement>().map(|area| area.value()).unwrap_or_default(),
    }
}

/// The sentence under a field that is not accepted.
pub fn field_error(id: impl Into<AttrValue>, error: Option<&AttrValue>) -> Html {
    html! {
        <div class="field-error" id={id.into()} aria-live="polite">
            if let Some(error) = error {
                { icon(Symbol::Warning) }<span>{ error }</span>
            }
        </div>
    }
}
