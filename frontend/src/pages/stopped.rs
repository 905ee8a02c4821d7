//! What is shown instead of the console when it cannot be: why, and what to do.

use yew::prelude::*;

use crate::{
    components::{Button, Kind, Symbol, icon, notice_text},
    host,
    notice::{Notice, Trouble},
};

/// Why there is no console.
pub fn stopped(trouble: &Trouble, on_retry: Callback<()>) -> Html {
    let notice = Notice::from(trouble);
    // A handshake that failed cannot be made twice on one page.
    let retry = match trouble {
        Trouble::Host(host::Error::NotFramed) | Trouble::NoNodeAddress => None,
        Trouble::Host(_) => Some(Callback::from(|()| host::reload())),
        Trouble::NoCollection | Trouble::Node { .. } => Some(on_retry),
    };
    html! {
        <main class="stopped" id="main" tabindex="-1">
            <span class="stopped-mark">{ icon(Symbol::Warning) }</span>
            <div role="alert">
                <h1>{ &notice.title }</h1>
                { notice_text(&notice) }
            </div>
            if let Some(retry) = retry {
                <Button kind={Kind::Primary} onclick={retry.reform(|_| ())}>{ "Try again" }</Button>
            }
        </main>
    }
}
