//! Who and what exists in the organization: people with their rights, and projects.

mod people;
mod project_names;
mod projects;

pub(crate) use people::{People, descriptor, subject_descriptor};
pub use people::{Person, Role, User};
pub use projects::{Project, ProjectState, Visibility};
pub(crate) use projects::{ProjectError, Projects};
