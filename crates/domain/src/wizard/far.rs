//! The node at the destination's address, once it was asked what it is.

use crate::{ConnectionMode, InstanceUrl, TrackerKind};

/// What answers at an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FarNode {
    /// The address as it was entered: the answer holds for no other one.
    pub asked: InstanceUrl,
    /// The node's own spelling of its address: what Initiate sends.
    pub url: String,
    pub version: String,
    /// The kinds of tracker it serves, of those we know.
    pub kinds: Vec<TrackerKind>,
    pub offers: Vec<Offer>,
}

/// A mode, and why it cannot be had.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    pub mode: ConnectionMode,
    /// A sentence; `None` if the mode is available.
    pub unavailable: Option<String>,
}

impl FarNode {
    /// Why a connection with this node cannot have a mode, if so. It offers what it names and nothing else.
    #[must_use]
    pub fn why_not(&self, mode: ConnectionMode) -> Option<&str> {
        match self.offers.iter().find(|offer| offer.mode == mode) {
            Some(offer) => offer.unavailable.as_deref(),
            None => Some("This destination does not offer it."),
        }
    }
}
