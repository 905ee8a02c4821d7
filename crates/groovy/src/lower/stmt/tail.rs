//! The last statement of a body: its value is the answer.

use crate::ast::{Declaration, Stmt, StmtKind};
use crate::code::{self, Expr as Code, Stmt as S};
use crate::lower::Lower;
use crate::lower::function::Tail;

impl Lower<'_> {
    pub(super) fn tail_block(&mut self, statements: &[Stmt], tail: Option<Tail>) -> Vec<S> {
        self.open_block();
        let mut lowered = Vec::with_capacity(statements.len());
        for (at, statement) in statements.iter().enumerate() {
            match tail {
                Some(tail) if at + 1 == statements.len() => lowered.push(self.tail(statement, tail)),
                _ => self.stmt_into(statement, &mut lowered),
            }
        }
        self.close_block();
        lowered
    }

    /// The last statement of a body: its value is the answer.
    pub(in crate::lower) fn tail(&mut self, statement: &Stmt, tail: Tail) -> S {
        let is_expression = matches!(statement.kind, StmtKind::Expr(_));
        if !self.deeper(statement.span) || (statement.label.is_some() && !is_expression) {
            return self.statement(statement);
        }
        let pos = statement.span.start;
        match &statement.kind {
            StmtKind::Expr(value) if tail == Tail::Return && self.tail_recursive.is_some() => self.returned(value, pos),
            StmtKind::Expr(value) => {
                let value = Box::new(self.expr(value));
                self.finish(value, tail, pos)
            }
            StmtKind::If { condition, then, otherwise } => {
                let condition = self.expr(condition);
                let then = self.scoped_tail(then, tail);
                let otherwise = otherwise.as_ref().map(|otherwise| self.scoped_tail(otherwise, tail));
                S::If(Box::new(code::If { condition, then, otherwise }))
            }
            StmtKind::Block(block) => S::Block(self.tail_block(&block.statements, Some(tail)).into()),
            StmtKind::Synchronized { monitor, body } => self.synchronized(monitor, body, Some(tail), pos),
            StmtKind::Try { resources, body, catches, finally } => {
                self.try_stmt(resources, body, catches, finally.as_ref(), Some(tail))
            }
            StmtKind::Switch(switch) => self.switch(switch, None, pos, Some(tail)),
            StmtKind::Declare(declarations) => self.declaration_tail(statement, declarations, tail),
            _ => self.statement(statement),
        }
    }

    fn finish(&mut self, value: Box<Code>, tail: Tail, pos: u32) -> S {
        match tail {
            Tail::Return => S::Return(Some(value), pos),
            Tail::Yield => S::Yield(value, pos),
        }
    }

    fn scoped_tail(&mut self, statement: &Stmt, tail: Tail) -> S {
        self.open_block();
        let lowered = self.tail(statement, tail);
        self.close_block();
        lowered
    }

    /// A declaration at the end answers its value.
    fn declaration_tail(&mut self, statement: &Stmt, declarations: &[Declaration], tail: Tail) -> S {
        let mut lowered = Vec::new();
        self.stmt_into(statement, &mut lowered);
        if let Some(last) = declarations.last().and_then(|declaration| declaration.variables.first())
            && let Some(slot) = self.lookup(&last.name.text)
        {
            let value = Box::new(Code::Local(slot));
            let end = self.finish(value, tail, statement.span.start);
            lowered.push(end);
        }
        S::Block(lowered.into())
    }
}
