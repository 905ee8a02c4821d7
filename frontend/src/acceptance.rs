//! The dialog *Accept invitation*. `domain::acceptance` decides, and these functions show it.

mod code;
mod done;
mod inspect;
mod invitation;
mod submit;
mod verdict;

use api_types::Connection;
use domain::{
    acceptance::{Acceptance, Action, Step},
    form::Form as _,
};
use yew::prelude::*;

use crate::{
    components::{Button, Dialog, Kind, Symbol, discard, notice_banner, use_first_field},
    form::{self, done_button},
    notice::Notice,
    state::use_flag,
};
use code::code_step;
use done::done_step;
use inspect::use_inspection;
use invitation::invitation_step;
use submit::use_accept;

/// The form's state.
type Model = form::Model<Acceptance>;

#[derive(PartialEq, Properties)]
pub struct AcceptInvitationProps {
    pub on_accepted: Callback<Connection>,
    pub on_close: Callback<()>,
}

/// The dialog.
#[component]
pub fn AcceptInvitation(props: &AcceptInvitationProps) -> Html {
    let model = use_reducer(|| form::Model(Acceptance::default()));
    let inspection = use_inspection(&model);
    let outcome = use_accept(&model, &props.on_accepted);
    let is_leaving = use_flag();
    let form = use_node_ref();
    let step = model.step();
    use_first_field(&form, step, model.focus().is_some());
    let on_close = {
        let (model, is_leaving, close) = (model.clone(), is_leaving.setter(), props.on_close.clone());
        Callback::from(move |()| if model.has_unsaved_input() { is_leaving.set(true) } else { close.emit(()) })
    };
    let onsubmit = {
        let model = model.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            model.dispatch(if model.step() == Step::Invitation { Action::Confirm } else { Action::Next });
        })
    };
    let keep = is_leaving.setter();
    let error = inspection.error.as_ref().filter(|_| step == Step::Code).or(outcome.error.as_ref());
    html! {
        <>
            <Dialog id="accept" heading="Accept invitation" progress={progress(step)} large=true busy={model.running().is_some()} {on_close}>
                <form ref={form} class="wizard" novalidate=true {onsubmit}>
                    <div class="dialog-body" key={(step as u8).to_string()}>
                        { for error.map(|error| notice_banner(&Notice::from(error), None)) }
                        { match (step, &inspection.preview, &outcome.accepted) {
                            (Step::Code, ..) => code_step(&model),
                            (Step::Invitation, Some(preview), _) => invitation_step(&model, preview),
                            (Step::Done, _, Some(connection)) => done_step(connection),
                            _ => Html::default(),
                        } }
                    </div>
                    <div class="dialog-footer">{ buttons(&model, &props.on_close) }</div>
                </form>
            </Dialog>
            if *is_leaving {
                { discard("Nothing is accepted yet. If you close this now, what you entered is gone; the code stays good.", props.on_close.clone(), Callback::from(move |()| keep.set(false))) }
            }
        </>
    }
}

fn progress(step: Step) -> Option<AttrValue> {
    match step {
        Step::Code => Some("Step 1 of 2".into()),
        Step::Invitation => Some("Step 2 of 2".into()),
        Step::Done => None,
    }
}

fn buttons(model: &UseReducerHandle<Model>, close: &Callback<()>) -> Html {
    let busy = model.is_busy();
    match model.step() {
        Step::Code => html! {
            <Button kind={Kind::Primary} submits=true icon={Symbol::Forward} icon_after=true {busy}>{ "Next" }</Button>
        },
        Step::Invitation => {
            let model = model.clone();
            let previous = Callback::from(move |_| model.dispatch(Action::Previous));
            html! {
                <>
                    <Button icon={Symbol::Back} disabled={busy} onclick={previous}>{ "Previous" }</Button>
                    <Button kind={Kind::Primary} submits=true icon={Symbol::Done} icon_after=true {busy}>{ "Confirm" }</Button>
                </>
            }
        }
        Step::Done => done_button(close),
    }
}
