//! What every request goes through, from the outside in: its id, its span, its one line in the log, its metrics; and on
//! the way out the body of a problem and the headers every answer carries.

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use axum::{
    extract::{MatchedPath, Request, State},
    middleware::Next,
    response::Response,
};
use http::{HeaderMap, HeaderValue, StatusCode, header};
use tracing::{Instrument, field::Empty};

use super::{problem, request_id};
use crate::{metrics, node::Node};

/// Answers are for this caller only, are what they say they are, and never a page in a frame.
const HEADERS: [(header::HeaderName, &str); 4] = [
    (header::CACHE_CONTROL, "no-store"),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::CONTENT_SECURITY_POLICY, "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"),
    (header::REFERRER_POLICY, "no-referrer"),
];

pub(super) async fn observe(State(node): State<Arc<Node>>, request: Request, next: Next) -> Response {
    let started = Instant::now();
    let id = request_id::of(request.headers(), node.ids.as_ref());
    let method = request.method().clone();
    let route = request.extensions().get::<MatchedPath>().cloned();
    let route = route.as_ref().map_or("(none)", MatchedPath::as_str);
    let span = tracing::info_span!(
        "request", request.id = %id, http.method = %method, http.route = route, tenant.id = Empty, user.id = Empty
    );
    let mut response = next.run(request).instrument(span.clone()).await;
    let rendered = problem::render(&mut response, &node.public_url, &id);
    put_headers(response.headers_mut(), &id);
    let elapsed = started.elapsed();
    metrics::request_finished(&method, route, response.status(), elapsed);
    span.in_scope(|| log(response.status(), milliseconds(elapsed), &rendered));
    response
}

fn put_headers(headers: &mut HeaderMap, id: &str) {
    for (name, value) in HEADERS {
        headers.entry(name).or_insert(HeaderValue::from_static(value));
    }
    if let Ok(id) = HeaderValue::from_str(id) {
        headers.insert(request_id::HEADER, id);
    }
}

/// To the microsecond.
fn milliseconds(elapsed: Duration) -> f64 {
    (elapsed.as_secs_f64() * 1_000_000.0).round() / 1_000.0
}

fn log(status: StatusCode, duration_ms: f64, rendered: &problem::Rendered) {
    let status_code = status.as_u16();
    let code = rendered.code.map(api_types::Code::as_str);
    let cause = rendered.cause.as_deref();
    if status.is_server_error() {
        tracing::error!(
            http.status = status_code,
            duration_ms,
            error.code = code,
            error.cause = cause,
            "request failed"
        );
    } else {
        tracing::info!(http.status = status_code, duration_ms, error.code = code, error.cause = cause, "request");
    }
}
