//! The wizard's promises.

use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::form::Form as _;
use crate::{ConnectionMode, ProjectId};

fn project() -> PickedProject {
    PickedProject { id: ProjectId::new(Uuid::from_u128(7)), name: "Warehouse".to_owned() }
}

fn typed(field: Field, text: &str) -> Action {
    Action::Type(field, text.to_owned())
}

fn after(actions: impl IntoIterator<Item = Action>) -> Wizard {
    actions.into_iter().fold(Wizard::new("Fabrikam"), Wizard::reduce)
}

/// A private Script connection to Contoso, up to the project screen with a project picked.
fn filled() -> Vec<Action> {
    vec![
        Action::SwitchWithoutUrl,
        Action::Choose(ConnectionMode::Script),
        Action::Next,
        typed(Field::RemoteShortName, "Contoso"),
        Action::Next,
        Action::Pick(project()),
    ]
}

fn filled_and(more: impl IntoIterator<Item = Action>) -> Wizard {
    after(filled().into_iter().chain(more))
}

#[test]
fn the_documents_walk_reaches_the_code() {
    let wizard = filled_and([Action::Initiate]);
    let (attempt, order) = wizard.running().unwrap();
    assert_eq!(attempt, 1);
    assert_eq!(order.name.as_str(), "Fabrikam to Contoso");
    assert_eq!(order.mode, ConnectionMode::Script);
    assert_eq!(wizard.clone().reduce(Action::Initiated).step(), Step::Done);
}

fn far(address: &str) -> Box<FarNode> {
    let offer = |mode, unavailable: Option<&str>| Offer { mode, unavailable: unavailable.map(str::to_owned) };
    Box::new(FarNode {
        asked: address.parse().unwrap(),
        url: "https://contoso.example/".to_owned(),
        version: "0.1.0".to_owned(),
        kinds: Vec::new(),
        offers: vec![
            offer(ConnectionMode::Basic, None),
            offer(ConnectionMode::Visual, Some("Not yet.")),
            offer(ConnectionMode::Script, None),
        ],
    })
}

/// The first screen with an address, up to the question what answers there.
fn addressed() -> Wizard {
    after([typed(Field::DestinationUrl, "https://contoso.example"), Action::Next])
}

#[test]
fn an_address_is_checked_where_it_is_typed() {
    let wizard = after([typed(Field::DestinationUrl, "http://contoso.example"), Action::Leave(Field::DestinationUrl)]);
    assert_eq!(wizard.error(Field::DestinationUrl).unwrap(), "Start the address with https://.");
    let wizard = wizard.reduce(Action::Next);
    assert_eq!((wizard.asking(), wizard.focus().unwrap().field), (None, Field::DestinationUrl));
    let wizard = wizard.reduce(typed(Field::DestinationUrl, "https://contoso.example"));
    assert_eq!(wizard.error(Field::DestinationUrl), None);
}

#[test]
fn the_node_at_an_address_is_asked_before_a_mode_is_chosen() {
    let asking = addressed();
    assert_eq!(asking.asking().unwrap().as_str(), "https://contoso.example");
    let found = asking.reduce(Action::Found(far("https://contoso.example")));
    assert_eq!((found.step(), found.focus().unwrap().field), (Step::Destination, Field::Mode));
    assert_eq!(found.why_not(ConnectionMode::Visual).as_deref(), Some("Not yet."));
    let refused = found.clone().reduce(Action::Choose(ConnectionMode::Visual)).reduce(Action::Next);
    assert_eq!(refused.step(), Step::Destination);
    assert!(refused.error(Field::Mode).is_some());
    let rest = [
        Action::Choose(ConnectionMode::Script),
        Action::Next,
        typed(Field::RemoteShortName, "Contoso"),
        Action::Next,
        Action::Pick(project()),
        Action::Initiate,
    ];
    let wizard = rest.into_iter().fold(found, Wizard::reduce);
    let (_, order) = wizard.running().unwrap();
    assert_eq!(order.destination, Destination::Node("https://contoso.example/".to_owned()));
}

#[test]
fn an_answer_holds_for_the_address_that_was_asked() {
    let changed = addressed().reduce(typed(Field::DestinationUrl, "https://northwind.example"));
    assert_eq!(changed.asking(), None);
    let late = changed.reduce(Action::Found(far("https://contoso.example")));
    assert_eq!(late.far(), None);
    let found = addressed().reduce(Action::Found(far("https://contoso.example")));
    let other = found.clone().reduce(typed(Field::DestinationUrl, "https://northwind.example"));
    assert_eq!(other.far(), None);
    assert!(other.reduce(Action::Next).asking().is_some());
    // The same address in another spelling is the same address.
    assert!(found.reduce(typed(Field::DestinationUrl, "https://Contoso.example/")).far().is_some());
}

