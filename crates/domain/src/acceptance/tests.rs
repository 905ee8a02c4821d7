//! The form's promises.

use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::form::Form as _;
use crate::{ProjectId, wizard::PickedProject};

fn project() -> PickedProject {
    PickedProject { id: ProjectId::new(Uuid::from_u128(7)), name: "Warehouse".to_owned() }
}

fn typed(field: Field, text: &str) -> Action {
    Action::Type(field, text.to_owned())
}

fn described() -> Action {
    Action::Described { name: "Fabrikam to Contoso".to_owned() }
}

fn after(actions: impl IntoIterator<Item = Action>) -> Acceptance {
    actions.into_iter().fold(Acceptance::default(), Acceptance::reduce)
}

/// Up to the second screen, with a project picked.
fn filled_and(more: impl IntoIterator<Item = Action>) -> Acceptance {
    let filled = [typed(Field::Code, " ADN1-X\n"), Action::Next, described(), Action::Pick(project())];
    after(filled.into_iter().chain(more))
}

#[test]
fn a_pasted_code_leads_to_a_connection() {
    let asking = after([typed(Field::Code, " ADN1-X\n"), Action::Next]);
    assert_eq!(asking.asking(), Some("ADN1-X"));
    let form = filled_and([]);
    assert_eq!(form.text(Field::Name), "Fabrikam to Contoso");
    let form = form.reduce(Action::Confirm);
    let order = Order { code: "ADN1-X".to_owned(), name: None, project: project().id };
    assert_eq!(form.running(), Some((1, &order)));
    assert_eq!(form.reduce(Action::Accepted).step(), Step::Done);
}

#[test]
fn nothing_is_asked_without_a_code() {
    let form = after([typed(Field::Code, " \n"), Action::Next]);
    assert_eq!(form.asking(), None);
    assert_eq!(form.focus().unwrap().field, Field::Code);
    assert!(form.error(Field::Code).unwrap().starts_with("Paste the invitation code"));
    let form = after([typed(Field::Code, &"x".repeat(MAX_CODE_BYTES + 1)), Action::Next]);
    assert!(form.error(Field::Code).unwrap().contains("too long"));
}

#[test]
fn what_the_node_says_about_a_code_is_at_the_field_and_the_code_stays() {
    let refused = Action::Refused(vec![(Field::Code, "Expired.".to_owned())]);
    let form = after([typed(Field::Code, "ADN1-X"), Action::Next, refused]);
    assert_eq!((form.step(), form.asking()), (Step::Code, None));
    assert_eq!(form.error(Field::Code).unwrap(), "Expired.");
    assert_eq!(form.text(Field::Code), "ADN1-X");
    assert_eq!(form.reduce(typed(Field::Code, "ADN1-Y")).error(Field::Code), None);
}

#[test]
fn an_invitation_that_ends_while_it_is_read_leads_back_to_the_code() {
    let refused = Action::Refused(vec![(Field::Code, "Revoked.".to_owned())]);
    let form = filled_and([typed(Field::Name, "Mine"), Action::Confirm, refused]);
    assert_eq!(form.step(), Step::Code);
    assert_eq!(form.error(Field::Code).unwrap(), "Revoked.");
    let again = [typed(Field::Code, "ADN1-Y"), Action::Next, described()].into_iter().fold(form, Acceptance::reduce);
    assert_eq!(again.text(Field::Name), "Mine");
    assert_eq!(again.draft().project, Some(project()));
}

#[test]
fn a_taken_name_is_corrected_on_the_same_screen() {
    let taken = Action::Refused(vec![(Field::Name, "Taken.".to_owned())]);
    let form = filled_and([Action::Confirm, taken]);
    assert_eq!((form.step(), form.focus().unwrap().field), (Step::Invitation, Field::Name));
    let form = form.reduce(typed(Field::Name, "Other")).reduce(Action::Confirm);
    let (attempt, order) = form.running().unwrap();
    assert_eq!((attempt, order.name.as_ref().unwrap().as_str()), (2, "Other"));
}

#[test]
fn a_lost_answer_is_asked_for_again_under_the_same_key() {
    assert_eq!(filled_and([Action::Confirm, Action::Lost, Action::Confirm]).running().unwrap().0, 1);
    let other = filled_and([Action::Confirm, Action::Lost, typed(Field::Name, "Other"), Action::Confirm]);
    assert_eq!(other.running().unwrap().0, 2);
    assert_eq!(filled_and([Action::Confirm, Action::Rejected, Action::Confirm]).running().unwrap().0, 2);
}

#[test]
fn nothing_but_the_answer_counts_while_it_is_waited_for() {
    for form in [after([typed(Field::Code, "ADN1-X"), Action::Next]), filled_and([Action::Confirm])] {
        for action in [typed(Field::Code, "other"), Action::Next, Action::Previous, Action::Confirm] {
            assert_eq!(form.clone().reduce(action), form);
        }
    }
}

#[test]
fn closing_asks_only_when_something_would_be_lost() {
    assert!(!after([typed(Field::Code, "ADN1-X")]).has_unsaved_input());
    assert!(filled_and([]).has_unsaved_input());
    assert!(!filled_and([Action::Confirm, Action::Accepted]).has_unsaved_input());
}

#[test]
fn every_field_is_known_by_its_wire_name() {
    for field in Field::ALL {
        assert_eq!(Field::from_wire(field.wire()), Some(field));
    }
    assert_eq!(Field::from_wire("tenant"), None);
}

fn any_action() -> impl Strategy<Value = Action> {
    let field = || proptest::sample::select(Field::ALL.to_vec());
    prop_oneof![
        4 => (field(), "\\PC{0,12}").prop_map(|(field, text)| Action::Type(field, text)),
        2 => Just(Action::Pick(project())),
        1 => field().prop_map(Action::Leave),
        5 => Just(Action::Next),
        2 => Just(Action::Previous),
        4 => Just(Action::Confirm),
        4 => Just(described()),
        1 => (field(), "\\PC{0,12}").prop_map(|(field, text)| Action::Refused(vec![(field, text)])),
        1 => Just(Action::Rejected),
        1 => Just(Action::Lost),
        1 => Just(Action::Accepted),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn nothing_is_confirmed_unread_or_incomplete(actions in prop::collection::vec(any_action(), 0..60)) {
        let (mut form, mut described) = (Acceptance::default(), false);
        for action in actions {
            let was_asking = form.asking().is_some();
            described |= was_asking && matches!(action, Action::Described { .. });
            form = form.reduce(action);
            if let Some((_, order)) = form.running() {
                prop_assert!(described);
                prop_assert_eq!(Ok(order.clone()), form.draft().order());
            }
            prop_assert!(form.step() == Step::Code || described);
        }
    }

    #[test]
    fn only_typing_and_picking_change_what_was_entered(actions in prop::collection::vec(any_action(), 0..60)) {
        let mut form = Acceptance::default();
        for action in actions {
            let before = form.draft().clone();
            let is_input = matches!(action, Action::Type(..) | Action::Pick(_));
            form = form.reduce(action);
            if !is_input {
                prop_assert_eq!(form.draft(), &before);
            }
        }
    }
}
