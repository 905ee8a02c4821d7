//! Texts with values, lists, maps and arrays.

use crate::ast::{self, Expr, MapElement};
use crate::code::{self, Expr as Code, TypeRef};
use crate::lower::Lower;
use crate::value::{Constant, Template};
use std::sync::Arc;

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
        match template(&lowered) {
            Some(template) => Code::Template(Arc::new(template)),
            None => Code::Map(lowered.into()),
        }
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
            mut args if args.len() == 1 && matches!(args.first(), Some(Code::Map(_) | Code::Template(_))) => {
                args.remove(0)
            }
            args => Code::List(args.into()),
        }
    }
}

/// What a map literal is made from every time it is evaluated, if that is always the same.
fn template(entries: &[(Code, Code)]) -> Option<Template> {
    let constant = |(key, value): &(Code, Code)| match key {
        Code::Str(key) => Some((key.clone(), constant(value)?)),
        _ => None,
    };
    let entries = entries.iter().map(constant).collect::<Option<Vec<_>>>()?;
    if entries.is_empty() { None } else { Template::of(entries) }
}

fn constant(code: &Code) -> Option<Constant> {
    Some(match code {
        Code::Null => Constant::Null,
        Code::Bool(flag) => Constant::Bool(*flag),
        Code::Int(number) => Constant::Int(*number),
        Code::Long(number) => Constant::Long(*number),
        Code::BigInt(number) => Constant::BigInt(number.clone()),
        Code::Decimal(number) => Constant::Decimal(number.clone()),
        Code::Str(text) => Constant::Str(text.clone()),
        _ => return None,
    })
}
