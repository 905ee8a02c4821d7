//! Paths of addresses: without dots, one against another.

use super::parts::Parts;

/// A path without `.`, `..` and double slashes. `..` that lead out stay.
pub(super) fn normalized(path: &str) -> String {
    let mut kept: Vec<&str> = Vec::new();
    let mut ends_open = path.ends_with('/');
    for segment in path.split('/').filter(|segment| !segment.is_empty()) {
        ends_open = matches!(segment, "." | "..") || path.ends_with('/');
        match segment {
            "." => {}
            ".." if kept.last().is_some_and(|before| *before != "..") => {
                kept.pop();
            }
            segment => {
                ends_open = path.ends_with('/');
                kept.push(segment);
            }
        }
    }
    let root = if path.starts_with('/') { "/" } else { "" };
    // A colon in front would make a scheme of it.
    let dot = if root.is_empty() && kept.first().is_some_and(|first| first.contains(':')) { "./" } else { "" };
    let end = if ends_open && !kept.is_empty() { "/" } else { "" };
    format!("{root}{dot}{}{end}", kept.join("/"))
}

/// What `child` means seen from `base`.
pub(super) fn resolved(base: &Parts, child: &Parts) -> Parts {
    if child.opaque.is_some() || base.opaque.is_some() || child.scheme.is_some() {
        return child.clone();
    }
    let only_fragment = child.authority.is_none() && child.path.is_empty() && child.query.is_none();
    if only_fragment && child.fragment.is_some() {
        return Parts { fragment: child.fragment.clone(), ..base.clone() };
    }
    let mut found = Parts { scheme: base.scheme.clone(), ..child.clone() };
    if child.authority.is_none() {
        found.authority = base.authority.clone();
        found.server = base.server.clone();
        if !child.path.starts_with('/') {
            let folder = base.path.rsplit_once('/').map(|(folder, _)| folder);
            let root = if base.scheme.is_some() && !child.path.is_empty() { "/" } else { "" };
            let joined =
                folder.map_or_else(|| format!("{root}{}", child.path), |folder| format!("{folder}/{}", child.path));
            found.path = normalized(&joined);
        }
    }
    found
}

/// What leads from `base` to an address below it; `None` for others.
pub(super) fn relative(base: &Parts, below: &Parts) -> Option<Parts> {
    let same_scheme = match (&base.scheme, &below.scheme) {
        (Some(mine), Some(theirs)) => mine.eq_ignore_ascii_case(theirs),
        (mine, theirs) => mine == theirs,
    };
    if base.opaque.is_some() || below.opaque.is_some() || !same_scheme || base.authority != below.authority {
        return None;
    }
    let (mut folder, path) = (normalized(&base.path), normalized(&below.path));
    if folder != path && !folder.ends_with('/') {
        folder.push('/');
    }
    let rest = path.strip_prefix(&folder)?;
    Some(Parts {
        path: rest.to_owned(),
        query: below.query.clone(),
        fragment: below.fragment.clone(),
        ..Parts::default()
    })
}
