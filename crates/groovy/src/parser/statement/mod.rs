//! Statements.
//!
//! Files: `keyword` those a word begins · `loops` · `exceptions`.

mod exceptions;
mod keyword;
mod loops;

use super::{Parse, Parser};
use crate::ast::{Block, Ident, Stmt, StmtKind};
use crate::diagnostic::{Code, Diagnostic};
use crate::lexer::{Punct, TokenKind};
use crate::span::Span;

impl Parser<'_> {
    /// `{ ... }`
    pub(super) fn block(&mut self) -> Parse<Block> {
        let start = self.expect(Punct::LBrace)?;
        let statements = self.statements_until_brace();
        let span = start.to(self.expect(Punct::RBrace)?);
        Ok(Block { statements, span })
    }

    /// Statements up to a closing brace, which stays. Recovers from errors inside.
    pub(super) fn statements_until_brace(&mut self) -> Vec<Stmt> {
        let mut statements = Vec::new();
        loop {
            self.skip_separators();
            if self.is(Punct::RBrace) || *self.peek() == TokenKind::End || self.too_deep {
                return statements;
            }
            let before = self.at;
            match self.nested(Self::statement).and_then(|statement| self.end_of_statement().map(|()| statement)) {
                Ok(statement) => statements.push(statement),
                Err(_) if self.silent > 0 => return statements,
                Err(_) => {
                    if self.at == before {
                        self.bump();
                    }
                    self.recover();
                }
            }
        }
    }

    /// After a statement comes a separator, or the end of what it stands in.
    pub(super) fn end_of_statement(&mut self) -> Parse<()> {
        match self.peek() {
            TokenKind::Newline | TokenKind::End | TokenKind::Punct(Punct::Semicolon | Punct::RBrace) => Ok(()),
            _ if self.last_was_brace() => Ok(()),
            _ => self.unexpected("the end of the statement"),
        }
    }

    /// After a class or a method comes a separator, brace or not.
    pub(in crate::parser) fn end_of_declaration(&mut self) -> Parse<()> {
        match self.peek() {
            TokenKind::Newline | TokenKind::End | TokenKind::Punct(Punct::Semicolon | Punct::RBrace) => Ok(()),
            _ => self.unexpected("a new line or ';' before the next declaration"),
        }
    }

    /// Statements that end with a brace need no separator.
    fn last_was_brace(&self) -> bool {
        let last = self.at.checked_sub(1).and_then(|at| self.tokens.get(at));
        last.is_some_and(|token| token.kind == TokenKind::Punct(Punct::RBrace))
    }

    /// One statement.
    pub(super) fn statement(&mut self) -> Parse<Stmt> {
        let start = self.span();
        if self.is_name(0) && self.is_at(1, Punct::Colon) {
            return self.labeled();
        }
        let kind = match self.peek() {
            TokenKind::Keyword(word) => self.keyword_statement(*word)?,
            TokenKind::Punct(Punct::LBrace) if !self.closure_has_arrow() => StmtKind::Block(self.block()?),
            TokenKind::Punct(Punct::Semicolon) => {
                self.bump();
                StmtKind::Empty
            }
            _ => self.declaration_or_expression()?,
        };
        Ok(Stmt { kind, label: None, span: start.to(self.last_span()) })
    }

    fn labeled(&mut self) -> Parse<Stmt> {
        let label = self.ident()?;
        let colon = self.bump();
        self.note_bare_url(&label, colon);
        self.skip_newlines();
        if self.is(Punct::RBrace) || *self.peek() == TokenKind::End {
            return Ok(Stmt { kind: StmtKind::Empty, span: label.span, label: Some(label) });
        }
        let mut statement = self.nested(Self::statement)?;
        if statement.label.is_none() {
            statement.span = label.span.to(statement.span);
            statement.label = Some(label);
        }
        Ok(statement)
    }

    /// `https://example.org` is a label and a comment to Groovy: hardly what was meant.
    fn note_bare_url(&mut self, label: &Ident, colon: Span) {
        let after = self.source.get(colon.end as usize..).unwrap_or_default();
        if !after.starts_with("//") {
            return;
        }
        let line = after.lines().next().unwrap_or_default();
        let span = Span::new(label.span.start, colon.end + line.len() as u32);
        self.note(
            Diagnostic::new(Code::BareUrl, span, "this address is read as a label and a comment")
                .suggest("put the address in quotes, or make the line a comment with //"),
        );
    }
}
