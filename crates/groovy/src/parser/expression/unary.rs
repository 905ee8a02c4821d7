//! Operators before and behind an operand.

use super::precedence::UNARY;
use crate::ast::{Expr, ExprKind, UnaryOp};
use crate::lexer::{Punct, TokenKind};
use crate::parser::{Parse, Parser};
use crate::span::Span;

impl Parser<'_> {
    pub(super) fn unary(&mut self) -> Parse<Expr> {
        let start = self.span();
        match self.peek() {
            TokenKind::Punct(Punct::Not) => self.tight_unary(UnaryOp::Not, start),
            TokenKind::Punct(Punct::Tilde) => self.tight_unary(UnaryOp::BitNot, start),
            TokenKind::Punct(Punct::Minus) => self.loose_unary(UnaryOp::Negative, start),
            TokenKind::Punct(Punct::Plus) => self.loose_unary(UnaryOp::Positive, start),
            TokenKind::Punct(punct @ (Punct::PlusPlus | Punct::MinusMinus)) => {
                let up = *punct == Punct::PlusPlus;
                self.bump();
                let target = self.nested(|parser| parser.binary(UNARY))?;
                let span = start.to(target.span);
                Ok(Expr { kind: ExprKind::Step { target: Box::new(target), up, prefix: true }, span })
            }
            TokenKind::Punct(Punct::LParen) => self.cast_or_postfix(),
            _ => self.postfix(),
        }
    }

    /// `!a`, `~a`: bind tighter than `**`.
    fn tight_unary(&mut self, op: UnaryOp, start: Span) -> Parse<Expr> {
        self.bump();
        self.skip_newlines();
        let operand = self.nested(Self::unary)?;
        let span = start.to(operand.span);
        Ok(Expr { kind: ExprKind::Unary { op, operand: Box::new(operand) }, span })
    }

    /// `-a`, `+a`: bind looser than `**`.
    fn loose_unary(&mut self, op: UnaryOp, start: Span) -> Parse<Expr> {
        self.bump();
        let operand = self.nested(|parser| parser.binary(UNARY))?;
        let span = start.to(operand.span);
        if op == UnaryOp::Negative
            && let Some(kind) = self.negated_literal(&operand)
        {
            return Ok(Expr { kind, span });
        }
        Ok(Expr { kind: ExprKind::Unary { op, operand: Box::new(operand) }, span })
    }

    /// The smallest int and long are written with a minus; their digits alone do not fit.
    pub(in crate::parser) fn negated_literal(&self, operand: &Expr) -> Option<ExprKind> {
        match &operand.kind {
            ExprKind::Int(value) => Some(ExprKind::Int(value.wrapping_neg())),
            ExprKind::Long(value) => {
                let suffixed = operand.span.text(self.source).ends_with(['l', 'L']);
                match i32::try_from(value.wrapping_neg()) {
                    Ok(int) if !suffixed && *value == 1 << 31 => Some(ExprKind::Int(int)),
                    _ => Some(ExprKind::Long(value.wrapping_neg())),
                }
            }
            ExprKind::BigInt(value) if **value == num_bigint::BigInt::from(1u64 << 63) => {
                let suffixed = operand.span.text(self.source).ends_with(['g', 'G']);
                (!suffixed).then_some(ExprKind::Long(i64::MIN))
            }
            _ => None,
        }
    }

    pub(super) fn postfix(&mut self) -> Parse<Expr> {
        let target = self.path()?;
        let up = match self.peek() {
            TokenKind::Punct(Punct::PlusPlus) => true,
            TokenKind::Punct(Punct::MinusMinus) => false,
            _ => return Ok(target),
        };
        let span = target.span.to(self.bump());
        Ok(Expr { kind: ExprKind::Step { target: Box::new(target), up, prefix: false }, span })
    }
}
