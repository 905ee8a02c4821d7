//! Where the emulated organization or collection lives below the server's address.

use std::{fmt, str::FromStr};

/// `fabrikam` (an organization) or `tfs/Contoso` (a collection below a virtual directory).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CollectionPath(String);

/// The text is no collection path.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "\"{0}\" is no collection: write a name such as fabrikam, or a virtual directory and a name such as tfs/Contoso, \
     each of letters, digits, dots, spaces, hyphens and underscores, and not starting with an underscore"
)]
pub struct InvalidCollectionPath(String);

impl CollectionPath {
    /// The path without slashes around it.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The organization's or collection's own name: the last segment.
    pub fn name(&self) -> &str {
        self.0.rsplit('/').next().unwrap_or(&self.0)
    }

    /// The IIS application of a Server, for example `/tfs/`; empty for Services.
    pub fn virtual_directory(&self) -> String {
        self.0.rsplit_once('/').map_or_else(String::new, |(directory, _)| format!("/{directory}/"))
    }

    /// Whether there is a virtual directory, which only Servers have.
    pub fn has_virtual_directory(&self) -> bool {
        self.0.contains('/')
    }

    /// The path as it stands in a URL, with a leading slash.
    pub(crate) fn url_path(&self) -> String {
        format!("/{}", self.0.replace(' ', "%20"))
    }

    /// What is left of `path` below this collection, or `None` when it lies elsewhere. Case does not matter, as in
    /// Azure DevOps.
    pub(crate) fn strip<'a>(&self, path: &'a str) -> Option<&'a str> {
        let base = self.url_path();
        let head = path.get(..base.len())?;
        let rest = path.get(base.len()..)?;
        (head.eq_ignore_ascii_case(&base) && (rest.is_empty() || rest.starts_with('/'))).then_some(rest)
    }
}

impl FromStr for CollectionPath {
    type Err = InvalidCollectionPath;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let path = text.trim().trim_matches('/');
        let segments: Vec<_> = path.split('/').collect();
        if segments.len() <= 2 && segments.iter().all(|segment| is_segment(segment)) {
            Ok(Self(path.to_owned()))
        } else {
            Err(InvalidCollectionPath(text.to_owned()))
        }
    }
}

impl fmt::Display for CollectionPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

fn is_segment(segment: &str) -> bool {
    (1..=64).contains(&segment.len())
        && !segment.starts_with(['_', '.', ' '])
        && segment.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_' | ' '))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_organization_and_a_collection_are_told_apart() {
        let organization: CollectionPath = "/fabrikam/".parse().unwrap();
        assert_eq!((organization.name(), organization.virtual_directory().as_str()), ("fabrikam", ""));
        let collection: CollectionPath = "tfs/Default Collection".parse().unwrap();
        assert_eq!((collection.name(), collection.virtual_directory().as_str()), ("Default Collection", "/tfs/"));
        assert_eq!(collection.url_path(), "/tfs/Default%20Collection");
    }

    #[test]
    fn a_path_below_the_collection_is_found_in_any_case_but_not_by_prefix() {
        let collection: CollectionPath = "tfs/Contoso".parse().unwrap();
        assert_eq!(collection.strip("/TFS/contoso/_apis/projects"), Some("/_apis/projects"));
        assert_eq!(collection.strip("/tfs/Contoso"), Some(""));
        assert_eq!(collection.strip("/tfs/ContosoSuites/_apis"), None);
        assert_eq!(collection.strip("/tfs"), None);
    }

    #[test]
    fn what_would_clash_with_other_addresses_is_refused() {
        for text in ["", "/", "_emulator", "a/b/c", "a//b", "..", "a?b", "ü"] {
            assert!(text.parse::<CollectionPath>().is_err(), "{text}");
        }
    }
}
