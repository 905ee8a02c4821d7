//! The nearest known name to a mistyped one.

use crate::interp::Interp;
use crate::value::Value;

/// The nearest known name to a mistyped one: at most a third of its letters differ.
pub(crate) fn nearest<'n>(name: &str, known: impl IntoIterator<Item = &'n str>) -> Option<&'n str> {
    let allowed = (name.chars().count() / 3).max(1);
    let near = known.into_iter().map(|candidate| (distance(name, candidate), candidate));
    near.filter(|(distance, _)| *distance <= allowed)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// Levenshtein's distance, without regard to case.
fn distance(left: &str, right: &str) -> usize {
    let right: Vec<char> = right.chars().take(64).collect();
    let mut row: Vec<usize> = (0..=right.len()).collect();
    for (i, a) in left.chars().take(64).enumerate() {
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
