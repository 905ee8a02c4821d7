//! Any bytes: tokens and findings stay inside the text.
#![no_main]

#[path = "../bounds.rs"]
mod bounds;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    let (_, found) = bounds::in_time(|| groovy::parse(&text));
    for diagnostic in found {
        assert!(diagnostic.span.end as usize <= text.len(), "{diagnostic:?}");
    }
});
