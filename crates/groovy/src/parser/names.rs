//! Words that may be names.

use super::{Parse, Parser};
use crate::ast::Ident;
use crate::lexer::{Keyword, TokenKind};
use crate::value::Str;

impl Parser<'_> {
    /// Words that are also names.
    pub(super) fn soft_keyword(kind: &TokenKind) -> Option<&'static str> {
        match kind {
            TokenKind::Keyword(word @ (Keyword::Var | Keyword::In | Keyword::Trait | Keyword::As | Keyword::Yield)) => {
                Some(word.text())
            }
            _ => None,
        }
    }

    /// The name at a place, when there is one.
    pub(super) fn name_at(&self, ahead: usize) -> Option<Str> {
        match self.peek_at(ahead) {
            TokenKind::Ident(name) => Some(name.clone()),
            other => Self::soft_keyword(other).map(Str::from),
        }
    }

    pub(super) fn is_name(&self, ahead: usize) -> bool {
        matches!(self.peek_at(ahead), TokenKind::Ident(_)) || Self::soft_keyword(self.peek_at(ahead)).is_some()
    }

    pub(super) fn ident(&mut self) -> Parse<Ident> {
        match self.name_at(0) {
            Some(text) => Ok(Ident { text, span: self.bump() }),
            None => self.unexpected("a name"),
        }
    }

    /// A word that Groovy does not reserve: `record`, `permits`, `sealed`.
    pub(super) fn is_ident(&self, ahead: usize, text: &str) -> bool {
        matches!(self.peek_at(ahead), TokenKind::Ident(name) if name.as_str() == text)
    }
}
