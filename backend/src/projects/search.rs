//! Finds the page of a list that somebody asked for.

use api_types::{Project, ProjectPage};

use super::cursor::Cursor;

/// What to look for.
pub(super) struct Search<'a> {
    /// Anywhere in the name; upper and lower case are the same.
    pub text: &'a str,
    pub after: Option<Cursor>,
    pub limit: usize,
}

/// The page of a sorted list.
pub(super) fn page(list: &[ado::Project], search: &Search<'_>) -> ProjectPage {
    let text = search.text.trim().to_lowercase();
    let matching: Vec<&ado::Project> =
        list.iter().filter(|project| project.name.as_str().to_lowercase().contains(&text)).collect();
    let start =
        search.after.as_ref().map_or(0, |after| matching.partition_point(|project| Cursor::at(project) <= *after));
    let behind = matching.get(start..).unwrap_or_default();
    let shown = behind.get(..search.limit).unwrap_or(behind);
    let next = if behind.len() > shown.len() { shown.last() } else { None };
    ProjectPage {
        projects: shown.iter().map(|project| Project { id: project.id, name: project.name.to_string() }).collect(),
        total: u32::try_from(matching.len()).unwrap_or(u32::MAX),
        next_cursor: next.map(|project| Cursor::at(project).to_text()),
    }
}
