//! Issuing another invitation in place of the present one.

use api_types::Invitation;
use domain::InvitationState;
use yew::prelude::*;

use super::{
    actions::ActionProps,
    listing::Change,
    show_code::{code_dialog, issued},
    task::use_task,
};
use crate::{
    app::use_client,
    components::{Kind, Question, confirm},
};

/// Asks, issues, and shows the new code.
#[component]
pub fn ReissueDialog(props: &ActionProps) -> Html {
    let (client, task) = (use_client(), use_task());
    let invitation = use_state(|| None::<Invitation>);
    let on_yes = {
        let (props, task, shown) = (props.clone(), task.clone(), invitation.setter());
        Callback::from(move |()| {
            let (client, props, shown) = (client.clone(), props.clone(), shown.clone());
            task.run(async move {
                let invitation = client.reissue_invitation(props.connection.id).await?;
                let said = format!("{} has a new invitation.", props.connection.name);
                props.on_change.emit((Change::Replaced(issued(&props.connection, &invitation)), said));
                shown.set(Some(invitation));
                Ok(())
            });
        })
    };
    if let Some(invitation) = &*invitation {
        return code_dialog(props, Some(invitation), false, Html::default());
    }
    let is_open =
        props.connection.invitation.as_ref().is_some_and(|invitation| invitation.state == InvitationState::Open);
    confirm(&Question {
        id: "reissue",
        heading: "Re-issue invitation?",
        yes: "Re-issue",
        no: "Cancel",
        kind: Kind::Primary,
        busy: task.is_busy(),
        notice: task.notice(),
        on_yes,
        on_no: props.on_close.clone(),
        text: html! {
            <>
                <p>{ "You get a new code for " }<strong class="wrap">{ &props.connection.name }</strong>{ ", which is good for 7 days." }</p>
                if is_open { <p>{ "The code you sent before stops working at once." }</p> }
            </>
        },
    })
}
