//! `assert`, with what its message shows.

use crate::ast::{Argument, Expr, ExprKind, UnaryOp};
use crate::code::{self, Expr as Code, Stmt as S};
use crate::lower::Lower;
use crate::value::Str;

impl Lower<'_> {
    pub(super) fn assert_stmt(&mut self, condition: &Expr, message: Option<&Expr>) -> S {
        let outside = std::mem::replace(&mut self.recording, message.is_none());
        let lowered = self.expr(condition);
        self.recording = outside;
        let message = message.map(|message| self.expr(message));
        let mut variables = Vec::new();
        if message.is_some() {
            self.assert_variables(condition, &mut variables);
        }
        let text = Str::from(crate::lower::spell::spelled(condition));
        let (start, end) = (condition.span.start, condition.span.end);
        S::Assert(Box::new(code::Assert { condition: lowered, message, start, end, text, variables: variables.into() }))
    }

    /// The variables an assertion compares, for its message.
    fn assert_variables(&mut self, expr: &Expr, into: &mut Vec<(Str, Code)>) {
        match &expr.kind {
            ExprKind::Name(name) => {
                let value = self.bare_name(name, expr.span);
                into.push((name.clone(), value));
            }
            ExprKind::Binary { left, right, .. } => {
                self.assert_variables(left, into);
                self.assert_variables(right, into);
            }
            ExprKind::Unary { op: UnaryOp::Not, operand } => self.assert_variables(operand, into),
            ExprKind::InstanceOf { value, .. } => self.assert_variables(value, into),
            ExprKind::Index { object, args, .. } => {
                self.assert_variables(object, into);
                if let [Argument::Value(index)] = args.as_slice() {
                    self.assert_variables(index, into);
                }
            }
            ExprKind::Parens(inner) => self.assert_variables(inner, into),
            _ => {}
        }
    }
}
