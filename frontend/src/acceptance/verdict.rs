//! What a failure means for the form.

use api_types::Code;
use domain::acceptance::{Acceptance, Action, Field};

use crate::{api, form::refused_fields};

/// What it means that a code could not be looked at: something is wrong with it, or nothing is known.
pub fn not_described(failure: &api::Error) -> Action {
    let api::Error::Refused(problem) = failure else { return Action::Rejected };
    refused_fields::<Acceptance>(problem, field_of).map_or(Action::Rejected, Action::Refused)
}

/// What it means that an acceptance failed: nobody knows, fields to correct, or nothing made.
///
/// An answer that was lost comes first. The code may be used by now, by us, and the way to find out is to confirm again.
pub fn not_accepted(failure: &api::Error) -> Action {
    if failure.leaves_doubt() { Action::Lost } else { not_described(failure) }
}

fn field_of(code: Code) -> Option<Field> {
    match code {
        Code::ConnectionNameTaken => Some(Field::Name),
        Code::ProjectNotFound => Some(Field::Project),
        Code::RequestTooLarge | Code::PartnerIncompatible => Some(Field::Code),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::tests::refused;

    fn at(field: Field, message: &str) -> Action {
        Action::Refused(vec![(field, message.to_owned())])
    }

    #[test]
    fn what_is_wrong_with_a_code_is_said_at_the_code() {
        let expired = refused(Code::InvitationExpired, &[("code", "Expired.")]);
        assert_eq!(not_described(&expired), at(Field::Code, "Expired."));
        assert_eq!(not_accepted(&expired), at(Field::Code, "Expired."));
        assert_eq!(
            not_described(&refused(Code::PartnerIncompatible, &[])),
            at(Field::Code, "The two nodes run versions that cannot work together. Detail.")
        );
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
