//! `for` and `do`.

use crate::ast::{Stmt, StmtKind, Variable};
use crate::lexer::{Keyword, Punct, TokenKind};
use crate::parser::{Parse, Parser};

impl Parser<'_> {
    pub(super) fn do_while(&mut self) -> Parse<StmtKind> {
        self.bump();
        let body = Box::new(self.body()?);
        self.skip_separators();
        self.expect_word(Keyword::While)?;
        let condition = self.condition()?;
        Ok(StmtKind::DoWhile { condition, body })
    }

    pub(super) fn for_statement(&mut self) -> Parse<StmtKind> {
        self.bump();
        self.expect(Punct::LParen)?;
        if let Some(variable) = self.attempt(Self::for_in_variable) {
            let iterable = self.nested(Self::expression)?;
            self.expect(Punct::RParen)?;
            let body = Box::new(self.body()?);
            return Ok(StmtKind::ForIn { variable, iterable, body });
        }
        self.for_classic()
    }

    /// `T x in`, `def x :`
    fn for_in_variable(&mut self) -> Parse<Variable> {
        while matches!(self.peek(), TokenKind::Keyword(Keyword::Def | Keyword::Final | Keyword::Var)) {
            self.bump();
        }
        let typed = self.scan_type(0).is_some_and(|length| {
            self.is_name(length)
                && (self.is_at(length + 1, Punct::Colon)
                    || *self.peek_at(length + 1) == TokenKind::Keyword(Keyword::In))
        });
        let ty = if typed { Some(self.type_name()?) } else { None };
        let name = self.ident()?;
        if !self.eat(Punct::Colon) && !self.eat_word(Keyword::In) {
            return Err(crate::parser::Failed);
        }
        Ok(Variable { ty, name })
    }

    fn for_classic(&mut self) -> Parse<StmtKind> {
        let mut init = Vec::new();
        while !self.is(Punct::Semicolon) {
            let start = self.span();
            let kind = self.declaration_or_expression()?;
            init.push(Stmt { kind, label: None, span: start.to(self.last_span()) });
            if !self.eat(Punct::Comma) {
                break;
            }
        }
        self.expect(Punct::Semicolon)?;
        let condition = if self.is(Punct::Semicolon) { None } else { Some(self.nested(Self::expression)?) };
        self.expect(Punct::Semicolon)?;
        let mut update = Vec::new();
        while !self.is(Punct::RParen) {
            update.push(self.nested(Self::expression)?);
            if !self.eat(Punct::Comma) {
                break;
            }
        }
        self.expect(Punct::RParen)?;
        let body = Box::new(self.body()?);
        Ok(StmtKind::For { init, condition, update, body })
    }
}
