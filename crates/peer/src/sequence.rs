//! Exactly once, in order, over a wire that loses, repeats and reorders.
//!
//! Each direction of a connection counts its messages. The sender keeps each until it is
//! acknowledged and always sends from the first unacknowledged one on; the receiver takes what
//! continues its count and drops the rest. Both halves are values: the caller stores the new one in
//! the transaction in which it does what the messages say, and a crash is as if nothing had arrived.
//!
//! An acknowledgement names the last message by number *and* id. That is how two nodes notice that
//! one of them was restored from a backup and counts anew, before anything is lost silently.

mod ack;
mod inbox;
mod outbox;

pub use ack::{Ack, Sequence};
pub use inbox::{Inbox, InboxError, Intake};
pub use outbox::{Outbox, OutboxError, Progress};

#[cfg(test)]
mod tests;
