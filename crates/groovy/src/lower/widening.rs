//! The sides of `a ? b : c` and `a ?: b`: where Groovy's compiler sees two kinds of numbers, both become the wider one.

use super::Lower;
use crate::ast::{BinaryOp, Expr, ExprKind, UnaryOp};
use crate::code::{Conversion, Expr as Code, TypeRef};
use crate::types::Type;

/// From narrow to wide.
const WIDTHS: [Type; 6] = [Type::Byte, Type::Short, Type::Integer, Type::Long, Type::Float, Type::Double];

impl Lower<'_> {
    /// Both sides, converted where their classes are known before anything runs and differ.
    pub(super) fn sides(&mut self, left: &Expr, right: &Expr) -> (Code, Code) {
        let wider = match (self.width(left), self.width(right)) {
            (Some(left), Some(right)) if left.rank != right.rank && (left.primitive || right.primitive) => {
                WIDTHS.get(left.rank.max(right.rank)).copied()
            }
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
    fn width(&mut self, expr: &Expr) -> Option<Width> {
        match &expr.kind {
            ExprKind::Int(_) => Width::primitive(Type::Integer),
            ExprKind::Long(_) => Width::primitive(Type::Long),
            ExprKind::Float(_) => Width::primitive(Type::Float),
            ExprKind::Double(_) => Width::primitive(Type::Double),
            ExprKind::Parens(inner) => self.width(inner),
            ExprKind::Unary { op: UnaryOp::Negative | UnaryOp::Positive, operand } => match &operand.kind {
                ExprKind::Int(_) | ExprKind::Long(_) | ExprKind::Float(_) | ExprKind::Double(_) => self.width(operand),
                _ => None,
            },
            ExprKind::Cast { ty, .. } | ExprKind::As { ty, .. } => {
                let ty = self.type_ref(ty);
                Width::of(Some(ty))
            }
            ExprKind::Name(name) => {
                let slot = self.lookup(name)?;
                Width::of(self.type_of_slot(slot))
            }
            ExprKind::Step { target, .. } | ExprKind::Assign { target, .. } => {
                let ExprKind::Name(_) = target.kind else { return None };
                self.width(target).filter(|width| width.primitive)
            }
            // Groovy's compiler knows the types of operations in closures only.
            ExprKind::Binary { op, left, right, .. } if self.in_closure() => self.width_of_operation(*op, left, right),
            _ => None,
        }
    }

    /// An operation is as wide as its wider side, even `<=>`; with a `float` it is a `double`.
    fn width_of_operation(&mut self, op: BinaryOp, left: &Expr, right: &Expr) -> Option<Width> {
        use BinaryOp::{
            BitAnd, BitOr, Div, LeftShift, Minus, Mod, Multiply, Plus, RightShift, RightShiftUnsigned, Spaceship, Xor,
        };
        let double = Width::primitive(Type::Double)?;
        let float = Width::primitive(Type::Float)?;
        let wider = match (self.width(left), self.width(right)) {
            (Some(left), Some(right)) => left.rank.max(right.rank),
            (Some(known), None) if is_decimal(right) => known.rank,
            (None, Some(known)) if is_decimal(left) => known.rank,
            _ => return None,
        };
        let both_known = !is_decimal(left) && !is_decimal(right);
        match op {
            Plus | Minus | Multiply | Div | Mod | Spaceship if wider >= float.rank => Some(double),
            Plus | Minus | Multiply | Mod | BitAnd | BitOr | Xor | LeftShift | RightShift | RightShiftUnsigned
            | Spaceship
                if both_known =>
            {
                Some(Width { rank: wider.max(Width::primitive(Type::Integer)?.rank), primitive: true })
            }
            _ => None,
        }
    }
}

/// What is known of a number: its place among [`WIDTHS`], and whether it can be null.
#[derive(Clone, Copy)]
struct Width {
    rank: usize,
    primitive: bool,
}

impl Width {
    fn primitive(class: Type) -> Option<Self> {
        let rank = WIDTHS.iter().position(|known| *known == class)?;
        Some(Self { rank, primitive: true })
    }

    fn of(ty: Option<TypeRef>) -> Option<Self> {
        let TypeRef::Builtin(class) = ty? else { return None };
        Some(Self { primitive: class.is_primitive(), ..Self::primitive(class.boxed())? })
    }
}

fn is_decimal(expr: &Expr) -> bool {
    match &expr.kind {
        ExprKind::Decimal(_) => true,
        ExprKind::Parens(inner) => is_decimal(inner),
        _ => false,
    }
}
