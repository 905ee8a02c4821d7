//! The id that finds a request in the log. Callers and proxies may bring one.

use http::{HeaderMap, HeaderName};

use crate::ids::Ids;

/// Both on requests and on answers.
pub(super) const HEADER: HeaderName = HeaderName::from_static("x-request-id");

const MAX_CHARS: usize = 64;

/// The id that came with the request, if it is fit for a log line, or a new one.
pub(super) fn of(headers: &HeaderMap, ids: &dyn Ids) -> String {
    let brought = headers.get(HEADER).and_then(|value| value.to_str().ok()).filter(|id| is_plain(id));
    brought.map_or_else(|| ids.next().to_string(), ToOwned::to_owned)
}

fn is_plain(id: &str) -> bool {
    (1..=MAX_CHARS).contains(&id.len())
        && id.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.'))
}
