//! A clock that only moves when told.

use std::sync::Mutex;

use adnode::clock::Clock;
use time::{Duration, OffsetDateTime};

#[derive(Debug)]
pub struct FakeClock(Mutex<OffsetDateTime>);

impl FakeClock {
    /// Now, because the emulator dates its tokens by the machine's clock. Whole seconds make nicer arithmetic.
    pub fn starting_now() -> Self {
        Self(Mutex::new(OffsetDateTime::now_utc().replace_nanosecond(0).unwrap()))
    }

    pub fn advance(&self, by: Duration) {
        *self.0.lock().unwrap() += by;
    }
}

impl Clock for FakeClock {
    fn now(&self) -> OffsetDateTime {
        *self.0.lock().unwrap()
    }
}
