//! `domain`'s forms as Yew keeps them, and what the node's refusals mean for their fields.

use std::{ops::Deref, rc::Rc};

use api_types::{Code, Problem};
use domain::form::Form;
use yew::prelude::*;

use crate::components::{Button, Kind};

/// A form of `domain`, behind Yew's trait.
#[derive(Clone, PartialEq)]
pub struct Model<F>(pub F);

impl<F> Deref for Model<F> {
    type Target = F;

    fn deref(&self) -> &F {
        &self.0
    }
}

impl<F: Form + 'static> Reducible for Model<F> {
    type Action = F::Action;

    fn reduce(self: Rc<Self>, action: F::Action) -> Rc<Self> {
        Rc::new(Self(Rc::unwrap_or_clone(self).0.reduce(action)))
    }
}

impl<F: Form> Model<F> {
    /// The sentence at a field, if it has one.
    pub fn error_at(&self, field: F::Field) -> Option<AttrValue> {
        self.error(field).map(AttrValue::from)
    }

    /// Changes when a field should take the focus.
    pub fn focus_at(&self, field: F::Field) -> Option<u32> {
        self.focus().filter(|focus| focus.field == field).map(|focus| focus.serial)
    }
}

/// Sends what is typed into a field.
pub fn typing<F: Form + 'static>(model: &UseReducerHandle<Model<F>>, field: F::Field) -> Callback<String> {
    let model = model.clone();
    Callback::from(move |text| model.dispatch(F::typing(field, text)))
}

/// Tells that a field was left.
pub fn leaving<F: Form + 'static>(model: &UseReducerHandle<Model<F>>, field: F::Field) -> Callback<()> {
    let model = model.clone();
    Callback::from(move |()| model.dispatch(F::leaving(field)))
}

/// The fields a problem names, or the one its code is about; none for a problem that belongs to no field.
pub fn refused_fields<F: Form>(
    problem: &Problem,
    about: impl FnOnce(Code) -> Option<F::Field>,
) -> Option<Vec<(F::Field, String)>> {
    let named: Vec<_> =
        problem.fields.iter().filter_map(|at| Some((F::named(&at.field)?, at.message.clone()))).collect();
    if !named.is_empty() {
        return Some(named);
    }
    let field = about(problem.code)?;
    Some(vec![(field, format!("{}. {}", problem.title, problem.detail))])
}

/// The button that ends a dialog whose order was carried out.
///
/// The second click of a double click on the button before may land here, and must not hide what was made.
pub fn done_button(close: &Callback<()>) -> Html {
    let close = close.clone();
    let onclick = Callback::from(move |event: MouseEvent| {
        if event.detail() < 2 {
            close.emit(())
        }
    });
    html! { <Button kind={Kind::Primary} {onclick}>{ "Done" }</Button> }
}

#[cfg(test)]
pub mod tests {
    use api_types::FieldProblem;

    use super::*;
    use crate::api;

    /// What the node answers when it refuses.
    pub fn refused(code: Code, fields: &[(&str, &str)]) -> api::Error {
        api::Error::Refused(Box::new(Problem {
            type_url: String::new(),
            title: code.title().to_owned(),
            status: code.status(),
            code,
            detail: "Detail.".to_owned(),
            request_id: None,
            fields: fields
                .iter()
                .map(|(field, message)| FieldProblem { field: (*field).to_owned(), message: (*message).to_owned() })
                .collect(),
        }))
    }
}
