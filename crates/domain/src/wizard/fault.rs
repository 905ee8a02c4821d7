//! What keeps a screen from being left.

use crate::{address, name};

/// Why a field is not accepted. `Display` is the sentence at the field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    #[error("Enter the address of the destination, or choose \"I don't have a URL\".")]
    NoDestination,
    #[error(transparent)]
    Url(address::Error),
    /// The address is fine, and the node cannot connect by address yet.
    #[error(
        "Connecting by URL comes with a later release. Choose \"I don't have a URL\" to connect with an invitation code."
    )]
    ByUrlLater,
    #[error("Choose Basic, Visual or Script.")]
    NoMode,
    #[error("Visual needs a destination that can be reached. Choose Basic or Script.")]
    ModeNeedsUrl,
    #[error(transparent)]
    Name(#[from] name::Error),
    #[error("Select a project.")]
    NoProject,
}
