//! How long to wait before asking again.

/// Enough for news that come in a burst to be fetched together; too short to be seen.
const AFTER_NEWS_MS: u32 = 100;
/// An answer without news that was not held is no reason to ask again at once.
const AT_LEAST_MS: i128 = 1_000;
const FIRST_RETRY_MS: u32 = 1_000;
const LAST_RETRY_MS: u32 = 30_000;

/// What became of a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Beat {
    News,
    Same,
    Failed,
}

/// Counts failures in a row.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rhythm {
    failures: u32,
}

impl Rhythm {
    /// How long to wait after a request that took so many milliseconds.
    pub fn pause_ms(&mut self, beat: Beat, took: i128) -> u32 {
        match beat {
            Beat::News => {
                self.failures = 0;
                AFTER_NEWS_MS
            }
            Beat::Same => {
                self.failures = 0;
                u32::try_from((AT_LEAST_MS - took).clamp(0, AT_LEAST_MS)).unwrap_or(0)
            }
            Beat::Failed => {
                let pause = FIRST_RETRY_MS << self.failures.min(5);
                self.failures = self.failures.saturating_add(1);
                pause.min(LAST_RETRY_MS)
            }
        }
    }

    /// One failure may be a hiccup; two are worth a word.
    pub const fn is_interrupted(self) -> bool {
        self.failures > 1
    }
}

#[cfg(test)]
mod tests {
    use super::{Beat, Rhythm};

    #[test]
    fn an_answer_is_followed_by_the_next_question() {
        let mut rhythm = Rhythm::default();
        assert!(rhythm.pause_ms(Beat::News, 3) < 1_000);
        assert_eq!(rhythm.pause_ms(Beat::Same, 25_000), 0);
    }

    #[test]
    fn a_node_that_does_not_hold_the_request_is_not_flooded() {
        assert_eq!(Rhythm::default().pause_ms(Beat::Same, 2), 998);
    }

    #[test]
    fn failures_wait_longer_each_time_until_one_answer_comes() {
        let mut rhythm = Rhythm::default();
        let waits: Vec<_> = (0..7).map(|_| rhythm.pause_ms(Beat::Failed, 0)).collect();
        assert_eq!(waits, [1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]);
        assert!(rhythm.is_interrupted());
        rhythm.pause_ms(Beat::Same, 25_000);
        assert!(!rhythm.is_interrupted());
        assert_eq!(rhythm.pause_ms(Beat::Failed, 0), 1_000);
        assert!(!rhythm.is_interrupted(), "one failure may be a hiccup");
    }
}
