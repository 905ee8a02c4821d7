//! The sides of `a ? b : c` and `a ?: b`: where Groovy's compiler sees two kinds of numbers, both become the wider one.

use super::Lower;
use crate::ast::{Expr, ExprKind, UnaryOp};
use crate::code::{Conversion, Expr as Code, TypeRef};
use crate::types::Type;

/// From narrow to wide.
const WIDTHS: [Type; 6] = [Type::Byte, Type::Short, Type::Integer, Type::Long, Type::Float, Type::Double];

impl Lower<'_> {
    /// Both sides, converted where their classes are known before anything runs and differ.
    pub(super) fn sides(&mut self, left: &Expr, right: &Expr) -> (Code, Code) {
        let wider = match (self.width(left), self.width(right)) {
            (Some(left), Some(right)) if left != right => WIDTHS.get(left.max(right)).copied(),
            _ => None,
        };
        let mut side = |expr: &Expr| match (self.expr(expr), wider) {
            (value, Some(class)) => {
                let pos = expr.span.start;
                Code::Cast(Box::new(Conversion { value, ty: TypeRef::Builtin(class), pos }))
            }
            (value, None) => value,
        };
        (side(left), side(right))
    }

    /// How wide a number is, for expressions that are numbers whatever happens.
    fn width(&mut self, expr: &Expr) -> Option<usize> {
        let class = match &expr.kind {
            ExprKind::Int(_) => Type::Integer,
            ExprKind::Long(_) => Type::Long,
            ExprKind::Float(_) => Type::Float,
            ExprKind::Double(_) => Type::Double,
            ExprKind::Parens(inner) => return self.width(inner),
            ExprKind::Unary { op: UnaryOp::Negative | UnaryOp::Positive, operand } => match &operand.kind {
                ExprKind::Int(_) | ExprKind::Long(_) | ExprKind::Float(_) | ExprKind::Double(_) => {
                    return self.width(operand);
                }
                _ => return None,
            },
            ExprKind::Cast { ty, .. } | ExprKind::As { ty, .. } => builtin(Some(self.type_ref(ty)))?,
            ExprKind::Name(name) => {
                let slot = self.lookup(name)?;
                builtin(self.type_of_slot(slot))?
            }
            _ => return None,
        };
        WIDTHS.iter().position(|known| *known == class)
    }
}

fn builtin(ty: Option<TypeRef>) -> Option<Type> {
    match ty? {
        TypeRef::Builtin(class) => Some(class.boxed()),
        _ => None,
    }
}
