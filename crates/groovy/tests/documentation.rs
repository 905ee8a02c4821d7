//! The pages about the library say what the library has.

#[path = "../examples/methods/page.rs"]
mod page;

use std::fs;
use std::path::Path;

#[test]
fn the_page_of_methods_is_what_the_library_has() {
    let written = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("METHODS.md")).unwrap();
    assert!(
        written == page::page(),
        "METHODS.md is old: cargo run -p adnode-groovy --example methods > crates/groovy/METHODS.md"
    );
}
