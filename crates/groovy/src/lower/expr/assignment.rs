//! Assignments, and what stands left of them.

use super::operator::arithmetic_op;
use crate::ast::{AssignOp, Expr, ExprKind};
use crate::code::{self, Expr as Code, Target};
use crate::diagnostic::Diagnostic;
use crate::lower::Lower;
use crate::span::Span;

impl Lower<'_> {
    pub(super) fn assign(&mut self, target: &Expr, op: AssignOp, at: Span, value: &Expr) -> Code {
        let lowered = self.expr(value);
        let Some(found) = self.target(target) else {
            return Code::Null;
        };
        let pos = at.start;
        match op {
            AssignOp::Set => Code::Assign(Box::new(code::Assign { target: found, value: lowered, pos })),
            AssignOp::IfNull => Code::Update(Box::new(code::Update { target: found, op: None, value: lowered, pos })),
            AssignOp::Update(op) => {
                let op = arithmetic_op(op);
                Code::Update(Box::new(code::Update { target: found, op, value: lowered, pos }))
            }
        }
    }

    /// What stands left of an assignment.
    pub(in crate::lower) fn target(&mut self, target: &Expr) -> Option<Target> {
        let recording = std::mem::replace(&mut self.recording, false);
        let found = self.target_of(target);
        self.recording = recording;
        found
    }

    fn target_of(&mut self, target: &Expr) -> Option<Target> {
        match &target.kind {
            ExprKind::Name(name) => Some(self.name_target(name, target.span)),
            ExprKind::Parens(inner) => self.target_of(inner),
            ExprKind::Index { object, args, safe } => {
                Some(Target::Index(Box::new(self.index(target, object, args, *safe))))
            }
            ExprKind::Property { object, name, access } => match self.property(target, object, name, *access) {
                Code::Property(property) => Some(Target::Property(property)),
                Code::SuperProperty(name, _) => Some(Target::SuperProperty(name)),
                _ => {
                    self.error(Diagnostic::syntax(target.span, "a class cannot be assigned to"));
                    None
                }
            },
            _ => {
                self.error(Diagnostic::syntax(
                    target.span,
                    "this cannot be changed: only variables, properties and elements can",
                ));
                None
            }
        }
    }

    fn name_target(&mut self, name: &crate::value::Str, span: Span) -> Target {
        match self.lookup(name) {
            Some(slot) => {
                self.refuse_final(slot, name, span);
                Target::Local(slot, self.type_of_slot(slot).map(Box::new))
            }
            None => match self.bare_name(name, span) {
                Code::Property(property) => Target::Property(property),
                _ => Target::Global(self.global(name)),
            },
        }
    }
}
