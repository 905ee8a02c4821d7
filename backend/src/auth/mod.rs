//! Who may enter.
//!
//! A caller comes with an app token, which proves that our extension runs in somebody's browser, and an access token,
//! which lets us ask ADO who that is. Neither names an organization we would believe: that, and the role, is ADO's word.
//! What is left of it is a short session token of our own.

mod admin;
mod app_token;
mod bearer;
mod collections;
mod credential;
mod extension_keys;
mod session_token;
mod strict_json;
mod verified;

pub use admin::AdminSession;
pub use app_token::{AppToken, AppTokens};
pub use collections::{AllowedCollection, AllowedCollections};
pub use credential::{AdoCredential, Proof};
pub use extension_keys::{ExtensionKeys, ReadError};
pub use session_token::{Holder, SessionTokens};
pub use verified::{Verified, VerifiedSessions};

/// The largest token we look at, in bytes. ADO's app tokens have about 420, its access tokens about 1,200.
const MAX_TOKEN_BYTES: usize = 8 * 1024;

/// Why a token was refused. For the log only: callers always get the same answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    #[error("there is no token")]
    Missing,
    #[error("the token is larger than {MAX_TOKEN_BYTES} bytes")]
    TooLarge,
    #[error("the token has no acceptable form")]
    Malformed,
    #[error("the token is not signed in the way or with a key we accept")]
    Signature,
    #[error("a claim is missing or not ours")]
    Claims,
    #[error("the token is not valid yet")]
    TooEarly,
    #[error("the token has expired")]
    Expired,
    #[error("there is both a personal access token and another one")]
    Ambiguous,
    #[error("this collection takes no personal access tokens")]
    PatNotTaken,
    #[error("the collection is no longer served")]
    CollectionNotServed,
}
