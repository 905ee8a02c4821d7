//! A message that could not be delivered: a person decides what becomes of it.

use api_types::FailedMessage;
use domain::ConnectionId;
use yew::prelude::*;

use super::super::task::use_task;
use crate::{
    app::use_client,
    components::{Button, Kind, Question, Tone, banner, confirm, notice_banner},
    host,
    state::use_flag,
};

#[derive(PartialEq, Properties)]
pub struct FailedProps {
    pub connection: ConnectionId,
    pub message: FailedMessage,
    pub on_decided: Callback<()>,
}

/// What is decided.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Verdict {
    Retry,
    Discard,
}

/// What could not be delivered, with both ways on.
#[component]
pub fn Failed(props: &FailedProps) -> Html {
    let (client, task) = (use_client(), use_task());
    let is_asking = use_flag();
    let decide = {
        let (id, position, done) = (props.connection, props.message.position, props.on_decided.clone());
        let (task, is_asking) = (task.clone(), is_asking.setter());
        move |verdict: Verdict| {
            let (client, task, done, is_asking) = (client.clone(), task.clone(), done.clone(), is_asking.clone());
            Callback::from(move |()| {
                let (client, done, is_asking) = (client.clone(), done.clone(), is_asking.clone());
                task.run(async move {
                    let answer = match verdict {
                        Verdict::Retry => client.retry_failed(id, position).await,
                        Verdict::Discard => client.discard_failed(id, position).await,
                    };
                    is_asking.set(false);
                    // Also after a refusal: somebody else may have decided.
                    done.emit(());
                    answer
                });
            })
        }
    };
    let message = &props.message;
    let behind = match message.waiting.saturating_sub(1) {
        0 => String::new(),
        1 => " 1 message waits behind it.".to_owned(),
        more => format!(" {more} messages wait behind it."),
    };
    let ask = |asks: bool| {
        let is_asking = is_asking.setter();
        Callback::from(move |()| is_asking.set(asks))
    };
    html! {
        <>
            { for task.notice().map(|notice| notice_banner(&notice, None)) }
            { banner(Tone::Bad, "A message could not be delivered", html! {
                <>
                    <p>{ &message.error }</p>
                    <p>{ format!("Tried {} times, last on {}.{behind}", message.attempts, host::browser_date(message.failed_at)) }</p>
                    <div class="banner-buttons">
                        <Button kind={Kind::Primary} busy={task.is_busy()} onclick={decide(Verdict::Retry).reform(|_| ())}>{ "Retry" }</Button>
                        <Button disabled={task.is_busy()} onclick={ask(true).reform(|_| ())}>{ "Discard" }</Button>
                    </div>
                </>
            }) }
            if *is_asking {
                { confirm(&Question {
                    id: "discard-message",
                    heading: "Discard this message?",
                    yes: "Discard",
                    no: "Cancel",
                    kind: Kind::Danger,
                    busy: task.is_busy(),
                    notice: None,
                    on_yes: decide(Verdict::Discard),
                    on_no: ask(false),
                    text: html! { <p>{ "Your partner never gets it. The messages behind it go on." }</p> },
                }) }
            }
        </>
    }
}
