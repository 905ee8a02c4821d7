//! Strings as Java counts them: stored as UTF-8, measured and hashed as UTF-16.

use super::Value;

/// Immutable text, one pointer wide, shareable between threads and compiled scripts.
pub type Str = arcstr::ArcStr;

/// A string with values in it: `strings.len() == values.len() + 1`.
#[derive(Debug)]
pub struct GString {
    /// The text between the values.
    pub strings: Box<[Str]>,
    /// The values; a closure is asked again at every conversion.
    pub values: Box<[Value]>,
}

/// `String.length()`.
pub fn utf16_len(text: &str) -> usize {
    if text.is_ascii() { text.len() } else { text.encode_utf16().count() }
}

/// `String.hashCode()`.
pub fn java_hash_str(text: &str) -> i32 {
    if text.is_ascii() {
        return text.bytes().fold(0i32, |hash, byte| hash.wrapping_mul(31).wrapping_add(i32::from(byte)));
    }
    java_hash(text.encode_utf16().map(i32::from))
}

/// The polynomial hash of Java's strings, lists and arrays, from `start` 0 for strings.
pub fn java_hash(parts: impl Iterator<Item = i32>) -> i32 {
    parts.fold(0i32, |hash, part| hash.wrapping_mul(31).wrapping_add(part))
}
