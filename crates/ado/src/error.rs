//! What can go wrong between us and ADO, told apart by what the caller should do about it.

use std::time::Duration;

use http::StatusCode;

/// Why ADO did not give what was asked.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The credential is wrong, stale, for another organization, or nobody's. Ask the person to sign in again.
    #[error("Azure DevOps does not accept the credential")]
    Unauthorized,
    /// The person is known and may not do this.
    #[error("Azure DevOps refuses this to the caller ({})", type_key.as_deref().unwrap_or("no type key"))]
    Forbidden { type_key: Option<String> },
    /// There is no such thing, or the caller may not know of it.
    #[error("Azure DevOps has nothing there ({})", type_key.as_deref().unwrap_or("no type key"))]
    NotFound { type_key: Option<String> },
    /// ADO wants fewer requests. Wait as long as it says, if it says.
    #[error("Azure DevOps asks to slow down")]
    Throttled { retry_after: Option<Duration> },
    /// No answer, or a failure on ADO's side. Try again later.
    #[error("Azure DevOps does not answer")]
    Unavailable(#[source] Unavailable),
    /// An answer we do not understand. Somebody has to look.
    #[error("Azure DevOps answered something unexpected")]
    Unexpected(#[source] Unexpected),
}

/// What stood between us and an answer.
#[derive(Debug, thiserror::Error)]
pub enum Unavailable {
    #[error("the request failed")]
    Transport(#[source] outbound::Error),
    #[error("it answered {0}")]
    Status(StatusCode),
}

/// What we did not understand.
#[derive(Debug, thiserror::Error)]
pub enum Unexpected {
    #[error("status {status}, type key {}", type_key.as_deref().unwrap_or("absent"))]
    Status { status: StatusCode, type_key: Option<String> },
    #[error("the body is larger than {limit} bytes")]
    TooLarge { limit: usize },
    #[error("the body has another shape")]
    Shape(#[source] serde_json::Error),
    #[error("the list of projects does not end")]
    EndlessList,
    #[error("the server supports none of our API versions")]
    NoVersion,
    #[error("a header or address could not be written")]
    Request(#[source] Box<dyn std::error::Error + Send + Sync>),
}

impl Error {
    /// ADO's `typeKey`, where it gave one.
    #[must_use]
    pub fn type_key(&self) -> Option<&str> {
        match self {
            Self::Forbidden { type_key }
            | Self::NotFound { type_key }
            | Self::Unexpected(Unexpected::Status { type_key, .. }) => type_key.as_deref(),
            Self::Unauthorized | Self::Throttled { .. } | Self::Unavailable(_) | Self::Unexpected(_) => None,
        }
    }

    pub(crate) fn request(error: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self::Unexpected(Unexpected::Request(error.into()))
    }
}

impl From<Unexpected> for Error {
    fn from(error: Unexpected) -> Self {
        Self::Unexpected(error)
    }
}
