//! Live lists: a request that is answered when something changed.

use serde::{Deserialize, Serialize};

/// `GET /api/v1/changes?since=`: held until something of the tenant is newer than `since`, 25 seconds at most; without
/// `since` it answers at once. Read the list again when the version differs from the one it was read at, and ask again with
/// the version that was answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Changes {
    pub version: u64,
}
