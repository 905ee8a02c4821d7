//! Any text that compiles: running ends, inside the limits.
#![no_main]

use groovy::{Bindings, Limits, Options, Script};

libfuzzer_sys::fuzz_target!(|text: &str| {
    let Ok(script) = Script::compile(text, &Options::default()) else { return };
    let limits = Limits { fuel: 100_000, ..Limits::default() };
    let host = Bindings::new();
    if let Ok(outcome) = script.run(&host, limits) {
        assert!(outcome.fuel <= limits.fuel + limits.fuel / 10);
        assert!(outcome.allocated <= limits.memory + limits.memory / 10);
    }
    assert!(host.output().len() <= limits.output + limits.output / 10);
});
