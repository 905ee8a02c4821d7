//! Accepting an invitation: looking at it first, then taking it.

use domain::{ConnectionMode, ProjectId, Reach, TrackerKind};
use serde::{Deserialize, Serialize};
use time::OffsetDateTime;

/// `POST /api/v1/invitations/inspect`: what a pasted code leads to. Nothing is used up by it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct InspectInvitation {
    /// As it was pasted; what mail programs add is ignored.
    pub code: String,
}

/// An invitation as its inviting node describes it to whoever knows the code.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct InvitationPreview {
    /// Four groups both admins can read to each other before anybody confirms.
    pub fingerprint: String,
    #[serde(with = "time::serde::rfc3339")]
    pub expires_at: OffsetDateTime,
    /// Who invites.
    pub inviter: Inviter,
    /// The connection's name, proposed by the inviter.
    pub connection_name: String,
    /// What the inviter calls this side.
    pub local_short_name: String,
    /// What the inviter calls itself.
    pub remote_short_name: String,
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub mode: ConnectionMode,
    /// `private`: only this node will open connections.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub reach: Reach,
}

/// The inviting side.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Inviter {
    /// What its people call their organization or collection.
    pub name: String,
    /// Absent for a kind of tracker that this node does not know.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
    pub kind: Option<TrackerKind>,
    /// Where its people open their tracker.
    pub url: String,
    /// Where its node answers.
    pub node_url: String,
    pub node_version: String,
}

/// `POST /api/v1/invitations/accept`, with an `Idempotency-Key`: pairs the two nodes and answers the new connection.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AcceptInvitation {
    pub code: String,
    /// The project for the incoming sync, as ADO identifies it.
    #[cfg_attr(feature = "openapi", schema(value_type = uuid::Uuid))]
    pub project_id: ProjectId,
    /// Another name for this side, where the proposed one is taken (`connection.name_taken` at `connectionName`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub connection_name: Option<String>,
}
