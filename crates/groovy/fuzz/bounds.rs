//! How long one input may take.

use std::time::Duration;

use rustix::time::{ClockId, clock_gettime};

/// More processor time than any input needs; coverage counters make the engine about three times slower.
const PATIENCE: Duration = Duration::from_millis(500);

/// Processor time of this thread: what other programs do does not count.
fn processor_time() -> Duration {
    let time = clock_gettime(ClockId::ThreadCPUTime);
    Duration::new(time.tv_sec.unsigned_abs(), u32::try_from(time.tv_nsec).unwrap_or_default())
}

/// Fails when the work takes too long.
pub fn in_time<T>(work: impl FnOnce() -> T) -> T {
    let start = processor_time();
    let answer = work();
    let took = processor_time() - start;
    assert!(took <= PATIENCE, "took {took:?}");
    answer
}
