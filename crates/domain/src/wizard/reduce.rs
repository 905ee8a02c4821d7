//! The reducer: one action, one next state. While an order is on its way, nothing but its answer counts.

use super::{Action, Draft, FarNode, Field, PickedProject, Step, Wizard};
use crate::{InstanceUrl, form::Attempt};

impl Wizard {
    /// The wizard after `action`.
    pub(super) fn after(mut self, action: Action) -> Self {
        match (&self.attempt, action) {
            (Attempt::Running(..), action) => self.answered(action),
            (_, action) if self.step == Step::Done => drop(action),
            (_, action) if self.asking.is_some() && !is_input(&action) => self.asked(action),
            (_, Action::Next) => self.next(),
            (_, Action::Previous) => self.previous(),
            (_, Action::Initiate) => self.initiate(),
            (_, action) => self.edited(action),
        }
        self
    }

    fn edited(&mut self, action: Action) {
        match action {
            Action::Type(field, text) => self.typed(field, text),
            Action::Leave(field) => self.left(field),
            Action::SwitchWithoutUrl => self.switched(),
            Action::Choose(mode) => self.change(Field::Mode, |draft| draft.mode = Some(mode)),
            Action::Pick(project) => self.picked(project),
            Action::Next
            | Action::Found(_)
            | Action::Previous
            | Action::Initiate
            | Action::Refused(_)
            | Action::Rejected
            | Action::Lost
            | Action::Initiated => {}
        }
    }

    /// What answers at the address. Whoever changes the address meanwhile is not waiting for it any more.
    fn asked(&mut self, action: Action) {
        match action {
            Action::Found(far) if self.asking.as_ref() == Some(&far.asked) => self.found(*far),
            Action::Refused(mut fields) => {
                self.asking = None;
                fields.retain(|(field, _)| *field == Field::DestinationUrl);
                self.refused(fields);
            }
            Action::Rejected | Action::Lost => self.asking = None,
            _ => {}
        }
    }

    fn found(&mut self, far: FarNode) {
        self.asking = None;
        self.far = Some(far);
        self.go_to(Field::Mode);
    }

    /// The address that has to be asked before this screen is left.
    fn to_ask(&self) -> Option<InstanceUrl> {
        let address = self.draft.address().ok().flatten()?;
        (self.step == Step::Destination && self.far().is_none()).then_some(address)
    }

    fn typed(&mut self, field: Field, text: String) {
        if field == Field::DestinationUrl {
            self.asking = None;
        }
        self.change(field, |draft| match field {
            Field::DestinationUrl => draft.destination_url = text,
            Field::LocalShortName => draft.local_short_name = text,
            Field::RemoteShortName => draft.remote_short_name = text,
            Field::Name => draft.edited_name = Some(text),
            Field::Description => draft.description = text,
            Field::Project => {
                draft.project_text = text;
                draft.project = None;
            }
            Field::Mode => {}
        });
    }

    fn picked(&mut self, project: PickedProject) {
        self.change(Field::Project, |draft| {
            draft.project_text.clone_from(&project.name);
            draft.project = Some(project);
        });
    }

    /// Both short names are in the proposed name, so what the node said about the name no longer holds either.
    fn change(&mut self, field: Field, change: impl FnOnce(&mut Draft)) {
        let name = self.draft.name();
        change(&mut self.draft);
        self.remarks.forget(field);
        if self.draft.name() != name {
            self.remarks.forget(Field::Name);
        }
    }

    /// An empty field that was only passed through does not complain yet, nor does a search without a pick.
    fn left(&mut self, field: Field) {
        if field != Field::Project && !self.draft.text(field).is_empty() {
            self.remarks.reveal(field);
        }
    }

    fn switched(&mut self) {
        self.asking = None;
        self.change(Field::DestinationUrl, |draft| draft.without_url = !draft.without_url);
        self.remarks.hide(Field::DestinationUrl);
    }

    fn next(&mut self) {
        if let Some(address) = self.to_ask() {
            self.remarks.forget(Field::DestinationUrl);
            self.asking = Some(address);
            return;
        }
        let next = match self.step {
            Step::Destination => Step::Information,
            Step::Information => Step::Project,
            Step::Project | Step::Done => return,
        };
        if self.accepted(self.step) {
            self.step = next;
            self.remarks.leave_the_focus();
        }
    }

    fn previous(&mut self) {
        self.step = match self.step {
            Step::Project => Step::Information,
            Step::Information | Step::Destination | Step::Done => Step::Destination,
        };
        self.remarks.leave_the_focus();
    }

    fn initiate(&mut self) {
        if self.step != Step::Project
            || ![Step::Destination, Step::Information, Step::Project].iter().all(|step| self.accepted(*step))
        {
            return;
        }
        if let Ok(order) = self.order() {
            self.attempt = self.attempt.next(order);
            self.remarks.forget_all();
        }
    }

    /// Whether every field of a screen is accepted. If not, goes there, shows why, and asks for the focus.
    fn accepted(&mut self, step: Step) -> bool {
        Field::ALL.into_iter().filter(|field| field.step() == step).for_each(|field| self.remarks.reveal(field));
        let Some(field) = self.draft.first_fault(step, self.far.as_ref()) else { return true };
        self.go_to(field);
        false
    }

    fn go_to(&mut self, field: Field) {
        self.step = field.step();
        self.remarks.focus_on(field);
    }

    fn answered(&mut self, action: Action) {
        match action {
            Action::Initiated => {
                self.step = Step::Done;
                self.attempt = Attempt::None;
                self.remarks.leave_the_focus();
            }
            Action::Refused(fields) => {
                self.attempt = self.attempt.refused();
                self.refused(fields);
            }
            Action::Rejected => self.attempt = self.attempt.refused(),
            Action::Lost => self.attempt = self.attempt.lost(),
            Action::Type(..)
            | Action::Leave(_)
            | Action::SwitchWithoutUrl
            | Action::Choose(_)
            | Action::Pick(_)
            | Action::Next
            | Action::Found(_)
            | Action::Previous
            | Action::Initiate => {}
        }
    }

    fn refused(&mut self, fields: Vec<(Field, String)>) {
        if fields.iter().any(|(field, _)| *field == Field::DestinationUrl) {
            // Whatever answered there before, it is asked anew.
            self.far = None;
        }
        if let Some(first) = self.remarks.refuse(fields, &Field::ALL) {
            self.go_to(first);
        }
    }
}

/// What a person may do while the far node is asked.
const fn is_input(action: &Action) -> bool {
    matches!(
        action,
        Action::Type(..) | Action::Leave(_) | Action::SwitchWithoutUrl | Action::Choose(_) | Action::Pick(_)
    )
}
