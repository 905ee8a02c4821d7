//! What came in, so that a test can count what a node asked for. No credential is ever written down.

use std::collections::VecDeque;

use parking_lot::Mutex;
use serde::Serialize;

use crate::User;

/// Older requests are dropped.
const MOST_REQUESTS: usize = 20_000;

/// Which of the two addresses a request came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Listener {
    /// REST and pages.
    Collection,
    /// The hub's files.
    Cdn,
}

/// One answered request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LoggedRequest {
    /// Counts from 1 since the start, over resets.
    pub sequence: u64,
    /// Where it came in.
    pub listener: Listener,
    /// The method.
    pub method: String,
    /// The path as sent, doubled slashes and all.
    pub path: String,
    /// The query without the question mark.
    pub query: String,
    /// How the caller presented themselves: `none`, `basic`, `bearer`, `cookie` or `other`.
    pub credentials: &'static str,
    /// Whom the credentials stand for, if anybody.
    pub user: Option<User>,
    /// The `User-Agent` header.
    pub user_agent: String,
    /// The status of the answer; 0 when the connection was cut.
    pub status: u16,
    /// Time to the answer's head.
    pub duration_ms: u64,
}

/// The requests since the last reset.
#[derive(Debug, Default)]
pub(crate) struct RequestLog {
    log: Mutex<Log>,
}

#[derive(Debug, Default)]
struct Log {
    sequence: u64,
    requests: VecDeque<LoggedRequest>,
}

impl RequestLog {
    /// `request.sequence` is filled in here.
    pub(crate) fn record(&self, mut request: LoggedRequest) {
        let mut log = self.log.lock();
        log.sequence += 1;
        request.sequence = log.sequence;
        if log.requests.len() >= MOST_REQUESTS {
            log.requests.pop_front();
        }
        log.requests.push_back(request);
    }

    pub(crate) fn all(&self) -> Vec<LoggedRequest> {
        self.log.lock().requests.iter().cloned().collect()
    }

    pub(crate) fn reset(&self) {
        self.log.lock().requests.clear();
    }
}
