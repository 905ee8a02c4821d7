//! Messages in the flow of a page.

use yew::prelude::*;

use super::{Button, Symbol, icon};
use crate::notice::Notice;

/// What kind of news it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    Neutral,
    Info,
    Good,
    Warning,
    Bad,
}

impl Tone {
    pub(super) const fn class(self) -> &'static str {
        match self {
            Self::Neutral => "tone-neutral",
            Self::Info => "tone-info",
            Self::Good => "tone-good",
            Self::Warning => "tone-warning",
            Self::Bad => "tone-bad",
        }
    }
}

/// What did not work, why, and what to do. It interrupts a screen reader: it answers what a person just did.
pub fn notice_banner(notice: &Notice, on_retry: Option<&Callback<()>>) -> Html {
    let text = html! {
        <>
            { notice_text(notice) }
            if let Some(retry) = on_retry {
                <Button onclick={retry.reform(|_| ())}>{ "Try again" }</Button>
            }
        </>
    };
    framed(Tone::Bad, notice.title.clone().into(), text, Some("alert"))
}

/// A message that is part of the page.
pub fn banner(tone: Tone, title: &'static str, text: Html) -> Html {
    framed(tone, AttrValue::Static(title), text, None)
}

fn framed(tone: Tone, title: AttrValue, text: Html, role: Option<&'static str>) -> Html {
    let symbol = if matches!(tone, Tone::Warning | Tone::Bad) { Symbol::Warning } else { Symbol::Info };
    html! {
        <div class={classes!("banner", tone.class())} {role}>
            { icon(symbol) }
            <div class="banner-text"><strong>{ title }</strong>{ text }</div>
        </div>
    }
}

/// A notice without its title.
pub fn notice_text(notice: &Notice) -> Html {
    html! {
        <>
            <p>{ &notice.text }</p>
            if !notice.advice.is_empty() {
                <ul>{ for notice.advice.iter().map(|step| html! { <li>{ step }</li> }) }</ul>
            }
            if let Some(id) = &notice.request_id {
                <p class="faint">{ "Request " }<code>{ id }</code></p>
            }
        </>
    }
}
