//! Statements.
//!
//! Files: `declaration` · `tail` the last statement, whose value is the answer · `switch` · `assertion`.

mod assertion;
mod declaration;
mod switch;
mod tail;

use super::Lower;
use super::function::Tail;
use crate::ast::{self, Block, Declaration, Expr, Stmt, StmtKind};
use crate::code::{self, Stmt as S, TypeRef};
use crate::diagnostic::Diagnostic;
use crate::span::Span;
use crate::types::Type;

impl Lower<'_> {
    pub(super) fn stmt_into(&mut self, statement: &Stmt, into: &mut Vec<S>) {
        if let StmtKind::Declare(declarations) = &statement.kind {
            for declaration in declarations {
                into.push(self.declaration(declaration, statement.span));
            }
            return;
        }
        if let Some(lowered) = self.stmt(statement) {
            into.push(lowered);
        }
    }

    fn statement(&mut self, statement: &Stmt) -> S {
        let mut lowered = Vec::new();
        self.stmt_into(statement, &mut lowered);
        if lowered.len() == 1
            && let Some(only) = lowered.pop()
        {
            return only;
        }
        S::Block(lowered.into())
    }

    fn stmt(&mut self, statement: &Stmt) -> Option<S> {
        if !self.deeper(statement.span) {
            return None;
        }
        let pos = statement.span.start;
        let label = statement.label.as_ref().map(|label| self.label(&label.text));
        let lowered = match &statement.kind {
            StmtKind::Empty => return None,
            StmtKind::Expr(value) => S::Expr(self.expr(value)),
            StmtKind::Declare(_) => return None,
            StmtKind::Block(block) => S::Block(self.block(block)),
            StmtKind::If { condition, then, otherwise } => {
                let condition = self.expr(condition);
                let then = self.scoped(then);
                let otherwise = otherwise.as_ref().map(|otherwise| self.scoped(otherwise));
                S::If(Box::new(code::If { condition, then, otherwise }))
            }
            StmtKind::While { condition, body } => {
                let condition = self.expr(condition);
                let body = self.scoped(body);
                return Some(S::While(Box::new(code::Loop { condition, body, label, pos })));
            }
            StmtKind::DoWhile { condition, body } => {
                let body = self.scoped(body);
                let condition = self.expr(condition);
                return Some(S::DoWhile(Box::new(code::Loop { condition, body, label, pos })));
            }
            StmtKind::For { init, condition, update, body } => {
                return Some(self.classic_for(init, condition.as_ref(), update, body, label, pos));
            }
            StmtKind::ForIn { variable, iterable, body } => {
                // The variable is there already when Groovy compiles what it walks over: no closure in it may use the name.
                self.open_block();
                let ty = self.variable_type(variable.ty.as_ref());
                let slot = self.declare(&variable.name.text, ty.clone(), variable.name.span);
                let iterable = self.expr(iterable);
                let body = self.scoped(body);
                self.close_block();
                return Some(S::ForIn(Box::new(code::ForIn { slot, ty, iterable, body, label, pos })));
            }
            StmtKind::Switch(switch) => return Some(self.switch(switch, label, pos, None)),
            StmtKind::Try { resources, body, catches, finally } => {
                self.try_stmt(resources, body, catches, finally.as_ref(), None)
            }
            StmtKind::Synchronized { monitor, body } => self.synchronized(monitor, body, None, pos),
            StmtKind::Throw(value) => S::Throw(Box::new(self.expr(value)), pos),
            StmtKind::Return(value) => self.return_stmt(value.as_ref(), statement.span),
            StmtKind::Yield(value) => S::Yield(Box::new(self.expr(value)), pos),
            StmtKind::Break(target) => S::Break(target.as_ref().map(|target| self.label(&target.text))),
            StmtKind::Continue(target) => S::Continue(target.as_ref().map(|target| self.label(&target.text))),
            StmtKind::Assert { condition, message } => self.assert_stmt(condition, message.as_ref()),
            StmtKind::Class(class) => {
                self.lower_class(class, None);
                return None;
            }
        };
        Some(match label {
            Some(label) => S::Labeled(label, Box::new(lowered)),
            None => lowered,
        })
    }

    /// A type behind `catch`.
    fn caught(&mut self, ty: &ast::TypeName) -> TypeRef {
        let found = self.type_ref(ty);
        if let TypeRef::Builtin(class) = found
            && !class.is(Type::Throwable)
            && class != Type::Object
        {
            self.error(Diagnostic::syntax(ty.span, format!("'{}' is no exception", ty.name)));
        }
        found
    }

    fn synchronized(&mut self, monitor: &Expr, body: &Block, tail: Option<Tail>, pos: u32) -> S {
        let monitor = self.expr(monitor);
        let body = self.tail_block(&body.statements, tail).into();
        S::Synchronized(Box::new(code::Synchronized { monitor, body, pos }))
    }

    fn return_stmt(&mut self, value: Option<&Expr>, span: Span) -> S {
        if self.scopes.last().is_some_and(|scope| scope.in_expression > 0) {
            self.not_supported(span, "return inside a switch expression", "yield");
        }
        match value {
            Some(value) if self.tail_recursive.is_some() => self.returned(value, span.start),
            value => S::Return(value.map(|value| Box::new(self.expr(value))), span.start),
        }
    }

    /// A statement whose declarations end with it.
    fn scoped(&mut self, statement: &Stmt) -> S {
        self.open_block();
        let lowered = self.statement(statement);
        self.close_block();
        lowered
    }

    pub(super) fn block(&mut self, block: &Block) -> Box<[S]> {
        self.open_block();
        let lowered = self.body(&block.statements, false);
        self.close_block();
        lowered
    }

    fn classic_for(
        &mut self,
        init: &[Stmt],
        condition: Option<&Expr>,
        update: &[Expr],
        body: &Stmt,
        label: Option<u16>,
        pos: u32,
    ) -> S {
        self.open_block();
        let mut start = Vec::new();
        for statement in init {
            self.stmt_into(statement, &mut start);
        }
        let condition = condition.map(|condition| self.expr(condition));
        let update = update.iter().map(|update| self.expr(update)).collect();
        let body = self.scoped(body);
        self.close_block();
        S::For(Box::new(code::For { init: start.into(), condition, update, body, label, pos }))
    }

    fn try_stmt(
        &mut self,
        resources: &[Declaration],
        body: &Block,
        catches: &[ast::Catch],
        finally: Option<&Block>,
        tail: Option<Tail>,
    ) -> S {
        self.open_block();
        let mut statements = Vec::new();
        let mut slots = Vec::new();
        for resource in resources {
            let lowered = self.declaration(resource, body.span);
            if let S::Declare { slot, .. } = &lowered {
                slots.push(*slot);
            }
            statements.push(lowered);
        }
        statements.extend(self.tail_block(&body.statements, tail));
        self.close_block();
        let mut handlers = Vec::new();
        for catch in catches {
            self.open_block();
            let types = if catch.types.is_empty() {
                vec![TypeRef::Builtin(Type::Exception)]
            } else {
                catch.types.iter().map(|ty| self.caught(ty)).collect()
            };
            let slot = self.declare(&catch.name.text, None, catch.name.span);
            let body = self.tail_block(&catch.body.statements, tail).into();
            self.close_block();
            handlers.push(code::Catch { types: types.into(), slot, body });
        }
        let finally = finally.map(|finally| self.block(finally));
        let lowered = code::Try { body: statements.into(), resources: slots.into(), catches: handlers.into(), finally };
        S::Try(Box::new(lowered))
    }
}
