//! Texts in quotes, with what JSON escapes.

use super::Style;
use crate::interp::{Eval, Interp};
use crate::json::{push_special, spelled_len};
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
    let of = |c: char| if is_special(c, escape_unicode) { spelled_len(c) } else { c.len_utf8() };
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
        if is_special(c, escape_unicode) {
            push_special(quoted, c)
        } else {
            quoted.push(c)
        }
        rest = chars.as_str();
    }
    quoted.push('"');
}

/// Whether something else may be written for a character than itself.
fn is_special(c: char, escape_unicode: bool) -> bool {
    escape_unicode || c < '\u{7f}'
}
