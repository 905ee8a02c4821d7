//! Through the statements, in the order in which Groovy's analysis goes.

use super::MOST_STEPS;
use super::shared::is_shared;
use super::state::{State, States, merge_attempts, merge_branches};
use crate::ast::{Block, Catch, Declaration, Expr, Stmt, StmtKind, Switch};
use crate::diagnostic::Diagnostic;
use crate::span::Span;

/// A variable that can be seen.
struct Seen<'a> {
    name: &'a str,
    /// Its number; `None` when it is none of those that are followed.
    number: Option<usize>,
}

pub(super) struct Walk<'a, 'd> {
    scope: Vec<Seen<'a>>,
    states: States,
    /// Whether a closure names it, by number.
    shared: Vec<bool>,
    /// Whether what is walked is what an assignment gives.
    pub(super) given: bool,
    /// Whether it is an argument.
    pub(super) argument: bool,
    steps: u32,
    diagnostics: &'d mut Vec<Diagnostic>,
}

/// Whether a declaration leaves its value for later.
pub(super) fn is_open(declaration: &Declaration) -> bool {
    declaration.modifiers.is_final && declaration.value.is_none() && declaration.modifiers.annotations.is_empty()
}

impl<'a, 'd> Walk<'a, 'd> {
    pub(super) fn new(diagnostics: &'d mut Vec<Diagnostic>) -> Self {
        let (scope, states, shared) = (Vec::new(), States::new(), Vec::new());
        Self { scope, states, shared, given: false, argument: false, steps: 0, diagnostics }
    }

    /// The statements of a function.
    pub(super) fn root(&mut self, statements: &'a [Stmt]) {
        self.states.clear();
        self.shared.clear();
        self.statements(statements);
    }

    /// A value outside of any function.
    pub(super) fn value(&mut self, value: &'a Expr) {
        self.states.clear();
        self.shared.clear();
        self.expr(value);
    }

    /// Whether enough has been looked at.
    pub(super) fn tired(&mut self) -> bool {
        self.steps = self.steps.saturating_add(1);
        self.steps > MOST_STEPS
    }

    /// Declares what is not followed.
    pub(super) fn hide(&mut self, name: &'a str) {
        self.scope.push(Seen { name, number: None });
    }

    /// What is declared in `walk` is unknown behind it.
    pub(super) fn scoped(&mut self, walk: impl FnOnce(&mut Self)) {
        let visible = self.scope.len();
        walk(self);
        self.scope.truncate(visible);
    }

    /// The same for a body that runs later, or never: what it does to variables stays.
    pub(super) fn block(&mut self, block: &'a Block) {
        self.statements(&block.statements);
    }

    pub(super) fn statements(&mut self, statements: &'a [Stmt]) {
        self.scoped(|walk| {
            for (at, statement) in statements.iter().enumerate() {
                match &statement.kind {
                    StmtKind::Declare(declarations) => {
                        let behind = statements.get(at + 1..).unwrap_or_default();
                        declarations.iter().for_each(|declaration| walk.declare(declaration, behind));
                    }
                    _ => walk.statement(statement),
                }
            }
        });
    }

    fn declare(&mut self, declaration: &'a Declaration, behind: &'a [Stmt]) {
        if let Some(value) = &declaration.value {
            self.given = true;
            self.expr(value);
            self.given = false;
        }
        for variable in &declaration.variables {
            let name = variable.name.text.as_str();
            if !is_open(declaration) {
                self.hide(name);
                continue;
            }
            self.scope.push(Seen { name, number: Some(self.states.len()) });
            self.states.push(State::Open);
            let shared = is_shared(name, behind, &mut self.steps);
            self.shared.push(shared);
        }
    }

    fn statement(&mut self, statement: &'a Stmt) {
        if self.tired() {
            return;
        }
        match &statement.kind {
            StmtKind::Empty | StmtKind::Break(_) | StmtKind::Continue(_) | StmtKind::Return(None) => {}
            StmtKind::Class(_) => {}
            StmtKind::Expr(expr) | StmtKind::Throw(expr) | StmtKind::Yield(expr) | StmtKind::Return(Some(expr)) => {
                self.expr(expr);
            }
            StmtKind::Declare(declarations) => declarations.iter().for_each(|declared| self.declare(declared, &[])),
            StmtKind::Block(block) => self.block(block),
            StmtKind::Synchronized { monitor, body } => {
                self.expr(monitor);
                self.block(body);
            }
            StmtKind::If { condition, then, otherwise } => self.branches(condition, then, otherwise.as_deref()),
            StmtKind::While { condition, body } => {
                self.expr(condition);
                self.inner(body);
            }
            StmtKind::DoWhile { condition, body } => {
                self.inner(body);
                self.expr(condition);
            }
            StmtKind::For { init, condition, update, body } => self.scoped(|walk| {
                init.iter().for_each(|statement| walk.statement(statement));
                condition.iter().chain(update).for_each(|expr| walk.expr(expr));
                walk.inner(body);
            }),
            StmtKind::ForIn { variable, iterable, body } => {
                self.expr(iterable);
                self.scoped(|walk| {
                    walk.hide(&variable.name.text);
                    walk.inner(body);
                });
            }
            StmtKind::Switch(switch) => self.switch(switch),
            StmtKind::Try { resources, body, catches, finally } => {
                if resources.is_empty() {
                    return self.attempt(&body.statements, catches, finally.as_ref());
                }
                self.scoped(|walk| {
                    resources.iter().for_each(|resource| walk.declare(resource, &[]));
                    if catches.is_empty() && finally.is_none() {
                        return walk.block(body);
                    }
                    walk.attempt(&body.statements, catches, finally.as_ref());
                });
            }
            StmtKind::Assert { condition, message } => {
                self.expr(condition);
                message.iter().for_each(|message| self.expr(message));
            }
        }
    }

