//! The list as a state: what is shown, what is on its way, what went wrong.

use std::rc::Rc;

use api_types::{Connection, ConnectionPage};
use domain::ConnectionId;
use yew::Reducible;

use crate::api;

/// The connections fetched so far.
#[derive(Clone, Debug, PartialEq)]
pub struct Listing {
    rows: Vec<Connection>,
    next_cursor: Option<String>,
    state: State,
    /// Counts requests. An answer to another than the last one comes too late to be shown.
    round: u32,
    /// Counts what a person changed here. What was asked for before may not know of it.
    edits: u32,
}

/// What happens with the list now.
#[derive(Clone, Debug, PartialEq)]
pub enum State {
    Loading,
    Ready,
    Failed(api::Error),
}

/// What can happen to the list.
#[derive(Clone, Debug)]
pub enum Change {
    /// A request with this number is on its way.
    Asked(u32),
    /// The first page.
    Loaded(u32, ConnectionPage),
    /// The page after the last one.
    LoadedMore(u32, ConnectionPage),
    Failed(u32, api::Error),
    /// What the node has now, asked for after so many edits, without anybody waiting for it.
    Synced(u32, ConnectionPage),
    Added(Connection),
    /// One connection is different now.
    Replaced(Connection),
    Removed(ConnectionId),
}

impl Default for Listing {
    fn default() -> Self {
        Self { rows: Vec::new(), next_cursor: None, state: State::Loading, round: 0, edits: 0 }
    }
}

impl Listing {
    pub fn rows(&self) -> &[Connection] {
        &self.rows
    }

    pub fn state(&self) -> &State {
        &self.state
    }

    pub fn is_loading(&self) -> bool {
        self.state == State::Loading
    }

    pub fn failure(&self) -> Option<&api::Error> {
        match &self.state {
            State::Failed(error) => Some(error),
            State::Loading | State::Ready => None,
        }
    }

    pub fn has_more(&self) -> bool {
        self.next_cursor.is_some()
    }

    pub fn next_cursor(&self) -> Option<String> {
        self.next_cursor.clone()
    }

    /// The number for the next request.
    pub fn next_round(&self) -> u32 {
        self.round.wrapping_add(1)
    }

    pub fn edits(&self) -> u32 {
        self.edits
    }

    pub fn find(&self, id: ConnectionId) -> Option<&Connection> {
        self.rows.iter().find(|row| row.id == id)
    }

    fn apply(&mut self, change: Change) {
        if matches!(change, Change::Added(_) | Change::Replaced(_) | Change::Removed(_)) {
            self.edits = self.edits.wrapping_add(1);
        }
        match change {
            Change::Asked(round) => {
                self.round = round;
                self.state = State::Loading;
            }
            Change::Loaded(round, page) if round == self.round => {
                self.rows = page.connections;
                self.next_cursor = page.next_cursor;
                self.state = State::Ready;
            }
            Change::LoadedMore(round, page) if round == self.round => {
                let new = page.connections.into_iter().filter(|row| self.find(row.id).is_none()).collect::<Vec<_>>();
                self.rows.extend(new);
                self.next_cursor = page.next_cursor;
                self.state = State::Ready;
            }
            Change::Failed(round, error) if round == self.round => self.state = State::Failed(error),
            Change::Loaded(..) | Change::LoadedMore(..) | Change::Failed(..) => {}
            Change::Synced(edits, page) if edits == self.edits && !self.is_loading() => {
                self.rows = page.connections;
                self.next_cursor = page.next_cursor;
                self.state = State::Ready;
            }
            // Somebody changed something meanwhile, and more news are on their way.
            Change::Synced(..) => {}
            Change::Added(connection) => {
                // A repeated request answers with the connection the first one made.
                self.rows.retain(|row| row.id != connection.id);
                self.rows.insert(0, connection);
            }
            Change::Replaced(connection) => {
                if let Some(row) = self.rows.iter_mut().find(|row| row.id == connection.id) {
                    *row = connection;
                }
            }
            Change::Removed(id) => self.rows.retain(|row| row.id != id),
        }
    }
}

/// What is worth saying aloud about the change from one list to the next.
pub fn news(before: &[Connection], after: &[Connection]) -> Option<String> {
    let is_news = |row: &&Connection| before.iter().any(|old| old.id == row.id && old.status != row.status);
    let said: Vec<_> =
        after.iter().filter(is_news).map(|row| format!("{} is now {}.", row.name, row.status.label())).collect();
    (!said.is_empty()).then(|| said.join(" "))
}

impl Reducible for Listing {
    type Action = Change;

    fn reduce(self: Rc<Self>, change: Change) -> Rc<Self> {
        let mut listing = Rc::unwrap_or_clone(self);
        listing.apply(change);
        Rc::new(listing)
    }
}

#[cfg(test)]
mod tests;
