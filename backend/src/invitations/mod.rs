//! Invitations: minting them, showing their code again while they are open, replacing and withdrawing them; and accepting
//! those of partners.

mod accept;
mod ask;
mod mint;
mod routes;

pub(crate) use ask::unreachable;
pub use mint::{Mint, summary};
pub use routes::*;
