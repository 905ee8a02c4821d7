//! Answers as Azure DevOps dresses them, and as faults spoil them.

use std::{io, time::Duration};

use axum::{
    body::{Body, Bytes},
    extract::Request,
    http::{
        HeaderMap, HeaderName, HeaderValue, StatusCode,
        header::{ACCESS_CONTROL_ALLOW_ORIGIN, CACHE_CONTROL, CONTENT_TYPE, RETRY_AFTER, VARY},
    },
    middleware::Next,
    response::{IntoResponse, Response},
};
use futures_util::{StreamExt, stream};
use serde_json::Value;

use crate::{
    Action, RateLimit, guid,
    rest::{self, AdoError},
    world::World,
};

/// A fault's own answer, or the real one as the fault leaves it.
pub(super) async fn through_fault(fault: Action, world: &World, request: Request, next: Next) -> Response {
    if let Some(pause) = fault.pause() {
        tokio::time::sleep(pause).await;
    }
    match fault {
        Action::Status { status, body, type_key } => status_answer(status, body, type_key.as_deref()),
        Action::SignInPage => rest::sign_in_page(StatusCode::NON_AUTHORITATIVE_INFORMATION, world),
        Action::TooManyRequests { retry_after_seconds } => too_many_requests(retry_after_seconds),
        Action::SlowBody { bytes_per_piece, pause_milliseconds } => {
            slowly(next.run(request).await, bytes_per_piece, Duration::from_millis(pause_milliseconds))
        }
        Action::Delay { .. } | Action::CutConnection => next.run(request).await,
    }
}

/// The headers every answer carries; `x-vss-e2eid` is what support asks for.
pub(super) fn dress(world: &World, response: &mut Response) {
    let headers = response.headers_mut();
    let activity = guid::fresh().to_string();
    set(headers, "activityid", &activity);
    set(headers, "x-vss-e2eid", &activity);
    set(headers, "x-tfs-session", &guid::fresh().to_string());
    set(headers, "x-tfs-processid", &world.deployment_id.to_string());
    set(headers, "x-frame-options", "SAMEORIGIN");
    set(headers, "x-content-type-options", "nosniff");
    headers.entry(VARY).or_insert(HeaderValue::from_static("Accept-Encoding"));
    headers.entry(CACHE_CONTROL).or_insert(HeaderValue::from_static("no-cache, no-store, must-revalidate"));
    // Extensions call REST from their own origin, with a bearer token and no cookies.
    headers.entry(ACCESS_CONTROL_ALLOW_ORIGIN).or_insert(HeaderValue::from_static("*"));
    if let Some(limit) = world.faults.rate_limit() {
        throttle(headers, &limit, world.clock.unix_seconds());
    }
}

fn throttle(headers: &mut HeaderMap, limit: &RateLimit, now: i64) {
    set(headers, "x-ratelimit-resource", &limit.resource);
    set(headers, "x-ratelimit-limit", &limit.limit.to_string());
    set(headers, "x-ratelimit-remaining", &limit.remaining.to_string());
    set(headers, "x-ratelimit-reset", &now.saturating_add(limit.reset_in_seconds).to_string());
    if let Some(delay) = limit.delay_seconds {
        set(headers, "x-ratelimit-delay", &format!("{delay:.3}"));
    }
    if let Some(seconds) = limit.retry_after_seconds {
        set(headers, RETRY_AFTER.as_str(), &seconds.to_string());
    }
}

fn set(headers: &mut HeaderMap, name: &'static str, value: &str) {
    if let Ok(value) = HeaderValue::from_str(value) {
        headers.insert(HeaderName::from_static(name), value);
    }
}

fn status_answer(status: u16, body: Option<Value>, type_key: Option<&str>) -> Response {
    let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    match body {
        Some(Value::String(text)) => (status, [(CONTENT_TYPE, "text/plain; charset=utf-8")], text).into_response(),
        Some(json) => (status, axum::Json(json)).into_response(),
        None => AdoError::fault(status, type_key.unwrap_or("VssServiceException")).into_response(),
    }
}

fn too_many_requests(retry_after_seconds: u64) -> Response {
    let mut response = AdoError::too_many_requests().into_response();
    set(response.headers_mut(), RETRY_AFTER.as_str(), &retry_after_seconds.to_string());
    response
}

fn slowly(response: Response, bytes_per_piece: usize, pause: Duration) -> Response {
    let (parts, body) = response.into_parts();
    let pieces = body.into_data_stream().flat_map(move |chunk| match chunk {
        Ok(bytes) => stream::iter(pieces(&bytes, bytes_per_piece.max(1))).left_stream(),
        Err(error) => stream::iter([Err(io::Error::other(error))]).right_stream(),
    });
    let slow = pieces.then(move |piece| async move {
        tokio::time::sleep(pause).await;
        piece
    });
    Response::from_parts(parts, Body::from_stream(slow))
}

fn pieces(bytes: &Bytes, size: usize) -> Vec<io::Result<Bytes>> {
    (0..bytes.len()).step_by(size).map(|start| Ok(bytes.slice(start..bytes.len().min(start + size)))).collect()
}
