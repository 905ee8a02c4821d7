//! The life of an invitation: open until it is used, revoked or runs out; never open again.

use serde::{Deserialize, Serialize};
use time::{Duration, OffsetDateTime};

/// How long a partner has to accept.
pub const LIFETIME: Duration = Duration::days(7);

/// What became of an invitation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum InvitationState {
    /// May still be accepted.
    Open,
    /// Nobody accepted in time.
    Expired,
    /// Withdrawn by the inviter, or replaced by a newer one.
    Revoked,
    /// Accepted.
    Used,
}

impl InvitationState {
    /// Derives the state from what is stored. Being used wins over everything, since it cannot be undone.
    #[must_use]
    pub fn of(
        now: OffsetDateTime,
        expires_at: OffsetDateTime,
        revoked_at: Option<OffsetDateTime>,
        used_at: Option<OffsetDateTime>,
    ) -> Self {
        match (used_at, revoked_at) {
            (Some(_), _) => Self::Used,
            (None, Some(_)) => Self::Revoked,
            (None, None) if now >= expires_at => Self::Expired,
            (None, None) => Self::Open,
        }
    }

    /// Whether a partner may accept it.
    #[must_use]
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Open)
    }

    /// The state as people read it.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Open => "Open",
            Self::Expired => "Expired",
            Self::Revoked => "Revoked",
            Self::Used => "Used",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const START: OffsetDateTime = OffsetDateTime::UNIX_EPOCH;

    fn at(days: i64, revoked: Option<i64>, used: Option<i64>) -> InvitationState {
        let day = |n| START + Duration::days(n);
        InvitationState::of(day(days), START + LIFETIME, revoked.map(day), used.map(day))
    }

    #[test]
    fn an_invitation_runs_out_after_seven_days() {
        assert_eq!(at(6, None, None), InvitationState::Open);
        assert_eq!(at(7, None, None), InvitationState::Expired);
    }

    #[test]
    fn a_used_invitation_stays_used() {
        assert_eq!(at(9, Some(3), Some(2)), InvitationState::Used);
        assert_eq!(at(9, Some(3), None), InvitationState::Revoked);
    }
}
