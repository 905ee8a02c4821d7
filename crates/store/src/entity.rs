//! The tables as sea-orm sees them: plain columns, no rules. Everything above this module speaks in `domain`'s types.

pub(crate) mod audit;
pub(crate) mod connection;
pub(crate) mod idempotency;
pub(crate) mod invitation;
pub(crate) mod queue_item;
pub(crate) mod sync_rule;
pub(crate) mod tenant;
