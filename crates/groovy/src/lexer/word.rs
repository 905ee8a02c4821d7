//! Names and keywords.

use super::{Keyword, Lexer, TokenKind};
use crate::value::Str;

/// Whether a name can start with the character.
pub(super) fn starts_name(c: char) -> bool {
    c == '_' || c == '$' || c.is_ascii_alphabetic() || (!c.is_ascii() && c.is_alphabetic())
}

pub(super) fn continues_name(c: char) -> bool {
    starts_name(c) || c.is_ascii_digit() || (!c.is_ascii() && c.is_alphanumeric())
}

impl Lexer<'_> {
    pub(super) fn word(&mut self, spaced: bool) {
        let start = self.at;
        let length = self.rest().find(|c| !continues_name(c)).unwrap_or(self.rest().len());
        self.at += length;
        let text = self.source.get(start..self.at).unwrap_or_default();
        let kind = match Keyword::find(text) {
            Some(keyword) => TokenKind::Keyword(keyword),
            None => TokenKind::Ident(Str::from(text)),
        };
        self.push(kind, start, spaced);
    }

    /// `!in` and `!instanceof` are one token when the word ends there.
    pub(super) fn negated_word(&mut self) -> Option<TokenKind> {
        let rest = self.rest();
        for (text, kind) in [("!instanceof", TokenKind::NotInstanceof), ("!in", TokenKind::NotIn)] {
            if let Some(after) = rest.strip_prefix(text)
                && !after.starts_with(continues_name)
            {
                self.at += text.len();
                return Some(kind);
            }
        }
        None
    }
}
