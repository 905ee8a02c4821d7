//! What a connection is: how it is configured, who can be reached, and the states it goes through.

use serde::{Deserialize, Serialize};

/// How the two sides decide what to synchronize.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ConnectionMode {
    /// Fixed, generated rules.
    Basic,
    /// One low-code interface for both sides. Needs a destination that can be reached.
    Visual,
    /// Groovy rules, each side its own.
    Script,
}

/// Which side can be dialled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reach {
    /// The destination cannot be reached: only it opens HTTP requests.
    Private,
    /// Both sides can be reached.
    Public,
}

impl ConnectionMode {
    /// Every mode, in the order people are offered them.
    pub const ALL: [Self; 3] = [Self::Basic, Self::Visual, Self::Script];

    /// Whether a connection of this reach can be configured so.
    #[must_use]
    pub const fn works_with(self, reach: Reach) -> bool {
        !matches!((self, reach), (Self::Visual, Reach::Private))
    }

    /// The mode's name on screen.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Basic => "Basic",
            Self::Visual => "Visual",
            Self::Script => "Script",
        }
    }
}

/// The kind of tracker behind a node.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TrackerKind {
    /// An organization of Azure DevOps Services.
    AzureDevopsServices,
    /// A collection of an Azure DevOps Server.
    AzureDevopsServer,
}

impl TrackerKind {
    /// The product's name.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::AzureDevopsServices => "Azure DevOps Services",
            Self::AzureDevopsServer => "Azure DevOps Server",
        }
    }
}

/// Where a connection stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ConnectionStatus {
    /// Waits for the partner to accept the invitation.
    Pending,
    /// Messages flow.
    Active,
    /// Paused by a person; changes keep queueing.
    Deactivated,
    /// Stopped by a fault that a person has to look at.
    Error,
    /// The partner removed its side.
    DeletedByPartner,
}

impl ConnectionStatus {
    /// The status as the list shows it.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Pending => "Pending",
            Self::Active => "Active",
            Self::Deactivated => "Deactivated",
            Self::Error => "Error",
            Self::DeletedByPartner => "Deleted by partner",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn visual_needs_a_destination_that_can_be_reached() {
        assert!(!ConnectionMode::Visual.works_with(Reach::Private));
        assert!(ConnectionMode::Visual.works_with(Reach::Public));
        assert!(ConnectionMode::Script.works_with(Reach::Private));
    }
}
