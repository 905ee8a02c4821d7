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
    Bad,
}

impl Tone {
    pub(super) const fn class(self) -> &'static str {
        match self {
            Self::Neutral => "tone-neutral",
            Self::Info => "tone-info",
            Self::Good => "tone-good",
            Self::Bad => "tone-bad",
        }
    }
}

/// What did not work, why, and what to do. It interrupts a screen reader: it answers what a person just did.
pub fn notice_banner(notice: &Notice, on_retry: Option<&Callback<()>>) -> Html {
    html! {
        <div class={classes!("banner", Tone::Bad.class())} role="alert">
            { icon(Symbol::Warning) }
            <div class="banner-text">
                <strong>{ &notice.title }</strong>
                { notice_text(notice) }
                if let Some(retry) = on_retry {
                    <Button onclick={retry.reform(|_| ())}>{ "Try again" }</Button>
                }
            </div>
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
