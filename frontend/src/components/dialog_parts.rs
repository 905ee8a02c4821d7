//! What most dialogs are made of.

use yew::prelude::*;

use super::{Button, Dialog, Kind, NoticeBanner};
use crate::notice::Notice;

#[derive(PartialEq, Properties)]
pub struct PartProps {
    pub children: Html,
}

/// The part that scrolls.
#[component]
pub fn DialogBody(props: &PartProps) -> Html {
    html! { <div class="dialog-body">{ props.children.clone() }</div> }
}

/// The buttons.
#[component]
pub fn DialogFooter(props: &PartProps) -> Html {
    html! { <footer class="dialog-footer">{ props.children.clone() }</footer> }
}

#[derive(PartialEq, Properties)]
pub struct ConfirmProps {
    pub id: AttrValue,
    pub heading: AttrValue,
    /// Names the deed, such as "Delete".
    pub yes: AttrValue,
    #[prop_or(AttrValue::Static("Cancel"))]
    pub no: AttrValue,
    #[prop_or(Kind::Danger)]
    pub kind: Kind,
    #[prop_or_default]
    pub busy: bool,
    #[prop_or_default]
    pub notice: Option<Notice>,
    pub on_yes: Callback<()>,
    pub on_no: Callback<()>,
    /// What it means.
    pub children: Html,
}

/// Asks before something is done. The harmless answer has the focus.
#[component]
pub fn Confirm(props: &ConfirmProps) -> Html {
    html! {
        <Dialog id={props.id.clone()} heading={props.heading.clone()} on_close={props.on_no.clone()} busy={props.busy}>
            <DialogBody>
                { props.children.clone() }
                if let Some(notice) = &props.notice { <NoticeBanner notice={notice.clone()} /> }
            </DialogBody>
            <DialogFooter>
                <Button autofocus=true disabled={props.busy} onclick={props.on_no.reform(|_| ())}>{ &props.no }</Button>
                <Button kind={props.kind} busy={props.busy} onclick={props.on_yes.reform(|_| ())}>{ &props.yes }</Button>
            </DialogFooter>
        </Dialog>
    }
}
