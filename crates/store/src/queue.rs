//! The durable queue. What is put in is there when the caller's transaction is, and comes out in order.
//!
//! A [`Lane`] is one ordered line of items of a connection. Lanes are independent of each other; inside a lane nothing
//! overtakes. An item leaves when its receiver said that it has it, so a crash at any point repeats work and loses none:
//! delivery is at least once, and receivers remember the position they are at.
//!
//! There are two ways out. *Dialled* lanes are claimed by workers: a claim is a lease, so that the work of a node that died
//! is taken up by another once the lease ends. *Held* lanes wait until the partner asks; they are peeked and acknowledged.
//!
//! A failing lane is tried again by the [`schedule`], which ends after three days. What still fails then is dead: it waits
//! for a person, who retries or discards it.

mod claim;
mod dead;
mod enqueue;
mod hold;
mod item;
mod lane;
pub mod schedule;
mod settle;
pub(crate) mod sql;

pub use claim::{Claim, Claimed};
pub use dead::{DeadLane, Verdict};
pub use item::{Batch, Item, NewItem};
pub use lane::{Lane, LaneLength, Queue};
pub use settle::{Settled, Settlement};
