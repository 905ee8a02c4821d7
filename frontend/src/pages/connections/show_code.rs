//! Showing an open invitation's code again.

use std::rc::Rc;

use api_types::{Connection, Invitation};
use yew::prelude::*;

use super::{actions::ActionProps, task::use_task};
use crate::{
    app::use_client,
    components::{Button, CopyCode, Dialog, DialogBody, DialogFooter, Kind, NoticeBanner},
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
    let invitation = use_state(|| None::<Rc<Invitation>>);
    let fetch = {
        let (id, task, shown) = (props.action.connection.id, task.clone(), invitation.setter());
        Callback::from(move |()| {
            let (client, shown) = (client.clone(), shown.clone());
            task.run(async move {
                shown.set(Some(Rc::new(client.invitation(id).await?)));
                Ok(())
            });
        })
    };
    {
        let fetch = fetch.clone();
        use_effect_with((), move |()| fetch.emit(()));
    }
    let (name, on_close) = (props.action.connection.name.clone(), props.action.on_close.clone());
    html! {
        <CodeDialog {name} invitation={(*invitation).clone()} copy_at_once={props.copy_at_once} {on_close}>
            if let Some(notice) = task.notice() { <NoticeBanner {notice} on_retry={fetch} /> }
        </CodeDialog>
    }
}

#[derive(PartialEq, Properties)]
pub struct CodeDialogProps {
    /// The connection's name.
    pub name: AttrValue,
    /// Absent while it is being fetched.
    pub invitation: Option<Rc<Invitation>>,
    #[prop_or_default]
    pub copy_at_once: bool,
    pub on_close: Callback<()>,
    /// What went wrong.
    #[prop_or_default]
    pub children: Html,
}

/// A code with all there is to say about it.
#[component]
pub fn CodeDialog(props: &CodeDialogProps) -> Html {
    html! {
        <Dialog id="code" heading="Invitation code" on_close={props.on_close.clone()}>
            <DialogBody>
                <p>{ "Send this code to the partner of " }<strong class="wrap">{ &props.name }</strong>{ ". It works once." }</p>
                { props.children.clone() }
                if let Some(invitation) = &props.invitation {
                    <CopyCode code={invitation.code.clone()} action="Copy invitation code" label="Invitation code" at_once={props.copy_at_once} />
                    <dl class="facts">{ invitation_facts(invitation) }</dl>
                } else {
                    <div class="skeleton skeleton-code"></div>
                }
            </DialogBody>
            <DialogFooter>
                <Button kind={Kind::Primary} onclick={props.on_close.reform(|_| ())}>{ "Done" }</Button>
            </DialogFooter>
        </Dialog>
    }
}

/// The connection with a new invitation.
pub fn issued(connection: &Connection, invitation: &Invitation) -> Connection {
    Connection { invitation: Some(invitation.summary.clone()), ..connection.clone() }
}
