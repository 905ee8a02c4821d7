//! Arguments of calls, and object creation.

use super::{Parse, Parser};
use crate::ast::{Argument, Expr, ExprKind, MapElement};
use crate::lexer::{Keyword, Punct, TokenKind};

impl Parser<'_> {
    /// `(a, *b, c: d)`
    pub(super) fn arguments(&mut self) -> Parse<Vec<Argument>> {
        self.expect(Punct::LParen)?;
        let args = self.nested(|parser| parser.argument_list(Punct::RParen))?;
        self.expect(Punct::RParen)?;
        Ok(args)
    }

    /// Arguments up to a closing bracket, which stays.
    pub(super) fn argument_list(&mut self, close: Punct) -> Parse<Vec<Argument>> {
        let mut args = Vec::new();
        while !self.is(close) {
            args.push(self.argument(close == Punct::RParen && args.is_empty())?);
            if !self.eat(Punct::Comma) {
                break;
            }
            self.skip_newlines();
        }
        Ok(args)
    }

    /// One argument; the first one in parentheses may be a command, as in `println(f 1)`.
    pub(super) fn argument(&mut self, command: bool) -> Parse<Argument> {
        if self.starts_entry() {
            return Ok(Argument::Named(self.nested(Self::map_entry)?));
        }
        if self.eat(Punct::Star) {
            return Ok(Argument::Spread(self.nested(Self::expression)?));
        }
        if self.is_name(0) && self.is_at(1, Punct::Arrow) {
            return Ok(Argument::Value(self.nested(Self::lambda)?));
        }
        let value = self.nested(if command { Self::statement_expression } else { Self::expression })?;
        if self.is(Punct::Colon) && matches!(value.kind, ExprKind::Parens(_) | ExprKind::GString(_) | ExprKind::Int(_))
        {
            self.bump();
            self.skip_newlines();
            let entry = self.nested(Self::expression)?;
            return Ok(Argument::Named(MapElement { key: Some(value), value: entry }));
        }
        Ok(Argument::Value(value))
    }

    /// `new T(a)`, `new T[n]`, `new T() { }`
    pub(super) fn creation(&mut self) -> Parse<Expr> {
        let start = self.expect_word(Keyword::New)?;
        self.skip_newlines();
        let mut class = self.created_name()?;
        if self.is(Punct::LBracket) {
            class.dimensions = 0;
            return self.array_creation(start, class);
        }
        let ahead = self.newlines();
        if !self.is_at(ahead, Punct::LParen) {
            return self.unexpected("'(' after the class name");
        }
        self.skip_newlines();
        let args = self.arguments()?;
        let body = if self.is(Punct::LBrace) { Some(Box::new(self.anonymous_class(&class)?)) } else { None };
        let span = start.to(self.last_span());
        Ok(Expr { kind: ExprKind::New { class, outer: None, args, body }, span })
    }

    /// The class of a creation: brackets belong to the array, not to the name.
    fn created_name(&mut self) -> Parse<crate::ast::TypeName> {
        let start = self.span();
        let (name, mut end) = match super::types::primitive(self.peek()) {
            Some(name) => (crate::value::Str::from(name), self.bump()),
            None => self.qualified_name()?,
        };
        if self.is(Punct::Less) {
            if self.is_at(1, Punct::Greater) {
                self.bump();
                self.bump();
            } else {
                self.note_type_use(&name, start.to(end));
                self.type_arguments()?;
            }
            end = self.last_span();
        }
        Ok(crate::ast::TypeName { name, dimensions: 0, span: start.to(end) })
    }

    fn array_creation(&mut self, start: crate::span::Span, element: crate::ast::TypeName) -> Parse<Expr> {
        let mut lengths = Vec::new();
        let mut dimensions = 0u8;
        while self.is(Punct::LBracket) {
            self.bump();
            if !self.is(Punct::RBracket) {
                lengths.push(self.nested(Self::expression)?);
            }
            self.expect(Punct::RBracket)?;
            dimensions = dimensions.saturating_add(1);
        }
        let mut elements = None;
        if lengths.is_empty() && self.is_at(self.newlines(), Punct::LBrace) {
            self.skip_newlines();
            elements = Some(self.nested(Self::array_elements)?);
        }
        let span = start.to(self.last_span());
        Ok(Expr { kind: ExprKind::NewArray { element, lengths, dimensions, elements }, span })
    }

    fn array_elements(&mut self) -> Parse<Vec<Expr>> {
        self.expect(Punct::LBrace)?;
        self.skip_newlines();
        let mut elements = Vec::new();
        while !self.is(Punct::RBrace) {
            if self.is(Punct::LBrace) {
                let start = self.span();
                let inner = self.nested(Self::array_elements)?;
                elements.push(Expr { kind: ExprKind::ArrayInit(inner), span: start.to(self.last_span()) });
            } else {
                elements.push(self.nested(Self::expression)?);
            }
            self.skip_newlines();
            if !self.eat(Punct::Comma) {
                break;
            }
            self.skip_newlines();
        }
        if !matches!(self.peek(), TokenKind::Punct(Punct::RBrace)) {
            return self.unexpected("'}' after the elements");
        }
        self.bump();
        Ok(elements)
    }
}
