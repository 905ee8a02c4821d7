//! The flags of `Pattern.compile`.

/// Flags of `Pattern.compile`.
pub(super) const CASE_INSENSITIVE: i32 = 2;
pub(super) const COMMENTS: i32 = 4;
pub(super) const MULTILINE: i32 = 8;
pub(super) const LITERAL: i32 = 16;
pub(super) const DOTALL: i32 = 32;
pub(in crate::library::regex) const UNICODE_CLASSES: i32 = 256;
