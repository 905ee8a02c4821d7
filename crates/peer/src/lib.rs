//! How two nodes that do not trust each other's network pair up and talk.
//!
//! Owns the invitation code, the key agreement behind it, the signature on every request between
//! nodes and the messages inside. It never opens a socket, reads a clock or draws a random number:
//! the caller hands all three in, so every path can be tested. HTTP, tables and the people who
//! click live in `backend`, `store` and `frontend`; `docs/protocol.md` describes the whole.

mod base64_bytes;
pub mod code;
mod fingerprint;
mod jws;
mod kdf;
pub mod keys;
pub mod message;
pub mod negotiation;
mod node_url;
pub mod pairing;
pub mod profile;
mod secret;
pub mod sequence;
pub mod signing;
pub mod text;

pub use code::InvitationCode;
pub use fingerprint::{Fingerprint, FingerprintError};
pub use node_url::{NodeUrl, NodeUrlError};
pub use secret::{InvitationHash, InvitationSecret};
