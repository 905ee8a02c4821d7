//! Asking a far node what it is, before a connection by URL is initiated.

use domain::{ConnectionMode, TrackerKind};
use serde::{Deserialize, Serialize};

/// `POST /api/v1/destinations/inspect`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct InspectDestination {
    /// The address of the partner's node, from its *General settings*.
    pub url: String,
}

/// What answers at an address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Destination {
    /// The node's address in its one spelling: what to send as `destinationUrl`.
    pub url: String,
    pub node_version: String,
    /// The kinds of tracker it serves, of those this node knows.
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<String>))]
    pub kinds: Vec<TrackerKind>,
    /// The modes a connection with it can have.
    pub modes: Vec<ModeOffer>,
}

/// A mode, and why it cannot be had.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ModeOffer {
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub mode: ConnectionMode,
    /// A sentence; absent if the mode is available.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unavailable: Option<String>,
}
