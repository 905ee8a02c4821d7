//! What a lane is called, and who serves it.

use domain::ConnectionId;

use crate::{Error, Result};

/// One ordered line of items of a connection.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Lane {
    pub connection: ConnectionId,
    pub(super) name: String,
}

impl Lane {
    /// Everything on its way to the partner. Its positions are the sequence numbers on the wire.
    #[must_use]
    pub fn to_partner(connection: ConnectionId) -> Self {
        Self { connection, name: "partner".to_owned() }
    }

    /// What the partner said and the engine has not taken up yet.
    #[must_use]
    pub fn from_partner(connection: ConnectionId) -> Self {
        Self { connection, name: "arrived".to_owned() }
    }

    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    pub(super) const fn stored(connection: ConnectionId, name: String) -> Self {
        Self { connection, name }
    }
}

/// Who takes items out of a lane.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Queue {
    /// A worker of this node dials the partner.
    Dialled,
    /// The partner asks for them.
    Held,
    /// They came from the partner, and the engine takes them up.
    Arrived,
}

impl Queue {
    pub(super) const fn code(self) -> &'static str {
        match self {
            Self::Dialled => "dialled",
            Self::Held => "held",
            Self::Arrived => "arrived",
        }
    }
}

/// How much waits in a lane.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LaneLength {
    pub waiting: u64,
    /// Whether it waits for a person.
    pub dead: bool,
}

/// Positions count from 1; the database has no unsigned numbers.
pub(super) fn position(stored: i64) -> Result<u64> {
    u64::try_from(stored).map_err(|_| Error::corrupt(format!("{stored} is no position in a queue")))
}

/// Positions stay far below 2^63: at a million a second that takes 292,000 years.
pub(super) fn stored(position: u64) -> i64 {
    i64::try_from(position).unwrap_or(i64::MAX)
}
