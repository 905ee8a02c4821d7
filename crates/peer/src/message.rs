//! What two paired nodes say to each other.
//!
//! A message has an id, a place in the sequence of its direction, a kind and a body. This room knows
//! the shape and its bounds, and the few kinds that are about the connection itself; what is inside
//! `sync.*` belongs to the engine.

mod batch;
mod body;
mod kind;
mod notice;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

pub use batch::{Batch, BatchError};
pub use body::{Body, BodyError};
pub use kind::Kind;
pub use notice::Notice;

use crate::negotiation::ProtocolVersion;
use crate::sequence::Sequence;

/// One unit between two nodes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Message {
    /// Its own id; the same however often it is sent.
    pub id: Uuid,
    /// Its place among everything this side ever says on this connection.
    pub seq: Sequence,
    /// What it is about.
    pub kind: Kind,
    /// The version of the protocol it is written in.
    pub version: ProtocolVersion,
    /// Its content.
    pub body: Body,
}
