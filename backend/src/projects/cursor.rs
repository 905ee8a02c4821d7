//! Where a page of projects starts: behind a project, by its place in the order, so that projects that come and go
//! meanwhile neither repeat nor hide others.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use domain::ProjectId;

use super::lists::Listed;

/// A place in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Cursor {
    key: String,
    id: ProjectId,
}

impl Cursor {
    /// The place of a project.
    pub(super) fn at(listed: &Listed) -> Self {
        Self { key: listed.key.clone(), id: listed.project.id }
    }

    /// Whether a project comes before this place, or is it.
    pub(super) fn reaches(&self, listed: &Listed) -> bool {
        (listed.key.as_str(), listed.project.id) <= (self.key.as_str(), self.id)
    }

    pub(super) fn to_text(&self) -> String {
        URL_SAFE_NO_PAD.encode(format!("{}{}", self.id.uuid().simple(), self.key))
    }

    pub(super) fn from_text(text: &str) -> Option<Self> {
        let plain = String::from_utf8(URL_SAFE_NO_PAD.decode(text).ok()?).ok()?;
        let (id, key) = plain.split_at_checked(32)?;
        Some(Self { key: key.to_owned(), id: id.parse().ok()? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_survives_its_text() {
        let name = "Überwachung 🚚".parse().unwrap();
        let project = ado::Project { id: ProjectId::new(uuid::Uuid::from_u128(7)), name };
        let cursor = Cursor::at(&Listed::new(project));
        assert_eq!(Cursor::from_text(&cursor.to_text()), Some(cursor));
        for text in ["", "x", "AAAA", "====", &"A".repeat(43)] {
            assert_eq!(Cursor::from_text(text), None, "{text}");
        }
    }
}
