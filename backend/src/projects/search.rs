//! Finds the page of a list that somebody asked for.

use api_types::{Project, ProjectPage};
use memchr::memmem::Finder;

use super::{cursor::Cursor, lists::Listed};

/// What to look for.
pub(super) struct Search<'a> {
    /// Anywhere in the name; upper and lower case are the same.
    pub text: &'a str,
    pub after: Option<Cursor>,
    pub limit: usize,
}

/// The page of a sorted list.
pub(super) fn page(list: &[Listed], search: &Search<'_>) -> ProjectPage {
    let text = search.text.trim().to_lowercase();
    let finder = Finder::new(&text);
    let matching: Vec<&Listed> = list.iter().filter(|listed| finder.find(listed.key.as_bytes()).is_some()).collect();
    let start = search.after.as_ref().map_or(0, |after| matching.partition_point(|listed| after.reaches(listed)));
    let behind = matching.get(start..).unwrap_or_default();
    let shown = behind.get(..search.limit).unwrap_or(behind);
    let next = if behind.len() > shown.len() { shown.last() } else { None };
    ProjectPage {
        projects: shown.iter().map(|listed| view(&listed.project)).collect(),
        total: u32::try_from(matching.len()).unwrap_or(u32::MAX),
        next_cursor: next.map(|listed| Cursor::at(listed).to_text()),
    }
}

fn view(project: &ado::Project) -> Project {
    Project { id: project.id, name: project.name.to_string() }
}
