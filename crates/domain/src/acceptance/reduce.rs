//! The reducer: one action, one next state. While the node is asked something, nothing but its answer counts.

use super::{Acceptance, Action, Field, Step};
use crate::{form::Attempt, wizard::PickedProject};

impl Acceptance {
    /// The form after `action`.
    pub(super) fn after(mut self, action: Action) -> Self {
        match action {
            action if self.asking.is_some() => self.described(action),
            action if self.running().is_some() => self.answered(action),
            _ if self.step == Step::Done => {}
            Action::Type(field, text) => self.typed(field, text),
            Action::Leave(field) => self.left(field),
            Action::Pick(project) => self.picked(project),
            Action::Next => self.next(),
            Action::Previous => self.previous(),
            Action::Confirm => self.confirm(),
            Action::Described { .. } | Action::Refused(_) | Action::Rejected | Action::Lost | Action::Accepted => {}
        }
        self
    }

    fn typed(&mut self, field: Field, text: String) {
        self.remarks.forget(field);
        match field {
            Field::Code => self.draft.code = text,
            Field::Name => self.draft.edited_name = Some(text),
            Field::Project => {
                self.draft.project_text = text;
                self.draft.project = None;
            }
        }
    }

    fn picked(&mut self, project: PickedProject) {
        self.remarks.forget(Field::Project);
        self.draft.project_text.clone_from(&project.name);
        self.draft.project = Some(project);
    }

    /// An empty field that was only passed through does not complain yet, nor does a search without a pick.
    fn left(&mut self, field: Field) {
        if field != Field::Project && !self.text(field).is_empty() {
            self.remarks.reveal(field);
        }
    }

    /// The node is asked each time: an invitation may have ended since.
    fn next(&mut self) {
        if self.step == Step::Code && self.accepted(Step::Code) {
            self.remarks.forget(Field::Code);
            self.asking = self.draft.checked_code().ok();
        }
    }

    fn previous(&mut self) {
        self.step = Step::Code;
        self.remarks.leave_the_focus();
    }

    fn confirm(&mut self) {
        if self.step != Step::Invitation || !self.accepted(Step::Code) || !self.accepted(Step::Invitation) {
            return;
        }
        if let Ok(order) = self.draft.order() {
            self.attempt = self.attempt.next(order);
            self.remarks.forget_all();
        }
    }

    /// Whether every field of a screen is accepted. If not, goes there, shows why, and asks for the focus.
    fn accepted(&mut self, step: Step) -> bool {
        Field::ALL.into_iter().filter(|field| field.step() == step).for_each(|field| self.remarks.reveal(field));
        let fault = Field::ALL.into_iter().find(|field| field.step() == step && self.draft.fault(*field).is_some());
        let Some(field) = fault else { return true };
        self.go_to(field);
        false
    }

    fn go_to(&mut self, field: Field) {
        self.step = field.step();
        self.remarks.focus_on(field);
    }

    fn described(&mut self, action: Action) {
        match action {
            Action::Described { name } => {
                self.asking = None;
                self.proposed_name = name;
                self.step = Step::Invitation;
                self.remarks.leave_the_focus();
            }
            Action::Refused(mut fields) => {
                self.asking = None;
                fields.retain(|(field, _)| *field == Field::Code);
                self.refused(fields);
            }
            Action::Rejected | Action::Lost => self.asking = None,
            _ => {}
        }
    }

    fn answered(&mut self, action: Action) {
        match action {
            Action::Accepted => {
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
            _ => {}
        }
    }

    fn refused(&mut self, fields: Vec<(Field, String)>) {
        if let Some(first) = self.remarks.refuse(fields, &Field::ALL) {
            self.go_to(first);
        }
    }
}
