//! Projects of the organization or collection.

use api_types::ProjectPage;

use super::escape;
use crate::api::{Client, Error, client::Ask};

/// Projects offered at once. Whoever looks for another one types more of its name.
const PROJECTS_A_LIST: u32 = 50;

impl Client {
    /// Projects with `search` anywhere in their name.
    pub async fn projects(&self, search: &str) -> Result<ProjectPage, Error> {
        let path = format!("/api/v1/projects?limit={PROJECTS_A_LIST}&search={}", escape(search));
        self.ask(Ask { method: "GET", path: &path, on_behalf: true, ..Ask::default() }).await
    }
}
