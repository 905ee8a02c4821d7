//! The type of `a ? 1 : 2.0d`: Groovy's compiler gives both branches the wider of two primitive types before anything runs.

use super::Lower;
use crate::ast::{Expr, ExprKind, UnaryOp};
use crate::code::{self, Expr as Code, TypeRef};
use crate::types::Type;

/// Numbers from narrow to wide.
const WIDTHS: [Type; 6] =
    [Type::PrimByte, Type::PrimShort, Type::PrimInt, Type::PrimLong, Type::PrimFloat, Type::PrimDouble];

fn width(class: Type) -> Option<usize> {
    WIDTHS.iter().position(|known| *known == class)
}

impl Lower<'_> {
    /// The wider type of two branches, when both are known to be primitive numbers of different types.
    pub(super) fn wider(&mut self, left: &Expr, right: &Expr) -> Option<Type> {
        let (left, right) = (self.primitive_of(left)?, self.primitive_of(right)?);
        let (a, b) = (width(left)?, width(right)?);
        (a != b).then(|| if a > b { left } else { right })
    }

    /// The primitive type an expression has by its form alone: of literals, casts and typed variables.
    fn primitive_of(&mut self, expr: &Expr) -> Option<Type> {
        match &expr.kind {
            ExprKind::Int(_) => Some(Type::PrimInt),
            ExprKind::Parens(inner) => self.primitive_of(inner),
            ExprKind::Unary { op: UnaryOp::Negative, operand } if matches!(operand.kind, ExprKind::Int(_)) => {
                Some(Type::PrimInt)
            }
            ExprKind::Long(_) => Some(Type::PrimLong),
            ExprKind::Float(_) => Some(Type::PrimFloat),
            ExprKind::Double(_) => Some(Type::PrimDouble),
            ExprKind::Cast { ty, .. } | ExprKind::As { ty, .. } => match self.type_ref(ty) {
                TypeRef::Builtin(class) if class.is_primitive() => Some(class),
                _ => None,
            },
            ExprKind::Name(name) => {
                let slot = self.lookup(name)?;
                match self.type_of_slot(slot)? {
                    TypeRef::Builtin(class) if class.is_primitive() => Some(class),
                    _ => None,
                }
            }
            _ => None,
        }
    }
}

/// The branch as a value of the wider type.
pub(super) fn widened(branch: Code, wider: Option<Type>, pos: u32) -> Code {
    match wider {
        Some(class) => Code::Cast(Box::new(code::Conversion { value: branch, ty: TypeRef::Builtin(class), pos })),
        None => branch,
    }
}
