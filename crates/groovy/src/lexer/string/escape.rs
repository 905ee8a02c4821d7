//! What follows a backslash in a string.

use super::Kind;
use crate::lexer::Lexer;

impl Lexer<'_> {
    /// In slashy strings only the slash, line ends and `\uXXXX` are escaped.
    pub(super) fn slashy_escape(&mut self, kind: Kind, text: &mut String) {
        match self.peek(1) {
            b'/' if kind == Kind::Slashy => {
                text.push('/');
                self.at += 2;
            }
            b'\\' if kind == Kind::Slashy => {
                text.push_str("\\\\");
                self.at += 2;
            }
            b'u' if self.unicode_escape(text) => {}
            b'\n' => self.at += 2,
            _ => {
                text.push('\\');
                self.at += 1;
            }
        }
    }

    pub(super) fn escape(&mut self, text: &mut String) {
        let start = self.at;
        let next = self.peek(1);
        let simple = match next {
            b'n' => '\n',
            b't' => '\t',
            b'r' => '\r',
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b's' => ' ',
            b'\\' | b'\'' | b'"' | b'$' => char::from(next),
            b'0'..=b'7' => return self.octal_escape(text),
            b'u' if self.unicode_escape(text) => return,
            b'\n' => {
                self.at += 2;
                return;
            }
            b'\r' => {
                self.at += if self.peek(2) == b'\n' { 3 } else { 2 };
                return;
            }
            _ => {
                self.at += 1;
                let shown = self.peek_char().unwrap_or(' ');
                self.error(
                    start,
                    format!("'\\{shown}' is no escape: write \\\\{shown} for a backslash and the character"),
                );
                return;
            }
        };
        text.push(simple);
        self.at += 2;
    }

    fn octal_escape(&mut self, text: &mut String) {
        self.at += 1;
        let most = if self.peek(0) <= b'3' { 3 } else { 2 };
        let mut value = 0;
        for _ in 0..most {
            match self.peek(0) {
                digit @ b'0'..=b'7' => value = value * 8 + u32::from(digit - b'0'),
                _ => break,
            }
            self.at += 1;
        }
        text.extend(char::from_u32(value));
    }

    /// `\uXXXX`, with a second one when the first is half of a pair.
    fn unicode_escape(&mut self, text: &mut String) -> bool {
        let start = self.at;
        let Some((unit, length)) = self.unicode_unit(0) else {
            return false;
        };
        self.at += length;
        if (0xD800..0xDC00).contains(&unit)
            && let Some((low, length)) = self.unicode_unit(0)
            && let Some(Ok(pair)) = char::decode_utf16([unit, low]).next()
        {
            self.at += length;
            text.push(pair);
            return true;
        }
        match char::from_u32(u32::from(unit)) {
            Some(found) => text.push(found),
            None => {
                self.error(start, "not supported: half of a surrogate pair; use both halves or the character instead")
            }
        }
        true
    }

    fn unicode_unit(&self, ahead: usize) -> Option<(u16, usize)> {
        let rest = self.rest().get(ahead..)?.strip_prefix('\\')?;
        let digits = rest.trim_start_matches('u');
        let us = rest.len() - digits.len();
        let hex = digits.get(..4).filter(|hex| us > 0 && hex.bytes().all(|byte| byte.is_ascii_hexdigit()))?;
        Some((u16::from_str_radix(hex, 16).ok()?, 1 + us + 4))
    }
}
