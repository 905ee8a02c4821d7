//! Icons, drawn in the colour of the text around them. They say nothing to a screen reader: the text beside them does.

use yew::prelude::*;

/// What an icon shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Symbol {
    Add,
    Back,
    Close,
    Copy,
    Done,
    Down,
    Forward,
    Info,
    Link,
    More,
    Refresh,
    Warning,
}

impl Symbol {
    /// An outline on a grid of 16 by 16.
    const fn path(self) -> &'static str {
        match self {
            Self::Add => "M8 3v10M3 8h10",
            Self::Back => "M10 3.5 5.5 8l4.5 4.5",
            Self::Close => "m4 4 8 8m0-8-8 8",
            Self::Copy => "M5.5 5.5h7v8h-7zM10.5 5.5v-3h-7v8h2",
            Self::Done => "m3 8.5 3.5 3.5L13 5",
            Self::Down => "m3.5 6 4.5 4.5L12.5 6",
            Self::Forward => "M6 3.5 10.5 8 6 12.5",
            Self::Info => "M8 7.2v4M8 4.6v.4M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0Z",
            Self::Link => {
                "M6.5 9.5 9.5 6.5M7 4.5l1.4-1.4a3.2 3.2 0 0 1 4.5 4.5L11.5 9M9 11.5l-1.4 1.4a3.2 3.2 0 0 1-4.5-4.5L4.5 7"
            }
            Self::More => "M8 3.2v.1M8 8v.1M8 12.7v.1",
            Self::Refresh => "M13 8a5 5 0 1 1-1.6-3.7M13 2v3h-3",
            Self::Warning => "M8 2.2 14.5 13.5h-13zM8 6.5v3.3M8 11.6v.3",
        }
    }
}

/// An icon.
pub fn icon(symbol: Symbol) -> Html {
    let class = classes!("icon", (symbol == Symbol::More).then_some("icon-dots"));
    html! {
        <svg {class} viewBox="0 0 16 16" aria-hidden="true" focusable="false"><path d={symbol.path()} /></svg>
    }
}
