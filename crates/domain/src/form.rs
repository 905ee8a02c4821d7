//! What forms that end in an order to the node have in common: their remarks at fields, and how far the order has come.

mod attempt;
mod remarks;

pub use attempt::Attempt;
pub use remarks::Focus;
pub(crate) use remarks::Remarks;

/// A form as a screen shows it: the state after an action, and what is said at its fields.
pub trait Form: Clone + PartialEq {
    /// What a person fills in.
    type Field: Copy + PartialEq + 'static;
    /// What a person or the node does.
    type Action;

    /// The form after `action`.
    #[must_use]
    fn reduce(self, action: Self::Action) -> Self;

    /// A person types into a field.
    fn typing(field: Self::Field, text: String) -> Self::Action;

    /// A person leaves a field.
    fn leaving(field: Self::Field) -> Self::Action;

    /// The sentence at a field, if it has one.
    fn error(&self, field: Self::Field) -> Option<String>;

    /// The field that should get the focus.
    fn focus(&self) -> Option<Focus<Self::Field>>;

    /// The field that the API means by a name, if it is one of this form's.
    fn named(name: &str) -> Option<Self::Field>;
}
