//! `@TailRecursive`: where a method answers what it answers for other arguments, it starts again with them.

use super::Lower;
use crate::ast::{Access, Argument, Expr, ExprKind, MemberName, Method};
use crate::code::{self, Stmt as S};
use crate::value::Str;

impl Lower<'_> {
    /// Notes the method whose statements follow; answers what to restore after them.
    pub(super) fn enter_tail_recursive(&mut self, method: &Method) -> Option<(Str, usize)> {
        let marked = method.modifiers.annotations.iter().any(|found| found.simple_name() == "TailRecursive");
        let inside = marked.then(|| (method.name.text.clone(), self.scopes.len()));
        std::mem::replace(&mut self.tail_recursive, inside)
    }

    /// `return value` in such a method, or in a closure inside it.
    pub(super) fn returned(&mut self, value: &Expr, pos: u32) -> S {
        match &value.kind {
            ExprKind::Parens(inner) => self.returned(inner, pos),
            ExprKind::Ternary { condition, then, otherwise } if self.deeper(value.span) => {
                let condition = self.expr(condition);
                let then = self.returned(then, pos);
                let otherwise = Some(self.returned(otherwise, pos));
                S::If(Box::new(code::If { condition, then, otherwise }))
            }
            ExprKind::Call { callee, args } if self.is_own_call(callee, args) => {
                let (args, _) = self.args(args);
                S::Again(args, pos)
            }
            _ => S::Return(Some(Box::new(self.expr(value))), pos),
        }
    }

    fn is_own_call(&self, callee: &Expr, args: &[Argument]) -> bool {
        let Some((own, depth)) = &self.tail_recursive else { return false };
        let name = match &callee.kind {
            ExprKind::Name(name) => name,
            ExprKind::Property { object, name: MemberName::Fixed(name), access: Access::Dot } => match object.kind {
                ExprKind::This => &name.text,
                _ => return false,
            },
            _ => return false,
        };
        let named = args.iter().any(|arg| matches!(arg, Argument::Named(_)));
        name == own && self.scopes.len() == *depth && !named
    }
}
