//! `try`, its resources and its handlers.

use crate::ast::{Catch, Declaration, StmtKind};
use crate::lexer::{Keyword, Punct, TokenKind};
use crate::parser::{Parse, Parser};

impl Parser<'_> {
    pub(super) fn try_statement(&mut self) -> Parse<StmtKind> {
        self.bump();
        let resources = if self.is(Punct::LParen) { self.resources()? } else { Vec::new() };
        self.skip_newlines();
        let body = self.nested(Self::block)?;
        let mut catches = Vec::new();
        while *self.peek_at(self.newlines()) == TokenKind::Keyword(Keyword::Catch) {
            self.skip_newlines();
            catches.push(self.catch()?);
        }
        let finally = if *self.peek_at(self.newlines()) == TokenKind::Keyword(Keyword::Finally) {
            self.skip_newlines();
            self.bump();
            self.skip_newlines();
            Some(self.nested(Self::block)?)
        } else {
            None
        };
        if catches.is_empty() && finally.is_none() && resources.is_empty() {
            let span = self.last_span();
            return self.error(span, "a try needs a catch or a finally");
        }
        Ok(StmtKind::Try { resources, body, catches, finally })
    }

    fn resources(&mut self) -> Parse<Vec<Declaration>> {
        self.expect(Punct::LParen)?;
        let mut resources = Vec::new();
        while !self.is(Punct::RParen) {
            match self.declaration_or_expression()? {
                StmtKind::Declare(declarations) => resources.extend(declarations),
                _ => {
                    let span = self.last_span();
                    return self.error(span, "a resource is declared: try (def r = ...)");
                }
            }
            if !self.eat(Punct::Semicolon) {
                break;
            }
        }
        self.expect(Punct::RParen)?;
        Ok(resources)
    }

    fn catch(&mut self) -> Parse<Catch> {
        self.expect_word(Keyword::Catch)?;
        self.expect(Punct::LParen)?;
        while matches!(self.peek(), TokenKind::Keyword(Keyword::Final | Keyword::Def | Keyword::Var)) {
            self.bump();
        }
        let mut types = Vec::new();
        if !(self.is_name(0) && self.is_at(1, Punct::RParen)) {
            types.push(self.type_name()?);
            while self.eat(Punct::Pipe) {
                types.push(self.type_name()?);
            }
        }
        let name = self.ident()?;
        self.expect(Punct::RParen)?;
        self.skip_newlines();
        let body = self.nested(Self::block)?;
        Ok(Catch { types, name, body })
    }
}
