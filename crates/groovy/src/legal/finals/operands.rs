//! Through the expressions: what is read as a value to keep, and what is given one.

use super::walk::Walk;
use crate::ast::{Argument, Class, Closure, Expr, ExprKind, Member, MemberName, Node};

impl<'a> Walk<'a, '_> {
    pub(super) fn expr(&mut self, expr: &'a Expr) {
        if self.tired() {
            return;
        }
        match &expr.kind {
            ExprKind::Name(name) => self.read(name, expr.span),
            ExprKind::Closure(closure) => self.closure(closure),
            ExprKind::Switch(switch) => self.kept(|walk| walk.switch(switch)),
            ExprKind::Assign { target, value, .. } => {
                self.given = true;
                self.expr(value);
                self.given = false;
                self.expr(target);
                self.assigned(target, false);
            }
            ExprKind::AssignMany { targets, value } => {
                self.given = true;
                self.expr(value);
                self.given = false;
                targets.iter().for_each(|target| self.assigned(target, false));
            }
            ExprKind::Step { target, .. } => {
                self.given = matches!(target.kind, ExprKind::Name(_));
                self.expr(target);
                self.given = false;
                self.assigned(target, true);
            }
            // Operators with two operands give nothing on.
            ExprKind::Binary { left, right, .. } => {
                self.given = false;
                self.expr(right);
                self.expr(left);
            }
            ExprKind::Index { object, args, .. } => {
                self.given = false;
                self.arguments(args, false);
                self.expr(object);
            }
            ExprKind::Call { callee, args } => {
                match &callee.kind {
                    ExprKind::Name(_) => {}
                    ExprKind::Property { object, name, .. } => {
                        self.expr(object);
                        if let MemberName::Computed(name) = name {
                            self.expr(name);
                        }
                    }
                    _ => self.expr(callee),
                }
                self.arguments(args, true);
            }
            ExprKind::New { outer, args, body, .. } => {
                outer.iter().for_each(|outer| self.expr(outer));
                self.arguments(args, true);
                body.iter().for_each(|body| self.class(body));
            }
            _ => Node::Expr(expr).children(&mut |child| {
                if let Node::Expr(child) = child {
                    self.expr(child);
                }
            }),
        }
    }

    fn assigned(&mut self, target: &Expr, counts: bool) {
        if let ExprKind::Name(name) = &target.kind {
            self.write(name, counts, target.span);
        }
    }

    pub(super) fn arguments(&mut self, args: &'a [Argument], of_call: bool) {
        let outer = self.argument;
        self.argument |= of_call && args.iter().any(|arg| !matches!(arg, Argument::Named(_)));
        for arg in args {
            match arg {
                Argument::Value(value) | Argument::Spread(value) => self.expr(value),
                Argument::Named(entry) => self.expr(&entry.value),
            }
        }
        self.argument = outer;
    }

    /// What is walked inside keeps nothing of what an assignment around it gives.
    fn kept(&mut self, walk: impl FnOnce(&mut Self)) {
        let given = std::mem::replace(&mut self.given, false);
        walk(self);
        self.given = given;
    }

    fn closure(&mut self, closure: &'a Closure) {
        self.kept(|walk| {
            walk.scoped(|walk| {
                closure.params.iter().flatten().for_each(|param| walk.hide(&param.name.text));
                walk.statements(&closure.body.statements);
            });
        });
    }

    /// The methods of an anonymous class, which see the variables around it.
    fn class(&mut self, class: &'a Class) {
        let argument = std::mem::replace(&mut self.argument, false);
        self.kept(|walk| {
            walk.scoped(|walk| {
                for member in &class.members {
                    if let Member::Field(field) = member {
                        walk.hide(&field.name.text);
                    }
                }
                class.members.iter().for_each(|member| walk.member(member));
            });
        });
        self.argument = argument;
    }

    fn member(&mut self, member: &'a Member) {
        match member {
            Member::Method(method) => self.scoped(|walk| {
                method.params.iter().for_each(|param| walk.hide(&param.name.text));
                method.body.iter().for_each(|body| walk.statements(&body.statements));
            }),
            Member::Initializer { body, .. } => self.statements(&body.statements),
            Member::Field(field) => field.value.iter().for_each(|value| self.expr(value)),
            _ => {}
        }
    }
}
