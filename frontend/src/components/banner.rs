//! Messages in the flow of a page.

use yew::prelude::*;

use super::{Button, Icon, Symbol};
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

    const fn symbol(self) -> Symbol {
        match self {
            Self::Neutral | Self::Info => Symbol::Info,
            Self::Good => Symbol::Done,
            Self::Bad => Symbol::Warning,
        }
    }
}

#[derive(PartialEq, Properties)]
pub struct BannerProps {
    pub tone: Tone,
    pub children: Html,
    /// Interrupts a screen reader. For answers to what a person just did.
    #[prop_or_default]
    pub alert: bool,
}

/// A message in the flow of a page.
#[component]
pub fn Banner(props: &BannerProps) -> Html {
    html! {
        <div class={classes!("banner", props.tone.class())} role={props.alert.then_some("alert")}>
            <Icon symbol={props.tone.symbol()} />
            <div class="banner-text">{ props.children.clone() }</div>
        </div>
    }
}

#[derive(PartialEq, Properties)]
pub struct NoticeBannerProps {
    pub notice: Notice,
    /// Offers to try again.
    #[prop_or_default]
    pub on_retry: Option<Callback<()>>,
}

/// What did not work, why, and what to do.
#[component]
pub fn NoticeBanner(props: &NoticeBannerProps) -> Html {
    let notice = &props.notice;
    html! {
        <Banner tone={Tone::Bad} alert=true>
            <strong>{ &notice.title }</strong>
            <p>{ &notice.text }</p>
            if !notice.advice.is_empty() {
                <ul>{ for notice.advice.iter().map(|step| html! { <li>{ step }</li> }) }</ul>
            }
            if let Some(id) = &notice.request_id {
                <p class="faint">{ "Request " }<code>{ id }</code></p>
            }
            if let Some(retry) = &props.on_retry {
                <Button onclick={retry.reform(|_| ())}>{ "Try again" }</Button>
            }
        </Banner>
    }
}
