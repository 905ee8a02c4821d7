//! Asking before something is done.

use yew::prelude::*;

use super::{Button, Dialog, Kind, notice_banner};
use crate::notice::Notice;

/// What is asked, and what the answers do.
pub struct Question {
    pub id: &'static str,
    pub heading: &'static str,
    /// Names the deed, such as "Delete".
    pub yes: &'static str,
    pub no: &'static str,
    pub kind: Kind,
    pub busy: bool,
    pub notice: Option<Notice>,
    pub on_yes: Callback<()>,
    pub on_no: Callback<()>,
    /// What it means.
    pub text: Html,
}

/// Asks before something is done. The harmless answer has the focus.
pub fn confirm(question: &Question) -> Html {
    html! {
        <Dialog key={question.id} id={question.id} heading={question.heading} on_close={question.on_no.clone()} busy={question.busy}>
            <div class="dialog-body">
                { question.text.clone() }
                { for question.notice.iter().map(|notice| notice_banner(notice, None)) }
            </div>
            <div class="dialog-footer">
                <Button is_first=true disabled={question.busy} onclick={question.on_no.reform(|_| ())}>{ question.no }</Button>
                <Button kind={question.kind} busy={question.busy} onclick={question.on_yes.reform(|_| ())}>{ question.yes }</Button>
            </div>
        </Dialog>
    }
}

/// Asks before a form that is not sent yet is closed.
pub fn discard(text: &'static str, on_yes: Callback<()>, on_no: Callback<()>) -> Html {
    confirm(&Question {
        id: "discard",
        heading: "Discard this connection?",
        yes: "Discard",
        no: "Keep editing",
        kind: Kind::Danger,
        busy: false,
        notice: None,
        on_yes,
        on_no,
        text: html! { <p>{ text }</p> },
    })
}
