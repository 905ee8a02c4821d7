//! The form's state as Yew keeps it.

use std::{ops::Deref, rc::Rc};

use api_types::Code;
use domain::acceptance::{Acceptance, Action, Field};
use yew::prelude::*;

use crate::api;

/// `domain`'s form, behind Yew's trait.
#[derive(Clone, PartialEq)]
pub struct Model(pub Acceptance);

impl Deref for Model {
    type Target = Acceptance;

    fn deref(&self) -> &Acceptance {
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

/// What it means that a code could not be looked at: something is wrong with it, or nothing is known.
pub fn not_described(failure: &api::Error) -> Action {
    refused_fields(failure).map_or(Action::Rejected, Action::Refused)
}

/// What it means that an acceptance failed: nobody knows, fields to correct, or nothing made.
///
/// An answer that was lost comes first. The code may be used by now, by us, and the way to find out is to confirm again.
pub fn not_accepted(failure: &api::Error) -> Action {
    if failure.leaves_doubt() { Action::Lost } else { not_described(failure) }
}

/// The fields a problem names, or the one its code is about.
fn refused_fields(failure: &api::Error) -> Option<Vec<(Field, String)>> {
    let api::Error::Refused(problem) = failure else { return None };
    let named: Vec<_> = problem
        .fields
        .iter()
        .filter_map(|field| Some((Field::from_wire(&field.field)?, field.message.clone())))
        .collect();
    if !named.is_empty() {
        return Some(named);
    }
    let field = match problem.code {
        Code::ConnectionNameTaken => Field::Name,
        Code::ProjectNotFound => Field::Project,
        Code::RequestTooLarge | Code::PartnerIncompatible => Field::Code,
        _ => return None,
    };
    Some(vec![(field, problem.detail.clone())])
}

#[cfg(test)]
mod tests {
    use api_types::{FieldProblem, Problem};

    use super::*;

    fn refused(code: Code, fields: &[(&str, &str)]) -> api::Error {
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

    fn at(field: Field, message: &str) -> Action {
        Action::Refused(vec![(field, message.to_owned())])
    }

    #[test]
    fn what_is_wrong_with_a_code_is_said_at_the_code() {
        let expired = refused(Code::InvitationExpired, &[("code", "Expired.")]);
        assert_eq!(not_described(&expired), at(Field::Code, "Expired."));
        assert_eq!(not_accepted(&expired), at(Field::Code, "Expired."));
        assert_eq!(not_described(&refused(Code::PartnerIncompatible, &[])), at(Field::Code, "Detail."));
    }

    #[test]
    fn a_partner_that_does_not_answer_is_said_at_the_code_before_and_leaves_doubt_afterwards() {
        let silent = refused(Code::PartnerUnreachable, &[("code", "Nothing answers.")]);
        assert_eq!(not_described(&silent), at(Field::Code, "Nothing answers."));
        assert_eq!(not_accepted(&silent), Action::Lost);
    }

    #[test]
    fn only_an_answer_that_may_have_been_lost_leaves_doubt() {
        assert_eq!(not_accepted(&api::Error::Unreachable), Action::Lost);
        assert_eq!(not_accepted(&refused(Code::NotAnAdministrator, &[])), Action::Rejected);
    }
}
