//! `GET _apis/projects` and `GET _apis/projects/{id or name}`.

mod paging;

use std::sync::Arc;

use axum::{
    extract::{Path, Query, State},
    http::HeaderValue,
    response::{IntoResponse, Response},
};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::{Value, json};

use self::paging::{ListQuery, StateFilter};
use super::{
    body::{self, AdoJson},
    caller::Visitor,
    error::AdoError,
    resources::PROJECTS,
    version::RequestedVersion,
};
use crate::{Project, ProjectState, Role, Visibility, guid, server::RequestOrigin, world::World};

const SCOPES: [&str; 4] = ["vso.project", "vso.project_write", "vso.project_manage", "vso.profile"];

pub(super) async fn list(
    State(world): State<Arc<World>>,
    origin: RequestOrigin,
    version: RequestedVersion,
    visitor: Visitor,
    Query(query): Query<ListQuery>,
) -> Result<Response, AdoError> {
    let version = version.of(&PROJECTS)?;
    visitor.needs_one_of(&SCOPES)?;
    let page = query.parse()?;
    let all = world.projects.all();
    let visible: Vec<_> = all.iter().filter(|project| is_listed(project, &visitor, page.states)).collect();
    let items: Vec<_> =
        visible.iter().skip(page.start).take(page.size).map(|project| reference(&world, &origin, project)).collect();
    let end = page.start.saturating_add(items.len());
    let mut response = AdoJson { version, body: body::list(&items) }.into_response();
    if end < visible.len() {
        response.headers_mut().insert("x-ms-continuationtoken", HeaderValue::from(end));
    }
    Ok(response)
}

pub(super) async fn show(
    State(world): State<Arc<World>>,
    origin: RequestOrigin,
    version: RequestedVersion,
    visitor: Visitor,
    Path(id_or_name): Path<String>,
) -> Result<AdoJson<Value>, AdoError> {
    let version = version.of(&PROJECTS)?;
    visitor.needs_one_of(&SCOPES)?;
    let found = world.projects.find(&id_or_name).filter(|project| is_visible(project, &visitor));
    let project = found
        .filter(|project| project.state != ProjectState::Deleting)
        .ok_or_else(|| AdoError::no_such_project(&id_or_name))?;
    Ok(AdoJson { version, body: details(&world, &origin, &project) })
}

fn is_listed(project: &Project, visitor: &Visitor, states: StateFilter) -> bool {
    states.includes(project.state) && is_visible(project, visitor)
}

/// Outsiders see what is public; every member of the emulated organization sees everything.
fn is_visible(project: &Project, visitor: &Visitor) -> bool {
    visitor.role() != Role::NonMember || project.visibility == Visibility::Public
}

fn reference(world: &World, origin: &RequestOrigin, project: &Project) -> Value {
    let mut reference = json!({
        "id": project.id,
        "name": project.name,
        "url": format!("{}/_apis/projects/{}", world.base_url_for(origin), project.id),
        "state": project.state,
        "revision": project.revision,
        "visibility": project.visibility,
        "lastUpdateTime": timestamp(project),
    });
    if let Some(description) = &project.description {
        reference["description"] = json!(description);
    }
    reference
}

fn details(world: &World, origin: &RequestOrigin, project: &Project) -> Value {
    let base = world.base_url_for(origin);
    let mut details = reference(world, origin, project);
    let team = guid::stable(&["team", &project.id.to_string()]);
    details["_links"] = json!({
        "self": { "href": details["url"] },
        "collection": { "href": format!("{base}/_apis/projectCollections/{}", world.instance_id) },
        "web": { "href": format!("{base}/{}", utf8_percent_encode(&project.name, NON_ALPHANUMERIC)) },
    });
    details["defaultTeam"] = json!({
        "id": team,
        "name": format!("{} Team", project.name),
        "url": format!("{base}/_apis/projects/{}/teams/{team}", project.id),
    });
    details
}

fn timestamp(project: &Project) -> Value {
    let format = &time::format_description::well_known::Rfc3339;
    project.last_update_time.format(format).map_or(Value::Null, Value::String)
}
