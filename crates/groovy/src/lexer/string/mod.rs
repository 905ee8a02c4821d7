//! Strings of all six kinds, with their escapes and values.
//!
//! Files: `escape` what follows a backslash.

mod escape;

use super::punctuation::Open;
use super::{Lexer, Punct, Token, TokenKind};
use crate::span::Span;
use crate::value::Str;

/// The kinds of strings that are read part by part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// `'a'`
    Single,
    /// `'''a'''`
    TripleSingle,
    /// `"a"`
    Double,
    /// `"""a"""`
    TripleDouble,
    /// `/a/`
    Slashy,
    /// `$/a/$`
    DollarSlashy,
}

impl Kind {
    fn closing(self) -> &'static str {
        match self {
            Self::Single => "'",
            Self::TripleSingle => "'''",
            Self::Double => "\"",
            Self::TripleDouble => "\"\"\"",
            Self::Slashy => "/",
            Self::DollarSlashy => "/$",
        }
    }

    fn has_values(self) -> bool {
        !matches!(self, Self::Single | Self::TripleSingle)
    }

    fn is_one_line(self) -> bool {
        matches!(self, Self::Single | Self::Double)
    }

    fn is_slashy(self) -> bool {
        matches!(self, Self::Slashy | Self::DollarSlashy)
    }
}

impl Lexer<'_> {
    pub(super) fn quoted(&mut self, spaced: bool) {
        let start = self.at;
        let rest = self.rest();
        let kind = if rest.starts_with("'''") {
            Kind::TripleSingle
        } else if rest.starts_with("\"\"\"") {
            Kind::TripleDouble
        } else if rest.starts_with('\'') {
            Kind::Single
        } else {
            Kind::Double
        };
        self.at += kind.closing().len();
        self.string_parts(kind, start, true, spaced);
    }

    pub(super) fn slashy(&mut self, spaced: bool) {
        let start = self.at;
        self.at += 1;
        self.string_parts(Kind::Slashy, start, true, spaced);
    }

    pub(super) fn dollar_slashy(&mut self, spaced: bool) {
        let start = self.at;
        self.at += 2;
        self.string_parts(Kind::DollarSlashy, start, true, spaced);
    }

    /// Reads a string from the current place up to its end or its next `${`; `$name` values are read on the way.
    pub(super) fn string_parts(&mut self, kind: Kind, start: usize, first: bool, spaced: bool) {
        let mut first = first;
        let mut start = start;
        let mut text = String::new();
        loop {
            if self.at >= self.bytes.len() || (kind.is_one_line() && matches!(self.peek(0), b'\n' | b'\r')) {
                self.error(start, format!("this string is never closed: add {}", kind.closing()));
                self.end_part(text, first, true, start, spaced);
                return;
            }
            if self.rest().starts_with(kind.closing()) {
                self.at += kind.closing().len();
                self.end_part(text, first, true, start, spaced);
                return;
            }
            if self.peek(0) == b'$' && kind.has_values() {
                if self.peek(1) == b'{' {
                    self.end_part(std::mem::take(&mut text), first, false, start, spaced);
                    self.at += 1;
                    let brace = self.at;
                    self.at += 1;
                    self.push(TokenKind::Punct(Punct::LBrace), brace, false);
                    self.open.push(Open::Value(kind));
                    return;
                }
                if self.starts_path() {
                    self.end_part(std::mem::take(&mut text), first, false, start, spaced);
                    self.path();
                    first = false;
                    start = self.at;
                    continue;
                }
            }
            self.character(kind, &mut text);
        }
    }

    /// One character or escape of a string.
    fn character(&mut self, kind: Kind, text: &mut String) {
        match (self.peek(0), kind) {
            (b'$', Kind::DollarSlashy) if matches!(self.peek(1), b'$' | b'/') => {
                text.push(char::from(self.peek(1)));
                self.at += 2;
            }
            (b'$', Kind::Double | Kind::TripleDouble) => {
                let at = self.at;
                self.at += 1;
                self.error(at, "a $ in a string starts a value: write \\$ for the character itself");
            }
            (b'\\', _) if kind.is_slashy() => self.slashy_escape(kind, text),
            (b'\\', _) => self.escape(text),
            (b'\r', _) => {
                self.at += if self.peek(1) == b'\n' { 2 } else { 1 };
                text.push('\n');
            }
            _ => {
                let next = self.peek_char().unwrap_or_default();
                self.at += next.len_utf8();
                text.push(next);
            }
        }
    }

    fn end_part(&mut self, text: String, first: bool, last: bool, start: usize, spaced: bool) {
        let text = Str::from(text);
        let kind = match (first, last) {
            (true, true) => TokenKind::Str(text),
            (true, false) => TokenKind::GStringStart(text),
            (false, true) => TokenKind::GStringEnd(text),
            (false, false) => TokenKind::GStringPart(text),
        };
        self.push(kind, start, spaced);
    }

    fn starts_path(&self) -> bool {
        let next = self.rest().chars().nth(1);
        next.is_some_and(|c| c != '$' && super::starts_name(c))
    }

    /// `$a.b.c`: names joined by dots, without a dollar in them.
    fn path(&mut self) {
        self.at += 1;
        loop {
            let start = self.at;
            let part = |c: char| c == '$' || !super::word::continues_name(c);
            self.at += self.rest().find(part).unwrap_or(self.rest().len());
            let text = self.source.get(start..self.at).unwrap_or_default();
            let kind = match text {
                "this" => TokenKind::Keyword(super::Keyword::This),
                "super" => TokenKind::Keyword(super::Keyword::Super),
                _ => TokenKind::Ident(Str::from(text)),
            };
            self.push(kind, start, false);
            let next = self.rest().strip_prefix('.').and_then(|rest| rest.chars().next());
            if !next.is_some_and(|c| c != '$' && super::starts_name(c)) {
                return;
            }
            let span = Span::new(self.at as u32, self.at as u32 + 1);
            self.at += 1;
            self.tokens.push(Token { kind: TokenKind::Punct(Punct::Dot), span, spaced: false });
        }
    }
}
