//! `@NullCheck`: parameters that are null are refused before anything else.

use super::{Expansion, lazy, take, text, type_text};
use crate::ast::{Block, Class, ExprKind, Member, Method, Parameter, Stmt, StmtKind};
use crate::parser::parse_pieces;
use crate::span::Span;

impl Expansion<'_> {
    /// Of a class: all its methods and constructors. Otherwise those that are marked.
    pub(super) fn null_check(&mut self, class: &mut Class) {
        let all = take(&mut class.modifiers, "NullCheck").map(|annotation| annotation.span);
        for member in &mut class.members {
            match member {
                Member::Method(method) => self.null_check_method(method, all),
                Member::Constructor(constructor) => {
                    let at = take(&mut constructor.modifiers, "NullCheck").map(|annotation| annotation.span).or(all);
                    if let (Some(at), Some(params)) = (at, &constructor.params) {
                        self.check_before(params, &mut constructor.body, at);
                    }
                }
                _ => {}
            }
        }
    }

    /// A method that is marked, or whose class is.
    pub(super) fn null_check_method(&self, method: &mut Method, class: Option<Span>) {
        let at = take(&mut method.modifiers, "NullCheck").map(|annotation| annotation.span).or(class);
        if let (Some(at), Some(body)) = (at, &mut method.body) {
            self.check_before(&method.params, body, at);
        }
    }

    fn check_before(&self, params: &[Parameter], body: &mut Block, at: Span) {
        let checked = params.iter().filter(|param| !lazy::PRIMITIVES.contains(&type_text(param.ty.as_ref()).as_str()));
        let check = |param: &Parameter| {
            let name = &param.name.text;
            format!("if ({name} == null) throw new IllegalArgumentException('{name} cannot be null')\n")
        };
        let code: String = checked.map(check).collect();
        let statements = parse_pieces(self.source, &[text(code)], at).body;
        let first = usize::from(body.statements.first().is_some_and(is_constructor_call));
        body.statements.splice(first..first, statements);
    }
}

fn is_constructor_call(statement: &Stmt) -> bool {
    match &statement.kind {
        StmtKind::Expr(expr) => {
            matches!(&expr.kind, ExprKind::Call { callee, .. } if matches!(callee.kind, ExprKind::This | ExprKind::Super))
        }
        _ => false,
    }
}
