//! UTF-16 arithmetic on UTF-8 text.

/// `String.length()`
pub(in crate::library) fn unit_length(text: &str) -> usize {
    crate::value::utf16_len(text)
}

/// The unit at an index.
pub(in crate::library) fn unit_at(text: &str, at: usize) -> Option<u16> {
    if text.is_ascii() { text.as_bytes().get(at).map(|byte| u16::from(*byte)) } else { text.encode_utf16().nth(at) }
}

/// The byte where a unit starts; `None` beyond the end. In the middle of a pair: where the pair starts.
pub(in crate::library) fn byte_at(text: &str, unit: usize) -> Option<usize> {
    if text.is_ascii() {
        return (unit <= text.len()).then_some(unit);
    }
    let mut units = 0;
    for (byte, c) in text.char_indices() {
        if units >= unit || units + c.len_utf16() > unit {
            return Some(byte);
        }
        units += c.len_utf16();
    }
    (units >= unit).then_some(text.len())
}

/// The unit a byte belongs to.
pub(in crate::library) fn unit_of(text: &str, byte: usize) -> usize {
    text.get(..byte).map_or(0, unit_length)
}

/// The text between two units; half of a pair becomes the replacement character.
pub(in crate::library) fn slice(text: &str, from: usize, to: usize) -> Option<String> {
    if text.is_ascii() {
        return text.get(from..to).map(str::to_owned);
    }
    let units: Vec<u16> = text.encode_utf16().collect();
    units.get(from..to).map(String::from_utf16_lossy)
}

/// Where a text stands in another, from a unit on.
pub(in crate::library) fn find_unit(text: &str, wanted: &str, from: usize) -> Option<usize> {
    let start = byte_at(text, from)?;
    let found = text.get(start..)?.find(wanted)?;
    Some(unit_of(text, start + found))
}

/// `String.compareTo`: the difference of the first different units, or of the lengths.
pub(in crate::library) fn compare_units(left: &str, right: &str) -> i32 {
    let mut rest = right.encode_utf16();
    for a in left.encode_utf16() {
        match rest.next() {
            Some(b) if a == b => {}
            Some(b) => return i32::from(a) - i32::from(b),
            None => return (unit_length(left) - unit_length(right)) as i32,
        }
    }
    -(rest.count() as i32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn indices_count_utf16_units() {
        assert_eq!(slice("a😀b", 3, 4).as_deref(), Some("b"));
        assert_eq!(byte_at("a😀b", 3), Some(5));
        assert_eq!(find_unit("a😀b", "b", 0), Some(3));
        assert_eq!(compare_units("abc", "abd"), -1);
        assert_eq!(compare_units("abc", "ab"), 1);
    }
}
