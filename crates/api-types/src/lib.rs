//! The hub API's requests, answers and problems, as both the node and the hub compile them.
//!
//! Requests carry plain text where a person typed it: the node parses it into `domain` types and answers with a
//! [`Problem`] that names the field, so that one bad field does not hide the others behind a parser's message.

pub mod accept;
pub mod changes;
pub mod connection;
pub mod destination;
pub mod info;
pub mod problem;
pub mod project;
pub mod session;
pub mod settings;

pub use accept::{AcceptInvitation, InspectInvitation, InvitationPreview, Inviter};
pub use changes::Changes;
pub use connection::{
    Connection, ConnectionPage, CreateConnection, Created, EditConnection, Invitation, InvitationSummary, Partner,
};
pub use destination::{Destination, InspectDestination, ModeOffer};
pub use info::{ConnectionInfo, DecideFailed, Dialling, FailedMessage, Link, PartnerNode, Role};
pub use problem::{Code, FieldProblem, Problem};
pub use project::{Project, ProjectPage};
pub use session::{Node, OpenSession, Session, Tenant, User};
pub use settings::{EditSettings, NewSyncAccount, ScopeCheck, Settings, SyncAccount};

/// Header with the caller's ADO access token. Read for one request, never stored, never logged.
pub const ACCESS_TOKEN_HEADER: &str = "x-ado-access-token";
/// Header with a personal access token, where a collection has no app tokens (Azure DevOps Server).
pub const PAT_HEADER: &str = "x-ado-pat";
/// Header that makes a repeated `POST` answer like the first one instead of acting again.
pub const IDEMPOTENCY_KEY_HEADER: &str = "idempotency-key";
