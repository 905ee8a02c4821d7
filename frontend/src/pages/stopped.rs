//! What is shown instead of the console when it cannot be: why, and what to do.

use yew::prelude::*;

use crate::{
    components::{Button, Icon, Kind, Symbol},
    host,
    notice::{Notice, Trouble},
};

#[derive(PartialEq, Properties)]
pub struct StoppedProps {
    pub trouble: Trouble,
    pub on_retry: Callback<()>,
}

/// Why there is no console.
#[component]
pub fn Stopped(props: &StoppedProps) -> Html {
    let notice = Notice::from(&props.trouble);
    // A handshake that failed cannot be made twice on one page.
    let retry = match props.trouble {
        Trouble::Host(host::Error::NotFramed) | Trouble::NoNodeAddress => None,
        Trouble::Host(_) => Some(Callback::from(|()| host::reload())),
        Trouble::NoCollection | Trouble::Node { .. } => Some(props.on_retry.clone()),
    };
    html! {
        <main class="stopped" id="main" tabindex="-1">
            <span class="stopped-mark"><Icon symbol={Symbol::Warning} /></span>
            <div role="alert">
                <h1>{ &notice.title }</h1>
                <p>{ &notice.text }</p>
                if !notice.advice.is_empty() {
                    <ul>{ for notice.advice.iter().map(|step| html! { <li>{ step }</li> }) }</ul>
                }
                if let Some(id) = &notice.request_id {
                    <p class="faint">{ "Request " }<code>{ id }</code></p>
                }
            </div>
            if let Some(retry) = retry {
                <Button kind={Kind::Primary} onclick={retry.reform(|_| ())}>{ "Try again" }</Button>
            }
        </main>
    }
}
