//! What keeps a screen from being left.

use crate::{address, name};

/// Why a field is not accepted. `Display` is the sentence at the field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    #[error("Enter the address of the destination, or choose \"I don't have a URL\".")]
    NoDestination,
    #[error(transparent)]
    Url(address::Error),
    /// The address is fine, and nobody knows yet what answers there.
    #[error("Choose Next to ask the destination what it offers.")]
    NotAsked,
    #[error("Choose a configuration type.")]
    NoMode,
    #[error("This type is not available here. Choose another one.")]
    ModeUnavailable,
    #[error(transparent)]
    Name(#[from] name::Error),
    #[error("Select a project.")]
    NoProject,
}