#[test]
fn an_address_where_no_node_answers_is_refused_at_its_field() {
    let refused = Action::Refused(vec![(Field::DestinationUrl, "Nothing answers there.".to_owned())]);
    let wizard = addressed().reduce(refused);
    assert_eq!(wizard.error(Field::DestinationUrl).unwrap(), "Nothing answers there.");
    assert_eq!(wizard.draft().destination_url, "https://contoso.example");
    let again = wizard.reduce(Action::Next);
    assert!(again.asking().is_some());
    assert_eq!(again.error(Field::DestinationUrl), None);
    assert_eq!(again.reduce(Action::Lost).asking(), None);
}

#[test]
fn a_private_connection_cannot_be_visual() {
    let wizard = after([Action::SwitchWithoutUrl, Action::Choose(ConnectionMode::Visual), Action::Next]);
    assert_eq!(wizard.step(), Step::Destination);
    assert_eq!(wizard.focus().unwrap().field, Field::Mode);
    assert!(wizard.error(Field::Mode).unwrap().contains("not available"));
    assert!(wizard.why_not(ConnectionMode::Visual).unwrap().contains("URL"));
}

#[test]
fn an_untouched_field_does_not_complain() {
    let wizard = after([Action::Leave(Field::DestinationUrl)]);
    assert!(Field::ALL.iter().all(|field| wizard.error(*field).is_none()));
}

#[test]
fn the_first_invalid_field_gets_the_focus_every_time() {
    let wizard = after([Action::SwitchWithoutUrl, Action::Choose(ConnectionMode::Basic), Action::Next, Action::Next]);
    let first = wizard.focus().unwrap();
    assert_eq!(first.field, Field::RemoteShortName);
    let again = wizard.reduce(Action::Next).focus().unwrap();
    assert_eq!(again.field, Field::RemoteShortName);
    assert_ne!(again.serial, first.serial);
}

#[test]
fn a_name_that_is_still_to_be_proposed_does_not_complain() {
    let wizard = after([Action::SwitchWithoutUrl, Action::Choose(ConnectionMode::Basic), Action::Next, Action::Next]);
    assert!(wizard.error(Field::RemoteShortName).is_some());
    assert_eq!(wizard.error(Field::Name), None);
    assert!(wizard.reduce(typed(Field::Name, " ")).error(Field::Name).is_some());
}

#[test]
fn an_edited_name_is_left_alone() {
    let wizard = filled_and([Action::Previous, typed(Field::Name, "Mine"), typed(Field::RemoteShortName, "Northwind")]);
    assert_eq!(wizard.draft().name(), "Mine");
}

#[test]
fn switching_to_no_url_and_back_keeps_the_url() {
    let wizard =
        after([typed(Field::DestinationUrl, "https://a.example"), Action::SwitchWithoutUrl, Action::SwitchWithoutUrl]);
    assert_eq!(wizard.draft().destination_url, "https://a.example");
}

#[test]
fn a_refused_field_is_shown_on_its_screen_until_it_changes() {
    let wizard = filled_and([Action::Initiate, Action::Refused(vec![(Field::Name, "Taken.".to_owned())])]);
    assert_eq!(wizard.step(), Step::Information);
    assert_eq!(wizard.focus().unwrap().field, Field::Name);
    assert_eq!(wizard.error(Field::Name).unwrap(), "Taken.");
    let renamed = wizard.clone().reduce(typed(Field::Name, "Other"));
    assert_eq!(renamed.error(Field::Name), None);
    let proposed_anew = wizard.reduce(typed(Field::RemoteShortName, "Northwind"));
    assert_eq!(proposed_anew.error(Field::Name), None);
}

#[test]
fn the_second_click_on_initiate_does_nothing() {
    let once = filled_and([Action::Initiate]);
    assert_eq!(once.clone().reduce(Action::Initiate), once);
}

#[test]
fn a_lost_answer_is_asked_for_again_under_the_same_key() {
    let again = filled_and([Action::Initiate, Action::Lost, Action::Initiate]);
    assert_eq!(again.running().unwrap().0, 1);
}

#[test]
fn another_order_or_a_refused_one_gets_a_new_key() {
    let other =
        filled_and([Action::Initiate, Action::Lost, Action::Previous, typed(Field::Description, "x"), Action::Next]);
    assert_eq!(other.reduce(Action::Initiate).running().unwrap().0, 2);
    let refused = filled_and([Action::Initiate, Action::Rejected, Action::Initiate]);
    assert_eq!(refused.running().unwrap().0, 2);
}

