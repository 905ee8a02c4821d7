//! Team projects and what can happen to them.

use parking_lot::RwLock;
use serde::{Deserialize, Serialize};
use time::{Duration, OffsetDateTime, macros::datetime};
use uuid::Uuid;

use super::project_names::name_and_description;
use crate::{CollectionPath, Edition, guid};

/// How far a project's creation or deletion has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum ProjectState {
    /// Being created; cannot be worked in yet.
    CreatePending,
    /// Announced, nothing done yet.
    New,
    /// Usable.
    WellFormed,
    /// Being deleted.
    Deleting,
    /// Gone; only listed when asked for.
    Deleted,
}

/// Who can see a project.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Visibility {
    /// Its members.
    Private,
    /// Everybody, signed in or not.
    Public,
    /// Everybody in the organization.
    Organization,
}

impl ProjectState {
    /// What pages call it.
    pub(crate) fn label(self) -> &'static str {
        match self {
            Self::CreatePending => "Being created",
            Self::New => "New",
            Self::WellFormed => "Ready",
            Self::Deleting => "Being deleted",
            Self::Deleted => "Deleted",
        }
    }
}

impl Visibility {
    /// What pages call it.
    pub(crate) fn label(self) -> &'static str {
        match self {
            Self::Private => "Private",
            Self::Public => "Public",
            Self::Organization => "Organization",
        }
    }
}

/// A team project.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Project {
    /// Stays the same over restarts for the projects that come with the emulator.
    pub id: Uuid,
    /// Unique regardless of case.
    pub name: String,
    /// Some projects have none.
    pub description: Option<String>,
    /// Creation and deletion progress.
    pub state: ProjectState,
    /// Who can see it.
    pub visibility: Visibility,
    /// Counts changes of the collection's projects.
    pub revision: u64,
    /// When it was last changed.
    #[serde(with = "time::serde::rfc3339")]
    pub last_update_time: OffsetDateTime,
}

/// Why a project could not be added or changed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum ProjectError {
    #[error("there is no project \"{0}\"")]
    Missing(String),
    #[error("there already is a project \"{0}\"")]
    NameTaken(String),
    #[error("\"{0}\" is no project name: 1 to 64 characters, none of \\ / : * ? \" < > | ; # $ {{ }} , + = [ ]")]
    InvalidName(String),
}

/// All projects of the collection.
#[derive(Debug)]
pub(crate) struct Projects {
    initial: Vec<Project>,
    projects: RwLock<Vec<Project>>,
}

impl Projects {
    pub(crate) fn new(collection: &CollectionPath, edition: Edition, count: usize) -> Self {
        let mut initial: Vec<_> = (0..count).map(|index| seed(collection, edition, index)).collect();
        // Azure DevOps promises no order; by id it is stable and visibly not alphabetical.
        initial.sort_by_key(|project| project.id);
        Self { projects: RwLock::new(initial.clone()), initial }
    }

    pub(crate) fn reset(&self) {
        self.projects.write().clone_from(&self.initial);
    }

    pub(crate) fn all(&self) -> Vec<Project> {
        self.projects.read().clone()
    }

    /// By id or, regardless of case, by name; deleted ones are not found.
    pub(crate) fn find(&self, id_or_name: &str) -> Option<Project> {
        let projects = self.projects.read();
        let index = position(&projects, id_or_name)?;
        projects.get(index).cloned()
    }

    pub(crate) fn add(&self, project: Project) -> Result<Project, ProjectError> {
        check_name(&project.name)?;
        let mut projects = self.projects.write();
        if position(&projects, &project.name).is_some() {
            return Err(ProjectError::NameTaken(project.name));
        }
        projects.push(project.clone());
        Ok(project)
    }

    pub(crate) fn rename(&self, id_or_name: &str, name: &str, now: OffsetDateTime) -> Result<Project, ProjectError> {
        check_name(name)?;
        let mut projects = self.projects.write();
        let index = position(&projects, id_or_name).ok_or_else(|| ProjectError::Missing(id_or_name.to_owned()))?;
        if position(&projects, name).is_some_and(|other| other != index) {
            return Err(ProjectError::NameTaken(name.to_owned()));
        }
        Ok(touch(&mut projects[index], now, |project| name.clone_into(&mut project.name)))
    }

    pub(crate) fn set_state(
        &self,
        id_or_name: &str,
        state: ProjectState,
        now: OffsetDateTime,
    ) -> Result<Project, ProjectError> {
        let mut projects = self.projects.write();
        let index = position(&projects, id_or_name).ok_or_else(|| ProjectError::Missing(id_or_name.to_owned()))?;
        Ok(touch(&mut projects[index], now, |project| project.state = state))
    }
}

impl Project {
    /// A private, usable project with a random id.
    pub(crate) fn named(name: &str, now: OffsetDateTime) -> Self {
        Self {
            id: guid::fresh(),
            name: name.to_owned(),
            description: None,
            state: ProjectState::WellFormed,
            visibility: Visibility::Private,
            revision: 1,
            last_update_time: now,
        }
    }
}

fn touch(project: &mut Project, now: OffsetDateTime, change: impl FnOnce(&mut Project)) -> Project {
    change(project);
    project.revision += 1;
    project.last_update_time = now;
    project.clone()
}

fn position(projects: &[Project], id_or_name: &str) -> Option<usize> {
    let id = Uuid::try_parse(id_or_name).ok();
    let name = id_or_name.to_lowercase();
    projects.iter().position(|project| {
        project.state != ProjectState::Deleted && (Some(project.id) == id || project.name.to_lowercase() == name)
    })
}

fn check_name(name: &str) -> Result<(), ProjectError> {
    let forbidden = |c: char| c.is_control() || r#"\/:*?"<>|;#${},+=[]"#.contains(c);
    let fits = (1..=64).contains(&name.chars().count()) && name.trim() == name && !name.chars().any(forbidden);
    if fits { Ok(()) } else { Err(ProjectError::InvalidName(name.to_owned())) }
}

fn seed(collection: &CollectionPath, edition: Edition, index: usize) -> Project {
    let (name, description) = name_and_description(index);
    let days = i64::try_from(index % 900).unwrap_or(0);
    Project {
        id: guid::stable(&["project", collection.as_str(), &name]),
        description: (index < 4 || !index.is_multiple_of(9)).then_some(description),
        state: seed_state(index),
        visibility: seed_visibility(edition, index),
        revision: 400 + u64::try_from(index).unwrap_or(0),
        last_update_time: datetime!(2026-06-30 14:05:21.337 UTC) - Duration::hours(days * 19 + 3),
        name,
    }
}

/// A few projects are always on their way in or out.
fn seed_state(index: usize) -> ProjectState {
    match index {
        0..=9 => ProjectState::WellFormed,
        _ if index % 97 == 20 => ProjectState::CreatePending,
        _ if index % 97 == 35 => ProjectState::Deleting,
        _ if index % 97 == 36 => ProjectState::Deleted,
        _ => ProjectState::WellFormed,
    }
}

fn seed_visibility(edition: Edition, index: usize) -> Visibility {
    match edition {
        Edition::Server(_) => Visibility::Private,
        Edition::Services if index % 60 == 14 => Visibility::Public,
        Edition::Services if index % 12 == 5 => Visibility::Organization,
        Edition::Services => Visibility::Private,
    }
}
