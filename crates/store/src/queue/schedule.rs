//! When to try again: soon at first, then less and less often, for three days.

use time::{Duration, OffsetDateTime};

/// The waits before the second, third, ... try. The last one repeats.
const WAITS: [Duration; 8] = [
    Duration::seconds(1),
    Duration::seconds(5),
    Duration::seconds(30),
    Duration::minutes(5),
    Duration::minutes(30),
    Duration::hours(2),
    Duration::hours(5),
    Duration::hours(10),
];

/// How long something may fail before a person has to look.
pub const GIVE_UP_AFTER: Duration = Duration::days(3);

/// The share of a wait that chance may add or take, so that what failed together is not tried together.
const JITTER: f64 = 0.2;

/// What to do after a failure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// Try again at this time.
    At(OffsetDateTime),
    /// Three days were enough.
    GiveUp,
}

/// When to try again after failing for the `attempts`-th time in a row (the first failure is 1).
///
/// `chance` is drawn by the caller, from 0 to 1. A `retry_after` the other side asked for is obeyed: never earlier.
#[must_use]
pub fn next(
    attempts: u32,
    failing_since: OffsetDateTime,
    now: OffsetDateTime,
    chance: f64,
    retry_after: Option<Duration>,
) -> Next {
    let index = usize::try_from(attempts.saturating_sub(1)).unwrap_or(usize::MAX);
    let wait = WAITS.get(index).copied().unwrap_or(Duration::hours(10));
    let wait = wait * (1.0 + JITTER * (2.0 * chance.clamp(0.0, 1.0) - 1.0));
    let at = now + wait.max(retry_after.unwrap_or(Duration::ZERO));
    if at - failing_since > GIVE_UP_AFTER { Next::GiveUp } else { Next::At(at) }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const START: OffsetDateTime = OffsetDateTime::UNIX_EPOCH;

    /// Every wait of something that never works.
    fn waits(chance: f64) -> Vec<Duration> {
        let (mut now, mut waits) = (START, Vec::new());
        for attempt in 1.. {
            match next(attempt, START, now, chance, None) {
                Next::At(at) => waits.push(at - now),
                Next::GiveUp => break,
            }
            now = START + waits.iter().sum::<Duration>();
        }
        waits
    }

    #[test]
    fn the_schedule_spreads_over_three_days() {
        let waits = waits(0.5);
        assert_eq!(waits[..WAITS.len()], WAITS);
        let total: Duration = waits.iter().sum();
        assert!(total <= GIVE_UP_AFTER && total > GIVE_UP_AFTER - Duration::hours(10), "{total}");
    }

    #[test]
    fn a_partner_that_asks_for_time_gets_it() {
        let asked = Duration::minutes(10);
        assert_eq!(next(1, START, START, 0.0, Some(asked)), Next::At(START + asked));
    }

    proptest! {
        #[test]
        fn a_wait_stays_within_its_jitter(attempt in 1u32..20, chance in 0.0f64..=1.0) {
            let planned = WAITS[(attempt as usize - 1).min(WAITS.len() - 1)];
            let Next::At(at) = next(attempt, START, START, chance, None) else { panic!("gave up at once") };
            prop_assert!(at - START >= planned * 0.79 && at - START <= planned * 1.21);
        }

        #[test]
        fn nobody_is_tried_earlier_than_they_asked(attempt in 1u32..20, chance in 0.0f64..=1.0, asked in 0i64..200_000) {
            if let Next::At(at) = next(attempt, START, START, chance, Some(Duration::seconds(asked))) {
                prop_assert!(at - START >= Duration::seconds(asked));
            }
        }
    }
}
