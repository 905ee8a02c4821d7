//! Variables, one or many at once.

use crate::ast::Declaration;
use crate::code::{self, Expr as Code, Stmt as S, Target};
use crate::lower::Lower;
use crate::span::Span;

impl Lower<'_> {
    pub(super) fn declaration(&mut self, declaration: &Declaration, span: Span) -> S {
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
}
