//! *General settings* of a tenant.

use serde::{Deserialize, Serialize};
use time::OffsetDateTime;

/// `GET /api/v1/settings`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Settings {
    /// Where partners reach this node. The operator of the node sets it.
    pub node_url: String,
    /// The address of the tracker that partners are shown as a link.
    pub tracker_url: String,
    /// The account that will read and write work items; absent until somebody gives its token.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sync_account: Option<SyncAccount>,
}

/// What ADO said about the sync account when its token was last tested. The token itself is never shown again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SyncAccount {
    pub name: String,
    /// Whether it may edit the collection, which is more than synchronizing needs.
    pub collection_administrator: bool,
    /// What the token was seen to allow.
    pub scopes: Vec<ScopeCheck>,
    /// As given with the token: ADO does not say.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "time::serde::rfc3339::option")]
    pub expires_at: Option<OffsetDateTime>,
    #[serde(with = "time::serde::rfc3339")]
    pub checked_at: OffsetDateTime,
    /// Sentences that need somebody's attention, such as a token that is about to expire.
    pub warnings: Vec<String>,
}

/// One thing the token has to allow.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ScopeCheck {
    /// As ADO's token page calls it, such as "Work items (read)".
    pub name: String,
    pub granted: bool,
}

/// `PUT /api/v1/settings`: what is absent stays.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct EditSettings {
    /// Empty goes back to the address that ADO uses itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tracker_url: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sync_account: Option<NewSyncAccount>,
}

/// A personal access token to test and to keep.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NewSyncAccount {
    pub token: String,
    /// The date ADO showed when the token was made, to be warned before it comes.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "time::serde::rfc3339::option")]
    pub expires_at: Option<OffsetDateTime>,
}

impl std::fmt::Debug for EditSettings {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("EditSettings").field("tracker_url", &self.tracker_url).finish_non_exhaustive()
    }
}

impl std::fmt::Debug for NewSyncAccount {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("NewSyncAccount").field("expires_at", &self.expires_at).finish_non_exhaustive()
    }
}
