//! The wizard *Initiate connection*: what a person has typed, which screen they are on, and when they may go on.
//!
//! The hub renders a [`Wizard`] and sends it [`Action`]s; everything that can go wrong is decided here, without a browser.
//! A request can only be made from an [`Order`], and an `Order` only from a draft in which every field was accepted.

mod action;
mod draft;
mod far;
mod fault;
mod field;
mod reduce;
mod state;

pub use action::Action;
pub use draft::{Destination, Draft, Order, PickedProject};
pub use far::{FarNode, Offer};
pub use fault::Fault;
pub use field::{Field, Step};
pub use state::Wizard;

#[cfg(test)]
mod tests;
