//! Showing an open invitation's code.

use api_types::Invitation;
use yew::prelude::*;

use super::actions::ActionProps;
use crate::{
    components::{Button, CopyCode, Dialog, Kind},
    pages::invitation_facts,
};

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
