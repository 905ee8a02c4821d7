//! The wizard's state, as the hub reads it.

use super::{Draft, Field, Order, Step};

/// The wizard at one moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wizard {
    pub(super) step: Step,
    pub(super) draft: Draft,
    pub(super) untouched: Draft,
    /// Fields that say what is wrong with them.
    pub(super) revealed: Vec<Field>,
    /// What the node said about a field, until the field changes.
    pub(super) refusals: Vec<(Field, String)>,
    pub(super) focus: Option<Focus>,
    pub(super) attempt: Attempt,
}

/// A field that should get the focus. `serial` differs each time, so that the same field can ask twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Focus {
    pub field: Field,
    pub serial: u32,
}

/// How far Initiate has come. The number names the idempotency key: the same order is repeated under the same number as
/// long as nobody knows what became of it, and anything else gets a new one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Attempt {
    /// Nothing is on its way, and the node made nothing of what was sent before.
    #[default]
    None,
    /// As [`Attempt::None`], after this many orders the node refused.
    Refused(u32),
    /// On its way.
    Running(u32, Box<Order>),
    /// Sent, and no answer came.
    Unknown(u32, Box<Order>),
}

impl Attempt {
    /// The attempt that sends `order` next.
    pub(super) fn next(&self, order: Order) -> Self {
        let order = Box::new(order);
        match self {
            Self::None => Self::Running(1, order),
            Self::Unknown(number, sent) if *sent == order => Self::Running(*number, order),
            Self::Refused(number) | Self::Unknown(number, _) | Self::Running(number, _) => {
                Self::Running(number.saturating_add(1), order)
            }
        }
    }
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
            revealed: Vec::new(),
            refusals: Vec::new(),
            focus: None,
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

    /// The field that should get the focus.
    #[must_use]
    pub const fn focus(&self) -> Option<Focus> {
        self.focus
    }

    /// The order that is on its way, and the number of the attempt.
    #[must_use]
    pub fn running(&self) -> Option<(u32, &Order)> {
        match &self.attempt {
            Attempt::Running(number, order) => Some((*number, order)),
            Attempt::None | Attempt::Refused(_) | Attempt::Unknown(..) => None,
        }
    }

    /// Whether closing the wizard now would throw something away.
    #[must_use]
    pub fn has_unsaved_input(&self) -> bool {
        self.step != Step::Done && self.draft != self.untouched
    }

    /// The sentence at a field, if it has one: what the node said wins over what we can see ourselves.
    #[must_use]
    pub fn error(&self, field: Field) -> Option<String> {
        if let Some((_, refusal)) = self.refusals.iter().find(|(refused, _)| *refused == field) {
            return Some(refusal.clone());
        }
        if field == Field::Name && self.draft.waits_for_short_names() {
            return None;
        }
        self.draft.fault(field).filter(|_| self.revealed.contains(&field)).map(|fault| fault.to_string())
    }
}
