//! Numbers and acknowledgements.

use std::fmt;
use std::num::NonZeroU64;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The place of a message in its direction, from 1 on without gaps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Sequence(NonZeroU64);

/// "I have everything up to here": the last message received in order, if there is one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Raw", into = "Raw")]
pub struct Ack(Option<(Sequence, Uuid)>);

/// A number without an id, or an id without a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("an acknowledgement names a message by number and id")]
pub struct AckError;

#[derive(Serialize, Deserialize)]
struct Raw {
    upto: u64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    id: Option<Uuid>,
}

impl Sequence {
    /// The place of the first message.
    pub const FIRST: Self = Self(NonZeroU64::MIN);

    /// A place; there is no place 0.
    #[must_use]
    pub fn new(number: u64) -> Option<Self> {
        NonZeroU64::new(number).map(Self)
    }

    /// The number.
    #[must_use]
    pub fn get(self) -> u64 {
        self.0.get()
    }
}

impl fmt::Display for Sequence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl Ack {
    /// Acknowledges everything up to the message `id` at `seq`.
    #[must_use]
    pub fn of(seq: Sequence, id: Uuid) -> Self {
        Self(Some((seq, id)))
    }

    /// An acknowledgement as it was stored, or as it came in a query: number 0 and no id for none.
    ///
    /// # Errors
    /// A number without an id, or an id without a number.
    pub fn from_parts(upto: u64, id: Option<Uuid>) -> Result<Self, AckError> {
        match (Sequence::new(upto), id) {
            (Some(seq), Some(id)) => Ok(Self::of(seq, id)),
            (None, None) => Ok(Self(None)),
            _ => Err(AckError),
        }
    }

    /// The number; 0 if nothing was received.
    #[must_use]
    pub fn upto(self) -> u64 {
        self.0.map_or(0, |(seq, _)| seq.get())
    }

    /// The id of the message at that number.
    #[must_use]
    pub fn id(self) -> Option<Uuid> {
        self.0.map(|(_, id)| id)
    }

    pub(super) fn last(self) -> Option<(Sequence, Uuid)> {
        self.0
    }
}

impl TryFrom<Raw> for Ack {
    type Error = AckError;

    fn try_from(raw: Raw) -> Result<Self, AckError> {
        Self::from_parts(raw.upto, raw.id)
    }
}

impl From<Ack> for Raw {
    fn from(ack: Ack) -> Self {
        Self { upto: ack.upto(), id: ack.id() }
    }
}
