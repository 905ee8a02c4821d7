//! What a message is about.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::text::Identifier;

/// The kind of a message. An open set: an older node can carry, and report, what it does not know.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Identifier", into = "Identifier")]
pub enum Kind {
    /// "This is who I am": after pairing, and whenever something about the node changed.
    Hello,
    /// "We are called something else now."
    Renamed,
    /// "I have paused the connection."
    Deactivated,
    /// "I go on."
    Activated,
    /// "I have deleted the connection." Nothing follows.
    Deleted,
    /// "Are you there?" Its acknowledgement is the answer.
    Ping,
    /// Work items; the name behind `sync.` belongs to the engine.
    Sync(Identifier),
    /// Something a newer node says.
    Unknown(Identifier),
}

impl Kind {
    const SYNC: &str = "sync.";

    /// The name on the wire and in the store.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::Hello => "hello",
            Self::Renamed => "renamed",
            Self::Deactivated => "deactivated",
            Self::Activated => "activated",
            Self::Deleted => "deleted",
            Self::Ping => "ping",
            Self::Sync(name) | Self::Unknown(name) => name.as_str(),
        }
    }
}

impl From<Identifier> for Kind {
    fn from(name: Identifier) -> Self {
        match name.as_str() {
            "hello" => Self::Hello,
            "renamed" => Self::Renamed,
            "deactivated" => Self::Deactivated,
            "activated" => Self::Activated,
            "deleted" => Self::Deleted,
            "ping" => Self::Ping,
            other if other.starts_with(Self::SYNC) => Self::Sync(name),
            _ => Self::Unknown(name),
        }
    }
}

impl From<Kind> for Identifier {
    fn from(kind: Kind) -> Self {
        match kind {
            Kind::Sync(name) | Kind::Unknown(name) => name,
            known => Self::known(known.name()),
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_survives_the_wire() {
        for name in ["hello", "renamed", "deactivated", "activated", "deleted", "ping", "sync.update", "telepathy"] {
            let kind: Kind = serde_json::from_str(&format!("{name:?}")).unwrap();
            assert_eq!(serde_json::to_string(&kind).unwrap(), format!("{name:?}"));
            assert_eq!(kind.to_string(), name);
            assert_eq!(matches!(kind, Kind::Sync(_)), name.starts_with("sync."));
            assert_eq!(matches!(kind, Kind::Unknown(_)), name == "telepathy");
        }
    }

    #[test]
    fn a_kind_is_an_identifier() {
        for name in ["", "Hello", "a b", &"a".repeat(65)] {
            assert!(serde_json::from_str::<Kind>(&format!("{name:?}")).is_err());
        }
    }
}
