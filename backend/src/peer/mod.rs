//! What this node says to other nodes and what it answers them: `/peer/v1`, both ends of it.
//!
//! How two nodes pair, sign and count is `peer`, the crate; `docs/protocol.md` describes it. Here are the sockets. These
//! routes have a router of their own: they answer programs and not people, so nothing of the hub API's manners applies.

mod about;
mod blobs;
mod call;
mod door;
mod introduction;
mod invitations;
pub(crate) mod limits;
mod messages;
mod nonces;
mod polls;
mod reply;
mod trouble;

pub(crate) use about::About;
pub(crate) use call::{Answer, Call, CallError, Partners, clock_difference};
pub(crate) use introduction::{MODES, hello, kind_of, mode_of, profile, support};
pub(crate) use limits::BODIES;
pub(crate) use messages::{messages, poll_target};
pub(crate) use nonces::Nonces;
pub(crate) use polls::Polls;
pub(crate) use trouble::sentence;

use std::sync::Arc;

use axum::{
    Router,
    routing::{get, post},
};
use tower_http::catch_panic::CatchPanicLayer;

use crate::node::Node;

/// Everything other nodes may ask for.
pub(crate) fn router(node: Arc<Node>) -> Router {
    Router::new()
        .route("/peer/v1/about", get(about::about))
        .route("/peer/v1/invitations/preview", post(invitations::preview))
        .route("/peer/v1/invitations/accept", post(invitations::accept))
        .route("/peer/v1/messages", get(messages::poll).post(messages::take))
        .route("/peer/v1/blobs/{id}", get(blobs::read).put(blobs::write))
        .layer(CatchPanicLayer::new())
        .with_state(node)
}