#[test]
fn closing_asks_only_when_something_would_be_lost() {
    assert!(!after([Action::Next]).has_unsaved_input());
    assert!(after([typed(Field::DestinationUrl, "h")]).has_unsaved_input());
    assert!(!filled_and([Action::Initiate, Action::Initiated]).has_unsaved_input());
}

#[test]
fn searching_again_unpicks_the_project() {
    let wizard = filled_and([typed(Field::Project, "Ware"), Action::Initiate]);
    assert_eq!(wizard.running(), None);
    assert_eq!(wizard.error(Field::Project).unwrap(), "Select a project.");
    assert_eq!(wizard.draft().text(Field::Project), "Ware");
}

#[test]
fn every_field_is_known_by_its_wire_name() {
    for field in Field::ALL {
        assert_eq!(Field::from_wire(field.wire()), Some(field));
    }
    assert_eq!(Field::from_wire("tenant"), None);
}

fn any_field() -> impl Strategy<Value = Field> {
    proptest::sample::select(Field::ALL.to_vec())
}

fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        Just("Contoso".to_owned()),
        Just("https://contoso.example".to_owned()),
        Just("a\u{202e}b".to_owned()),
        Just("x".repeat(300)),
        "\\PC{0,12}",
    ]
}

fn any_action() -> impl Strategy<Value = Action> {
    prop_oneof![
        4 => (any_field(), any_text()).prop_map(|(field, text)| Action::Type(field, text)),
        2 => Just(Action::SwitchWithoutUrl),
        2 => proptest::sample::select(ConnectionMode::ALL.to_vec()).prop_map(Action::Choose),
        2 => Just(Action::Pick(project())),
        1 => any_field().prop_map(Action::Leave),
        6 => Just(Action::Next),
        2 => Just(Action::Previous),
        2 => Just(Action::Found(far("https://contoso.example"))),
        4 => Just(Action::Initiate),
        1 => (any_field(), any_text()).prop_map(|(field, text)| Action::Refused(vec![(field, text)])),
        1 => Just(Action::Rejected),
        1 => Just(Action::Lost),
        1 => Just(Action::Initiated),
    ]
}

/// What a person sees in the text fields after typing, without the rest of the wizard: the model to compare with.
fn texts(draft: &Draft) -> Vec<String> {
    Field::ALL.iter().map(|field| draft.text(*field)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn no_sequence_of_actions_loses_typed_text(actions in prop::collection::vec(any_action(), 0..60)) {
        let mut wizard = Wizard::new("Fabrikam");
        for action in actions {
            let before = wizard.clone();
            wizard = wizard.reduce(action.clone());
            let may_edit = before.running().is_none() && before.step() != Step::Done;
            match action {
                Action::Type(field, text) if may_edit && field != Field::Mode => {
                    prop_assert_eq!(wizard.draft().text(field), text);
                    for other in Field::ALL.into_iter().filter(|other| *other != field && *other != Field::Name) {
                        prop_assert_eq!(wizard.draft().text(other), before.draft().text(other));
                    }
                }
                Action::Pick(_) if may_edit => {
                    prop_assert_eq!(wizard.draft().project.as_ref(), Some(&project()));
                    prop_assert_eq!(wizard.draft().text(Field::Project), project().name);
                }
                Action::Choose(_) | Action::SwitchWithoutUrl => {
                    prop_assert_eq!(texts(wizard.draft()), texts(before.draft()));
                }
                _ => prop_assert_eq!(wizard.draft(), before.draft()),
            }
        }
    }

    #[test]
    fn initiate_is_never_reached_with_invalid_input(actions in prop::collection::vec(any_action(), 0..60)) {
        let mut wizard = Wizard::new("Fabrikam");
        for action in filled().into_iter().take(3).chain(actions) {
            let was_running = wizard.running().is_some();
            wizard = wizard.reduce(action);
            if let Some((_, order)) = wizard.running() {
                prop_assert_eq!(Ok(order.clone()), wizard.order());
                prop_assert_eq!(wizard.why_not(order.mode), None);
            }
            if wizard.step() == Step::Done {
                prop_assert!(was_running || wizard.order().is_ok());
            }
        }
    }

    #[test]
    fn a_screen_is_only_left_forwards_when_it_is_accepted(actions in prop::collection::vec(any_action(), 0..60)) {
        let mut wizard = Wizard::new("Fabrikam");
        for action in actions {
            let before = wizard.step();
            wizard = wizard.reduce(action);
            if wizard.step() > before && before != Step::Project {
                // A refusal may lead to any screen; it was passed to get to Initiate at all.
                prop_assert_eq!(wizard.draft().first_fault(before, wizard.far()), None);
            }
        }
    }
}
