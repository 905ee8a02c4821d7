//! Prints `METHODS.md`: every class that scripts can use, with its methods.
//!
//! `cargo run -p adnode-groovy --example methods > crates/groovy/METHODS.md`

#[path = "methods/page.rs"]
mod page;

fn main() {
    print!("{}", page::page());
}
