//! The button.

use yew::prelude::*;

use super::{Symbol, icon};

/// How much a button stands out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    /// The one thing to do here.
    Primary,
    #[default]
    Secondary,
    /// No frame until it is pointed at.
    Subtle,
    /// Does something that cannot be undone.
    Danger,
}

impl Kind {
    pub(super) const fn class(self) -> &'static str {
        match self {
            Self::Primary => "primary",
            Self::Secondary => "secondary",
            Self::Subtle => "subtle",
            Self::Danger => "danger",
        }
    }
}

#[derive(PartialEq, Properties)]
pub struct ButtonProps {
    #[prop_or_default]
    pub kind: Kind,
    #[prop_or_default]
    pub icon: Option<Symbol>,
    /// Behind the text instead of in front of it.
    #[prop_or_default]
    pub icon_after: bool,
    /// Says the name where the button shows an icon only.
    #[prop_or_default]
    pub label: Option<AttrValue>,
    /// Working: pressing again does nothing. It keeps the focus, so that a person knows where they are.
    #[prop_or_default]
    pub busy: bool,
    #[prop_or_default]
    pub disabled: bool,
    /// Sends the form it is in.
    #[prop_or_default]
    pub submits: bool,
    /// For a button that is on or off.
    #[prop_or_default]
    pub pressed: Option<bool>,
    /// Has the focus when the dialog around it opens.
    #[prop_or_default]
    pub is_first: bool,
    #[prop_or_default]
    pub onclick: Callback<MouseEvent>,
    #[prop_or_default]
    pub children: Html,
}

/// A button.
#[component]
pub fn Button(props: &ButtonProps) -> Html {
    let class = classes!(
        "button",
        props.kind.class(),
        props.label.is_some().then_some("icon-only"),
        props.busy.then_some("busy")
    );
    let onclick = (!props.busy).then(|| props.onclick.clone());
    let icon = props.icon.map(icon);
    let (before, after) = if props.icon_after { (None, icon) } else { (icon, None) };
    html! {
        <button
            {class}
            type={if props.submits { "submit" } else { "button" }}
            aria-label={props.label.clone()}
            title={props.label.clone()}
            aria-disabled={props.busy.then_some("true")}
            aria-busy={props.busy.then_some("true")}
            aria-pressed={props.pressed.map(|pressed| if pressed { "true" } else { "false" })}
            disabled={props.disabled}
            data-first={props.is_first.then_some("")}
            {onclick}
        >
            { before }{ props.children.clone() }{ after }
        </button>
    }
}
