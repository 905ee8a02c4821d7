//! Doing something with a connection: asking first where that is due, then doing it, then showing what came of it.
//!
//! One component for all of them: each one more would cost the download what they have in common once more.

mod carry_out;
mod words;

use api_types::Invitation;
use yew::prelude::*;

use super::{
    actions::{ActionProps, Deed},
    show_code::code_dialog,
    task::use_task,
};
use crate::{
    app::use_client,
    components::{Question, confirm, notice_banner},
    state::use_mount,
};
use carry_out::{Done, carry_out};
use words::words;

#[derive(PartialEq, Properties)]
pub struct DeedDialogProps {
    pub action: ActionProps,
    pub deed: Deed,
}

/// The dialog of a deed.
#[component]
pub fn DeedDialog(props: &DeedDialogProps) -> Html {
    let (client, task) = (use_client(), use_task());
    let invitation = use_state(|| None::<Invitation>);
    let (action, deed) = (&props.action, props.deed);
    let go = {
        let (action, task, shown) = (action.clone(), task.clone(), invitation.setter());
        Callback::from(move |()| {
            let (client, action, shown) = (client.clone(), action.clone(), shown.clone());
            task.run(async move {
                let Done { news, code } = carry_out(&client, &action.connection, deed).await?;
                if code.is_none() {
                    // Closed first: the focus is given back before the row it came from may go.
                    action.on_close.emit(());
                }
                if let Some(news) = news {
                    action.on_change.emit(news);
                }
                shown.set(code);
                Ok(())
            });
        })
    };
    use_mount(&if deed.needs_no_question() { go.clone() } else { Callback::noop() });
    // Once it has failed, the dialog stays while it is tried again.
    let has_failed = use_mut_ref(|| false);
    has_failed.replace_with(|before| *before || task.error().is_some());
    if matches!(deed, Deed::ShowCode | Deed::CopyCode) || invitation.is_some() {
        let trouble = task.notice().map(|notice| notice_banner(&notice, Some(&go))).unwrap_or_default();
        return code_dialog(action, invitation.as_ref(), deed == Deed::CopyCode, trouble);
    }
    if deed.needs_no_question() && !*has_failed.borrow() {
        return Html::default();
    }
    let words = words(deed, &action.connection);
    confirm(&Question {
        id: "deed",
        heading: words.heading,
        yes: words.yes,
        no: "Cancel",
        kind: words.kind,
        busy: task.is_busy(),
        notice: task.notice(),
        on_yes: go,
        on_no: action.on_close.clone(),
        text: html! {
            <>
                <p>{ words.before }<strong class="wrap">{ &action.connection.name }</strong>{ words.after }</p>
                if !words.effect.is_empty() { <p>{ words.effect }</p> }
            </>
        },
    })
}
