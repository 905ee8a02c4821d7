//! The token at hand and the next ones: looking, taking, skipping.

use super::{END, Parse, Parser};
use crate::lexer::{Keyword, Punct, Token, TokenKind};
use crate::span::Span;

impl Parser<'_> {
    pub(super) fn peek(&self) -> &TokenKind {
        &self.token(0).kind
    }

    pub(super) fn peek_at(&self, ahead: usize) -> &TokenKind {
        &self.token(ahead).kind
    }

    pub(super) fn token(&self, ahead: usize) -> &Token {
        self.tokens.get(self.at + ahead).or(self.tokens.last()).unwrap_or(&END)
    }

    pub(super) fn span(&self) -> Span {
        self.token(0).span
    }

    /// The place of the token before the current one.
    pub(super) fn last_span(&self) -> Span {
        self.at.checked_sub(1).and_then(|at| self.tokens.get(at)).map_or(Span::default(), |token| token.span)
    }

    pub(super) fn bump(&mut self) -> Span {
        let span = self.span();
        if self.at + 1 < self.tokens.len() {
            self.at += 1;
        }
        span
    }

    pub(super) fn is(&self, punct: Punct) -> bool {
        *self.peek() == TokenKind::Punct(punct)
    }

    pub(super) fn is_at(&self, ahead: usize, punct: Punct) -> bool {
        *self.peek_at(ahead) == TokenKind::Punct(punct)
    }

    pub(super) fn is_word(&self, keyword: Keyword) -> bool {
        *self.peek() == TokenKind::Keyword(keyword)
    }

    pub(super) fn eat(&mut self, punct: Punct) -> bool {
        let found = self.is(punct);
        if found {
            self.bump();
        }
        found
    }

    pub(super) fn eat_word(&mut self, keyword: Keyword) -> bool {
        let found = self.is_word(keyword);
        if found {
            self.bump();
        }
        found
    }

    pub(super) fn skip_newlines(&mut self) {
        while *self.peek() == TokenKind::Newline {
            self.bump();
        }
    }

    /// How many newlines stand here.
    pub(super) fn newlines(&self) -> usize {
        let mut count = 0;
        while *self.peek_at(count) == TokenKind::Newline {
            count += 1;
        }
        count
    }

    /// Skips line ends and semicolons.
    pub(super) fn skip_separators(&mut self) {
        while *self.peek() == TokenKind::Newline || self.is(Punct::Semicolon) {
            self.bump();
        }
    }

    pub(super) fn expect(&mut self, punct: Punct) -> Parse<Span> {
        if self.is(punct) {
            return Ok(self.bump());
        }
        self.unexpected(&format!("'{}'", punct.text()))
    }

    pub(super) fn expect_word(&mut self, keyword: Keyword) -> Parse<Span> {
        if self.is_word(keyword) {
            return Ok(self.bump());
        }
        self.unexpected(&format!("'{}'", keyword.text()))
    }
}
