//! Expressions by operator precedence, and where their lines may break.
//!
//! Files: `precedence` operators between two operands · `unary` · `cast`.

mod cast;
mod precedence;
mod unary;

use super::{Parse, Parser};
use crate::ast::{AssignOp, BinaryOp, Expr, ExprKind};
use crate::lexer::{Punct, TokenKind};
use crate::span::Span;

impl Parser<'_> {
    /// An expression, assignments included.
    pub(super) fn expression(&mut self) -> Parse<Expr> {
        let left = self.ternary()?;
        let ahead = self.newlines();
        let Some(op) = assign_op(self.peek_at(ahead)) else {
            return Ok(left);
        };
        self.skip_newlines();
        let at = self.bump();
        self.skip_newlines();
        let value = self.nested(Self::statement_expression)?;
        self.assignment(left, op, at, value)
    }

    fn assignment(&mut self, left: Expr, op: AssignOp, at: Span, value: Expr) -> Parse<Expr> {
        let span = left.span.to(value.span);
        match &left.kind {
            ExprKind::Name(_) | ExprKind::Property { .. } | ExprKind::Index { .. } => {
                let kind = ExprKind::Assign { target: Box::new(left), op, at, value: Box::new(value) };
                Ok(Expr { kind, span })
            }
            ExprKind::Parens(inner) if matches!(inner.kind, ExprKind::Name(_)) => {
                let kind = ExprKind::AssignMany { targets: vec![left], value: Box::new(value) };
                Ok(Expr { kind, span })
            }
            _ => {
                let target = left.span;
                self.error(target, "this cannot be assigned to: only variables, properties and elements can")
            }
        }
    }

    fn ternary(&mut self) -> Parse<Expr> {
        let condition = self.binary(0)?;
        let ahead = self.newlines();
        if self.is_at(ahead, Punct::Question) {
            self.skip_newlines();
            self.bump();
            self.skip_newlines();
            let then = self.nested(Self::expression)?;
            self.skip_newlines();
            self.expect(Punct::Colon)?;
            self.skip_newlines();
            let otherwise = self.nested(Self::ternary)?;
            let span = condition.span.to(otherwise.span);
            let (condition, then, otherwise) = (Box::new(condition), Box::new(then), Box::new(otherwise));
            return Ok(Expr { kind: ExprKind::Ternary { condition, then, otherwise }, span });
        }
        if self.is_at(ahead, Punct::Elvis) {
            self.skip_newlines();
            self.bump();
            self.skip_newlines();
            let otherwise = self.nested(Self::ternary)?;
            let span = condition.span.to(otherwise.span);
            let kind = ExprKind::Elvis { value: Box::new(condition), otherwise: Box::new(otherwise) };
            return Ok(Expr { kind, span });
        }
        Ok(condition)
    }
}

fn assign_op(kind: &TokenKind) -> Option<AssignOp> {
    use BinaryOp as B;
    let TokenKind::Punct(punct) = kind else {
        return None;
    };
    Some(match punct {
        Punct::Assign => AssignOp::Set,
        Punct::ElvisAssign => AssignOp::IfNull,
        Punct::PlusAssign => AssignOp::Update(B::Plus),
        Punct::MinusAssign => AssignOp::Update(B::Minus),
        Punct::StarAssign => AssignOp::Update(B::Multiply),
        Punct::SlashAssign => AssignOp::Update(B::Div),
        Punct::PercentAssign => AssignOp::Update(B::Mod),
        Punct::StarStarAssign => AssignOp::Update(B::Power),
        Punct::ShiftLeftAssign => AssignOp::Update(B::LeftShift),
        Punct::ShiftRightAssign => AssignOp::Update(B::RightShift),
        Punct::UnsignedShiftAssign => AssignOp::Update(B::RightShiftUnsigned),
        Punct::AndAssign => AssignOp::Update(B::BitAnd),
        Punct::OrAssign => AssignOp::Update(B::BitOr),
        Punct::XorAssign => AssignOp::Update(B::Xor),
        _ => return None,
    })
}
