//! Expressions.
//!
//! Files: `literal` texts, lists, maps, arrays · `member` what follows a dot or stands in brackets · `operator` · `assignment`.

mod assignment;
mod literal;
mod member;
mod operator;

use super::Lower;
use super::names::class_value;
use crate::ast::{Expr, ExprKind};
use crate::code::{self, Expr as Code};

pub(super) use member::lower_access;

impl Lower<'_> {
    /// An expression; in assertions it records its value.
    pub(super) fn expr(&mut self, expr: &Expr) -> Code {
        if !self.deeper(expr.span) {
            return Code::Null;
        }
        if self.recording { self.recorded(expr) } else { self.plain(expr) }
    }

    /// The expression without recording of its own value; parts still record.
    pub(super) fn plain(&mut self, expr: &Expr) -> Code {
        let pos = expr.span.start;
        match &expr.kind {
            ExprKind::Null | ExprKind::Error => Code::Null,
            ExprKind::Bool(flag) => Code::Bool(*flag),
            ExprKind::Int(n) => Code::Int(*n),
            ExprKind::Long(n) => Code::Long(*n),
            ExprKind::BigInt(n) => Code::BigInt(n.clone()),
            ExprKind::Decimal(n) => Code::Decimal(n.clone()),
            ExprKind::Float(n) => Code::Float(*n),
            ExprKind::Double(n) => Code::Double(*n),
            ExprKind::Str(text) => Code::Str(text.clone()),
            ExprKind::GString(parts) => self.gstring(parts),
            ExprKind::Name(name) => self.bare_name(name, expr.span),
            ExprKind::This => self.this_value(),
            ExprKind::Super => Code::This,
            ExprKind::Type(ty) => class_value(self.type_ref(ty)),
            ExprKind::Property { object, name, access } => self.property(expr, object, name, *access),
            ExprKind::MethodPointer { object, name } => {
                let object = self.expr(object);
                let name = self.member(name);
                Code::MethodPointer(Box::new(code::Property { object, name, access: code::Access::Dot, pos }))
            }
            ExprKind::Index { object, args, safe } => Code::Index(Box::new(self.index(expr, object, args, *safe))),
            ExprKind::Call { callee, args } => self.call(expr, callee, args),
            ExprKind::New { class, outer, args, body } => {
                self.creation(expr, class, outer.as_deref(), args, body.as_deref())
            }
            ExprKind::NewArray { element, lengths, dimensions, elements } => {
                self.array(expr, element, lengths, *dimensions, elements.as_deref())
            }
            ExprKind::ArrayInit(items) => Code::List(items.iter().map(|item| self.expr(item)).collect()),
            ExprKind::List(elements) => self.list(elements),
            ExprKind::Map(entries) => self.map(entries),
            ExprKind::Closure(closure) => self.closure(closure, expr.span),
            ExprKind::Range { from, to, open_left, open_right } => {
                let (from, to) = (self.expr(from), self.expr(to));
                Code::Range(Box::new(code::RangeCode { from, to, open_left: *open_left, open_right: *open_right, pos }))
            }
            ExprKind::Unary { op, operand } => self.unary(*op, operand, pos),
            ExprKind::Binary { op, at, left, right } => self.binary(*op, *at, left, right),
            ExprKind::Ternary { condition, then, otherwise } => {
                let condition = self.expr(condition);
                let (then, otherwise) = self.sides(then, otherwise);
                Code::Ternary(Box::new((condition, then, otherwise)))
            }
            ExprKind::Elvis { value, otherwise } => Code::Elvis(Box::new(self.sides(value, otherwise))),
            ExprKind::Assign { target, op, at, value } => self.assign(target, *op, *at, value),
            ExprKind::AssignMany { targets, value } => {
                let value = self.expr(value);
                let targets = targets.iter().filter_map(|target| self.target(target)).collect();
                Code::AssignMany(Box::new(code::AssignMany { targets, value, pos }))
            }
            ExprKind::Step { target, up, prefix } => match self.target(target) {
                Some(found) => Code::Step(Box::new(code::Step { target: found, up: *up, prefix: *prefix, pos })),
                None => Code::Null,
            },
            ExprKind::Cast { ty, value } => {
                let ty = self.type_ref(ty);
                let value = self.expr(value);
                Code::Cast(Box::new(code::Conversion { value, ty, pos }))
            }
            ExprKind::As { ty, value } => {
                let ty = self.type_ref(ty);
                let value = self.expr(value);
                Code::As(Box::new(code::Conversion { value, ty, pos }))
            }
            ExprKind::InstanceOf { ty, value, negated } => {
                let ty = self.type_ref(ty);
                let value = self.expr(value);
                let test = Code::InstanceOf(Box::new(code::Conversion { value, ty, pos }));
                if *negated { Code::Not(Box::new(test)) } else { test }
            }
            ExprKind::Switch(switch) => self.switch_expression(switch, expr.span),
            ExprKind::Parens(inner) => self.expr(inner),
        }
    }
}
