//! Operators, as methods and comparisons.

use crate::ast::{BinaryOp, Expr, ExprKind, UnaryOp};
use crate::code::{self, CompareOp, Expr as Code};
use crate::lower::Lower;
use crate::span::Span;

impl Lower<'_> {
    pub(super) fn unary(&mut self, op: UnaryOp, operand: &Expr, pos: u32) -> Code {
        let value = Box::new(self.expr(operand));
        match op {
            UnaryOp::Not => Code::Not(value),
            UnaryOp::Negative => Code::Negative(value, pos),
            UnaryOp::Positive => Code::Positive(value, pos),
            UnaryOp::BitNot => Code::BitNot(value, pos),
        }
    }

    pub(super) fn binary(&mut self, op: BinaryOp, at: Span, left: &Expr, right: &Expr) -> Code {
        if let (Some(answer), false) = (compared_literals(op, left, right), self.recording) {
            return Code::Bool(answer);
        }
        let (left, right) = (self.expr(left), self.expr(right));
        let pos = at.start;
        if let Some(op) = arithmetic_op(op) {
            return Code::Binary(Box::new(code::Binary { op, left, right, pos }));
        }
        match op {
            BinaryOp::And => Code::And(Box::new((left, right))),
            BinaryOp::Or => Code::Or(Box::new((left, right))),
            other => Code::Compare(Box::new(code::Compare { op: compare_op(other), left, right, pos })),
        }
    }
}

/// Two literals, one of them a `float` or `double`: compared as the processor does it, where zeros are equal and NaN never is.
fn compared_literals(op: BinaryOp, left: &Expr, right: &Expr) -> Option<bool> {
    let ((left, left_floats), (right, right_floats)) = (literal(left)?, literal(right)?);
    if !left_floats && !right_floats {
        return None;
    }
    Some(match op {
        BinaryOp::Equal => left == right,
        BinaryOp::NotEqual => left != right,
        BinaryOp::Less => left < right,
        BinaryOp::LessEqual => left <= right,
        BinaryOp::Greater => left > right,
        BinaryOp::GreaterEqual => left >= right,
        _ => return None,
    })
}

/// A number that is written down, and whether it is a `float` or `double`.
fn literal(expr: &Expr) -> Option<(f64, bool)> {
    match &expr.kind {
        ExprKind::Int(number) => Some((f64::from(*number), false)),
        ExprKind::Float(number) => Some((f64::from(*number), true)),
        ExprKind::Double(number) => Some((*number, true)),
        ExprKind::Parens(inner) => literal(inner),
        ExprKind::Unary { op: UnaryOp::Negative, operand } => {
            literal(operand).map(|(number, floats)| (-number, floats))
        }
        _ => None,
    }
}

/// Operators that stand for methods.
pub(super) fn arithmetic_op(op: BinaryOp) -> Option<code::BinaryOp> {
    Some(match op {
        BinaryOp::Plus => code::BinaryOp::Plus,
        BinaryOp::Minus => code::BinaryOp::Minus,
        BinaryOp::Multiply => code::BinaryOp::Multiply,
        BinaryOp::Div => code::BinaryOp::Div,
        BinaryOp::Mod => code::BinaryOp::Mod,
        BinaryOp::Power => code::BinaryOp::Power,
        BinaryOp::LeftShift => code::BinaryOp::LeftShift,
        BinaryOp::RightShift => code::BinaryOp::RightShift,
        BinaryOp::RightShiftUnsigned => code::BinaryOp::RightShiftUnsigned,
        BinaryOp::BitAnd => code::BinaryOp::And,
        BinaryOp::BitOr => code::BinaryOp::Or,
        BinaryOp::Xor => code::BinaryOp::Xor,
        _ => return None,
    })
}

fn compare_op(op: BinaryOp) -> CompareOp {
    match op {
        BinaryOp::NotEqual => CompareOp::NotEqual,
        BinaryOp::Identical => CompareOp::Identical,
        BinaryOp::NotIdentical => CompareOp::NotIdentical,
        BinaryOp::Less => CompareOp::Less,
        BinaryOp::LessEqual => CompareOp::LessEqual,
        BinaryOp::Greater => CompareOp::Greater,
        BinaryOp::GreaterEqual => CompareOp::GreaterEqual,
        BinaryOp::Spaceship => CompareOp::Spaceship,
        BinaryOp::In => CompareOp::In,
        BinaryOp::NotIn => CompareOp::NotIn,
        BinaryOp::Find => CompareOp::Find,
        BinaryOp::Match => CompareOp::Match,
        _ => CompareOp::Equal,
    }
}
