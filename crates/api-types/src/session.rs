//! Opening a session: who the caller is, on whose behalf, and until when.

use domain::{TenantId, TrackerKind};
use serde::{Deserialize, Serialize};
use time::OffsetDateTime;

/// `POST /api/v1/session`. The app token travels in `Authorization`, the access token in its own header.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OpenSession {
    /// Where the hub was opened, such as `https://dev.azure.com/fabrikam`.
    pub collection_url: String,
}

/// A session: short-lived, bound to one tenant, user and role.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Session {
    /// Bearer token for every other route.
    pub token: String,
    /// When the token stops working; the hub renews it before.
    #[serde(with = "time::serde::rfc3339")]
    pub expires_at: OffsetDateTime,
    pub tenant: Tenant,
    pub user: User,
    pub node: Node,
}

/// The organization or collection the session works for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Tenant {
    #[cfg_attr(feature = "openapi", schema(value_type = uuid::Uuid))]
    pub id: TenantId,
    /// What people call it, such as "fabrikam" or "Contoso".
    pub name: String,
    pub url: String,
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub kind: TrackerKind,
}

/// The person, as ADO names them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct User {
    pub name: String,
}

/// The node that answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Node {
    pub version: String,
    /// Where partners reach this node.
    pub public_url: String,
}
