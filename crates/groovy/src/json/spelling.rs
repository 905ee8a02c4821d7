//! How `JsonOutput` spells texts: everything beyond ASCII and what would end or break a string is escaped.

use std::str;

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
    let digit = |shift: u16| match (unit >> shift) as u8 & 0xf {
        digit @ 0..=9 => b'0' + digit,
        digit => b'a' - 10 + digit,
    };
    let escape = [b'\\', b'u', digit(12), digit(8), digit(4), digit(0)];
    out.push_str(str::from_utf8(&escape).unwrap_or_default());
}

/// Writes what was checked before as its values would be written: without blanks, with texts as `JsonOutput` spells them.
pub(crate) fn respell(json: &str, out: &mut String) {
    let mut scan = Scan::new(json);
    while let Some(byte) = scan.peek() {
        match byte {
            b'"' => respell_string(&mut scan, out),
            ..=b' ' => scan.skip_blanks(),
            _ => {
                let others = scan.rest_bytes().iter().take_while(|byte| !matches!(byte, b'"' | ..=b' ')).count();
                out.push_str(scan.rest().get(..others).unwrap_or_default());
                scan.at += others;
            }
        }
    }
}

fn respell_string(scan: &mut Scan<'_>, out: &mut String) {
    out.push('"');
    scan.at += 1;
    loop {
        let plain = plain_ascii_len(scan.rest_bytes());
        out.push_str(scan.rest().get(..plain).unwrap_or_default());
        scan.at += plain;
        match scan.rest().chars().next() {
            Some('"') | None => break,
            Some('\\') => match scan.escape() {
                Ok(escape) => push_special(out, escape.stands_for),
                Err(_) => break,
            },
            Some(c) => {
                push_special(out, c);
                scan.at += c.len_utf8();
            }
        }
    }
    out.push('"');
    scan.at += 1;
}
