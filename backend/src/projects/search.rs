//! Finds the page of a list that somebody asked for.

use std::borrow::Borrow;

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
    if text.is_empty() {
        return cut(list, search);
    }
    let finder = Finder::new(&text);
    let matching: Vec<&Listed> = list.iter().filter(|listed| finder.find(listed.key.as_bytes()).is_some()).collect();
    cut(&matching, search)
}

/// The page of what matches.
fn cut<L: Borrow<Listed>>(matching: &[L], search: &Search<'_>) -> ProjectPage {
    let start = search.after.as_ref().map_or(0, |after| matching.partition_point(|l| after.reaches(l.borrow())));
    let behind = matching.get(start..).unwrap_or_default();
    let shown = behind.get(..search.limit).unwrap_or(behind);
    let next = if behind.len() > shown.len() { shown.last() } else { None };
    ProjectPage {
        projects: shown.iter().map(|listed| view(&listed.borrow().project)).collect(),
        total: u32::try_from(matching.len()).unwrap_or(u32::MAX),
        next_cursor: next.map(|listed| Cursor::at(listed.borrow()).to_text()),
    }
}

fn view(project: &ado::Project) -> Project {
    Project { id: project.id, name: project.name.to_string() }
}
