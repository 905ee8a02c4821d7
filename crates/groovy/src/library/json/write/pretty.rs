//! `JsonOutput.prettyPrint`.

use crate::interp::{Eval, Interp};

/// `JsonOutput.prettyPrint`: four spaces a level, empty containers on three lines.
pub(in crate::library::json) fn pretty(interp: &mut Interp<'_>, text: &str) -> Eval<String> {
    let mut out = String::new();
    let mut depth = 0usize;
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        interp.charge(1)?;
        interp.room_for_text(out.len() + depth * 4)?;
        match c {
            '{' | '[' => {
                depth += 1;
                out.push(c);
                line(&mut out, depth);
            }
            '}' | ']' => {
                depth = depth.saturating_sub(1);
                line(&mut out, depth);
                out.push(c);
            }
            ',' => {
                out.push(',');
                line(&mut out, depth);
            }
            ':' => out.push_str(": "),
            '"' => {
                out.push('"');
                while let Some(c) = chars.next() {
                    out.push(c);
                    match c {
                        '\\' => out.extend(chars.next()),
                        '"' => break,
                        _ => {}
                    }
                }
            }
            c if c.is_whitespace() => {}
            c => out.push(c),
        }
    }
    Ok(out)
}

fn line(out: &mut String, depth: usize) {
    out.push('\n');
    out.push_str(&" ".repeat(depth * 4));
}
