//! Which protocol two nodes of different age speak with each other.

use std::collections::BTreeSet;
use std::fmt;

use serde::{Deserialize, Serialize};

use crate::text::Identifier;

/// A version of the protocol between nodes. It has nothing to do with the release of a node.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ProtocolVersion(pub u16);

/// All versions a node speaks, from oldest to newest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "RawRange")]
pub struct VersionRange {
    min: ProtocolVersion,
    max: ProtocolVersion,
}

/// Optional abilities, by name. Unknown names are kept and simply never agreed on.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Vec<Identifier>", into = "Vec<Identifier>")]
pub struct Features(BTreeSet<Identifier>);

/// What a node can do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Support {
    /// The versions it speaks.
    pub versions: VersionRange,
    /// What it can do beyond them.
    pub features: Features,
}

/// What two nodes can do together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Agreement {
    /// The newest version both speak.
    pub version: ProtocolVersion,
    /// What both can do.
    pub features: Features,
}

/// Two nodes have no version in common. `Display` speaks to the people of the node that compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum VersionMismatch {
    /// The other node is ahead.
    #[error(
        "Your partner's node runs a newer version (it speaks protocol {theirs}, this node {ours}). Ask the operator of your node to update it, then try again."
    )]
    PartnerNewer {
        /// What this node speaks.
        ours: VersionRange,
        /// What the other node speaks.
        theirs: VersionRange,
    },
    /// The other node is behind.
    #[error(
        "Your partner's node runs an older version (it speaks protocol {theirs}, this node {ours}). Ask your partner to update their node, then try again."
    )]
    PartnerOlder {
        /// What this node speaks.
        ours: VersionRange,
        /// What the other node speaks.
        theirs: VersionRange,
    },
}

/// A range whose end lies before its beginning, or a list of features without end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SupportError {
    /// `max` is smaller than `min`.
    #[error("the newest version is older than the oldest one")]
    Range,
    /// More than [`Features::MAX`] names.
    #[error("more than {} features", Features::MAX)]
    Features,
}

impl VersionRange {
    /// What this release speaks.
    pub const CURRENT: Self = Self { min: ProtocolVersion(1), max: ProtocolVersion(1) };

    /// The versions from `min` to `max`.
    ///
    /// # Errors
    /// [`SupportError::Range`] if that is no version at all.
    pub fn new(min: ProtocolVersion, max: ProtocolVersion) -> Result<Self, SupportError> {
        if min > max {
            return Err(SupportError::Range);
        }
        Ok(Self { min, max })
    }

    /// Whether `version` is among them.
    #[must_use]
    pub fn contains(self, version: ProtocolVersion) -> bool {
        (self.min..=self.max).contains(&version)
    }

    /// The newest version in both ranges.
    ///
    /// # Errors
    /// Which of the two has to be updated.
    pub fn agree(self, theirs: Self) -> Result<ProtocolVersion, VersionMismatch> {
        let ours = self;
        if theirs.min > ours.max {
            return Err(VersionMismatch::PartnerNewer { ours, theirs });
        }
        if theirs.max < ours.min {
            return Err(VersionMismatch::PartnerOlder { ours, theirs });
        }
        Ok(ours.max.min(theirs.max))
    }
}

impl Features {
    /// Most features a node may name.
    pub const MAX: usize = 64;

    /// Whether `name` is among them.
    #[must_use]
    pub fn has(&self, name: &str) -> bool {
        self.0.iter().any(|known| known.as_str() == name)
    }

    /// All names, sorted.
    pub fn iter(&self) -> impl Iterator<Item = &Identifier> {
        self.0.iter()
    }

    fn all_in(&self, other: &Self) -> bool {
        self.0.is_subset(&other.0)
    }

    fn shared_with(&self, other: &Self) -> Self {
        Self(self.0.intersection(&other.0).cloned().collect())
    }
}

impl Support {
    /// What two nodes can do together.
    ///
    /// # Errors
    /// Which of the two has to be updated.
    pub fn agree(&self, theirs: &Self) -> Result<Agreement, VersionMismatch> {
        Ok(Agreement {
            version: self.versions.agree(theirs.versions)?,
            features: self.features.shared_with(&theirs.features),
        })
    }

    /// Whether an agreement made by the other side stays within what this side can do.
    #[must_use]
    pub fn covers(&self, agreement: &Agreement) -> bool {
        self.versions.contains(agreement.version) && agreement.features.all_in(&self.features)
    }
}

impl fmt::Display for VersionRange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.min.0, self.max.0) {
            (min, max) if min == max => write!(f, "{min}"),
            (min, max) => write!(f, "{min} to {max}"),
        }
    }
}

#[derive(Deserialize)]
struct RawRange {
    min: ProtocolVersion,
    max: ProtocolVersion,
}

impl TryFrom<RawRange> for VersionRange {
    type Error = SupportError;

    fn try_from(raw: RawRange) -> Result<Self, SupportError> {
        Self::new(raw.min, raw.max)
    }
}

impl TryFrom<Vec<Identifier>> for Features {
    type Error = SupportError;

    fn try_from(names: Vec<Identifier>) -> Result<Self, SupportError> {
        if names.len() > Self::MAX {
            return Err(SupportError::Features);
        }
        Ok(Self(names.into_iter().collect()))
    }
}

impl From<Features> for Vec<Identifier> {
    fn from(features: Features) -> Self {
        features.0.into_iter().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    fn range(min: u16, max: u16) -> VersionRange {
        VersionRange::new(ProtocolVersion(min), ProtocolVersion(max)).unwrap()
    }

    #[rstest]
    #[case((1, 1), (1, 1), 1)]
    #[case((1, 3), (2, 5), 3)]
    #[case((2, 5), (1, 3), 3)]
    #[case((1, 9), (4, 4), 4)]
    fn the_newest_common_version_is_spoken(#[case] ours: (u16, u16), #[case] theirs: (u16, u16), #[case] spoken: u16) {
        let agreed = range(ours.0, ours.1).agree(range(theirs.0, theirs.1));
        assert_eq!(agreed, Ok(ProtocolVersion(spoken)));
    }

    #[test]
    fn a_mismatch_says_who_has_to_update() {
        let newer = range(1, 2).agree(range(3, 4)).unwrap_err();
        let older = range(3, 3).agree(range(1, 2)).unwrap_err();
        insta::assert_snapshot!(newer, @"Your partner's node runs a newer version (it speaks protocol 3 to 4, this node 1 to 2). Ask the operator of your node to update it, then try again.");
        insta::assert_snapshot!(older, @"Your partner's node runs an older version (it speaks protocol 1 to 2, this node 3). Ask your partner to update their node, then try again.");
    }

    #[test]
    fn only_shared_features_are_agreed_on() {
        let features = |json| serde_json::from_str::<Features>(json).unwrap();
        let shared = features(r#"["blobs","comments"]"#).shared_with(&features(r#"["blobs","telepathy"]"#));
        assert!(shared.has("blobs"));
        assert_eq!(shared.iter().count(), 1);
    }

    #[test]
    fn nonsense_is_refused() {
        assert!(serde_json::from_str::<VersionRange>(r#"{"min":2,"max":1}"#).is_err());
        let names: Vec<String> = (0..=Features::MAX).map(|n| format!("f{n}")).collect();
        let json = serde_json::to_string(&names).unwrap();
        assert!(serde_json::from_str::<Features>(&json).is_err());
    }
}
