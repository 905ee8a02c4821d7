//! Any text that compiles: running ends, inside the limits, and what it really holds and takes is in proportion to them.
#![no_main]

#[path = "../bounds.rs"]
mod bounds;

use std::alloc::System;

use groovy::{Bindings, Limits, Options, Script};
use peakmem_alloc::{INSTRUMENTED_SYSTEM, PeakMemAlloc, PeakMemAllocTrait as _};

#[global_allocator]
static MEMORY: &PeakMemAlloc<System> = &INSTRUMENTED_SYSTEM;

/// The default limits, with a tenth of the steps, so that ten times as many scripts are tried.
const FUEL: u64 = 100_000;

libfuzzer_sys::fuzz_target!(|text: &str| {
    let Ok(script) = Script::compile(text, &Options::default()) else { return };
    let limits = Limits { fuel: FUEL, ..Limits::default() };
    let host = Bindings::new();
    MEMORY.reset_peak_memory();
    let ended = bounds::in_time(|| script.run(&host, limits));
    let held = MEMORY.get_peak_memory();
    assert!(held <= limits.memory + limits.memory / 10, "held {held} bytes");
    if let Ok(outcome) = ended {
        assert!(outcome.fuel <= limits.fuel + limits.fuel / 10, "took {} steps", outcome.fuel);
        assert!(outcome.allocated <= limits.memory + limits.memory / 10, "accounted for {} bytes", outcome.allocated);
    }
    assert!(host.output().len() <= limits.output + limits.output / 10);
});
