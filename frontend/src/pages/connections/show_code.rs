//! Showing an open invitation's code again.

use api_types::{Connection, Invitation};
use yew::prelude::*;

use super::{actions::ActionProps, task::use_task};
use crate::{
    app::use_client,
    components::{Button, CopyCode, Dialog, Kind, notice_banner},
    pages::invitation_facts,
};

#[derive(PartialEq, Properties)]
pub struct ShowCodeProps {
    pub action: ActionProps,
    #[prop_or_default]
    pub copy_at_once: bool,
}

/// Fetches the code and shows it.
#[component]
pub fn ShowCodeDialog(props: &ShowCodeProps) -> Html {
    let (client, task) = (use_client(), use_task());
    let invitation = use_state(|| None::<Invitation>);
    let fetch = {
        let (id, task, shown) = (props.action.connection.id, task.clone(), invitation.setter());
        Callback::from(move |()| {
            let (client, shown) = (client.clone(), shown.clone());
            task.run(async move {
                shown.set(Some(client.invitation(id).await?));
                Ok(())
            });
        })
    };
    {
        let fetch = fetch.clone();
        use_effect_with((), move |()| fetch.emit(()));
    }
    let trouble = task.notice().map(|notice| notice_banner(&notice, Some(&fetch))).unwrap_or_default();
    code_dialog(&props.action, invitation.as_ref(), props.copy_at_once, trouble)
}

/// A code with all there is to say about it. There is none while it is being fetched.
pub fn code_dialog(action: &ActionProps, invitation: Option<&Invitation>, copy_at_once: bool, trouble: Html) -> Html {
    html! {
        <Dialog key="code" id="code" heading="Invitation code" on_close={action.on_close.clone()}>
            <div class="dialog-body">
                <p>{ "Send this code to the partner of " }<strong class="wrap">{ &action.connection.name }</strong>{ ". It works once." }</p>
                { trouble }
                if let Some(invitation) = invitation {
                    <CopyCode code={invitation.code.clone()} action="Copy invitation code" label="Invitation code" at_once={copy_at_once} />
                    <dl class="facts">{ invitation_facts(invitation) }</dl>
                } else {
                    <div class="skeleton skeleton-code"></div>
                }
            </div>
            <div class="dialog-footer">
                <Button kind={Kind::Primary} onclick={action.on_close.reform(|_| ())}>{ "Done" }</Button>
            </div>
        </Dialog>
    }
}

/// The connection with a new invitation.
pub fn issued(connection: &Connection, invitation: &Invitation) -> Connection {
    Connection { invitation: Some(invitation.summary.clone()), ..connection.clone() }
}
