//! Assertions: which parts of the condition show their values when it fails.

use super::Lower;
use crate::ast::{Expr, ExprKind, MemberName, UnaryOp};
use crate::code::Expr as Code;

impl Lower<'_> {
    /// Lowers a part of an assertion so that its value is kept, where Groovy shows one.
    pub(super) fn recorded(&mut self, expr: &Expr) -> Code {
        if let ExprKind::Closure(_) = &expr.kind {
            self.recording = false;
            let closure = self.plain(expr);
            self.recording = true;
            return closure;
        }
        let lowered = self.plain(expr);
        if matches!(lowered, Code::Type(_) | Code::Class(_) | Code::HostClass(_) | Code::This) {
            return lowered;
        }
        match shown_at(expr) {
            Some(at) => Code::Record(Box::new(lowered), at),
            None => lowered,
        }
    }
}

/// The offset a value is drawn under; `None` for parts whose text says it all.
fn shown_at(expr: &Expr) -> Option<u32> {
    match &expr.kind {
        ExprKind::Null
        | ExprKind::Bool(_)
        | ExprKind::Int(_)
        | ExprKind::Long(_)
        | ExprKind::BigInt(_)
        | ExprKind::Decimal(_)
        | ExprKind::Float(_)
        | ExprKind::Double(_)
        | ExprKind::Str(_)
        | ExprKind::Closure(_)
        | ExprKind::Parens(_)
        | ExprKind::Type(_)
        | ExprKind::Error => None,
        ExprKind::List(_)
        | ExprKind::Map(_)
        | ExprKind::Range { .. }
        | ExprKind::GString(_)
        | ExprKind::Elvis { .. }
        | ExprKind::Ternary { .. }
        | ExprKind::Cast { .. }
        | ExprKind::As { .. } => None,
        ExprKind::Unary { op: UnaryOp::Negative | UnaryOp::Positive, operand } if is_number(operand) => None,
        ExprKind::Binary { at, .. } | ExprKind::Assign { at, .. } => Some(at.start),
        ExprKind::Property { name, .. } | ExprKind::MethodPointer { name, .. } => Some(member_at(name)),
        ExprKind::Index { object, .. } => Some(object.span.end),
        ExprKind::Call { callee, .. } => match &callee.kind {
            ExprKind::Property { name, .. } => Some(member_at(name)),
            _ => Some(callee.span.start),
        },
        ExprKind::InstanceOf { value, .. } => Some(value.span.end + 1),
        ExprKind::Step { target, prefix: false, .. } => Some(target.span.end),
        _ => Some(expr.span.start),
    }
}

fn is_number(expr: &Expr) -> bool {
    matches!(
        expr.kind,
        ExprKind::Int(_) | ExprKind::Long(_) | ExprKind::Decimal(_) | ExprKind::Double(_) | ExprKind::Float(_)
    )
}

fn member_at(name: &MemberName) -> u32 {
    match name {
        MemberName::Fixed(name) => name.span.start,
        MemberName::Computed(value) => value.span.start,
    }
}
