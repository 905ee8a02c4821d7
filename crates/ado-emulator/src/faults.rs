//! Trouble on command: answers that are wrong, late, cut off or throttled.

use std::time::Duration;

use parking_lot::{Mutex, RwLock};
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// A fault's number, to remove it by.
pub type FaultId = u64;

/// What goes wrong, and for which requests. The first fault that matches a request is the one it meets.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fault {
    /// Only requests with this method; all when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub method: Option<String>,
    /// Only paths that start so, with or without the collection in front: `/_apis/projects`. All when empty.
    #[serde(default)]
    pub path_prefix: String,
    /// How many requests meet it before it is over; all when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub times: Option<u32>,
    /// What happens.
    pub action: Action,
}

/// What happens to a request that meets a fault.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Action {
    /// Answers so, instead of doing anything. Without a body an Azure DevOps error body is sent.
    Status {
        /// The status code.
        status: u16,
        /// A string is sent as plain text, anything else as JSON.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        body: Option<Value>,
        /// `typeKey` of the error body that is sent when there is no `body`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        type_key: Option<String>,
    },
    /// Waits, then does what was asked.
    Delay {
        /// How long.
        milliseconds: u64,
    },
    /// Answers 203 with the HTML sign-in page, as Azure DevOps does to credentials it does not know.
    SignInPage,
    /// Closes the connection without an answer.
    CutConnection,
    /// Answers 429 with `Retry-After`.
    TooManyRequests {
        /// What `Retry-After` says.
        retry_after_seconds: u64,
    },
    /// Does what was asked and sends the answer's body in small pieces.
    SlowBody {
        /// Size of a piece.
        bytes_per_piece: usize,
        /// Pause before each piece.
        pause_milliseconds: u64,
    },
}

impl Fault {
    /// A fault for every request whose path starts with `path_prefix`.
    pub fn on(path_prefix: &str, action: Action) -> Self {
        Self { method: None, path_prefix: path_prefix.to_owned(), times: None, action }
    }

    /// Ends the fault after `times` requests.
    #[must_use]
    pub fn times(mut self, times: u32) -> Self {
        self.times = Some(times);
        self
    }

    /// Restricts the fault to one method.
    #[must_use]
    pub fn method(mut self, method: &str) -> Self {
        self.method = Some(method.to_owned());
        self
    }

    fn matches(&self, method: &str, paths: &[&str]) -> bool {
        self.method.as_deref().is_none_or(|wanted| wanted.eq_ignore_ascii_case(method))
            && paths.iter().any(|path| path.starts_with(&self.path_prefix))
    }
}

/// Throttling headers Azure DevOps adds to its answers, also to successful ones.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RateLimit {
    /// `X-RateLimit-Resource`.
    pub resource: String,
    /// `X-RateLimit-Limit`, in throughput units.
    pub limit: u64,
    /// `X-RateLimit-Remaining`.
    pub remaining: u64,
    /// `X-RateLimit-Reset`, as seconds from now.
    pub reset_in_seconds: i64,
    /// `X-RateLimit-Delay`, how long the request was held back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delay_seconds: Option<f64>,
    /// `Retry-After`, which Azure DevOps also sends with 200.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retry_after_seconds: Option<u64>,
}

impl Action {
    pub(crate) fn pause(&self) -> Option<Duration> {
        match self {
            Self::Delay { milliseconds } => Some(Duration::from_millis(*milliseconds)),
            _ => None,
        }
    }
}

/// The faults in force.
#[derive(Debug, Default)]
pub(crate) struct FaultBoard {
    faults: Mutex<Board>,
    rate_limit: RwLock<Option<RateLimit>>,
}

#[derive(Debug, Default)]
struct Board {
    next_id: FaultId,
    faults: Vec<(FaultId, Fault)>,
}

impl FaultBoard {
    pub(crate) fn add(&self, fault: Fault) -> FaultId {
        let mut board = self.faults.lock();
        board.next_id += 1;
        let id = board.next_id;
        board.faults.push((id, fault));
        id
    }

    pub(crate) fn remove(&self, id: FaultId) -> bool {
        let mut board = self.faults.lock();
        let before = board.faults.len();
        board.faults.retain(|(other, _)| *other != id);
        board.faults.len() < before
    }

    pub(crate) fn clear(&self) {
        self.faults.lock().faults.clear();
        *self.rate_limit.write() = None;
    }

    pub(crate) fn all(&self) -> Vec<(FaultId, Fault)> {
        self.faults.lock().faults.clone()
    }

    /// The fault this request meets, one use of it taken.
    pub(crate) fn meet(&self, method: &str, paths: &[&str]) -> Option<Action> {
        let mut board = self.faults.lock();
        let index = board.faults.iter().position(|(_, fault)| fault.matches(method, paths))?;
        let (_, fault) = board.faults.get_mut(index)?;
        let action = fault.action.clone();
        if let Some(times) = fault.times.as_mut() {
            *times = times.saturating_sub(1);
            if *times == 0 {
                board.faults.remove(index);
            }
        }
        Some(action)
    }

    pub(crate) fn set_rate_limit(&self, limit: Option<RateLimit>) {
        *self.rate_limit.write() = limit;
    }

    pub(crate) fn rate_limit(&self) -> Option<RateLimit> {
        self.rate_limit.read().clone()
    }
}
