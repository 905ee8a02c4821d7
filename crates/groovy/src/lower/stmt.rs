//! Statements.

use super::Lower;
use super::function::Tail;
use crate::ast::{self, Argument, Block, Declaration, Expr, ExprKind, Stmt, StmtKind, Switch, SwitchCase};
use crate::code::{self, Expr as Code, Stmt as S, Target, TypeRef};
use crate::span::Span;
use crate::types::Type;
use crate::value::Str;

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

    fn declaration(&mut self, declaration: &Declaration, span: Span) -> S {
        if declaration
            .modifiers
            .annotations
            .iter()
            .any(|annotation| annotation.name.rsplit('.').next() == Some("Field"))
        {
            return S::Block(Box::default());
        }
        if declaration.many {
            return self.declare_many(declaration, span);
        }
        let Some(variable) = declaration.variables.first() else {
            return S::Block(Box::default());
        };
        let ty = self.variable_type(variable.ty.as_ref());
        // The value is evaluated before the variable exists: not even a closure sees its own variable.
        let pos = variable.name.span.start;
        let value = declaration.value.as_ref().map(|value| self.expr(value));
        let slot = self.declare(&variable.name.text, ty.clone(), variable.name.span);
        S::Declare { slot, ty: ty.map(Box::new), value, pos }
    }

    fn declare_many(&mut self, declaration: &Declaration, span: Span) -> S {
        let value = declaration.value.as_ref().map_or(Code::Null, |value| self.expr(value));
        let mut targets = Vec::new();
        for variable in &declaration.variables {
            let ty = self.variable_type(variable.ty.as_ref());
            let slot = self.declare(&variable.name.text, ty.clone(), variable.name.span);
            targets.push(Target::Local(slot, ty.map(Box::new)));
        }
        S::Expr(Code::DeclareMany(Box::new(code::AssignMany { targets: targets.into(), value, pos: span.start })))
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
                catch.types.iter().map(|ty| self.type_ref(ty)).collect()
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

    fn tail_block(&mut self, statements: &[Stmt], tail: Option<Tail>) -> Vec<S> {
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
    pub(super) fn tail(&mut self, statement: &Stmt, tail: Tail) -> S {
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

    fn switch(&mut self, switch: &Switch, label: Option<u16>, pos: u32, tail: Option<Tail>) -> S {
        S::Switch(Box::new(self.switch_code(switch, label, pos, tail)))
    }

    fn switch_code(&mut self, switch: &Switch, label: Option<u16>, pos: u32, tail: Option<Tail>) -> code::Switch {
        let subject = self.expr(&switch.subject);
        self.open_block();
        let mut cases = Vec::with_capacity(switch.cases.len());
        let mut default = None;
        for (at, case) in switch.cases.iter().enumerate() {
            if case.values.is_empty() {
                default = Some(at);
            }
            let last = at + 1 == switch.cases.len();
            cases.push(self.case(case, tail, last || case.values.is_empty(), switch.arrow));
        }
        self.close_block();
        code::Switch { subject, cases: cases.into(), default, arrow: switch.arrow, label, pos }
    }

    fn case(&mut self, case: &SwitchCase, tail: Option<Tail>, last: bool, arrow: bool) -> code::Case {
        let mut values = Vec::new();
        for value in &case.values {
            match value {
                Argument::Value(value) | Argument::Spread(value) => values.push(self.expr(value)),
                Argument::Named(_) => {}
            }
        }
        let statements = case.body.as_slice();
        let body = match (tail, statements.split_last()) {
            (Some(tail), Some((end, rest))) if matches!(end.kind, StmtKind::Break(None)) => {
                let mut body = self.tail_block(rest, Some(tail));
                body.push(S::Break(None));
                body
            }
            (Some(tail), _) if last || arrow => self.tail_block(statements, Some(tail)),
            _ => self.tail_block(statements, None),
        };
        code::Case { values: values.into(), body: body.into() }
    }

    /// `switch` whose branches answer a value.
    pub(super) fn switch_expression(&mut self, switch: &Switch, span: Span) -> Code {
        if let Some(scope) = self.scope() {
            scope.in_expression += 1;
        }
        let tail = switch.arrow.then_some(Tail::Yield);
        let lowered = self.switch_code(switch, None, span.start, tail);
        if let Some(scope) = self.scope() {
            scope.in_expression -= 1;
        }
        Code::Switch(Box::new(lowered))
    }

    fn assert_stmt(&mut self, condition: &Expr, message: Option<&Expr>) -> S {
        let outside = std::mem::replace(&mut self.recording, message.is_none());
        let lowered = self.expr(condition);
        self.recording = outside;
        let message = message.map(|message| self.expr(message));
        let mut variables = Vec::new();
        if message.is_some() {
            self.assert_variables(condition, &mut variables);
        }
        let text = Str::from(super::spell::spelled(condition));
        let (start, end) = (condition.span.start, condition.span.end);
        S::Assert(Box::new(code::Assert { condition: lowered, message, start, end, text, variables: variables.into() }))
    }

    /// The variables an assertion compares, for its message.
    fn assert_variables(&mut self, expr: &Expr, into: &mut Vec<(Str, Code)>) {
        match &expr.kind {
            ExprKind::Name(name) if into.iter().all(|(known, _)| known != name) => {
                let value = self.bare_name(name, expr.span);
                into.push((name.clone(), value));
            }
            ExprKind::Binary { left, right, .. } => {
                self.assert_variables(left, into);
                self.assert_variables(right, into);
            }
            ExprKind::Parens(inner) => self.assert_variables(inner, into),
            _ => {}
        }
    }
}
