//! Pausing a connection, and going on with it.

use yew::prelude::*;

use super::{actions::ActionProps, listing::Change, task::use_task};
use crate::{
    app::use_client,
    components::{Kind, Question, confirm},
};

/// Asks, then pauses.
#[component]
pub fn DeactivateDialog(props: &ActionProps) -> Html {
    let (client, task) = (use_client(), use_task());
    let on_yes = {
        let (props, task) = (props.clone(), task.clone());
        Callback::from(move |()| {
            let (client, props) = (client.clone(), props.clone());
            task.run(async move {
                let paused = client.deactivate(props.connection.id).await?;
                changed(&props, paused);
                Ok(())
            });
        })
    };
    confirm(&Question {
        id: "deactivate",
        heading: "Deactivate connection?",
        yes: "Deactivate",
        no: "Cancel",
        kind: Kind::Primary,
        busy: task.is_busy(),
        notice: task.notice(),
        on_yes,
        on_no: props.on_close.clone(),
        text: html! {
            <>
                <p><strong class="wrap">{ &props.connection.name }</strong>{ " pauses on both sides, and your partner is told." }</p>
                <p>{ "Changes are collected meanwhile and synchronized once you activate it again." }</p>
            </>
        },
    })
}

/// Goes on at once, since nothing can be lost. There is something to see only if that fails.
#[component]
pub fn ActivateDialog(props: &ActionProps) -> Html {
    let (client, task) = (use_client(), use_task());
    let go_on = {
        let (props, task) = (props.clone(), task.clone());
        Callback::from(move |()| {
            let (client, props) = (client.clone(), props.clone());
            task.run(async move {
                let active = client.activate(props.connection.id).await?;
                changed(&props, active);
                Ok(())
            });
        })
    };
    {
        let go_on = go_on.clone();
        use_effect_with((), move |()| go_on.emit(()));
    }
    // Once it has failed, the dialog stays while it is tried again.
    let has_failed = use_mut_ref(|| false);
    has_failed.replace_with(|before| *before || task.error().is_some());
    if !*has_failed.borrow() {
        return Html::default();
    }
    confirm(&Question {
        id: "activate",
        heading: "Activate connection",
        yes: "Try again",
        no: "Cancel",
        kind: Kind::Primary,
        busy: task.is_busy(),
        notice: task.notice(),
        on_yes: go_on,
        on_no: props.on_close.clone(),
        text: html! { <p><strong class="wrap">{ &props.connection.name }</strong>{ " could not be activated." }</p> },
    })
}

fn changed(props: &ActionProps, connection: api_types::Connection) {
    let said = format!("{} is now {}.", connection.name, connection.status.label());
    props.on_close.emit(());
    props.on_change.emit((Change::Replaced(connection), said));
}
