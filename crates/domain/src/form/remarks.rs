//! What is said at the fields of a form, and which of them takes the focus.

/// A field that should get the focus. `serial` differs each time, so that the same field can ask twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Focus<Field> {
    pub field: Field,
    pub serial: u32,
}

/// The remarks of a form at one moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Remarks<Field> {
    /// Fields that say what is wrong with them.
    revealed: Vec<Field>,
    /// What the node said about a field, until the field changes.
    refusals: Vec<(Field, String)>,
    focus: Option<Focus<Field>>,
    /// How often a field has asked for the focus.
    serial: u32,
}

impl<Field> Default for Remarks<Field> {
    fn default() -> Self {
        Self { revealed: Vec::new(), refusals: Vec::new(), focus: None, serial: 0 }
    }
}

impl<Field: Copy + PartialEq> Remarks<Field> {
    /// The field that should get the focus.
    pub const fn focus(&self) -> Option<Focus<Field>> {
        self.focus
    }

    pub fn focus_on(&mut self, field: Field) {
        self.serial = self.serial.wrapping_add(1);
        self.focus = Some(Focus { field, serial: self.serial });
    }

    pub fn leave_the_focus(&mut self) {
        self.focus = None;
    }

    /// From now on the field says what is wrong with it.
    pub fn reveal(&mut self, field: Field) {
        if !self.revealed.contains(&field) {
            self.revealed.push(field);
        }
    }

    /// The field says nothing until it is filled in once more.
    pub fn hide(&mut self, field: Field) {
        self.revealed.retain(|revealed| *revealed != field);
    }

    /// Takes over what the node says; the first of the fields, in the order of `all`.
    pub fn refuse(&mut self, refusals: Vec<(Field, String)>, all: &[Field]) -> Option<Field> {
        self.refusals = refusals;
        all.iter().copied().find(|field| self.refusals.iter().any(|(refused, _)| refused == field))
    }

    /// The field changes, or is asked about anew: what the node said no longer holds.
    pub fn forget(&mut self, field: Field) {
        self.refusals.retain(|(refused, _)| *refused != field);
    }

    pub fn forget_all(&mut self) {
        self.refusals.clear();
    }

    /// The sentence at a field: what the node said wins over `fault`, which is what we can see ourselves.
    pub fn error(&self, field: Field, fault: Option<impl ToString>) -> Option<String> {
        if let Some((_, refusal)) = self.refusals.iter().find(|(refused, _)| *refused == field) {
            return Some(refusal.clone());
        }
        fault.filter(|_| self.revealed.contains(&field)).map(|fault| fault.to_string())
    }
}
