//! The receiving half.

use super::ack::{Ack, Sequence};
use crate::message::Message;

/// How far a direction has been received. Two numbers to store.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Inbox {
    last: Ack,
}

/// What arriving messages amount to.
#[derive(Debug)]
pub struct Intake {
    /// The messages to handle, in order.
    pub deliver: Vec<Message>,
    /// Store this in the transaction that handles them; then acknowledge with [`Inbox::ack`].
    pub inbox: Inbox,
    /// How many were known already.
    pub repeated: usize,
    /// How many came too early: something before them is missing. Nothing is kept of them, the
    /// sender has them.
    pub early: usize,
}

/// The sender contradicts itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum InboxError {
    /// Two different messages at the same place.
    #[error(
        "Your partner's node sent two different messages as number {at}. Its data was probably restored from a backup. Nothing was changed here; delete the connection on both sides and invite your partner again."
    )]
    Diverged {
        /// The place.
        at: Sequence,
    },
}

impl Inbox {
    /// An inbox as it was stored.
    #[must_use]
    pub fn restore(last: Ack) -> Self {
        Self { last }
    }

    /// What to acknowledge.
    #[must_use]
    pub fn ack(self) -> Ack {
        self.last
    }

    /// Takes in messages in whatever order and number.
    ///
    /// # Errors
    /// The sender contradicts itself; nothing is to be handled.
    pub fn offer(self, mut messages: Vec<Message>) -> Result<Intake, InboxError> {
        messages.sort_by_key(|message| message.seq);
        let mut intake = Intake { deliver: Vec::new(), inbox: self, repeated: 0, early: 0 };
        for message in messages {
            intake.take(message)?;
        }
        Ok(intake)
    }
}

impl Intake {
    fn take(&mut self, message: Message) -> Result<(), InboxError> {
        let upto = self.inbox.last.upto();
        let at = message.seq;
        if self.inbox.last.last().is_some_and(|(seq, id)| seq == at && id != message.id) {
            return Err(InboxError::Diverged { at });
        }
        if at.get() <= upto {
            self.repeated += 1;
        } else if at.get() - upto == 1 {
            self.inbox.last = Ack::of(at, message.id);
            self.deliver.push(message);
        } else {
            self.early += 1;
        }
        Ok(())
    }
}
