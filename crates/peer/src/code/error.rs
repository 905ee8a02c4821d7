//! What can be wrong with a pasted code, said so that the person who pasted it can act.

use std::fmt;

use crate::NodeUrlError;

/// Why a pasted text is no usable invitation code. Positions count characters of the pasted text
/// from 1. No variant repeats any part of the text: it may be a secret.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// Nothing but space was pasted.
    #[error("There is no invitation code here yet. Paste the code that your partner sent you; it starts with ADN1-.")]
    Empty,
    /// Something else was pasted.
    #[error("This is not an invitation code{0}. Invitation codes start with ADN1-.")]
    NotACode(LooksLike),
    /// The end was cut off; by how many characters, if the beginning tells.
    #[error("The end of the code is missing{}. Copy the whole code and paste it again.", Missing(*.missing))]
    Truncated {
        /// Characters that are not there.
        missing: Option<usize>,
    },
    /// The beginning was cut off.
    #[error("The beginning of the code is missing: it starts with ADN1-. Copy the whole code and paste it again.")]
    StartMissing,
    /// Characters differ from what was sent.
    #[error("The code contains a typing error{}. Copy the code from your partner's message instead of typing it.", At(*.position))]
    Mistyped {
        /// Where it is, if one corrected character (or one swapped pair) makes the code fit.
        position: Option<usize>,
    },
    /// The code is followed or preceded by something else.
    #[error("There is other text next to the code, at character {position}. Paste the code alone.")]
    ExtraText {
        /// Where the other text begins.
        position: usize,
    },
    /// Minted by a release that knows a newer format.
    #[error(
        "This code was made by a newer version (code format {version}). Ask the operator of your node to update it, then paste the code again."
    )]
    NewerVersion {
        /// The code's format.
        version: u8,
    },
    /// The code is intact, but names an address that no node may have.
    #[error(
        "The address of the inviting node inside the code cannot be used: {0}. Ask your partner to correct the node address and to send a new code."
    )]
    NodeAddress(NodeUrlError),
    /// The time of expiry cannot be written.
    #[error("An invitation has to expire between 1970 and 2106.")]
    Expiry,
}

/// What a text that is no invitation code seems to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LooksLike {
    /// The address of a page or of a node.
    WebAddress,
    /// A personal access token of Azure DevOps.
    AccessToken,
    /// A long block of base64: the code of another product, or a token.
    OtherCode,
    /// Anything else.
    Unknown,
}

impl fmt::Display for LooksLike {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::WebAddress => ", but a web address. Ask your partner for the code itself",
            Self::AccessToken => ", but probably an access token. Do not send access tokens to anybody",
            Self::OtherCode => ", but perhaps one of another Exalate product, which this node cannot accept",
            Self::Unknown => "",
        })
    }
}

struct Missing(Option<usize>);

impl fmt::Display for Missing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Some(1) => f.write_str(": 1 character is not there"),
            Some(count) => write!(f, ": {count} characters are not there"),
            None => Ok(()),
        }
    }
}

struct At(Option<usize>);

impl fmt::Display for At {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Some(position) => write!(f, ", probably at character {position}"),
            None => Ok(()),
        }
    }
}
