//! Containers that are still JSON text.

use super::Str;
use crate::types::Type;

/// Where in a checked JSON text an object or array stands that nobody has looked at yet.
#[derive(Debug, Clone)]
pub struct Unread {
    whole: Str,
    start: u32,
    end: u32,
    spelling: Spelling,
    maps: Type,
}

/// How JSON is written for what is still text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spelling {
    /// With just these characters.
    Same,
    /// Without blanks, and with other characters in its texts.
    Other {
        /// The bytes that makes.
        length: u32,
    },
    /// That shows when it has been read.
    Unknown,
}

impl Unread {
    /// A part of a text of less than four gigabytes.
    pub(crate) fn new(whole: Str, start: usize, end: usize, spelling: Spelling, maps: Type) -> Self {
        Self { whole, start: start as u32, end: end as u32, spelling, maps }
    }

    /// Its JSON.
    pub(crate) fn text(&self) -> &str {
        self.whole.get(self.start as usize..self.end as usize).unwrap_or_default()
    }

    /// Whether it holds nothing.
    pub(super) fn is_empty(&self) -> bool {
        self.text().get(1..).is_some_and(|inside| inside.trim_ascii_start().len() == 1)
    }

    /// The class of its objects.
    pub(crate) fn maps(&self) -> Type {
        self.maps
    }

    /// How it is written.
    pub(crate) fn spelling(&self) -> Spelling {
        self.spelling
    }

    pub(super) fn is_written_unread(&self) -> bool {
        self.spelling != Spelling::Unknown
    }
}
