//! Ids. Ours are UUIDv7, so that rows sort by creation; ADO's (tenant, project) are whatever ADO says.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Declares newtypes over [`Uuid`], so that ids of different things cannot be mixed up.
macro_rules! ids {
    ($($(#[$doc:meta])+ $name:ident;)+) => {$(
        $(#[$doc])+
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(Uuid);

        impl $name {
            /// Takes an id made elsewhere: by the `Ids` port, the database or ADO.
            #[must_use]
            pub const fn new(id: Uuid) -> Self {
                Self(id)
            }

            /// The bare id.
            #[must_use]
            pub const fn uuid(self) -> Uuid {
                self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = uuid::Error;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.parse().map(Self)
            }
        }
    )+};
}

ids! {
    /// One ADO organization or collection on a node: ADO's `instanceId`, which survives a rename.
    TenantId;
    /// One connection of a tenant.
    ConnectionId;
    /// One invitation. A connection gets another one with every re-issue.
    InvitationId;
    /// One ADO project.
    ProjectId;
    /// One line of the audit trail.
    AuditId;
}
