//! The wizard's state as Yew keeps it.

use std::{ops::Deref, rc::Rc};

use domain::wizard::{Action, Field, Wizard};
use yew::prelude::*;

/// `domain`'s wizard, behind Yew's trait.
#[derive(Clone, PartialEq)]
pub struct Model(pub Wizard);

impl Deref for Model {
    type Target = Wizard;

    fn deref(&self) -> &Wizard {
        &self.0
    }
}

impl Reducible for Model {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        Rc::new(Self(Rc::unwrap_or_clone(self).0.reduce(action)))
    }
}

impl Model {
    /// The sentence at a field, if it has one.
    pub fn error_at(&self, field: Field) -> Option<AttrValue> {
        self.error(field).map(AttrValue::from)
    }

    /// Changes when a field should take the focus.
    pub fn focus_at(&self, field: Field) -> Option<u32> {
        self.focus().filter(|focus| focus.field == field).map(|focus| focus.serial)
    }
}

/// Sends what is typed into a field.
pub fn typing(model: &UseReducerHandle<Model>, field: Field) -> Callback<String> {
    let model = model.clone();
    Callback::from(move |text| model.dispatch(Action::Type(field, text)))
}

/// Tells that a field was left.
pub fn leaving(model: &UseReducerHandle<Model>, field: Field) -> Callback<()> {
    let model = model.clone();
    Callback::from(move |()| model.dispatch(Action::Leave(field)))
}
