//! Containers that are still JSON text.

use super::Str;

/// Where in a checked JSON text an object or array stands that nobody has looked at yet.
#[derive(Debug, Clone)]
pub struct Unread {
    whole: Str,
    start: u32,
    end: u32,
    /// Whether JSON is written for it with just these characters.
    verbatim: bool,
}

impl Unread {
    /// A part of a text of less than four gigabytes.
    pub(crate) fn new(whole: Str, start: usize, end: usize, verbatim: bool) -> Self {
        Self { whole, start: start as u32, end: end as u32, verbatim }
    }

    /// Its JSON.
    pub(crate) fn text(&self) -> &str {
        self.whole.get(self.start as usize..self.end as usize).unwrap_or_default()
    }

    pub(super) fn is_verbatim(&self) -> bool {
        self.verbatim
    }
}
