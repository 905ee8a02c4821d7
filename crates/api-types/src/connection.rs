//! Connections and their invitations.

use domain::{
    ConnectionId, ConnectionMode, ConnectionStatus, InvitationId, InvitationState, Reach, TrackerKind,
    lifecycle::Paused,
};
use serde::{Deserialize, Deserializer, Serialize};
use time::OffsetDateTime;

/// One connection of the tenant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Connection {
    #[cfg_attr(feature = "openapi", schema(value_type = uuid::Uuid))]
    pub id: ConnectionId,
    pub name: String,
    pub description: String,
    pub local_short_name: String,
    pub remote_short_name: String,
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub mode: ConnectionMode,
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub reach: Reach,
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub status: ConnectionStatus,
    /// Who paused it, if anybody: only the side that paused can resume.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub paused: Paused,
    /// The project that receives the partner's items.
    pub project_name: String,
    /// Who is on the other side. Absent ("unknown") until the partner has accepted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub partner: Option<Partner>,
    /// Where the partner's node can be reached; a private connection has none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub destination_url: Option<String>,
    /// The newest invitation, if there ever was one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub invitation: Option<InvitationSummary>,
    #[serde(with = "time::serde::rfc3339")]
    pub created_at: OffsetDateTime,
    pub created_by: String,
}

/// The other side, as it introduced itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Partner {
    pub name: String,
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub kind: TrackerKind,
    pub url: String,
}

/// `GET /api/v1/connections?cursor=&limit=`: newest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ConnectionPage {
    pub connections: Vec<Connection>,
    /// Pass it back as `cursor` for the next page; absent on the last one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_cursor: Option<String>,
}

/// `POST /api/v1/connections`: initiates a connection, with an `Idempotency-Key`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CreateConnection {
    pub name: String,
    #[serde(default)]
    pub description: String,
    pub local_short_name: String,
    pub remote_short_name: String,
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub mode: ConnectionMode,
    /// Absent for a private connection ("I don't have a URL").
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub destination_url: Option<String>,
    /// The project for the incoming sync, as ADO identifies it.
    #[cfg_attr(feature = "openapi", schema(value_type = uuid::Uuid))]
    pub project_id: domain::ProjectId,
}

/// What initiating answers: the connection, and the code to send to the partner.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Created {
    pub connection: Connection,
    pub invitation: Invitation,
}

/// `PATCH /api/v1/connections/{id}`: what is absent stays.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct EditConnection {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
}

/// An invitation without its code.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct InvitationSummary {
    #[cfg_attr(feature = "openapi", schema(value_type = uuid::Uuid))]
    pub id: InvitationId,
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub state: InvitationState,
    #[serde(with = "time::serde::rfc3339")]
    pub expires_at: OffsetDateTime,
}

/// An open invitation with its code: `GET` shows it again, `POST` replaces it, `DELETE` revokes it, all at
/// `/api/v1/connections/{id}/invitation`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Invitation {
    #[serde(flatten)]
    pub summary: InvitationSummary,
    /// What the partner pastes into *Accept invitation*.
    pub code: String,
    /// Four groups both admins can read to each other.
    pub fingerprint: String,
}

/// Reads the object's members by name. `flatten` would read them into a generic value first, and the hub would have to
/// carry the code for that.
impl<'de> Deserialize<'de> for Invitation {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(rename_all = "camelCase")]
        struct Flat {
            id: InvitationId,
            state: InvitationState,
            #[serde(with = "time::serde::rfc3339")]
            expires_at: OffsetDateTime,
            code: String,
            fingerprint: String,
        }
        let Flat { id, state, expires_at, code, fingerprint } = Flat::deserialize(deserializer)?;
        Ok(Self { summary: InvitationSummary { id, state, expires_at }, code, fingerprint })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_invitation_is_read_as_it_is_written() {
        let invitation = Invitation {
            summary: InvitationSummary {
                id: InvitationId::new(uuid::Uuid::nil()),
                state: InvitationState::Open,
                expires_at: OffsetDateTime::UNIX_EPOCH,
            },
            code: "ADN1-X".to_owned(),
            fingerprint: "1 2 3 4".to_owned(),
        };
        let json = serde_json::to_value(&invitation).unwrap();
        assert_eq!(json["expiresAt"], "1970-01-01T00:00:00Z");
        assert_eq!(serde_json::from_value::<Invitation>(json).unwrap(), invitation);
    }
}
