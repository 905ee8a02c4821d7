//! What is known of the type of an expression.

use super::schema::Known;
use super::walk::Walk;
use crate::ast::{Access, BinaryOp, Expr, ExprKind, MemberName};
use crate::types::Type;

impl Walk<'_> {
    /// What an expression will be, as far as that is certain.
    pub(super) fn known(&self, expr: &Expr) -> Known {
        match &expr.kind {
            ExprKind::Str(_) => Known::Builtin(Type::String),
            ExprKind::GString(_) => Known::Builtin(Type::GStringImpl),
            ExprKind::Int(_) => Known::Builtin(Type::Integer),
            ExprKind::Long(_) => Known::Builtin(Type::Long),
            ExprKind::Decimal(_) => Known::Builtin(Type::BigDecimal),
            ExprKind::Double(_) => Known::Builtin(Type::Double),
            ExprKind::Bool(_) => Known::Builtin(Type::Boolean),
            ExprKind::List(_) => Known::Builtin(Type::ArrayList),
            ExprKind::Closure(_) => Known::Anything,
            ExprKind::Parens(inner) => self.known(inner),
            ExprKind::Name(name) => self.known_name(name),
            ExprKind::Binary { op: BinaryOp::Plus, left, .. } => match self.known(left) {
                Known::Builtin(Type::String) => Known::Builtin(Type::String),
                _ => Known::Anything,
            },
            ExprKind::Property {
                object,
                name: MemberName::Fixed(name),
                access: Access::Dot | Access::Safe | Access::SafeChain,
            } => self.known_property(&self.known(object), &name.text),
            ExprKind::Call { callee, .. } => match &callee.kind {
                ExprKind::Name(name) => self.schema.functions.get(name.as_str()).cloned().unwrap_or_default(),
                ExprKind::Property { object, name: MemberName::Fixed(name), access: Access::Dot | Access::Safe } => {
                    self.known_method(&self.known(object), &name.text)
                }
                _ => Known::Anything,
            },
            _ => Known::Anything,
        }
    }

    fn known_property(&self, object: &Known, name: &str) -> Known {
        match object {
            Known::Object(kind) => {
                let members = self.schema.objects.get(kind);
                members.and_then(|members| members.properties.get(name)).cloned().unwrap_or_default()
            }
            _ => Known::Anything,
        }
    }

    fn known_method(&self, object: &Known, name: &str) -> Known {
        match object {
            Known::Object(kind) => {
                let members = self.schema.objects.get(kind);
                members.and_then(|members| members.methods.get(name)).cloned().unwrap_or_default()
            }
            Known::Builtin(Type::String) => match name {
                "toUpperCase" | "toLowerCase" | "trim" | "replace" | "replaceAll" | "substring" | "concat" => {
                    Known::Builtin(Type::String)
                }
                _ => Known::Anything,
            },
            _ => Known::Anything,
        }
    }
}
