//! The list's promises.

use domain::{ConnectionMode, ConnectionStatus, Reach};
use time::OffsetDateTime;
use uuid::Uuid;

use super::*;

fn connection(number: u128) -> Connection {
    Connection {
        id: ConnectionId::new(Uuid::from_u128(number)),
        name: format!("Connection {number}"),
        description: String::new(),
        local_short_name: "Fabrikam".to_owned(),
        remote_short_name: "Contoso".to_owned(),
        mode: ConnectionMode::Script,
        reach: Reach::Private,
        status: ConnectionStatus::Pending,
        project_name: "Warehouse".to_owned(),
        paused: domain::lifecycle::Paused::Nobody,
        partner: None,
        destination_url: None,
        invitation: None,
        created_at: OffsetDateTime::UNIX_EPOCH,
        created_by: "An admin".to_owned(),
    }
}

fn page(numbers: impl IntoIterator<Item = u128>, next: Option<&str>) -> ConnectionPage {
    ConnectionPage { connections: numbers.into_iter().map(connection).collect(), next_cursor: next.map(str::to_owned) }
}

fn after(changes: impl IntoIterator<Item = Change>) -> Listing {
    let mut listing = Listing::default();
    changes.into_iter().for_each(|change| listing.apply(change));
    listing
}

fn numbers(listing: &Listing) -> Vec<u128> {
    listing.rows().iter().map(|row| row.id.uuid().as_u128()).collect()
}

#[test]
fn pages_follow_each_other_without_doubles() {
    let listing = after([
        Change::Asked(1),
        Change::Loaded(1, page([3, 2], Some("c"))),
        Change::Asked(2),
        Change::LoadedMore(2, page([2, 1], None)),
    ]);
    assert_eq!(numbers(&listing), [3, 2, 1]);
    assert!(!listing.has_more());
}

#[test]
fn an_answer_that_comes_too_late_is_not_shown() {
    let listing = after([
        Change::Asked(1),
        Change::Asked(2),
        Change::Loaded(2, page([2], None)),
        Change::Loaded(1, page([1], None)),
        Change::Failed(1, api::Error::TooSlow),
    ]);
    assert_eq!(numbers(&listing), [2]);
    assert_eq!(listing.state(), &State::Ready);
}

#[test]
fn a_failed_refresh_keeps_what_is_shown() {
    let listing = after([
        Change::Asked(1),
        Change::Loaded(1, page([1], None)),
        Change::Asked(2),
        Change::Failed(2, api::Error::Unreachable),
    ]);
    assert_eq!(numbers(&listing), [1]);
    assert_eq!(listing.failure(), Some(&api::Error::Unreachable));
}

#[test]
fn what_a_person_does_shows_at_once() {
    let renamed = Connection { name: "Renamed".to_owned(), ..connection(1) };
    let listing = after([
        Change::Loaded(0, page([1], None)),
        Change::Added(connection(2)),
        Change::Added(connection(2)),
        Change::Replaced(renamed),
    ]);
    assert_eq!(numbers(&listing), [2, 1]);
    assert_eq!(listing.rows()[1].name, "Renamed");
    let mut listing = listing;
    listing.apply(Change::Removed(ConnectionId::new(Uuid::from_u128(2))));
    assert_eq!(numbers(&listing), [1]);
}

#[test]
fn news_are_shown_unless_somebody_changed_something_meanwhile() {
    let active = Connection { status: ConnectionStatus::Active, ..connection(1) };
    let answer = || ConnectionPage { connections: vec![active.clone()], next_cursor: None };
    let loaded = [Change::Asked(1), Change::Loaded(1, page([1], None))];
    let listing = after(loaded.clone().into_iter().chain([Change::Synced(0, answer())]));
    assert_eq!(listing.rows()[0].status, ConnectionStatus::Active);
    let removed = Change::Removed(ConnectionId::new(Uuid::from_u128(1)));
    let listing = after(loaded.clone().into_iter().chain([removed, Change::Synced(0, answer())]));
    assert_eq!(numbers(&listing), [0; 0]);
    assert_eq!(listing.edits(), 1);
    let listing = after(loaded.into_iter().chain([Change::Asked(2), Change::Synced(0, answer())]));
    assert_eq!(listing.rows()[0].status, ConnectionStatus::Pending);
}

#[test]
fn only_a_status_that_changed_is_said_aloud() {
    let before = [connection(1), connection(2)];
    let after = [Connection { status: ConnectionStatus::Active, ..connection(1) }, connection(2), connection(3)];
    assert_eq!(news(&before, &after).unwrap(), "Connection 1 is now Active.");
    assert_eq!(news(&before, &before), None);
}
