//! The route of the project picker.

use std::sync::Arc;

use api_types::{Problem, ProjectPage};
use axum::extract::State;
use serde::Deserialize;

use super::{
    cursor::Cursor,
    search::{self, Search},
};
use crate::{
    auth::{AdminSession, AdoCredential},
    http::{ApiError, Page, Query},
    node::Node,
};

/// The longest text to look for. No project name is longer.
const MAX_SEARCH_CHARS: usize = 255;

#[derive(Debug, Default, Deserialize, utoipa::IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListProjects {
    /// Looks anywhere in the name, without regard to upper and lower case.
    search: Option<String>,
    /// Where the page starts: `nextCursor` of the page before.
    cursor: Option<String>,
    /// How many projects, at most 100.
    limit: Option<String>,
}

/// Lists the projects the caller sees, by name.
#[utoipa::path(
    get,
    path = "/api/v1/projects",
    tag = "projects",
    params(ListProjects, ("x-ado-access-token" = String, Header, description = "The hub's access token.")),
    responses(
        (status = 200, description = "A page of projects", body = ProjectPage),
        (status = 502, description = "`ado.unavailable`, `ado.refused`", body = Problem,
            content_type = "application/problem+json"),
    ),
    security(("session" = [])),
)]
pub async fn list_projects(
    session: AdminSession,
    AdoCredential(credential): AdoCredential,
    State(node): State<Arc<Node>>,
    Query(query): Query<ListProjects>,
) -> Result<axum::Json<ProjectPage>, ApiError> {
    let search = query.parse()?;
    let list = node.projects.get(&node, &session, &credential).await?;
    Ok(axum::Json(search::page(&list, &search)))
}

impl ListProjects {
    fn parse(&self) -> Result<Search<'_>, ApiError> {
        let text = self.search.as_deref().unwrap_or_default();
        if text.chars().count() > MAX_SEARCH_CHARS {
            return Err(ApiError::field("search", format!("Shorten this to at most {MAX_SEARCH_CHARS} characters.")));
        }
        let after = match &self.cursor {
            Some(text) => Some(Cursor::from_text(text).ok_or_else(Page::unknown_cursor)?),
            None => None,
        };
        let limit = Page::parse_limit(self.limit.as_deref())?;
        Ok(Search { text, after, limit: usize::try_from(limit).unwrap_or(usize::MAX) })
    }
}
