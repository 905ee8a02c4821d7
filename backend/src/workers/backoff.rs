//! How long to wait before a partner that does not answer is asked again.

use std::time::Duration;

const FIRST: Duration = Duration::from_millis(500);
/// Short enough that a network that is back is noticed at once, as people count; a try costs a packet or two.
const LONGEST: Duration = Duration::from_secs(5);

/// Waits that double, up to a limit, with a share of chance so that those who were cut off together do not come back together.
#[derive(Debug, Default)]
pub(super) struct Backoff {
    failures: u32,
}

impl Backoff {
    /// It worked.
    pub(super) const fn reset(&mut self) {
        self.failures = 0;
    }

    /// It failed: how long to wait. The first time not at all, since connections are cut for no reason all the time.
    pub(super) fn next(&mut self, asked: Option<Duration>) -> Duration {
        let doubled = match self.failures {
            0 => Duration::ZERO,
            failures => FIRST.saturating_mul(1 << (failures - 1).min(8)).min(LONGEST),
        };
        self.failures = self.failures.saturating_add(1);
        doubled.mul_f64(0.5 + 0.5 * chance()).max(asked.unwrap_or(Duration::ZERO))
    }
}

/// From 0 to 1.
pub(super) fn chance() -> f64 {
    let mut bytes = [0; 4];
    // Without randomness everybody waits equally long, which works too.
    let _ = getrandom::fill(&mut bytes);
    f64::from(u32::from_le_bytes(bytes)) / f64::from(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_grow_to_a_limit_and_begin_anew_after_a_success() {
        let mut backoff = Backoff::default();
        assert_eq!(backoff.next(None), Duration::ZERO);
        for _ in 0..20 {
            assert!(backoff.next(None) <= LONGEST);
        }
        assert!(backoff.next(None) >= LONGEST / 2);
        backoff.reset();
        assert_eq!(backoff.next(None), Duration::ZERO);
    }

    #[test]
    fn a_partner_that_asks_for_time_gets_it() {
        let asked = Duration::from_secs(77);
        assert_eq!(Backoff::default().next(Some(asked)), asked);
    }
}
