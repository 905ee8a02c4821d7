//! Changing the organization: its clock, people, projects, page and extension.

use std::{error::Error, sync::Arc};

use axum::{
    Json,
    extract::{Path, State},
    http::StatusCode,
};
use serde::Deserialize;
use serde_json::{Value, json};

use super::{Command, Refusal};
use crate::{Person, Project, ProjectState, Role, User, Visibility, directory::ProjectError, world::World};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub(super) struct ClockSetting {
    offset_seconds: i64,
}

pub(super) async fn set_clock(State(world): State<Arc<World>>, Command(setting): Command<ClockSetting>) -> StatusCode {
    world.clock.set_offset_seconds(setting.offset_seconds);
    StatusCode::NO_CONTENT
}

pub(super) async fn people(State(world): State<Arc<World>>) -> Json<Vec<Person>> {
    Json(world.people.all())
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PersonChange {
    role: Role,
}

pub(super) async fn change_person(
    State(world): State<Arc<World>>,
    Path(user): Path<User>,
    Command(change): Command<PersonChange>,
) -> Json<Person> {
    world.people.set_role(user, change.role);
    Json(world.people.get(user))
}

/// Each field that is absent stays as it is.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub(super) struct PageChange {
    user: Option<User>,
    app_tokens: Option<bool>,
    public: Option<bool>,
}

pub(super) async fn change_page(State(world): State<Arc<World>>, Command(change): Command<PageChange>) -> StatusCode {
    world.change_page_defaults(|page| {
        page.user = change.user.unwrap_or(page.user);
        page.app_tokens = change.app_tokens.unwrap_or(page.app_tokens);
        page.public = change.public.unwrap_or(page.public);
    });
    StatusCode::NO_CONTENT
}

pub(super) async fn reload_extension(State(world): State<Arc<World>>) -> Result<Json<Value>, Refusal> {
    world.reload_extension().map_err(|error| {
        let reason = error.source().map(|source| format!(" ({source})")).unwrap_or_default();
        Refusal::bad_request(format!("{error}{reason}"))
    })?;
    let extension = world
        .extension()
        .ok_or_else(|| Refusal::not_found("no extension is installed: start the emulator with --vsix FILE"))?;
    Ok(Json(json!({ "id": extension.full_id(), "version": extension.version })))
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub(super) struct NewProject {
    name: String,
    description: Option<String>,
    state: Option<ProjectState>,
    visibility: Option<Visibility>,
}

pub(super) async fn add_project(
    State(world): State<Arc<World>>,
    Command(new): Command<NewProject>,
) -> Result<(StatusCode, Json<Project>), Refusal> {
    let mut project = Project::named(&new.name, world.clock.now());
    project.description = new.description;
    project.state = new.state.unwrap_or(project.state);
    project.visibility = new.visibility.unwrap_or(project.visibility);
    Ok((StatusCode::CREATED, Json(world.projects.add(project)?)))
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ProjectChange {
    name: Option<String>,
    state: Option<ProjectState>,
}

pub(super) async fn change_project(
    State(world): State<Arc<World>>,
    Path(project): Path<String>,
    Command(change): Command<ProjectChange>,
) -> Result<Json<Project>, Refusal> {
    let now = world.clock.now();
    let mut changed = world.projects.find(&project).ok_or(ProjectError::Missing(project))?;
    let id = changed.id.to_string();
    if let Some(name) = change.name {
        changed = world.projects.rename(&id, &name, now)?;
    }
    if let Some(state) = change.state {
        changed = world.projects.set_state(&id, state, now)?;
    }
    Ok(Json(changed))
}

pub(super) async fn delete_project(
    State(world): State<Arc<World>>,
    Path(project): Path<String>,
) -> Result<StatusCode, Refusal> {
    world.projects.set_state(&project, ProjectState::Deleted, world.clock.now())?;
    Ok(StatusCode::NO_CONTENT)
}

impl From<ProjectError> for Refusal {
    fn from(error: ProjectError) -> Self {
        match error {
            ProjectError::Missing(_) => Self::not_found(error),
            ProjectError::NameTaken(_) => Self(StatusCode::CONFLICT, error.to_string()),
            ProjectError::InvalidName(_) => Self::bad_request(error),
        }
    }
}
