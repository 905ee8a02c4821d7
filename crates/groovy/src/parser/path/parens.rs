//! Parentheses: around a value, or around many targets.

use crate::ast::{Expr, ExprKind};
use crate::lexer::Punct;
use crate::parser::{Parse, Parser};
use crate::span::Span;

impl Parser<'_> {
    /// `(a)`, `(a, b) = c`, `(a, b) -> c`
    pub(super) fn parens(&mut self) -> Parse<Expr> {
        if !self.in_case && self.lambda_follows() {
            return self.lambda();
        }
        if let Some(targets) = self.attempt(Self::many_targets) {
            return self.assign_many(targets);
        }
        let start = self.bump();
        let inner = self.statement_expression()?;
        let span = start.to(self.expect(Punct::RParen)?);
        Ok(Expr { kind: ExprKind::Parens(Box::new(inner)), span })
    }

    /// `(a, b) =`
    fn many_targets(&mut self) -> Parse<Vec<Expr>> {
        self.expect(Punct::LParen)?;
        let mut targets = Vec::new();
        loop {
            let name = self.ident()?;
            targets.push(Expr { kind: ExprKind::Name(name.text), span: name.span });
            if !self.eat(Punct::Comma) {
                break;
            }
        }
        self.expect(Punct::RParen)?;
        if targets.len() < 2 || !self.is_at(self.newlines(), Punct::Assign) {
            return Err(crate::parser::Failed);
        }
        Ok(targets)
    }

    fn assign_many(&mut self, targets: Vec<Expr>) -> Parse<Expr> {
        self.skip_newlines();
        self.expect(Punct::Assign)?;
        self.skip_newlines();
        let value = self.nested(Self::statement_expression)?;
        let start = targets.first().map_or(value.span, |target| target.span);
        let span = Span::new(start.start.saturating_sub(1), value.span.end);
        Ok(Expr { kind: ExprKind::AssignMany { targets, value: Box::new(value) }, span })
    }
}
