//! Links: what ties a connection to its partner's side once an invitation was accepted.
//!
//! A link has the keys of the connection (sealed), what the partner says of itself, how far each direction of messages has
//! come, and when the partner was last heard of. What a message of the partner does and how far the inbox has come is one
//! transaction, so that each is handled exactly once.

mod accept;
mod acceptances;
mod acknowledge;
mod contact;
mod farewell;
mod inspect;
mod keys;
mod nonces;
mod notices;
mod poll;
mod read;
mod receive;
mod sql;
mod write;

pub use accept::{AcceptOutcome, Invited, NewLink};
pub use acceptances::{AcceptedConnection, Answered};
pub use acknowledge::Acknowledged;
pub use contact::{Contact, Trouble};
pub use inspect::LinkInfo;
pub use poll::Polled;
pub use receive::{MAX_ARRIVED, Received};

use domain::{ConnectionId, ConnectionStatus, TenantId};
use peer::{
    Fingerprint, NodeUrl,
    keys::{DirectionKey, IncomingKeys, PairingId},
    negotiation::Agreement,
    pairing::Role,
    profile::Profile,
    sequence::Ack,
    signing::ClockOffset,
};
use time::OffsetDateTime;

use crate::queue::Queue;

/// Which side opens HTTP connections.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Dialling {
    /// Only this one: it asks for messages and posts its own.
    OnlyHere,
    /// Only the partner. This node never dials it.
    OnlyPartner,
    /// Each posts to the other.
    Both,
}

impl Dialling {
    /// How messages for the partner leave.
    #[must_use]
    pub const fn queue(self) -> Queue {
        match self {
            Self::OnlyHere | Self::Both => Queue::Dialled,
            Self::OnlyPartner => Queue::Held,
        }
    }

    /// Whether this node may open connections to the partner's.
    #[must_use]
    pub const fn dials(self) -> bool {
        matches!(self, Self::OnlyHere | Self::Both)
    }
}

/// A link with its keys opened.
#[derive(Clone, Debug)]
pub struct Link {
    pub tenant: TenantId,
    pub connection: ConnectionId,
    pub pairing: PairingId,
    pub role: Role,
    pub dialling: Dialling,
    pub fingerprint: Fingerprint,
    pub partner: Profile,
    pub agreement: Agreement,
    /// Where the partner's node answers; nothing if it cannot be reached.
    pub partner_node: Option<NodeUrl>,
    pub outgoing: DirectionKey,
    pub incoming: IncomingKeys,
    pub clock: ClockOffset,
    /// The last message of the partner that was handled.
    pub inbox: Ack,
    /// How much of that the partner knows.
    pub told: u64,
    /// The last of our messages that the partner has.
    pub acked: Ack,
    pub linked_at: OffsetDateTime,
    pub last_contact_at: Option<OffsetDateTime>,
    pub trouble: Option<String>,
    pub status: ConnectionStatus,
    /// This side was deleted and only waits until the partner knows.
    pub deleted: bool,
}
