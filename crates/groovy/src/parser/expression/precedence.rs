//! Operators between two operands, by how tightly they bind.

use crate::ast::{BinaryOp, Expr, ExprKind};
use crate::lexer::{Keyword, Punct, TokenKind};
use crate::parser::{Parse, Parser};
use crate::span::Span;

/// What stands between two operands.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Infix {
    Binary(BinaryOp),
    Range { open_left: bool, open_right: bool },
    As,
    InstanceOf { negated: bool },
}

/// Precedence: higher binds tighter.
const POWER: u8 = 13;
pub(super) const UNARY: u8 = 12;
const MULTIPLY: u8 = 11;
const ADD: u8 = 10;
const SHIFT: u8 = 9;
const RELATION: u8 = 8;
const EQUALITY: u8 = 7;
const REGEX: u8 = 6;
const BIT_AND: u8 = 5;
const XOR: u8 = 4;
const BIT_OR: u8 = 3;
const AND: u8 = 2;
const OR: u8 = 1;

impl Parser<'_> {
    pub(super) fn binary(&mut self, least: u8) -> Parse<Expr> {
        let mut left = self.unary()?;
        loop {
            let ahead = self.newlines();
            let Some((infix, precedence, tokens)) = self.infix(ahead) else {
                return Ok(left);
            };
            // A plus or minus on the next line starts a new statement.
            let may_break = !matches!(infix, Infix::Binary(BinaryOp::Plus | BinaryOp::Minus | BinaryOp::Power));
            if precedence < least.max(1) || (ahead > 0 && !may_break) {
                return Ok(left);
            }
            self.link()?;
            self.skip_newlines();
            let at = self.span();
            for _ in 0..tokens {
                self.bump();
            }
            self.skip_newlines();
            left = self.right_side(left, infix, precedence, at)?;
        }
    }

    fn right_side(&mut self, left: Expr, infix: Infix, precedence: u8, at: Span) -> Parse<Expr> {
        if let Infix::As | Infix::InstanceOf { .. } = infix {
            let ty = self.type_name()?;
            let span = left.span.to(ty.span);
            let value = Box::new(left);
            let kind = match infix {
                Infix::InstanceOf { negated } => ExprKind::InstanceOf { ty, value, negated },
                _ => ExprKind::As { ty, value },
            };
            return Ok(Expr { kind, span });
        }
        let right = self.nested(|parser| parser.binary(precedence + 1))?;
        let span = left.span.to(right.span);
        let (left, right) = (Box::new(left), Box::new(right));
        let kind = match infix {
            Infix::Range { open_left, open_right } => ExprKind::Range { from: left, to: right, open_left, open_right },
            Infix::Binary(op) => ExprKind::Binary { op, at, left, right },
            Infix::As | Infix::InstanceOf { .. } => return self.unexpected("an operand"),
        };
        Ok(Expr { kind, span })
    }

    /// The operator at a place, its precedence, and its number of tokens.
    fn infix(&self, ahead: usize) -> Option<(Infix, u8, usize)> {
        use BinaryOp as B;
        let binary = |op, precedence| Some((Infix::Binary(op), precedence, 1));
        let range = |open_left, open_right| Some((Infix::Range { open_left, open_right }, SHIFT, 1));
        match self.peek_at(ahead) {
            TokenKind::Punct(punct) => match punct {
                Punct::StarStar => binary(B::Power, POWER),
                Punct::Star => binary(B::Multiply, MULTIPLY),
                Punct::Slash => binary(B::Div, MULTIPLY),
                Punct::Percent => binary(B::Mod, MULTIPLY),
                Punct::Plus => binary(B::Plus, ADD),
                Punct::Minus => binary(B::Minus, ADD),
                Punct::ShiftLeft => binary(B::LeftShift, SHIFT),
                Punct::Range => range(false, false),
                Punct::RangeOpen => range(false, true),
                Punct::RangeOpenLeft => range(true, false),
                Punct::RangeBothOpen => range(true, true),
                Punct::Less => binary(B::Less, RELATION),
                Punct::LessEqual => binary(B::LessEqual, RELATION),
                Punct::GreaterEqual => binary(B::GreaterEqual, RELATION),
                Punct::Greater => Some(self.greater(ahead)),
                Punct::Equal => binary(B::Equal, EQUALITY),
                Punct::NotEqual => binary(B::NotEqual, EQUALITY),
                Punct::Identical => binary(B::Identical, EQUALITY),
                Punct::NotIdentical => binary(B::NotIdentical, EQUALITY),
                Punct::Spaceship => binary(B::Spaceship, EQUALITY),
                Punct::Find => binary(B::Find, REGEX),
                Punct::Match => binary(B::Match, REGEX),
                Punct::Amp => binary(B::BitAnd, BIT_AND),
                Punct::Caret => binary(B::Xor, XOR),
                Punct::Pipe => binary(B::BitOr, BIT_OR),
                Punct::AndAnd => binary(B::And, AND),
                Punct::OrOr => binary(B::Or, OR),
                _ => None,
            },
            TokenKind::Keyword(Keyword::In) => binary(B::In, RELATION),
            TokenKind::NotIn => binary(B::NotIn, RELATION),
            TokenKind::Keyword(Keyword::As) => Some((Infix::As, RELATION, 1)),
            TokenKind::Keyword(Keyword::Instanceof) => Some((Infix::InstanceOf { negated: false }, RELATION, 1)),
            TokenKind::NotInstanceof => Some((Infix::InstanceOf { negated: true }, RELATION, 1)),
            _ => None,
        }
    }

    /// `>`, `>>`, `>>>`: the lexer keeps them apart for the sake of generics.
    fn greater(&self, ahead: usize) -> (Infix, u8, usize) {
        let next = |n: usize| self.is_at(ahead + n, Punct::Greater) && !self.token(ahead + n).spaced;
        match (next(1), next(2)) {
            (true, true) => (Infix::Binary(BinaryOp::RightShiftUnsigned), SHIFT, 3),
            (true, false) => (Infix::Binary(BinaryOp::RightShift), SHIFT, 2),
            _ => (Infix::Binary(BinaryOp::Greater), RELATION, 1),
        }
    }
}
