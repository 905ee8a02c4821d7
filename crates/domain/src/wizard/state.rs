//! The wizard's state, as the hub reads it.

use super::{Action, Draft, FarNode, Fault, Field, Order, Step};
use crate::{
    InstanceUrl,
    form::{Attempt, Focus, Form, Remarks},
};

/// The wizard at one moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wizard {
    pub(super) step: Step,
    pub(super) draft: Draft,
    pub(super) untouched: Draft,
    pub(super) remarks: Remarks<Field>,
    /// The address that is being asked what it is.
    pub(super) asking: Option<InstanceUrl>,
    /// What answered last.
    pub(super) far: Option<FarNode>,
    pub(super) attempt: Attempt<Order>,
}

impl Wizard {
    /// A wizard on its first screen.
    #[must_use]
    pub fn new(local_short_name: &str) -> Self {
        let draft = Draft::new(local_short_name);
        Self {
            step: Step::Destination,
            untouched: draft.clone(),
            draft,
            remarks: Remarks::default(),
            asking: None,
            far: None,
            attempt: Attempt::None,
        }
    }

    /// The screen to show.
    #[must_use]
    pub const fn step(&self) -> Step {
        self.step
    }

    /// What the fields show.
    #[must_use]
    pub const fn draft(&self) -> &Draft {
        &self.draft
    }

    /// The order that is on its way, and the number of the attempt.
    #[must_use]
    pub fn running(&self) -> Option<(u32, &Order)> {
        self.attempt.running()
    }

    /// The address that is being asked what it is.
    #[must_use]
    pub const fn asking(&self) -> Option<&InstanceUrl> {
        self.asking.as_ref()
    }

    /// What answers at the address that is entered now, once it was asked.
    #[must_use]
    pub fn far(&self) -> Option<&FarNode> {
        let address = self.draft.address().ok().flatten()?;
        self.far.as_ref().filter(|far| far.asked == address)
    }

    /// Why a mode cannot be had with this destination, if so.
    #[must_use]
    pub fn why_not(&self, mode: crate::ConnectionMode) -> Option<String> {
        self.draft.why_not(mode, self.far.as_ref())
    }

    /// The draft as a request.
    ///
    /// # Errors
    /// The first fault, in the order of the screens.
    pub fn order(&self) -> Result<Order, Fault> {
        self.draft.order(self.far.as_ref())
    }

    /// Whether closing the wizard now would throw something away.
    #[must_use]
    pub fn has_unsaved_input(&self) -> bool {
        self.step != Step::Done && self.draft != self.untouched
    }
}

impl Form for Wizard {
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

    /// A name that is still to be made of the short names is not complained about.
    fn error(&self, field: Field) -> Option<String> {
        let fault = self.draft.fault(field, self.far.as_ref());
        self.remarks.error(field, fault.filter(|_| field != Field::Name || !self.draft.waits_for_short_names()))
    }

    fn focus(&self) -> Option<Focus<Field>> {
        self.remarks.focus()
    }

    fn named(name: &str) -> Option<Field> {
        Field::from_wire(name)
    }
}
