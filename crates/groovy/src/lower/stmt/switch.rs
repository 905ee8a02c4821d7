//! `switch`, as a statement and as an expression.

use crate::ast::{Argument, StmtKind, Switch, SwitchCase};
use crate::code::{self, Expr as Code, Stmt as S};
use crate::lower::Lower;
use crate::lower::function::Tail;
use crate::span::Span;

impl Lower<'_> {
    pub(super) fn switch(&mut self, switch: &Switch, label: Option<u16>, pos: u32, tail: Option<Tail>) -> S {
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
    pub(in crate::lower) fn switch_expression(&mut self, switch: &Switch, span: Span) -> Code {
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
}
