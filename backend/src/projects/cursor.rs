//! Where a page of projects starts: behind a project, by its place in the order, so that projects that come and go
//! meanwhile neither repeat nor hide others.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use domain::ProjectId;

/// A place in the list.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Cursor {
    name: String,
    id: ProjectId,
}

impl Cursor {
    /// The place of a project.
    pub(super) fn at(project: &ado::Project) -> Self {
        Self { name: project.name.as_str().to_lowercase(), id: project.id }
    }

    pub(super) fn to_text(&self) -> String {
        URL_SAFE_NO_PAD.encode(format!("{}{}", self.id.uuid().simple(), self.name))
    }

    pub(super) fn from_text(text: &str) -> Option<Self> {
        let plain = String::from_utf8(URL_SAFE_NO_PAD.decode(text).ok()?).ok()?;
        let (id, name) = plain.split_at_checked(32)?;
        Some(Self { name: name.to_owned(), id: id.parse().ok()? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_survives_its_text() {
        let name = "Überwachung 🚚".parse().unwrap();
        let cursor = Cursor::at(&ado::Project { id: ProjectId::new(uuid::Uuid::from_u128(7)), name });
        assert_eq!(Cursor::from_text(&cursor.to_text()), Some(cursor));
        for text in ["", "x", "AAAA", "====", &"A".repeat(43)] {
            assert_eq!(Cursor::from_text(text), None, "{text}");
        }
    }
}
