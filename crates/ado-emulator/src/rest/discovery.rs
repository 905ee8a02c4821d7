//! How clients find their way: `OPTIONS _apis[/area]` lists routes, `_apis/ResourceAreas` lists hosts. The same method
//! also carries the preflight of browsers, since extensions call REST from their own origin.

use std::sync::Arc;

use axum::{
    extract::{Path, Request, State},
    http::{
        Method, StatusCode,
        header::{
            ACCESS_CONTROL_ALLOW_HEADERS, ACCESS_CONTROL_ALLOW_METHODS, ACCESS_CONTROL_MAX_AGE,
            ACCESS_CONTROL_REQUEST_HEADERS, ACCESS_CONTROL_REQUEST_METHOD,
        },
    },
    middleware::Next,
    response::{IntoResponse, Response},
};
use http::HeaderValue;
use serde_json::{Value, json};

use super::{
    body::{self, AdoJson},
    caller::Visitor,
    error::AdoError,
    resources::{self, Area},
    version::RequestedVersion,
};
use crate::{server::RequestOrigin, world::World};

/// Answers every `OPTIONS` itself and lets the rest pass.
pub(super) async fn answer_options(State(world): State<Arc<World>>, request: Request, next: Next) -> Response {
    if request.method() != Method::OPTIONS {
        return next.run(request).await;
    }
    if request.headers().contains_key(ACCESS_CONTROL_REQUEST_METHOD) {
        return preflight(request.headers().get(ACCESS_CONTROL_REQUEST_HEADERS));
    }
    let area = request.uri().path().strip_prefix("/_apis").unwrap_or_default().trim_matches('/');
    locations(&world, area).into_response()
}

fn preflight(wanted: Option<&HeaderValue>) -> Response {
    let mut response = StatusCode::OK.into_response();
    let headers = response.headers_mut();
    headers.insert(ACCESS_CONTROL_ALLOW_METHODS, HeaderValue::from_static("OPTIONS, GET, POST, PATCH, PUT, DELETE"));
    headers.insert(ACCESS_CONTROL_MAX_AGE, HeaderValue::from_static("3600"));
    if let Some(wanted) = wanted {
        headers.insert(ACCESS_CONTROL_ALLOW_HEADERS, wanted.clone());
    }
    response
}

/// The routes of one area, or of all when `area` is empty.
fn locations(world: &World, area: &str) -> axum::Json<Value> {
    let wanted = resources::ALL.iter().filter(|known| area.is_empty() || known.area.eq_ignore_ascii_case(area));
    let locations: Vec<_> = wanted.map(|known| known.location(world.edition())).collect();
    axum::Json(body::list(&locations))
}

/// A Server has no areas elsewhere and says so with `null`.
pub(super) async fn resource_areas(
    State(world): State<Arc<World>>,
    origin: RequestOrigin,
    version: RequestedVersion,
    _: Visitor,
) -> Result<AdoJson<Value>, AdoError> {
    let version = version.of(&resources::RESOURCE_AREAS)?;
    if !world.edition().is_hosted() {
        return Ok(AdoJson { version, body: json!({ "count": 0, "value": null }) });
    }
    let base = world.base_url_for(&origin);
    let areas: Vec<_> = resources::AREAS.iter().map(|area| entry(area, &base)).collect();
    Ok(AdoJson { version, body: body::list(&areas) })
}

pub(super) async fn resource_area(
    State(world): State<Arc<World>>,
    origin: RequestOrigin,
    version: RequestedVersion,
    _: Visitor,
    Path(id): Path<String>,
) -> Result<AdoJson<Value>, AdoError> {
    let version = version.of(&resources::RESOURCE_AREAS)?;
    let base = world.base_url_for(&origin);
    let found = resources::AREAS.iter().find(|area| area.id.to_string().eq_ignore_ascii_case(&id));
    let area = found.ok_or_else(|| AdoError::no_resource_location(&id))?;
    Ok(AdoJson { version, body: entry(area, &base) })
}

fn entry(area: &Area, base: &str) -> Value {
    json!({ "id": area.id, "name": area.name, "locationUrl": format!("{base}/") })
}
