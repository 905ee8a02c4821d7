//! New ids, as a port: tests choose them.

use std::fmt::Debug;

use uuid::Uuid;

/// Makes ids.
pub trait Ids: Debug + Send + Sync {
    /// A new id. Later ids sort behind earlier ones.
    fn next(&self) -> Uuid;
}

/// UUIDv7, which sort by creation within this process.
#[derive(Clone, Copy, Debug)]
pub struct TimeOrderedIds;

impl Ids for TimeOrderedIds {
    #[expect(clippy::disallowed_methods, reason = "this is the port every other place takes its ids from")]
    fn next(&self) -> Uuid {
        Uuid::now_v7()
    }
}
