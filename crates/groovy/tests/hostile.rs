//! Scripts that try to take the machine down end in a limit.
//!
//! `tests/hostile/*.groovy` never end by themselves, or would need more memory, stack or output than they may have.
//! How long they take is measured by the bench `hostile`: a test on a loaded machine cannot say. How much memory they really
//! hold is counted here.

#![expect(clippy::expect_used, reason = "the helpers of tests fail as tests do")]

#[path = "hostile/sources.rs"]
mod sources;

use std::alloc::System;
use std::sync::{Mutex, MutexGuard, PoisonError, mpsc};
use std::thread;
use std::time::Duration;

use groovy::{ErrorKind, Limits, RunError};
use peakmem_alloc::{INSTRUMENTED_SYSTEM, PeakMemAlloc, PeakMemAllocTrait as _};
use sources::{End, STACK};

#[global_allocator]
static MEMORY: &PeakMemAlloc<System> = &INSTRUMENTED_SYSTEM;

/// The allocator counts for the whole process, so that only one test may run.
fn alone() -> MutexGuard<'static, ()> {
    static ALONE: Mutex<()> = Mutex::new(());
    ALONE.lock().unwrap_or_else(PoisonError::into_inner)
}

/// When a script counts as hung. Limits end it after a few seconds on the slowest machine.
const PATIENCE: Duration = Duration::from_secs(120);

/// How the script ends on a thread of its own; an error is a panic, or no end at all.
fn end_of(source: String) -> Result<End, mpsc::RecvTimeoutError> {
    let (done, answer) = mpsc::channel();
    let work = thread::Builder::new().stack_size(STACK).spawn(move || done.send(sources::run(&source)));
    work.expect("a thread for the script");
    answer.recv_timeout(PATIENCE)
}

fn is_limit(end: &Result<End, mpsc::RecvTimeoutError>) -> bool {
    matches!(end, Ok(End::Failed(RunError { kind: ErrorKind::Limit(_), .. })))
}

/// Several tests share the scripts, because one that runs for minutes counts as hung.
const SHARES: usize = 8;

fn scripts_end_in_a_limit_and_hold_no_more_memory_than_it_allows(share: usize) {
    let scripts = sources::scripts().expect("the hostile scripts");
    assert!(scripts.len() >= 300, "only {} hostile scripts", scripts.len());
    let allowed = Limits::default().memory / 10 * 11;
    let _alone = alone();
    let mut complaints = Vec::new();
    for (name, source) in scripts.into_iter().skip(share).step_by(SHARES) {
        MEMORY.reset_peak_memory();
        let end = end_of(source);
        let held = MEMORY.get_peak_memory();
        if !is_limit(&end) {
            complaints.push(format!("{name}: {end:?}"));
        }
        if held > allowed {
            complaints.push(format!("{name}: held {held} bytes, {allowed} are allowed"));
        }
    }
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
}

macro_rules! shares {
    ($($name:ident $share:literal)*) => {
        /// Hostile scripts end in a limit and hold no more memory than it allows.
        mod scripts_end_in_a_limit {
            $(#[test]
            fn $name() {
                super::scripts_end_in_a_limit_and_hold_no_more_memory_than_it_allows($share);
            })*
        }
    };
}

shares! { first 0 second 1 third 2 fourth 3 fifth 4 sixth 5 seventh 6 eighth 7 }

#[test]
fn sources_nested_absurdly_deep_neither_hang_nor_overflow() {
    let _alone = alone();
    for (name, source) in sources::nested() {
        let end = end_of(source);
        assert!(end.is_ok(), "{name}: {end:?}");
    }
}

#[test]
fn limits_are_passed_by_every_catch() {
    let _alone = alone();
    for source in [
        "try { while (true) { } } catch (Throwable t) { }",
        "try { while (true) { } } catch (Error e) { }",
        "try { while (true) { } } catch (e) { }",
        "try { while (true) { } } finally { return 1 }",
        "[1].each { try { while (true) { } } catch (Throwable t) { } }",
        "def f() { f() }\ntry { f() } catch (StackOverflowError e) { }",
        "try { def l = []; while (true) l << 'x' * 1000 } catch (OutOfMemoryError e) { }",
    ] {
        let end = end_of(source.to_owned());
        assert!(is_limit(&end), "{source}: {end:?}");
    }
}
