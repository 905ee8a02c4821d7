//! Prints `METHODS.md`: every class that scripts can use, with its methods.
//!
//! `cargo run -p adnode-groovy --example methods > crates/groovy/METHODS.md`

#[path = "methods/page.rs"]
mod page;

use std::io::Write;

fn main() -> std::io::Result<()> {
    std::io::stdout().write_all(page::page().as_bytes())
}
