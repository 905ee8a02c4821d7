//! Statements: what opens a scope, what declares.

use super::schema::Known;
use super::walk::{Walk, known_type};
use crate::ast::{Catch, Declaration, Expr, ExprKind, Node, Stmt, StmtKind, Switch, Variable};

impl<'t> Walk<'t> {
    pub(super) fn statements(&mut self, statements: &'t [Stmt]) {
        self.unreachable(statements);
        statements.iter().for_each(|statement| self.statement(statement));
    }

    fn statement(&mut self, statement: &'t Stmt) {
        if self.stack.is_exhausted() {
            return;
        }
        match &statement.kind {
            StmtKind::Declare(declarations) => {
                declarations.iter().for_each(|declaration| self.declaration(declaration));
            }
            StmtKind::Block(block) => self.block(block),
            StmtKind::If { condition, then, otherwise } => {
                self.tested(condition);
                self.scoped(then);
                otherwise.iter().for_each(|otherwise| self.scoped(otherwise));
            }
            StmtKind::While { condition, body } | StmtKind::DoWhile { condition, body } => {
                self.tested(condition);
                self.scoped(body);
            }
            StmtKind::For { .. } => self.scope(|walk| walk.inside(Node::Stmt(statement))),
            StmtKind::ForIn { variable, iterable, body } => self.for_in(variable, iterable, body),
            StmtKind::Switch(switch) => self.switch(switch),
            StmtKind::Try { resources, body, catches, finally } => {
                self.scope(|walk| {
                    resources.iter().for_each(|resource| walk.resource(resource));
                    walk.statements(&body.statements);
                });
                catches.iter().for_each(|catch| self.catch(catch));
                finally.iter().for_each(|finally| self.block(finally));
            }
            StmtKind::Assert { condition, message } => {
                self.tested(condition);
                message.iter().for_each(|message| self.expr(message));
            }
            _ => self.inside(Node::Stmt(statement)),
        }
    }

    /// Everything directly inside a node, each by its own rules.
    pub(super) fn inside(&mut self, node: Node<'t>) {
        node.children(&mut |child| match child {
            Node::Stmt(statement) => self.statement(statement),
            Node::Expr(expr) => self.expr(expr),
            Node::Class(class) => self.class(class),
        });
    }

    /// A condition, which is also an expression.
    fn tested(&mut self, condition: &'t Expr) {
        self.condition(condition);
        self.expr(condition);
    }

    fn scoped(&mut self, statement: &'t Stmt) {
        self.scope(|walk| walk.statement(statement));
    }

    fn declaration(&mut self, declaration: &'t Declaration) {
        let value = declaration.value.as_ref();
        // A closure may call itself by the variable it is kept in; any other value stands before it.
        let (before, after) = match value {
            Some(Expr { kind: ExprKind::Closure(_), .. }) => (None, value),
            _ => (value, None),
        };
        before.iter().for_each(|value| self.expr(value));
        let field = !declaration.modifiers.annotations.is_empty();
        for variable in &declaration.variables {
            let known = match (&variable.ty, value) {
                (Some(ty), _) => known_type(Some(ty)),
                (None, Some(value)) if !declaration.many => self.known(value),
                _ => Known::Anything,
            };
            if field || declaration.many {
                self.declare_quietly(&variable.name.text, variable.name.span, known);
            } else {
                self.declare(&variable.name.text, variable.name.span, known);
            }
        }
        after.iter().for_each(|value| self.expr(value));
    }

    fn for_in(&mut self, variable: &'t Variable, iterable: &'t Expr, body: &'t Stmt) {
        self.expr(iterable);
        let element = match self.known(iterable) {
            Known::ListOf(kind) => Known::Object(kind),
            _ => known_type(variable.ty.as_ref()),
        };
        self.scope(|walk| {
            walk.declare_quietly(&variable.name.text, variable.name.span, element);
            walk.statement(body);
        });
    }

    fn resource(&mut self, resource: &'t Declaration) {
        resource.value.iter().for_each(|value| self.expr(value));
        for variable in &resource.variables {
            self.declare_quietly(&variable.name.text, variable.name.span, Known::Anything);
        }
    }

    fn catch(&mut self, catch: &'t Catch) {
        self.scope(|walk| {
            walk.declare_quietly(&catch.name.text, catch.name.span, Known::Anything);
            walk.statements(&catch.body.statements);
        });
    }

    pub(super) fn switch(&mut self, switch: &'t Switch) {
        self.expr(&switch.subject);
        self.scope(|walk| {
            for case in &switch.cases {
                walk.args(&case.values, "");
                walk.statements(&case.body);
            }
        });
    }
}
