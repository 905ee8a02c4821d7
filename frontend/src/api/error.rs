//! Why a request did not succeed.

use api_types::{Code, Problem};

use crate::host;

/// Why a request did not succeed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Error {
    /// No answer: the address is wrong, the node is down, or something in between blocks it.
    Unreachable,
    /// No answer in time.
    TooSlow,
    /// Something answered that is not the node, such as a proxy.
    NotTheNode { status: u16 },
    /// The node refused, and said why.
    Refused(Box<Problem>),
    /// Azure DevOps gave no token to send along.
    NoToken(host::Error),
    /// The session ran out, and no other could be opened.
    SessionEnded(Box<Error>),
}

impl Error {
    /// The node's code, if the node answered.
    pub fn code(&self) -> Option<Code> {
        match self {
            Self::Refused(problem) => Some(problem.code),
            Self::Unreachable | Self::TooSlow | Self::NotTheNode { .. } | Self::NoToken(_) | Self::SessionEnded(_) => {
                None
            }
        }
    }

    /// Whether the request may have been carried out all the same, because its answer was lost.
    pub fn leaves_doubt(&self) -> bool {
        match self {
            Self::Unreachable | Self::TooSlow => true,
            Self::NotTheNode { status } => *status >= 500,
            Self::Refused(problem) => problem.status >= 500,
            Self::NoToken(_) | Self::SessionEnded(_) => false,
        }
    }
}
