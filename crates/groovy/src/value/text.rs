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

/// How many bytes at the start JSON writes just as they are: ASCII without controls, quotes and backslashes.
#[inline]
pub(crate) fn plain_ascii_len(bytes: &[u8]) -> usize {
    let (chunks, rest) = bytes.as_chunks();
    let mut at = 0;
    for chunk in chunks {
        let found = special_bytes(u64::from_le_bytes(*chunk));
        if found != 0 {
            return at + (found.trailing_zeros() / 8) as usize;
        }
        at += 8;
    }
    at + rest.iter().position(|byte| !matches!(byte, 0x20..=0x7e) || matches!(byte, b'"' | b'\\')).unwrap_or(rest.len())
}

/// Sets the highest bit of bytes that are not plain; those behind the first one may be wrong.
#[inline]
fn special_bytes(bytes: u64) -> u64 {
    const ONES: u64 = u64::from_le_bytes([1; 8]);
    const HIGH: u64 = ONES << 7;
    // Below 0x80 only zero has its highest bit set by a decrement, only a control by taking 0x20 away, and only a delete by an
    // increment; from 0x80 on it is set anyway.
    let quotes = (bytes ^ (ONES * b'"' as u64)).wrapping_sub(ONES);
    let backslashes = (bytes ^ (ONES * b'\\' as u64)).wrapping_sub(ONES);
    let controls = bytes.wrapping_sub(ONES * 0x20);
    let deletes = bytes.wrapping_add(ONES);
    (quotes | backslashes | controls | deletes | bytes) & HIGH
}

/// `String.length()`.
pub fn utf16_len(text: &str) -> usize {
    if text.is_ascii() { text.len() } else { text.encode_utf16().count() }
}

/// `String.hashCode()`.
pub fn java_hash_str(text: &str) -> i32 {
    let (mut hash, mut all) = (0i32, 0);
    for byte in text.bytes() {
        hash = hash.wrapping_mul(31).wrapping_add(i32::from(byte));
        all |= byte;
    }
    if all.is_ascii() { hash } else { java_hash(text.encode_utf16().map(i32::from)) }
}

/// The polynomial hash of Java's strings, lists and arrays, from `start` 0 for strings.
pub fn java_hash(parts: impl Iterator<Item = i32>) -> i32 {
    parts.fold(0i32, |hash, part| hash.wrapping_mul(31).wrapping_add(part))
}

#[cfg(test)]
mod tests {
    use super::plain_ascii_len;

    #[test]
    fn plain_text_ends_before_the_first_byte_that_is_not_plain() {
        for special in (0..=0x1f).chain(0x7f..=0xff).chain([b'"', b'\\']) {
            for at in 0..20 {
                for plain in [b' ', b'!', b'#', b'[', b']', b'~', b'a'] {
                    let mut bytes = vec![plain; 24];
                    bytes[at] = special;
                    assert_eq!(plain_ascii_len(&bytes), at, "{special} at {at} after {plain}");
                    assert_eq!(plain_ascii_len(&bytes[..at]), at);
                }
            }
        }
    }
}
