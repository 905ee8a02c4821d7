//! `switch`, as a statement and as an expression.

use super::{Parse, Parser};
use crate::ast::{Argument, Expr, ExprKind, Stmt, StmtKind, Switch, SwitchCase};
use crate::diagnostic::Diagnostic;
use crate::lexer::{Keyword, Punct};

impl Parser<'_> {
    /// `switch` where a value is wanted.
    pub(super) fn switch_expression(&mut self) -> Parse<Expr> {
        let start = self.span();
        let switch = self.switch()?;
        let span = start.to(self.last_span());
        Ok(Expr { kind: ExprKind::Switch(Box::new(switch)), span })
    }

    /// `switch (subject) { cases }`
    pub(super) fn switch(&mut self) -> Parse<Switch> {
        self.expect_word(Keyword::Switch)?;
        let subject = self.condition()?;
        self.skip_newlines();
        self.expect(Punct::LBrace)?;
        let mut cases: Vec<SwitchCase> = Vec::new();
        let mut arrow = false;
        loop {
            self.skip_separators();
            if self.is(Punct::RBrace) {
                self.bump();
                break;
            }
            let (case, is_arrow) = self.switch_case()?;
            if !cases.is_empty() && is_arrow != arrow {
                self.note(Diagnostic::syntax(case.span, "the cases of one switch take '->' or ':', not both"));
            }
            arrow = is_arrow;
            cases.push(case);
        }
        Ok(Switch { subject, cases, arrow })
    }

    fn switch_case(&mut self) -> Parse<(SwitchCase, bool)> {
        let start = self.span();
        let mut values = Vec::new();
        if self.eat_word(Keyword::Case) {
            loop {
                let spread = self.eat(Punct::Star);
                let value = self.nested(Self::case_value)?;
                values.push(if spread { Argument::Spread(value) } else { Argument::Value(value) });
                if !self.eat(Punct::Comma) {
                    break;
                }
                self.skip_newlines();
            }
        } else if !self.eat_word(Keyword::Default) {
            return self.unexpected("'case', 'default' or '}'");
        }
        let span = start.to(self.last_span());
        let is_arrow = self.is(Punct::Arrow);
        if !is_arrow && !self.is(Punct::Colon) {
            return self.unexpected("':' or '->' after the case");
        }
        self.bump();
        let body = self.case_body()?;
        Ok((SwitchCase { values, body, span }, is_arrow))
    }

    /// A ternary would eat the colon of the case only if it had a question mark; a lambda would eat the arrow.
    fn case_value(&mut self) -> Parse<Expr> {
        let outer = std::mem::replace(&mut self.in_case, true);
        let value = self.expression();
        self.in_case = outer;
        value
    }

    fn case_body(&mut self) -> Parse<Vec<Stmt>> {
        let mut body = Vec::new();
        loop {
            self.skip_separators();
            let ends = self.is(Punct::RBrace)
                || self.is_word(Keyword::Case)
                || (self.is_word(Keyword::Default) && (self.is_at(1, Punct::Colon) || self.is_at(1, Punct::Arrow)));
            if ends || *self.peek() == super::TokenKind::End {
                return Ok(body);
            }
            match self.nested(Self::statement) {
                Ok(statement) => body.push(statement),
                Err(failed) if self.too_deep || self.silent > 0 => return Err(failed),
                Err(_) => {
                    self.recover();
                    body.push(Stmt { kind: StmtKind::Empty, label: None, span: self.span() });
                }
            }
        }
    }
}
