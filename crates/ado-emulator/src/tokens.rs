//! The two tokens a settings page hands to an extension: the signed app token and the opaque access token.

mod access;
mod app;

pub use access::AccessTokenRequest;
pub(crate) use access::AccessTokens;
pub(crate) use app::mint as mint_app_token;
pub use app::{AppTokenRequest, SigningError};
