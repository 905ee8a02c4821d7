//! The node's metrics. Few, and each one answers a question an operator has: who is asked for what, how long it takes,
//! who gets in.

use std::{
    sync::{Mutex, PoisonError},
    time::Duration,
};

use api_types::Code;
use http::{Method, StatusCode};
use metrics_exporter_prometheus::{BuildError, Matcher, PrometheusBuilder, PrometheusHandle};

const REQUEST_SECONDS: &str = "adnode_http_request_duration_seconds";
const SESSIONS: &str = "adnode_sessions_total";
const MESSAGES_SENT: &str = "adnode_messages_sent_total";
const MESSAGES_RECEIVED: &str = "adnode_messages_received_total";
const EXTENSION_KEYS: &str = "adnode_extension_keys";

/// Seconds: from a read of the database to a slow answer of ADO.
const BUCKETS: [f64; 9] = [0.001, 0.005, 0.025, 0.1, 0.25, 1.0, 2.5, 10.0, 60.0];

/// Starts recording, once for the process, and answers what renders the metrics.
///
/// # Errors
/// When something else records metrics in this process already.
pub fn install() -> Result<PrometheusHandle, BuildError> {
    static INSTALLED: Mutex<Option<PrometheusHandle>> = Mutex::new(None);
    // Held while installing: two nodes of one process that start at once share the recorder of the first.
    let mut installed = INSTALLED.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(handle) = installed.as_ref() {
        return Ok(handle.clone());
    }
    let builder = PrometheusBuilder::new();
    let handle =
        builder.set_buckets_for_metric(Matcher::Full(REQUEST_SECONDS.to_owned()), &BUCKETS)?.install_recorder()?;
    describe();
    *installed = Some(handle.clone());
    Ok(handle)
}

fn describe() {
    use metrics::{describe_counter, describe_gauge, describe_histogram};
    describe_histogram!(REQUEST_SECONDS, "How long requests took, by method, route and status.");
    describe_counter!(SESSIONS, "Attempts to open a session, by outcome.");
    describe_counter!(MESSAGES_SENT, "Messages handed to partners.");
    describe_counter!(MESSAGES_RECEIVED, "Messages that came from partners.");
    describe_gauge!(EXTENSION_KEYS, "How many extension keys are accepted right now.");
    describe_gauge!("adnode_build_info", "Always 1; the label says which version runs.");
    metrics::gauge!("adnode_build_info", "version" => env!("CARGO_PKG_VERSION")).set(1);
}

/// Counts a request.
pub(crate) fn request_finished(method: &Method, route: &str, status: StatusCode, elapsed: Duration) {
    metrics::histogram!(
        REQUEST_SECONDS, "method" => method_label(method), "route" => route.to_owned(), "status" => status.as_str().to_owned()
    )
    .record(elapsed);
}

/// Methods are the caller's choice, label values must not be.
fn method_label(method: &Method) -> &'static str {
    match *method {
        Method::GET => "GET",
        Method::POST => "POST",
        Method::PATCH => "PATCH",
        Method::DELETE => "DELETE",
        Method::OPTIONS => "OPTIONS",
        Method::HEAD => "HEAD",
        _ => "other",
    }
}

/// Counts messages that were handed to a partner. One that is handed over twice counts twice.
pub(crate) fn messages_sent(count: usize) {
    metrics::counter!(MESSAGES_SENT).increment(count as u64);
}

/// Counts messages that came from a partner, repeated ones too.
pub(crate) fn messages_received(count: usize) {
    metrics::counter!(MESSAGES_RECEIVED).increment(count as u64);
}

/// Reports how many extension keys are live.
pub(crate) fn extension_keys(count: usize) {
    metrics::gauge!(EXTENSION_KEYS).set(u32::try_from(count).unwrap_or(u32::MAX));
}

/// How an attempt to open a session ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum SessionOutcome {
    Opened,
    Refused(&'static str),
}

impl SessionOutcome {
    pub(crate) fn of(refusal: Option<Code>) -> Self {
        refusal.map_or(Self::Opened, |code| Self::Refused(code.as_str()))
    }

    pub(crate) fn count(self) {
        let outcome = match self {
            Self::Opened => "opened",
            Self::Refused(code) => code,
        };
        metrics::counter!(SESSIONS, "outcome" => outcome).increment(1);
    }
}
