//! Two nodes whose clocks disagree.
//!
//! Replay protection needs a common idea of time. The answering node signs its own time into every
//! answer, also into a refusal because of time; the asking node corrects the times it writes by what
//! it learned. Only the partner can move the correction, since only the partner can sign an answer to
//! a request just made.

use std::fmt;

use time::{Duration, OffsetDateTime};

/// How far the partner's clock is ahead of ours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ClockOffset(Duration);

/// A difference between two clocks, for people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ClockDifference(Duration);

/// The clocks disagree by more than a day: one of the machines has a wrong date, and correcting for
/// it would hide that.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "The clock of your partner's node is {0} this node's clock. Ask both operators to set their clocks by the network (NTP); sending goes on by itself afterwards."
)]
pub struct ClockTooFar(pub ClockDifference);

impl ClockOffset {
    /// Largest difference that is corrected.
    pub const MAX: Duration = Duration::DAY;

    /// The offset as stored by [`ClockOffset::seconds`].
    #[must_use]
    pub fn from_seconds(seconds: i64) -> Self {
        Self(Duration::seconds(seconds))
    }

    /// The offset, to store.
    #[must_use]
    pub fn seconds(self) -> i64 {
        self.0.whole_seconds()
    }

    /// The difference, to show.
    #[must_use]
    pub fn difference(self) -> ClockDifference {
        ClockDifference(self.0)
    }

    /// The partner's time when our clock shows `now`.
    #[must_use]
    pub fn apply(self, now: OffsetDateTime) -> OffsetDateTime {
        now.saturating_add(self.0)
    }

    /// Learns from a signed answer that the partner wrote at `theirs`, some time between our `sent`
    /// and `received`. Changes nothing while the known offset explains that, so a long poll that was
    /// held for 25 seconds does not make the correction swing.
    ///
    /// # Errors
    /// The clocks disagree by more than [`ClockOffset::MAX`]; keep the offset that was known.
    pub fn learn(
        self,
        theirs: OffsetDateTime,
        sent: OffsetDateTime,
        received: OffsetDateTime,
    ) -> Result<Self, ClockTooFar> {
        // The partner writes whole seconds, cut off.
        let least = theirs - received;
        let most = theirs.saturating_add(Duration::SECOND) - sent;
        let offset = if self.0 < least {
            least
        } else if self.0 > most {
            most
        } else {
            self.0
        };
        if offset.abs() > Self::MAX {
            return Err(ClockTooFar(ClockDifference(offset)));
        }
        Ok(Self(offset))
    }
}

impl fmt::Display for ClockDifference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let side = if self.0.is_negative() { "behind" } else { "ahead of" };
        let seconds = self.0.whole_seconds().unsigned_abs();
        let (count, unit) = match seconds {
            0..120 => (seconds, "seconds"),
            120..7_200 => (rounded(seconds, 60), "minutes"),
            7_200..172_800 => (rounded(seconds, 3_600), "hours"),
            _ => (rounded(seconds, 86_400), "days"),
        };
        write!(f, "{count} {unit} {side}")
    }
}

fn rounded(seconds: u64, unit: u64) -> u64 {
    (seconds + unit / 2) / unit
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use time::macros::datetime;

    const NOW: OffsetDateTime = datetime!(2026-11-23 12:00 UTC);

    #[test]
    fn ten_minutes_are_corrected_both_ways() {
        for minutes in [-10, 10] {
            let theirs = NOW + Duration::minutes(minutes);
            let offset = ClockOffset::default().learn(theirs, NOW, NOW).unwrap();
            assert!((offset.apply(NOW) - theirs).abs() <= Duration::SECOND);
        }
    }

    #[test]
    fn a_long_poll_does_not_move_a_correct_offset() {
        let offset = ClockOffset::default();
        let held = offset.learn(NOW, NOW - Duration::seconds(25), NOW);
        assert_eq!(held, Ok(offset));
    }

    #[test]
    fn a_wrong_date_is_reported_not_corrected() {
        let error = ClockOffset::default().learn(NOW - Duration::days(3), NOW, NOW).unwrap_err();
        insta::assert_snapshot!(error, @"The clock of your partner's node is 3 days behind this node's clock. Ask both operators to set their clocks by the network (NTP); sending goes on by itself afterwards.");
    }

    #[test]
    fn differences_are_readable() {
        let shown: Vec<String> = [30, -600, 10_800, 400_000]
            .map(|seconds| ClockOffset::from_seconds(seconds).difference().to_string())
            .into();
        assert_eq!(shown, ["30 seconds ahead of", "10 minutes behind", "3 hours ahead of", "5 days ahead of"]);
    }

    proptest! {
        #[test]
        fn the_truth_is_never_left(
            truth in -80_000_i64..80_000,
            known in -80_000_i64..80_000,
            there in 0_i64..30,
            back in 0_i64..30,
        ) {
            let theirs = NOW + Duration::seconds(truth + there);
            let received = NOW + Duration::seconds(there + back);
            let learned = ClockOffset::from_seconds(known).learn(theirs, NOW, received).unwrap();
            prop_assert!((learned.seconds() - truth).abs() <= there.max(back) + 1);
        }
    }
}
