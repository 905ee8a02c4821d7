//! Any text: compiling ends, with code or with findings.
#![no_main]

#[path = "../bounds.rs"]
mod bounds;

libfuzzer_sys::fuzz_target!(|text: &str| {
    let _ = bounds::in_time(|| groovy::Script::compile(text, &groovy::Options::default()));
});
