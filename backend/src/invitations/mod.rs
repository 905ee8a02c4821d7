//! Invitations: minting them, showing their code again while they are open, replacing and withdrawing them.

mod mint;
mod routes;

pub use mint::{Mint, summary};
pub use routes::*;
