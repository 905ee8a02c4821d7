//! Strings that hold more than plain ASCII: escapes, and characters that are written as escapes.

use super::{Check, Passed, Wrong};
use crate::json::scan::Scan;

impl Check<'_> {
    /// Names with escapes may be others in disguise.
    pub(super) fn special_name(&mut self, start: usize, plain: usize, first: usize) -> Passed {
        let end = self.special_text(start, plain)?;
        let name = self.text.get(start..end - 1).unwrap_or_default();
        self.found.is_unclear |= name.contains('\\');
        self.note(name, first);
        Ok(end)
    }

    /// Passes a string that is plain up to a place.
    pub(super) fn special_text(&mut self, start: usize, plain: usize) -> Passed {
        let mut scan = Scan::new(self.text);
        scan.at = plain;
        if let Err(problem) = scan.rest_of_string() {
            return Err(Box::new(Wrong { problem, at: scan.at }));
        }
        self.found.is_respelled |= scan.is_respelled;
        self.found.growth += scan.growth;
        self.string(scan.at - 1 - start);
        Ok(scan.at)
    }
}
