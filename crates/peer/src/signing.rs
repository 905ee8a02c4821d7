//! Proof on every request between two nodes that are paired, and on every answer.
//!
//! A token in the shape of DPoP (RFC 9449), signed with the key of the direction: method, target,
//! digest of the body, one-time id, one minute of life. Whoever reads one cannot use it for anything
//! else, nor a second time. The answer is signed too, bound to the request's id.
//!
//! A refused request gets the same answer whatever the reason; the log gets the reason.

mod answer;
mod clock;
mod nonce;
mod rejection;
mod request;

pub use answer::{AnswerBody, AnswerRejection, SignedAnswer};
pub use clock::{ClockDifference, ClockOffset, ClockTooFar};
pub use nonce::{Admission, MemoryNonces, Nonce, NonceStore};
pub use rejection::{Reason, Rejection};
pub use request::{
    BodyDigest, LIFETIME, MAX_TOKEN, RequestLine, Sender, SentRequest, TOLERANCE, UnseenRequest, UnverifiedRequest,
    VerifiedRequest,
};

#[cfg(test)]
mod tests;
