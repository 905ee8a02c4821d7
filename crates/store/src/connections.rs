//! Connections: the pairing of a tenant with a partner's.

mod create;
mod delete;
mod edit;
mod list;
mod select;
mod state;

pub use create::{CreateOutcome, NewConnection};
pub use delete::DeleteOutcome;
pub use edit::{Changes, EditOutcome};
pub use list::ConnectionPage;
pub(crate) use select::LockedConnection;
pub use state::StateOutcome;

use domain::{
    ConnectionId, ConnectionMode, ConnectionName, ConnectionStatus, Description, InstanceUrl, ProjectId, ProjectName,
    Reach, ShortName, TrackerKind, lifecycle::Paused,
};
use time::OffsetDateTime;

use crate::Invitation;

/// A connection with its newest invitation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Connection {
    pub id: ConnectionId,
    pub name: ConnectionName,
    pub description: Description,
    pub local_short_name: ShortName,
    pub remote_short_name: ShortName,
    pub mode: ConnectionMode,
    pub reach: Reach,
    pub status: ConnectionStatus,
    /// Who paused it; means something while it is linked.
    pub paused: Paused,
    pub project: Project,
    /// Known once the partner has accepted.
    pub partner: Option<Partner>,
    /// Where the partner can be reached; a private connection has none.
    pub destination_url: Option<InstanceUrl>,
    /// The newest one, if there ever was one.
    pub invitation: Option<Invitation>,
    pub created_at: OffsetDateTime,
    /// The name of the person who initiated it.
    pub created_by: String,
    /// Why it is in the state `Error`, as a sentence.
    pub fault: Option<String>,
}

/// The project that receives the partner's items, with the name it had when it was picked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Project {
    pub id: ProjectId,
    pub name: ProjectName,
}

/// The other side, as it introduced itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Partner {
    pub name: String,
    pub kind: TrackerKind,
    pub url: String,
}
