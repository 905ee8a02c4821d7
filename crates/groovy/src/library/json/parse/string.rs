//! Texts and their escapes.

use super::Parser;
use crate::interp::{Eval, Fault, Interp};
use crate::types::Type;

impl Parser<'_> {
    pub(super) fn string(&mut self, interp: &mut Interp<'_>, quote: char) -> Eval {
        self.at += 1;
        let mut units: Option<Vec<u16>> = None;
        let start = self.at;
        let mut text = String::new();
        while let Some(c) = self.rest().chars().next() {
            self.at += c.len_utf8();
            if c == quote {
                interp.charge((self.at - start) / 64)?;
                if let Some(pending) = units.take() {
                    text.push_str(&String::from_utf16_lossy(&pending));
                }
                return interp.text(text);
            }
            let unit = if c == '\\' { self.escape(interp)? } else { Escaped::Char(c) };
            match unit {
                Escaped::Unit(unit) => units.get_or_insert_default().push(unit),
                Escaped::Char(c) => {
                    if let Some(pending) = units.take() {
                        text.push_str(&String::from_utf16_lossy(&pending));
                    }
                    text.push(c);
                }
            }
        }
        // A text that never ends is taken as far as it goes, as Groovy does.
        interp.text(text)
    }

    fn escape(&mut self, interp: &mut Interp<'_>) -> Eval<Escaped> {
        let Some(c) = self.rest().chars().next() else { return Err(undecodable(interp)) };
        self.at += c.len_utf8();
        Ok(Escaped::Char(match c {
            'n' => '\n',
            't' => '\t',
            'r' => '\r',
            'b' => '\u{8}',
            'f' => '\u{c}',
            '"' | '\\' | '/' => c,
            'u' => {
                let unit = self.rest().get(..4).and_then(|digits| u16::from_str_radix(digits, 16).ok());
                let Some(unit) = unit else { return Err(undecodable(interp)) };
                self.at += 4;
                return Ok(Escaped::Unit(unit));
            }
            _ => return Err(undecodable(interp)),
        }))
    }
}

fn undecodable(interp: &Interp<'_>) -> Box<Fault> {
    interp.throw(Type::JsonException, "Unable to decode string")
}

enum Escaped {
    Char(char),
    Unit(u16),
}
