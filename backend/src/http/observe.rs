//! What every request goes through, from the outside in: its id, its span, its time limit, its one line in the log, its
//! metrics; and on the way out the body of a problem and the headers every answer carries.

use std::{
    sync::{Arc, OnceLock},
    time::{Duration, Instant},
};

use axum::{
    extract::{MatchedPath, Request, State},
    middleware::Next,
    response::Response,
};
use domain::TenantId;
use http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use tracing::{Instrument, field::display};
use uuid::Uuid;

use super::{problem, request_id, timeout};
use crate::{metrics, node::Node};

/// Answers are for this caller only, are what they say they are, and never a page in a frame.
const HEADERS: [(header::HeaderName, &str); 4] = [
    (header::CACHE_CONTROL, "no-store"),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::CONTENT_SECURITY_POLICY, "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"),
    (header::REFERRER_POLICY, "no-referrer"),
];

pub(super) async fn observe(State(node): State<Arc<Node>>, mut request: Request, next: Next) -> Response {
    let started = Instant::now();
    let id = request_id::of(request.headers(), node.ids.as_ref());
    let method = request.method().clone();
    let route = request.extensions().get::<MatchedPath>().cloned();
    let route = route.as_ref().map_or("(none)", MatchedPath::as_str);
    let caller = CallerSlot::default();
    request.extensions_mut().insert(caller.clone());
    let span = tracing::info_span!("request", request.id = %id);
    let answer = timeout::within(node.limits.request_timeout, next.run(request));
    let mut response = answer.instrument(span.clone()).await;
    let rendered = problem::render(&mut response, &node.public_url, &id);
    put_headers(response.headers_mut(), &id);
    let elapsed = started.elapsed();
    metrics::request_finished(&method, route, response.status(), elapsed);
    let line =
        Line { method: &method, route, status: response.status(), elapsed, rendered: &rendered, caller: &caller };
    span.in_scope(|| line.write());
    response
}

fn put_headers(headers: &mut HeaderMap, id: &str) {
    // Room for these, the id, and what CORS and the HTTP stack add: the map grows once.
    headers.reserve(HEADERS.len() + 6);
    for (name, value) in HEADERS {
        headers.entry(name).or_insert(HeaderValue::from_static(value));
    }
    if let Ok(id) = HeaderValue::from_str(id) {
        headers.insert(request_id::HEADER, id);
    }
}

/// Who a request turned out to be from, for its line in the log.
#[derive(Clone, Debug, Default)]
pub(crate) struct CallerSlot(Arc<OnceLock<(TenantId, Uuid)>>);

impl CallerSlot {
    /// Notes the caller, once a session has said who it is.
    pub(crate) fn fill(&self, tenant: TenantId, user: Uuid) {
        // A request has one session; a second one would say the same.
        let _ = self.0.set((tenant, user));
    }
}

/// The one line about a request.
struct Line<'a> {
    method: &'a Method,
    route: &'a str,
    status: StatusCode,
    elapsed: Duration,
    rendered: &'a problem::Rendered,
    caller: &'a CallerSlot,
}

impl Line<'_> {
    fn write(&self) {
        let (method, status, duration_ms) = (self.method.as_str(), self.status.as_u16(), self.milliseconds());
        let code = self.rendered.code.map(api_types::Code::as_str);
        let cause = self.rendered.cause.as_deref();
        let caller = self.caller.0.get();
        let tenant = caller.map(|(tenant, _)| display(tenant));
        let user = caller.map(|(_, user)| display(user));
        if self.status.is_server_error() {
            tracing::error!(
                http.method = method,
                http.route = self.route,
                http.status = status,
                duration_ms,
                tenant.id = tenant,
                user.id = user,
                error.code = code,
                error.cause = cause,
                "request failed"
            );
        } else {
            tracing::info!(
                http.method = method,
                http.route = self.route,
                http.status = status,
                duration_ms,
                tenant.id = tenant,
                user.id = user,
                error.code = code,
                error.cause = cause,
                "request"
            );
        }
    }

    /// To the microsecond.
    fn milliseconds(&self) -> f64 {
        (self.elapsed.as_secs_f64() * 1_000_000.0).round() / 1_000.0
    }
}
