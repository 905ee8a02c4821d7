//! Crockford base32: bytes to letters, and pasted text to letters again.

use zeroize::Zeroizing;

const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Longest text worth looking at, in characters; the longest code has about 420.
const MAX_TEXT: usize = 4096;

/// Five bits, and where in the pasted text they stood (counted from 1).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Symbol {
    pub(super) value: u8,
    pub(super) position: usize,
}

/// A pasted text without what mail programs, chats and people add around a code.
pub(super) struct Reading {
    /// The symbols up to the first character that cannot be one.
    pub(super) symbols: Vec<Symbol>,
    /// The position of that character.
    pub(super) foreign: Option<usize>,
}

/// Bytes as letters, five bits each, the last one filled up with zeros.
pub(super) fn write(bytes: &[u8]) -> Zeroizing<String> {
    let mut text = Zeroizing::new(String::with_capacity(count(bytes.len())));
    let (mut buffer, mut bits) = (0_u32, 0);
    for byte in bytes {
        buffer = (buffer << 8) | u32::from(*byte);
        bits += 8;
        while bits >= 5 {
            bits -= 5;
            text.push(letter(buffer >> bits));
        }
    }
    if bits > 0 {
        text.push(letter(buffer << (5 - bits)));
    }
    text
}

/// How many letters `bytes` bytes need.
pub(super) fn count(bytes: usize) -> usize {
    (bytes * 8).div_ceil(5)
}

/// Symbols as bytes; `None` if the bits that fill up the last byte are not zero, which no writer
/// produces and which would let two texts mean the same.
pub(super) fn to_bytes(values: impl Iterator<Item = u8>) -> Option<Zeroizing<Vec<u8>>> {
    let mut bytes = Zeroizing::new(Vec::with_capacity(270));
    let (mut buffer, mut bits) = (0_u32, 0);
    for value in values {
        buffer = ((buffer << 5) | u32::from(value)) & 0xffff;
        bits += 5;
        if bits >= 8 {
            bits -= 8;
            bytes.push((buffer >> bits) as u8);
        }
    }
    let rest = buffer & ((1 << bits) - 1);
    (rest == 0).then_some(bytes)
}

/// Reads pasted text up to the first character that belongs to no code. `None` if it is endless.
pub(super) fn read(text: &str) -> Option<Reading> {
    let mut symbols = Vec::new();
    for (index, character) in text.chars().enumerate() {
        if index >= MAX_TEXT {
            return None;
        }
        let position = index + 1;
        match value(character) {
            Some(value) => symbols.push(Symbol { value, position }),
            None if is_decoration(character) => {}
            None => return Some(Reading { symbols, foreign: Some(position) }),
        }
    }
    Some(Reading { symbols, foreign: None })
}

/// The five bits of a letter, with the look-alikes Crockford folds: O is 0, I and L are 1.
pub(super) fn value(character: char) -> Option<u8> {
    let letter = match character.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    let found = ALPHABET.iter().position(|known| char::from(*known) == letter)?;
    u8::try_from(found).ok()
}

/// Characters that get into a code on its way: line breaks, soft hyphens, zero-width marks, quotes
/// of mails and of people, dashes, markup of chats, the full stop of the sentence around it.
fn is_decoration(character: char) -> bool {
    let marks = matches!(character,
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202f}'
        | '\u{2060}'..='\u{2069}' | '\u{feff}');
    let dashes = matches!(character, '-' | '_' | '\u{2010}'..='\u{2015}' | '\u{2212}');
    let quotes = matches!(character, '"' | '\'' | '`' | '«' | '»' | '‹' | '›' | '\u{2018}'..='\u{201f}');
    let punctuation = matches!(
        character,
        '.' | ',' | ';' | ':' | '!' | '?' | '(' | ')' | '[' | ']' | '{' | '}' | '<' | '>' | '*' | '|' | '='
    );
    character.is_whitespace() || marks || dashes || quotes || punctuation
}

fn letter(bits: u32) -> char {
    char::from(ALPHABET[(bits & 31) as usize])
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn letters_agree_with_crockford() {
        assert_eq!(*write(b"Hello"), "91JPRV3F");
        assert_eq!(*write(&[0xff]), "ZW");
        assert_eq!(*write(&[]), "");
    }

    #[test]
    fn look_alikes_are_folded_and_u_is_none() {
        for (text, same) in [("oO0", 0), ("iIlL1", 1)] {
            assert!(text.chars().all(|letter| value(letter) == Some(same)));
        }
        assert_eq!(value('u'), None);
        assert_eq!(value('é'), None);
    }

    #[test]
    fn leftover_bits_are_refused() {
        assert!(to_bytes([31, 28].into_iter()).is_some());
        assert!(to_bytes([31, 29].into_iter()).is_none());
    }

    proptest! {
        #[test]
        fn bytes_survive(bytes in proptest::collection::vec(any::<u8>(), 0..100)) {
            let text = write(&bytes);
            prop_assert_eq!(text.len(), count(bytes.len()));
            let back = to_bytes(text.chars().filter_map(value)).unwrap();
            prop_assert_eq!(&*back, &bytes);
        }
    }
}
