//! Deleting a connection.

use api_types::Code;
use domain::ConnectionStatus;
use yew::prelude::*;

use super::{actions::ActionProps, listing::Change, task::use_task};
use crate::{
    app::use_client,
    components::{Kind, Question, confirm},
};

/// Asks, then deletes.
#[component]
pub fn DeleteDialog(props: &ActionProps) -> Html {
    let (client, task) = (use_client(), use_task());
    let on_yes = {
        let (props, task) = (props.clone(), task.clone());
        Callback::from(move |()| {
            let (client, props) = (client.clone(), props.clone());
            task.run(async move {
                match client.delete(props.connection.id).await {
                    // Somebody else was faster: what was asked for is the case.
                    Err(error) if error.code() != Some(Code::ConnectionNotFound) => return Err(error),
                    Ok(()) | Err(_) => {}
                }
                props.on_close.emit(());
                let said = format!("{} is deleted.", props.connection.name);
                props.on_change.emit((Change::Removed(props.connection.id), said));
                Ok(())
            });
        })
    };
    let effect = match props.connection.status {
        ConnectionStatus::Pending => "Its invitation stops working, and so does any code you have sent.",
        ConnectionStatus::DeletedByPartner => "Your partner deleted their side already. Work items stay as they are.",
        _ => {
            "Your partner is told and sees that you deleted it. Nothing is synchronized any more. Work items stay as they \
             are on both sides."
        }
    };
    confirm(&Question {
        id: "delete",
        heading: "Delete connection?",
        yes: "Delete",
        no: "Cancel",
        kind: Kind::Danger,
        busy: task.is_busy(),
        notice: task.notice(),
        on_yes,
        on_no: props.on_close.clone(),
        text: html! {
            <>
                <p><strong class="wrap">{ &props.connection.name }</strong>{ " and its sync rules are removed from this node. This cannot be undone." }</p>
                <p>{ effect }</p>
            </>
        },
    })
}
