//! Errors, and how to go on after them.

use std::borrow::Cow;

use super::{Failed, MAX_ERRORS, Parse, Parser};
use crate::diagnostic::Diagnostic;
use crate::lexer::{Punct, TokenKind};
use crate::span::Span;

impl Parser<'_> {
    pub(super) fn error<T>(&mut self, span: Span, message: impl Into<Cow<'static, str>>) -> Parse<T> {
        self.note(Diagnostic::syntax(span, message));
        Err(Failed)
    }

    pub(super) fn note(&mut self, diagnostic: Diagnostic) {
        if self.silent == 0 && self.diagnostics.len() < MAX_ERRORS {
            self.diagnostics.push(diagnostic);
        }
    }

    pub(super) fn unexpected<T>(&mut self, wanted: &str) -> Parse<T> {
        let found = self.peek().describe();
        let span = self.span();
        self.error(span, format!("expected {wanted}, found {found}"))
    }

    /// Tries a part; on failure nothing has happened.
    pub(super) fn attempt<T>(&mut self, parse: impl FnOnce(&mut Self) -> Parse<T>) -> Option<T> {
        let (at, height, uses) = (self.at, self.height, self.type_uses.len());
        self.silent += 1;
        let result = parse(self);
        self.silent = self.silent.saturating_sub(1);
        if result.is_err() && !self.too_deep {
            self.at = at;
            self.height = height;
            self.type_uses.truncate(uses);
        }
        result.ok()
    }

    /// After an error: goes to the end of the statement, past everything in brackets.
    pub(super) fn recover(&mut self) {
        let mut depth = 0usize;
        loop {
            match self.peek() {
                TokenKind::End => return,
                TokenKind::Newline | TokenKind::Punct(Punct::Semicolon) if depth == 0 => return,
                TokenKind::Punct(Punct::LBrace | Punct::LParen | Punct::LBracket | Punct::SafeIndex) => depth += 1,
                TokenKind::Punct(Punct::RBrace) if depth == 0 => return,
                TokenKind::Punct(Punct::RBrace | Punct::RParen | Punct::RBracket) => depth = depth.saturating_sub(1),
                _ => {}
            }
            self.bump();
        }
    }
}
