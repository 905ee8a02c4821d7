//! Any text: compiling ends, with code or with findings.
#![no_main]

libfuzzer_sys::fuzz_target!(|text: &str| {
    let _ = groovy::Script::compile(text, &groovy::Options::default());
});
