//! Texts in quotes, with what JSON escapes.

use std::fmt::Write;

use super::Style;
use crate::interp::{Eval, Interp};
use crate::value::plain_ascii_len;

pub(super) fn write_text(interp: &mut Interp<'_>, out: &mut String, text: &str, style: &Style) -> Eval<()> {
    interp.charge(text.len() / 32)?;
    // Most texts are short and grow little.
    let length = if text.len() > 4096 { quoted_length(text, style.escape_unicode) } else { text.len() };
    interp.room_for_text(out.len().saturating_add(length))?;
    push_quoted(out, text, style.escape_unicode);
    Ok(())
}

/// The bytes that [`quote`] makes of a text.
fn quoted_length(text: &str, escape_unicode: bool) -> usize {
    let of = |c: char| match c {
        '"' | '\\' | '\n' | '\r' | '\t' | '\u{8}' | '\u{c}' => 2,
        c if c < ' ' || (escape_unicode && c > '\u{7e}') => 6 * c.len_utf16(),
        c => c.len_utf8(),
    };
    2 + text.chars().map(of).sum::<usize>()
}

/// Text in quotes, with escapes.
pub(in crate::library::json) fn quote(text: &str, escape_unicode: bool) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    push_quoted(&mut quoted, text, escape_unicode);
    quoted
}

fn push_quoted(quoted: &mut String, text: &str, escape_unicode: bool) {
    quoted.push('"');
    let mut rest = text;
    loop {
        // Most text needs no escapes: it goes over in one piece.
        let (plain, special) = rest.split_at_checked(plain_ascii_len(rest.as_bytes())).unwrap_or((rest, ""));
        quoted.push_str(plain);
        let mut chars = special.chars();
        let Some(c) = chars.next() else { break };
        push_special(quoted, c, escape_unicode);
        rest = chars.as_str();
    }
    quoted.push('"');
}

/// A character that is not plain ASCII, or has to be escaped in JSON.
fn push_special(quoted: &mut String, c: char, escape_unicode: bool) {
    match c {
        '"' => quoted.push_str("\\\""),
        '\\' => quoted.push_str("\\\\"),
        '\n' => quoted.push_str("\\n"),
        '\r' => quoted.push_str("\\r"),
        '\t' => quoted.push_str("\\t"),
        '\u{8}' => quoted.push_str("\\b"),
        '\u{c}' => quoted.push_str("\\f"),
        c if c < ' ' || escape_unicode => {
            for unit in c.encode_utf16(&mut [0; 2]) {
                let _ = write!(quoted, "\\u{unit:04x}");
            }
        }
        c => quoted.push(c),
    }
}
