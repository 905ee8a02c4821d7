//! Expressions: who is read, who is written, who is called.

use super::schema::Known;
use super::walk::Walk;
use crate::ast::{Access, Argument, AssignOp, Closure, Expr, ExprKind, Ident, MemberName, Node};
use crate::library::{Library, Symbol};
use crate::span::Span;

/// Methods of the language that give their closure another delegate.
const DELEGATING: &[&str] = &["with", "tap", "identity", "build", "call"];

impl<'t> Walk<'t> {
    pub(super) fn expr(&mut self, expr: &'t Expr) {
        if self.stack.is_exhausted() {
            return;
        }
        match &expr.kind {
            ExprKind::Name(name) => self.name(name, expr.span),
            ExprKind::Property { object, name: MemberName::Fixed(name), access } => {
                self.expr(object);
                self.property(object, name, *access);
            }
            ExprKind::Call { callee, args } => self.call(callee, args),
            ExprKind::New { outer, args, body, .. } => {
                outer.iter().for_each(|outer| self.expr(outer));
                self.args(args, "new");
                body.iter().for_each(|body| self.anonymous(body));
            }
            ExprKind::Map(entries) => {
                self.map_keys(entries);
                self.inside(Node::Expr(expr));
            }
            // Where it is called, and with which delegate, is not known.
            ExprKind::Closure(closure) => self.freely(|walk| walk.closure(closure)),
            ExprKind::Ternary { condition, .. } => {
                self.condition(condition);
                self.inside(Node::Expr(expr));
            }
            ExprKind::Assign { target, value, op, .. } => {
                self.expr(value);
                self.target(target, *op != AssignOp::Set);
            }
            ExprKind::AssignMany { value, targets } => {
                self.expr(value);
                targets.iter().for_each(|target| self.target(target, false));
            }
            ExprKind::Switch(switch) => self.switch(switch),
            _ => self.inside(Node::Expr(expr)),
        }
    }

    fn name(&mut self, name: &str, span: Span) {
        match self.scopes.find_mut(name) {
            Some(local) => local.read = true,
            None => self.variable_exists(name, span),
        }
    }

    /// A member that is read or written; what stands behind `*.` belongs to the elements, behind `.@` to the fields.
    fn property(&mut self, object: &'t Expr, name: &Ident, access: Access) {
        if matches!(access, Access::Dot | Access::Safe | Access::SafeChain) {
            self.property_exists(&self.known(object), &name.text, name.span);
        }
    }

    fn target(&mut self, target: &'t Expr, reads: bool) {
        match &target.kind {
            ExprKind::Name(name) => {
                if let Some(local) = self.scopes.find_mut(name) {
                    local.read |= reads;
                }
            }
            _ => self.expr(target),
        }
    }

    fn call(&mut self, callee: &'t Expr, args: &'t [Argument]) {
        match &callee.kind {
            ExprKind::Name(name) => {
                match self.scopes.find_mut(name) {
                    Some(local) => local.read = true,
                    None => self.function_exists(name, callee.span),
                }
                self.args(args, name);
            }
            ExprKind::Property { object, name: MemberName::Fixed(name), access } => {
                self.expr(object);
                if matches!(access, Access::Dot | Access::Safe | Access::SafeChain) {
                    self.method_exists(&self.known(object), &name.text, name.span);
                }
                self.args(args, &name.text);
            }
            _ => {
                self.expr(callee);
                self.args(args, "");
            }
        }
    }

    /// The arguments of a method; without a name those of something that takes no closures of its own.
    pub(super) fn args(&mut self, args: &'t [Argument], method: &str) {
        for arg in args {
            let value = match arg {
                Argument::Value(value) | Argument::Spread(value) => value,
                Argument::Named(entry) => {
                    entry.key.iter().for_each(|key| self.expr(key));
                    &entry.value
                }
            };
            match &value.kind {
                ExprKind::Closure(closure) if keeps_names(method) => self.closure(closure),
                _ => self.expr(value),
            }
        }
    }

    fn closure(&mut self, closure: &'t Closure) {
        self.scope(|walk| {
            match &closure.params {
                Some(params) => walk.params(params),
                None => walk.declare_quietly("it", Span::default(), Known::Anything),
            }
            walk.statements(&closure.body.statements);
        });
    }
}

/// Whether names inside a closure handed to this method mean what they mean around it: so with the methods of the language,
/// while one of the embedder may set a delegate.
fn keeps_names(method: &str) -> bool {
    method.is_empty() || (Library::standard().symbol(method) != Symbol::NONE && !DELEGATING.contains(&method))
}
