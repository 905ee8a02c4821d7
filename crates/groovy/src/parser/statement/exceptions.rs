//! `try`, its resources and its handlers.

use crate::ast::{Catch, Declaration, Expr, Ident, Modifiers, StmtKind, Variable};
use crate::lexer::{Keyword, Punct, TokenKind};
use crate::parser::{Parse, Parser};
use crate::value::Str;

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
        self.skip_newlines();
        while !self.is(Punct::RParen) {
            match self.declaration_or_expression()? {
                StmtKind::Declare(declarations) => resources.extend(declarations),
                StmtKind::Expr(value) => resources.push(nameless_resource(value)),
                _ => {
                    let span = self.last_span();
                    return self.error(span, "a resource is a variable or an expression: try (def r = ...)");
                }
            }
            if !self.is(Punct::Semicolon) && self.newlines() == 0 {
                break;
            }
            self.skip_separators();
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

/// `try (r)`: a resource that has a name already, or none, is held by a variable nobody can name.
fn nameless_resource(value: Expr) -> Declaration {
    let name = Ident { text: Str::from(format!("$resource{}", value.span.start)), span: value.span };
    let variables = vec![Variable { ty: None, name }];
    Declaration { modifiers: Modifiers::default(), variables, many: false, value: Some(value) }
}
