//! What the rooms below report, as problems.

use std::sync::Arc;

use api_types::Code;

use super::ApiError;
use crate::auth::Refused;

impl From<Refused> for ApiError {
    fn from(refused: Refused) -> Self {
        Self::new(Code::TokenRefused).because(refused)
    }
}

impl From<ado::Error> for ApiError {
    fn from(error: ado::Error) -> Self {
        let code = code_of(&error);
        let wait = wait_of(&error);
        Self::new(code).retry_after(wait).because(error)
    }
}

/// For answers that several callers waited for together.
impl From<Arc<ado::Error>> for ApiError {
    fn from(error: Arc<ado::Error>) -> Self {
        let code = code_of(&error);
        let wait = wait_of(&error);
        Self::new(code).retry_after(wait).because(Shared(error))
    }
}

fn code_of(error: &ado::Error) -> Code {
    match error {
        // The access token ran out before the session did: a new session comes with a new one.
        ado::Error::Unauthorized => Code::SessionExpired,
        ado::Error::Forbidden { .. } | ado::Error::NotFound { .. } | ado::Error::Unexpected(_) => Code::AdoRefused,
        ado::Error::Throttled { .. } => Code::AdoThrottled,
        ado::Error::Unavailable(_) => Code::AdoUnavailable,
    }
}

fn wait_of(error: &ado::Error) -> Option<std::time::Duration> {
    match error {
        ado::Error::Throttled { retry_after } => *retry_after,
        _ => None,
    }
}

#[derive(Debug, thiserror::Error)]
#[error(transparent)]
struct Shared(Arc<ado::Error>);

impl From<store::Error> for ApiError {
    fn from(error: store::Error) -> Self {
        let code = if error.is_unavailable() { Code::StoreUnavailable } else { Code::Internal };
        Self::new(code).because(error)
    }
}
