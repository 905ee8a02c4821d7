//! How two nodes that do not trust each other's network pair up and talk.
//!
//! Owns the invitation code, the key agreement behind it, the signature on every request between
//! nodes and the messages inside. It never opens a socket, reads a clock or draws a random number:
//! the caller hands all three in, so every path can be tested. HTTP, tables and the people who
//! click live in `backend`, `store` and `frontend`; `docs/protocol.md` describes the whole.

pub mod code;
mod fingerprint;
mod kdf;
mod node_url;
mod secret;

pub use code::InvitationCode;
pub use fingerprint::Fingerprint;
pub use node_url::{NodeUrl, NodeUrlError};
pub use secret::{InvitationHash, InvitationSecret};
