//! Variables, one or many at once.

use crate::ast::Declaration;
use crate::code::{self, Expr as Code, Stmt as S, Target, TypeRef};
use crate::lower::Lower;
use crate::span::Span;

fn none_spread(items: &[Code]) -> bool {
    !items.iter().any(|item| matches!(item, Code::Spread(_)))
}

/// A list written where an array is declared holds the elements of the array.
fn elements(element: &TypeRef, dimensions: u8, items: Box<[Code]>) -> Code {
    let inner =
        if dimensions > 1 { TypeRef::Array(Box::new(element.clone()), dimensions - 1) } else { element.clone() };
    Code::ArrayOf(Box::new((inner, items)))
}

impl Lower<'_> {
    pub(super) fn declaration(&mut self, declaration: &Declaration, span: Span) -> S {
        self.refuse_annotations(&declaration.modifiers.annotations);
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
        let value = declaration.value.as_ref().map(|value| match (&ty, self.expr(value)) {
            (Some(TypeRef::Array(element, dimensions)), Code::List(items)) if none_spread(&items) => {
                elements(element, *dimensions, items)
            }
            (_, value) => value,
        });
        let slot = self.declare(&variable.name.text, ty.clone(), variable.name.span);
        // One without a value gets it later, in one place or another.
        if declaration.modifiers.is_final && declaration.value.is_some() {
            self.keep(slot);
        }
        S::Declare { slot, ty: ty.map(Box::new), value, pos }
    }

    fn declare_many(&mut self, declaration: &Declaration, span: Span) -> S {
        let value = declaration.value.as_ref().map_or(Code::Null, |value| self.expr(value));
        let mut targets = Vec::new();
        for variable in &declaration.variables {
            let ty = self.variable_type(variable.ty.as_ref());
            let slot = self.declare(&variable.name.text, ty.clone(), variable.name.span);
            if declaration.modifiers.is_final {
                self.keep(slot);
            }
            targets.push(Target::Local(slot, ty.map(Box::new)));
        }
        S::Expr(Code::DeclareMany(Box::new(code::AssignMany { targets: targets.into(), value, pos: span.start })))
    }
}
