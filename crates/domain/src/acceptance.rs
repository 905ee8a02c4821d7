//! The form *Accept invitation*: a pasted code, what it leads to, a name and a project for this side, and when both nodes
//! may pair.
//!
//! The hub renders an [`Acceptance`] and sends it [`Action`]s. Whether a code is one is the node's to say: it knows the
//! format, and has to ask the inviting node anyway.

mod action;
mod draft;
mod reduce;
mod state;

pub use action::Action;
pub use draft::{Draft, Fault, Field, MAX_CODE_BYTES, Order, Step};
pub use state::Acceptance;

#[cfg(test)]
mod tests;
