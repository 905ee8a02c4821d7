//! A clock that moves when told; and by itself, if that is asked for.

use std::{sync::Mutex, time::Instant};

use adnode::clock::Clock;
use time::{Duration, OffsetDateTime};

#[derive(Debug)]
pub struct FakeClock {
    shown: Mutex<OffsetDateTime>,
    running_since: Option<Instant>,
}

impl FakeClock {
    /// Now, because the emulator dates its tokens by the machine's clock. Whole seconds make nicer arithmetic.
    pub fn starting_now() -> Self {
        let now = OffsetDateTime::now_utc().replace_nanosecond(0).unwrap();
        Self { shown: Mutex::new(now), running_since: None }
    }

    /// For what waits by the clock.
    pub fn running() -> Self {
        Self { running_since: Some(Instant::now()), ..Self::starting_now() }
    }

    pub fn advance(&self, by: Duration) {
        *self.shown.lock().unwrap() += by;
    }
}

impl Clock for FakeClock {
    fn now(&self) -> OffsetDateTime {
        *self.shown.lock().unwrap() + self.running_since.map(|since| since.elapsed()).unwrap_or_default()
    }
}
