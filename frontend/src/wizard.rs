//! The wizard *Initiate connection*. `domain::wizard` decides, and these components show it.

mod destination;
mod done;
mod information;
mod inspect;
mod mode_cards;
mod project;
mod submit;

use api_types::Connection;
use domain::{
    form::Form as _,
    wizard::{Action, Field, Step, Wizard},
};
use yew::prelude::*;

use crate::components::{Button, Dialog, Kind, Symbol, discard, notice_banner, use_first_field, use_focus};
use crate::{
    form::{self, done_button},
    notice::Notice,
    state::use_flag,
};
use destination::destination_step;
use done::done_step;
use information::information_step;
use inspect::use_inspection;
pub use project::default_rules;
use project::project_step;
use submit::use_initiate;

/// The wizard's state.
type Model = form::Model<Wizard>;

#[derive(PartialEq, Properties)]
pub struct InitiateConnectionProps {
    /// What this organization or collection is called.
    pub organization: AttrValue,
    pub on_created: Callback<Connection>,
    pub on_close: Callback<()>,
}

/// The wizard.
#[component]
pub fn InitiateConnection(props: &InitiateConnectionProps) -> Html {
    let model = use_reducer(|| form::Model(Wizard::new(&props.organization)));
    let outcome = use_initiate(&model, &props.on_created);
    let unanswered = use_inspection(&model);
    let is_leaving = use_flag();
    let step = model.step();
    let form = use_node_ref();
    let first_card = use_node_ref();
    use_focus(&first_card, model.focus_at(Field::Mode));
    use_first_field(&form, model.step(), model.focus().is_some());
    let busy = model.running().is_some();
    let on_close = {
        let (model, is_leaving, close) = (model.clone(), is_leaving.clone(), props.on_close.clone());
        Callback::from(move |()| if model.has_unsaved_input() { is_leaving.set(true) } else { close.emit(()) })
    };
    let onsubmit = {
        let model = model.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            model.dispatch(if model.step() == Step::Project { Action::Initiate } else { Action::Next });
        })
    };
    let keep = is_leaving.setter();
    html! {
        <>
            <Dialog id="wizard" heading="Initiate connection" progress={progress(step)} large=true {busy} on_close={on_close}>
                <form ref={form} class="wizard" novalidate=true {onsubmit}>
                    <div class="dialog-body" key={(step as u8).to_string()}>
                        { for unanswered.iter().filter(|_| step == Step::Destination).map(|error| notice_banner(&Notice::from(error), None)) }
                        { for outcome.error.iter().map(|error| notice_banner(&Notice::from(error), Some(&outcome.retry))) }
                        { match step {
                            Step::Destination => destination_step(&model, &first_card),
                            Step::Information => information_step(&model),
                            Step::Project => project_step(&model),
                            Step::Done => outcome.created.as_deref().map(done_step).unwrap_or_default(),
                        } }
                    </div>
                    <div class="dialog-footer">{ buttons(&model, &props.on_close) }</div>
                </form>
            </Dialog>
            if *is_leaving {
                { discard("What you entered is not stored yet. If you close the wizard now, it is gone.", props.on_close.clone(), Callback::from(move |()| keep.set(false))) }
            }
        </>
    }
}

fn progress(step: Step) -> Option<AttrValue> {
    let number = match step {
        Step::Destination => 1,
        Step::Information => 2,
        Step::Project => 3,
        Step::Done => return None,
    };
    Some(format!("Step {number} of 3").into())
}

fn buttons(model: &UseReducerHandle<Model>, close: &Callback<()>) -> Html {
    let busy = model.running().is_some();
    let previous = {
        let model = model.clone();
        Callback::from(move |_| model.dispatch(Action::Previous))
    };
    match model.step() {
        Step::Destination => html! {
            <Button kind={Kind::Primary} submits=true icon={Symbol::Forward} icon_after=true busy={model.asking().is_some()}>{ "Next" }</Button>
        },
        Step::Information => html! {
            <>
                <Button icon={Symbol::Back} onclick={previous}>{ "Previous" }</Button>
                <Button kind={Kind::Primary} submits=true icon={Symbol::Forward} icon_after=true>{ "Next" }</Button>
            </>
        },
        Step::Project => html! {
            <>
                <Button icon={Symbol::Back} disabled={busy} onclick={previous}>{ "Previous" }</Button>
                <Button kind={Kind::Primary} submits=true icon={Symbol::Forward} icon_after=true {busy}>{ "Initiate" }</Button>
            </>
        },
        Step::Done => done_button(close),
    }
}
