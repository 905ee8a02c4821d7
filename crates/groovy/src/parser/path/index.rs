//! Indices, and the types of arrays that look like them.

use super::dotted_name;
use crate::ast::{Argument, Expr, ExprKind, TypeName};
use crate::lexer::Punct;
use crate::parser::{Parse, Parser};
use crate::value::Str;

impl Parser<'_> {
    pub(super) fn index(&mut self, object: Expr) -> Parse<Expr> {
        let safe = self.is(Punct::SafeIndex);
        let empty_list = self.spaced_empty_list();
        let start = self.bump();
        if self.is(Punct::RBracket) && empty_list {
            // `a []` is an empty list as the index.
            let span = object.span.to(self.bump());
            let list = Expr { kind: ExprKind::List(Vec::new()), span: start };
            let args = vec![Argument::Value(list)];
            return Ok(Expr { kind: ExprKind::Index { object: Box::new(object), args, safe }, span });
        }
        if self.is(Punct::RBracket) {
            return self.array_type(object);
        }
        let mut args = Vec::new();
        if self.is(Punct::Colon) && self.is_at(1, Punct::RBracket) {
            self.bump();
        } else {
            args = self.argument_list(Punct::RBracket)?;
        }
        let span = object.span.to(self.expect(Punct::RBracket)?);
        if args.iter().any(|arg| matches!(arg, Argument::Named(_))) {
            return self.error(span, "an index has no names: for a map as an argument write parentheses around it");
        }
        Ok(Expr { kind: ExprKind::Index { object: Box::new(object), args, safe }, span })
    }

    /// `[]` with a space before it.
    fn spaced_empty_list(&self) -> bool {
        let start = self.span().start;
        self.is(Punct::LBracket) && self.is_at(1, Punct::RBracket) && self.last_span().end < start
    }

    /// `String[]`, as in `String[].class`.
    fn array_type(&mut self, object: Expr) -> Parse<Expr> {
        let close = self.bump();
        let span = object.span.to(close);
        let dimensions = 1 + self.array_brackets();
        let name = match &object.kind {
            ExprKind::Type(ty) => Some(ty.name.clone()),
            _ => dotted_name(&object).map(Str::from),
        };
        match name {
            Some(name) => Ok(Expr { kind: ExprKind::Type(TypeName { name, dimensions, span }), span }),
            None => self.error(span, "an index is missing between the brackets"),
        }
    }
}
