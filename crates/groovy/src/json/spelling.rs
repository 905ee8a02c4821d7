//! How `JsonOutput` spells texts: everything beyond ASCII and what would end or break a string is escaped.

use super::scan::Scan;
use crate::value::plain_ascii_len;

/// The bytes that a character takes in a string.
pub(crate) fn spelled_len(c: char) -> usize {
    match c {
        '"' | '\\' | '\n' | '\r' | '\t' | '\u{8}' | '\u{c}' => 2,
        ' '..='~' => 1,
        c => 6 * c.len_utf16(),
    }
}

/// A character that is not plain ASCII, or has to be escaped in JSON.
pub(crate) fn push_special(out: &mut String, c: char) {
    match c {
        '"' => out.push_str("\\\""),
        '\\' => out.push_str("\\\\"),
        '\n' => out.push_str("\\n"),
        '\r' => out.push_str("\\r"),
        '\t' => out.push_str("\\t"),
        '\u{8}' => out.push_str("\\b"),
        '\u{c}' => out.push_str("\\f"),
        ' '..='~' => out.push(c),
        c => c.encode_utf16(&mut [0; 2]).iter().for_each(|unit| push_unit(out, *unit)),
    }
}

fn push_unit(out: &mut String, unit: u16) {
    out.push_str("\\u");
    for shift in [12, 8, 4, 0] {
        let digit = (unit >> shift) as u8 & 0xf;
        out.push(char::from(if digit < 10 { b'0' + digit } else { b'a' - 10 + digit }));
    }
}

/// Writes what was checked before as its values would be written: without blanks, with texts as `JsonOutput` spells them.
pub(crate) fn respell(json: &str, out: &mut String) {
    let mut respell = Respell { json, bytes: json.as_bytes(), at: 0, same_from: 0 };
    while let Some(byte) = respell.peek() {
        match byte {
            b'"' => respell.string(out),
            ..=b' ' => {
                respell.copy(out);
                respell.pass_blanks();
            }
            _ => respell.at += 1,
        }
    }
    respell.copy(out);
}

struct Respell<'t> {
    json: &'t str,
    bytes: &'t [u8],
    at: usize,
    /// From here to the current place everything stays as it is.
    same_from: usize,
}

impl Respell<'_> {
    #[inline]
    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn copy(&mut self, out: &mut String) {
        out.push_str(self.json.get(self.same_from..self.at).unwrap_or_default());
    }

    fn pass_blanks(&mut self) {
        self.at += blanks_len(self.bytes.get(self.at..).unwrap_or_default());
        self.same_from = self.at;
    }

    fn string(&mut self, out: &mut String) {
        self.at += 1;
        loop {
            self.at += plain_ascii_len(self.bytes.get(self.at..).unwrap_or_default());
            match self.peek() {
                Some(b'"') => break,
                Some(b'\\') if !matches!(self.bytes.get(self.at + 1), Some(b'/' | b'u')) => self.at += 2,
                Some(_) => self.special(out),
                None => return,
            }
        }
        self.at += 1;
    }

    /// An escape or a character that is spelled otherwise.
    fn special(&mut self, out: &mut String) {
        self.copy(out);
        let mut scan = Scan::new(self.json);
        scan.at = self.at;
        match scan.rest().chars().next() {
            Some('\\') => {
                let meant = scan.escape().map_or(char::REPLACEMENT_CHARACTER, |escape| escape.stands_for);
                push_special(out, meant);
            }
            Some(c) => {
                push_special(out, c);
                scan.at += c.len_utf8();
            }
            None => {}
        }
        self.at = scan.at;
        self.same_from = self.at;
    }
}

/// How many blanks stand at the start of a text: mostly one, or a line's end with the indentation of the next line.
#[inline]
pub(super) fn blanks_len(bytes: &[u8]) -> usize {
    let mut at = 0;
    loop {
        at += spaces_len(bytes.get(at..).unwrap_or_default());
        match bytes.get(at) {
            Some(b'\n' | b'\r' | b'\t') => at += 1,
            _ => return at,
        }
    }
}

#[inline]
fn spaces_len(bytes: &[u8]) -> usize {
    const SPACES: u64 = u64::from_le_bytes([b' '; 8]);
    let (chunks, rest) = bytes.as_chunks();
    let mut at = 0;
    for chunk in chunks {
        let others = u64::from_le_bytes(*chunk) ^ SPACES;
        if others != 0 {
            return at + (others.trailing_zeros() / 8) as usize;
        }
        at += 8;
    }
    at + rest.iter().take_while(|byte| **byte == b' ').count()
}
