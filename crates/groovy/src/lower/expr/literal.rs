//! Texts with values, lists, maps and arrays.

use crate::ast::{self, Expr, MapElement};
use crate::code::{self, Expr as Code, TypeRef};
use crate::lower::Lower;

impl Lower<'_> {
    pub(super) fn gstring(&mut self, parts: &ast::GString) -> Code {
        let values = parts.values.iter().map(|value| self.expr(value)).collect();
        let strings = parts.strings.clone().into();
        Code::GString(Box::new(code::GStringCode { strings, values }))
    }

    pub(super) fn list(&mut self, elements: &[ast::Element]) -> Code {
        let lower = |element: &ast::Element, lower: &mut Self| {
            let value = lower.expr(&element.value);
            if element.spread { Code::Spread(Box::new(value)) } else { value }
        };
        Code::List(elements.iter().map(|element| lower(element, self)).collect())
    }

    pub(in crate::lower) fn map(&mut self, entries: &[MapElement]) -> Code {
        let mut lowered = Vec::with_capacity(entries.len());
        for entry in entries {
            let key = match &entry.key {
                // A name in parentheses is computed; a GString stays one.
                Some(key) => self.expr(key),
                None => Code::SpreadMap,
            };
            lowered.push((key, self.expr(&entry.value)));
        }
        Code::Map(lowered.into())
    }

    pub(super) fn array(
        &mut self,
        expr: &Expr,
        element: &ast::TypeName,
        lengths: &[Expr],
        dimensions: u8,
        elements: Option<&[Expr]>,
    ) -> Code {
        let element = self.type_ref(element);
        let pos = expr.span.start;
        if let Some(items) = elements {
            let inner = if dimensions > 1 { TypeRef::Array(Box::new(element), dimensions - 1) } else { element };
            let items = items.iter().map(|item| self.expr(item)).collect();
            return Code::ArrayOf(Box::new((inner, items)));
        }
        let lengths = lengths.iter().map(|length| self.expr(length)).collect();
        Code::NewArray(Box::new(code::NewArray { element, lengths, dimensions, pos }))
    }

    /// Several indices are a list; named ones a map.
    pub(super) fn argument_list_value(&mut self, args: &[ast::Argument]) -> Code {
        let (args, _) = self.args(args);
        match Vec::from(args) {
            mut args if args.len() == 1 && matches!(args.first(), Some(Code::Map(_))) => args.remove(0),
            args => Code::List(args.into()),
        }
    }
}
