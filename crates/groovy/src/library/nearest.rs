//! The nearest known name to a mistyped one.

use crate::interp::Interp;
use crate::value::Value;

/// Longer names are compared by so many letters.
const LONGEST: usize = 64;

/// The nearest known name to a mistyped one: at most a third of its letters differ.
pub(crate) fn nearest<'n>(name: &str, known: impl IntoIterator<Item = &'n str>) -> Option<&'n str> {
    let mut allowed = (name.chars().count() / 3).max(1);
    let letters: Vec<char> = name.chars().take(LONGEST).collect();
    let (mut other, mut row) = (Vec::new(), Vec::new());
    let mut found = None;
    for candidate in known {
        other.clear();
        other.extend(candidate.chars().take(LONGEST));
        // Letters that one name has more than the other are differences already.
        if other.len().abs_diff(letters.len()) > allowed {
            continue;
        }
        let distance = distance(&letters, &other, &mut row);
        if distance < allowed || distance == allowed && found.is_none() {
            (allowed, found) = (distance, Some(candidate));
        }
    }
    found
}

/// Levenshtein's distance, without regard to case.
fn distance(left: &[char], right: &[char], row: &mut Vec<usize>) -> usize {
    row.clear();
    row.extend(0..=right.len());
    for (i, a) in left.iter().enumerate() {
        let mut diagonal = i;
        if let Some(first) = row.first_mut() {
            *first = i + 1;
        }
        for (j, b) in right.iter().enumerate() {
            let above = row.get(j + 1).copied().unwrap_or_default();
            let before = row.get(j).copied().unwrap_or_default();
            let changed = diagonal + usize::from(!a.eq_ignore_ascii_case(b));
            if let Some(cell) = row.get_mut(j + 1) {
                *cell = changed.min(above + 1).min(before + 1);
            }
            diagonal = above;
        }
    }
    row.last().copied().unwrap_or_default()
}

impl Interp<'_> {
    /// The method name of a receiver's class nearest to a mistyped one.
    pub(crate) fn nearest_method(&self, receiver: &Value, name: &str) -> Option<&'static str> {
        nearest(name, self.library().method_names(receiver.type_of())).filter(|near| *near != name)
    }
}
