//! The form's state, as the hub reads it.

use super::{Action, Draft, Field, Order, Step};
use crate::form::{Attempt, Focus, Form, Remarks};

/// The form at one moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Acceptance {
    pub(super) step: Step,
    pub(super) draft: Draft,
    /// The code that the node is being asked about.
    pub(super) asking: Option<String>,
    /// What the inviter calls the connection.
    pub(super) proposed_name: String,
    pub(super) remarks: Remarks<Field>,
    pub(super) attempt: Attempt<Order>,
}

impl Default for Acceptance {
    fn default() -> Self {
        Self {
            step: Step::Code,
            draft: Draft::default(),
            asking: None,
            proposed_name: String::new(),
            remarks: Remarks::default(),
            attempt: Attempt::None,
        }
    }
}

impl Acceptance {
    /// The screen to show.
    #[must_use]
    pub const fn step(&self) -> Step {
        self.step
    }

    /// What was entered.
    #[must_use]
    pub const fn draft(&self) -> &Draft {
        &self.draft
    }

    /// What a field shows.
    #[must_use]
    pub fn text(&self, field: Field) -> String {
        self.draft.text(field, &self.proposed_name)
    }

    /// The code that the node is being asked about.
    #[must_use]
    pub fn asking(&self) -> Option<&str> {
        self.asking.as_deref()
    }

    /// The order that is on its way, and the number of the attempt.
    #[must_use]
    pub fn running(&self) -> Option<(u32, &Order)> {
        self.attempt.running()
    }

    /// Whether an answer of the node is being waited for.
    #[must_use]
    pub fn is_busy(&self) -> bool {
        self.asking.is_some() || self.running().is_some()
    }

    /// Whether closing the form now would throw something away. A code can be pasted again; what follows it cannot.
    #[must_use]
    pub fn has_unsaved_input(&self) -> bool {
        self.step != Step::Done && (self.draft.edited_name.is_some() || self.draft.project.is_some())
    }
}

impl Form for Acceptance {
    type Field = Field;
    type Action = Action;

    fn reduce(self, action: Action) -> Self {
        self.after(action)
    }

    fn typing(field: Field, text: String) -> Action {
        Action::Type(field, text)
    }

    fn leaving(field: Field) -> Action {
        Action::Leave(field)
    }

    fn error(&self, field: Field) -> Option<String> {
        self.remarks.error(field, self.draft.fault(field))
    }

    fn focus(&self) -> Option<Focus<Field>> {
        self.remarks.focus()
    }

    fn named(name: &str) -> Option<Field> {
        Field::from_wire(name)
    }
}
