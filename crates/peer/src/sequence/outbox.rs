//! The sending half.

use std::ops::RangeInclusive;

use uuid::Uuid;

use super::ack::{Ack, Sequence};
use crate::message::Batch;

/// How far a direction has been written and acknowledged. Three numbers to store; the messages in
/// between are rows of their own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Outbox {
    assigned: u64,
    acked: Ack,
}

/// What an acknowledgement amounts to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// These have arrived: delete them, in the transaction that stores the new outbox.
    Released {
        /// The first message that is done with.
        first: Sequence,
        /// The last one.
        last: Sequence,
    },
    /// Nothing new.
    Nothing,
    /// The partner acknowledges less than it did before. Once, that is a late answer. Every time,
    /// its data was restored from a backup, and what it lacks is gone: a person has to know.
    Behind,
}

/// The partner acknowledges what was never sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OutboxError {
    /// A number that was not reached yet.
    #[error(
        "Your partner's node has received {acked} messages, but this node knows of {assigned} only. The data of this node was probably restored from a backup. Nothing more is sent; delete the connection on both sides and invite your partner again."
    )]
    Ahead {
        /// What the partner has.
        acked: u64,
        /// What was sent.
        assigned: u64,
    },
    /// Another message at that number.
    #[error(
        "Your partner's node has received another message as number {at} than this node sent. The data of one of the nodes was probably restored from a backup. Nothing more is sent; delete the connection on both sides and invite your partner again."
    )]
    Diverged {
        /// The place.
        at: Sequence,
    },
}

impl Outbox {
    /// An outbox as it was stored: the last number given out, and the last acknowledgement.
    #[must_use]
    pub fn restore(assigned: u64, acked: Ack) -> Self {
        Self { assigned, acked }
    }

    /// The last number given out; 0 before the first message.
    #[must_use]
    pub fn assigned(self) -> u64 {
        self.assigned
    }

    /// The last acknowledgement.
    #[must_use]
    pub fn acked(self) -> Ack {
        self.acked
    }

    /// How many messages wait for their acknowledgement.
    #[must_use]
    pub fn waiting(self) -> u64 {
        self.assigned - self.acked.upto().min(self.assigned)
    }

    /// The number of a new message. Store the outbox in the transaction that stores the message.
    #[must_use]
    pub fn assign(&mut self) -> Sequence {
        self.assigned = self.assigned.saturating_add(1);
        Sequence::new(self.assigned).unwrap_or(Sequence::FIRST)
    }

    /// Which messages to send now: the first unacknowledged ones, as many as a batch takes. Sending
    /// them again is always right. `None` if everything has arrived.
    #[must_use]
    pub fn window(self) -> Option<RangeInclusive<u64>> {
        let first = self.acked.upto().saturating_add(1);
        let last = self.assigned.min(self.acked.upto().saturating_add(Batch::MAX_MESSAGES as u64));
        (first <= last).then_some(first..=last)
    }

    /// Takes in an acknowledgement. `id_at` tells the id of a stored, unacknowledged message.
    ///
    /// # Errors
    /// The two nodes have lost their common history; nothing changes, nothing must be deleted.
    pub fn acknowledge(
        &mut self,
        ack: Ack,
        id_at: impl FnOnce(Sequence) -> Option<Uuid>,
    ) -> Result<Progress, OutboxError> {
        let before = self.acked.upto();
        let Some((last, id)) = ack.last() else {
            return Ok(if before == 0 { Progress::Nothing } else { Progress::Behind });
        };
        if last.get() > self.assigned {
            return Err(OutboxError::Ahead { acked: last.get(), assigned: self.assigned });
        }
        if last.get() < before {
            return Ok(Progress::Behind);
        }
        let ours = if last.get() == before { self.acked.id() } else { id_at(last) };
        if ours != Some(id) {
            return Err(OutboxError::Diverged { at: last });
        }
        self.acked = ack;
        Ok(match Sequence::new(before.saturating_add(1)) {
            Some(first) if first <= last => Progress::Released { first, last },
            _ => Progress::Nothing,
        })
    }
}
