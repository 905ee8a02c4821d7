//! Sync rules. So far: the text a new connection starts with, and the names a rule may use.
//!
//! This crate is pure: it runs in the node and, compiled to WebAssembly, in the hub. Who stores the rules is `store`.

pub mod generate;
mod literal;
pub mod names;
