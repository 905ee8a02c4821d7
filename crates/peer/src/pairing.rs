//! From an invitation to a connection: the acceptor asks, the inviter answers, both have keys.
//!
//! One round trip in the shape of Noise `NNpsk0`: both sides draw a fresh X25519 key, both messages
//! are authenticated with keys made from the code's secret, and the keys of the connection come from
//! the agreement, the secret and the hash of all that was said. So the code opens nothing once it
//! is used, and a recording of the acceptance plus the code reveals nothing later.

mod acceptor;
mod handshake;
mod inviter;
mod preview;
mod refusal;
mod wire;

pub use acceptor::{AnswerError, PendingAcceptance, RestoreError};
pub use handshake::{Entropy, Pairing, Role};
pub use inviter::{AcceptanceRecord, Accepted, OpenInvitation, Received, Standing};
pub use preview::{PendingPreview, Preview};
pub use refusal::Refusal;
pub use wire::{MAX_TOKEN, invitation_id};

#[cfg(test)]
mod tests;
