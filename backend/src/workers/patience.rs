//! How long a request for messages may be held, as this node's way to the partner allows.
//!
//! Some proxies cut a connection on which nothing is said. An answer that was signed before it is complete cannot be padded
//! with silence-breaking bytes, so a node that is cut off asks for less, and now and then for more again.

use std::time::Duration;

const MOST: Duration = Duration::from_secs(25);
const LEAST: Duration = Duration::from_secs(2);
/// After this many polls in a row that were held to their end, a longer one is tried.
const CONFIDENT_AFTER: u32 = 40;

#[derive(Debug)]
pub(super) struct Patience {
    wait: Duration,
    held: u32,
}

impl Default for Patience {
    fn default() -> Self {
        Self { wait: MOST, held: 0 }
    }
}

impl Patience {
    /// How long to ask for.
    pub(super) const fn wait(&self) -> Duration {
        self.wait
    }

    /// A poll was answered.
    pub(super) fn answered(&mut self) {
        self.held = self.held.saturating_add(1);
        if self.held >= CONFIDENT_AFTER && self.wait < MOST {
            self.wait = (self.wait * 2).min(MOST);
            self.held = 0;
        }
    }

    /// A poll was cut off after this time without an answer. One that was cut off at once says nothing about patience.
    pub(super) fn cut_off(&mut self, after: Duration) {
        self.held = 0;
        if after >= LEAST {
            self.wait = (self.wait.min(after) / 2).max(LEAST);
            self.wait = Duration::from_secs(self.wait.as_secs());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_proxy_that_cuts_silence_is_outsmarted_and_tested_again_later() {
        let mut patience = Patience::default();
        patience.cut_off(Duration::from_secs(10));
        assert_eq!(patience.wait(), Duration::from_secs(5));
        for _ in 0..CONFIDENT_AFTER {
            patience.answered();
        }
        assert_eq!(patience.wait(), Duration::from_secs(10));
    }

    #[test]
    fn a_partner_that_is_down_does_not_make_us_impatient() {
        let mut patience = Patience::default();
        for _ in 0..50 {
            patience.cut_off(Duration::from_millis(3));
        }
        assert_eq!(patience.wait(), MOST);
        for _ in 0..50 {
            patience.cut_off(Duration::from_secs(30));
        }
        assert_eq!(patience.wait(), LEAST);
    }
}