    /// A statement that is a block of its own.
    fn inner(&mut self, statement: &'a Stmt) {
        self.scoped(|walk| walk.statement(statement));
    }

    /// What `walk` leaves of the states, which stay as they are.
    fn aside(&mut self, walk: impl FnOnce(&mut Self)) -> States {
        let before = self.states.clone();
        walk(self);
        let mut after = std::mem::replace(&mut self.states, before);
        after.truncate(self.states.len());
        // The numbers of variables that are declared inside are given again.
        self.shared.truncate(self.states.len());
        after
    }

    fn branches(&mut self, condition: &'a Expr, then: &'a Stmt, otherwise: Option<&'a Stmt>) {
        self.expr(condition);
        let first = self.aside(|walk| walk.inner(then));
        let second = self.aside(|walk| otherwise.iter().for_each(|otherwise| walk.inner(otherwise)));
        match (is_left(then), otherwise.is_some_and(is_left)) {
            (true, false) => self.states = second,
            (false, true) => self.states = first,
            _ => merge_branches(&mut self.states, &[first, second]),
        }
    }

    pub(super) fn switch(&mut self, switch: &'a Switch) {
        self.expr(&switch.subject);
        let mut after = Vec::new();
        for from in 0..switch.cases.len() {
            let mut leaves = false;
            let states = self.aside(|walk| {
                for case in switch.cases.get(from..).unwrap_or_default() {
                    walk.arguments(&case.values, false);
                    walk.statements(&case.body);
                    if switch.arrow || !falls_through(&case.body) {
                        leaves = case.body.last().is_some_and(is_left);
                        break;
                    }
                    leaves = false;
                }
            });
            if !leaves {
                after.push(states);
            }
            if self.tired() {
                return;
            }
        }
        merge_branches(&mut self.states, &after);
    }

    fn attempt(&mut self, body: &'a [Stmt], catches: &'a [Catch], finally: Option<&'a Block>) {
        let before = self.states.clone();
        let leaves = body.last().is_some_and(is_left);
        let mut attempts = Vec::new();
        let mut after_try = States::new();
        let whole = self.aside(|walk| {
            walk.statements(body);
            after_try.clone_from(&walk.states);
            after_try.truncate(before.len());
            finally.iter().for_each(|finally| walk.block(finally));
        });
        if !leaves {
            attempts.push(whole);
        }
        if catches.is_empty() {
            finally.iter().for_each(|finally| self.block(finally));
            if !leaves {
                attempts.push(self.states.clone());
            }
        }
        for catch in catches {
            for start in [&before, &after_try] {
                let states = self.aside(|walk| {
                    walk.states.clone_from(start);
                    walk.scoped(|walk| {
                        walk.hide(&catch.name.text);
                        walk.block(&catch.body);
                    });
                    finally.iter().for_each(|finally| walk.block(finally));
                });
                if !catch.body.statements.last().is_some_and(is_left) {
                    attempts.push(states);
                }
            }
        }
        merge_attempts(&mut self.states, &attempts);
    }

    fn number(&mut self, name: &str) -> Option<usize> {
        self.steps = self.steps.saturating_add(self.scope.len() as u32 / 16);
        self.scope.iter().rev().find(|seen| seen.name == name)?.number
    }

    pub(super) fn read(&mut self, name: &str, span: Span) {
        let Some(number) = self.number(name).filter(|_| self.given || self.argument) else { return };
        let is_open = self.states.get(number).is_some_and(|state| state.may_be_open());
        if is_open && self.shared.get(number) == Some(&false) {
            let message = format!("the variable '{name}' is final and may have no value yet");
            self.diagnostics.push(Diagnostic::syntax(span, message));
        }
    }

    /// Notes a value for a variable; `counts` for those that come of the value before.
    pub(super) fn write(&mut self, name: &str, counts: bool, span: Span) {
        let Some(number) = self.number(name) else { return };
        let shared = self.shared.get(number) == Some(&true);
        let Some(state) = self.states.get_mut(number) else { return };
        *state = if shared || counts { State::Again } else { state.next() };
        if *state == State::Again {
            let message = format!("the variable '{name}' is final and may have its value already");
            self.diagnostics.push(Diagnostic::syntax(span, message));
        }
    }
}

/// Whether a statement ends in `return` or `throw`, on every way through it.
fn is_left(statement: &Stmt) -> bool {
    match &statement.kind {
        StmtKind::Return(_) | StmtKind::Throw(_) => true,
        StmtKind::Block(block) => block.statements.last().is_some_and(is_left),
        StmtKind::If { then, otherwise: Some(otherwise), .. } => is_left(then) && is_left(otherwise),
        _ => false,
    }
}

/// Whether the next case follows.
fn falls_through(body: &[Stmt]) -> bool {
    !matches!(
        body.last().map(|last| &last.kind),
        Some(StmtKind::Return(_) | StmtKind::Throw(_) | StmtKind::Break(_) | StmtKind::Continue(_))
    )
}
