//! Patterns of earlier runs: building one takes longer than the whole run of most rules.
//!
//! Only small, simple patterns are kept: they hold nothing of a run, and a bound on their number bounds their memory. A run
//! pays for a pattern as if it had built it, so that what it may do does not depend on what ran before.

use std::cell::RefCell;

use super::backtracking::written_out;
use super::compiled::Pattern;
use super::translation::UNICODE_CLASSES;

/// How many patterns a thread keeps.
const MOST: usize = 32;
/// The longest of them, counts and classes of Unicode written out.
const LONGEST: usize = 200;

thread_local! {
    /// The one used last is the last.
    static KEPT: RefCell<Vec<Pattern>> = const { RefCell::new(Vec::new()) };
}

/// A pattern that an earlier run has built.
pub(super) fn find(source: &str, flags: i32) -> Option<Pattern> {
    let found = |kept: &RefCell<Vec<Pattern>>| {
        let mut kept = kept.borrow_mut();
        let place = kept.iter().rposition(|pattern| pattern.flags == flags && pattern.source.as_str() == source)?;
        let pattern = kept.remove(place);
        kept.push(pattern.clone());
        Some(pattern)
    };
    KEPT.try_with(found).ok().flatten()
}

/// Keeps a pattern for later runs, if it is worth it and weighs little.
pub(super) fn keep(pattern: &Pattern) {
    let is_small = written_out(pattern.translated()) <= LONGEST;
    if !is_small || pattern.flags & UNICODE_CLASSES != 0 || pattern.source.contains("(?U") || pattern.goes_back() {
        return;
    }
    let put = |kept: &RefCell<Vec<Pattern>>| {
        let mut kept = kept.borrow_mut();
        if kept.len() == MOST {
            kept.remove(0);
        }
        kept.push(pattern.clone());
    };
    // A thread that is ending keeps nothing.
    let _ = KEPT.try_with(put);
}
