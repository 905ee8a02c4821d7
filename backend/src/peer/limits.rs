//! What a partner can make this node spend.

use std::time::Duration;

/// How long a request for messages is held when there are none. Proxies commonly cut silence after 30 to 60 seconds.
pub(super) const MAX_HOLD: Duration = Duration::from_secs(25);

/// How long a body may take to arrive.
pub(super) const BODY_TIME: Duration = Duration::from_secs(30);

/// How long a piece of a blob may take to arrive.
pub(super) const PIECE_TIME: Duration = Duration::from_secs(60);

/// How many bodies may be arriving at the same time. Each takes 8 MiB at most.
pub(crate) const BODIES: usize = 32;

/// How many messages, and about how many bytes of them, go into one batch.
pub(crate) const BATCH: store::queue::Batch =
    store::queue::Batch { items: peer::message::Batch::MAX_MESSAGES as u32, bytes: 4 * 1024 * 1024 };

/// What a node says about itself takes less.
pub(crate) const SMALL_ANSWER: usize = 64 * 1024;
