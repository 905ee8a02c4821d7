//! Revoking an invitation.

use api_types::{Code, InvitationSummary};
use domain::InvitationState;
use yew::prelude::*;

use super::{actions::ActionProps, listing::Change, task::use_task};
use crate::{
    app::use_client,
    components::{Kind, Question, confirm},
};

/// Asks, then revokes.
#[component]
pub fn RevokeDialog(props: &ActionProps) -> Html {
    let (client, task) = (use_client(), use_task());
    let on_yes = {
        let (props, task) = (props.clone(), task.clone());
        Callback::from(move |()| {
            let (client, props) = (client.clone(), props.clone());
            task.run(async move {
                match client.revoke_invitation(props.connection.id).await {
                    // There is none left to revoke.
                    Err(error) if error.code() != Some(Code::InvitationNotFound) => return Err(error),
                    Ok(()) | Err(_) => {}
                }
                props.on_close.emit(());
                let said = format!("The invitation of {} is revoked.", props.connection.name);
                props.on_change.emit((Change::Replaced(revoked(&props)), said));
                Ok(())
            });
        })
    };
    confirm(&Question {
        id: "revoke",
        heading: "Revoke invitation?",
        yes: "Revoke",
        no: "Cancel",
        kind: Kind::Danger,
        busy: task.is_busy(),
        notice: task.notice(),
        on_yes,
        on_no: props.on_close.clone(),
        text: html! {
            <>
                <p>{ "The code you sent for " }<strong class="wrap">{ &props.connection.name }</strong>{ " stops working at once. You can issue another one later." }</p>
            </>
        },
    })
}

fn revoked(props: &ActionProps) -> api_types::Connection {
    let mut connection = props.connection.clone();
    connection.invitation =
        connection.invitation.map(|invitation| InvitationSummary { state: InvitationState::Revoked, ..invitation });
    connection
}
