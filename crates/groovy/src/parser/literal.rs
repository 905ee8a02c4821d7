//! Literals: numbers, strings with values, lists and maps.

use super::{Parse, Parser};
use crate::ast::{Element, Expr, ExprKind, GString, Ident, MapElement, MemberName, Stmt, StmtKind};
use crate::lexer::{Keyword, Punct, TokenKind};
use crate::span::Span;
use crate::value::Str;

impl Parser<'_> {
    /// A number, string, `true`, `null`... when one stands here.
    pub(super) fn literal(&mut self) -> Option<Expr> {
        let kind = match self.peek() {
            TokenKind::Int(value) => ExprKind::Int(*value),
            TokenKind::Long(value) => ExprKind::Long(*value),
            TokenKind::BigInt(value) => ExprKind::BigInt(value.clone()),
            TokenKind::Decimal(value) => ExprKind::Decimal(value.clone()),
            TokenKind::Float(value) => ExprKind::Float(*value),
            TokenKind::Double(value) => ExprKind::Double(*value),
            TokenKind::Str(text) => ExprKind::Str(text.clone()),
            TokenKind::Keyword(Keyword::True) => ExprKind::Bool(true),
            TokenKind::Keyword(Keyword::False) => ExprKind::Bool(false),
            TokenKind::Keyword(Keyword::Null) => ExprKind::Null,
            _ => return None,
        };
        Some(Expr { kind, span: self.bump() })
    }

    /// A string with values.
    pub(super) fn gstring(&mut self) -> Parse<Expr> {
        let start = self.span();
        let TokenKind::GStringStart(first) = self.peek().clone() else {
            return self.unexpected("a string");
        };
        self.bump();
        let mut strings = vec![first];
        let mut values = Vec::new();
        loop {
            values.push(self.nested(Self::gstring_value)?);
            match self.peek().clone() {
                TokenKind::GStringPart(text) => {
                    strings.push(text);
                    self.bump();
                }
                TokenKind::GStringEnd(text) => {
                    strings.push(text);
                    let span = start.to(self.bump());
                    return Ok(Expr { kind: ExprKind::GString(Box::new(GString { strings, values })), span });
                }
                _ => return self.unexpected("'}'"),
            }
        }
    }

    fn gstring_value(&mut self) -> Parse<Expr> {
        if !self.is(Punct::LBrace) {
            return self.gstring_path();
        }
        if self.closure_has_arrow() {
            return self.closure();
        }
        let braces = self.closure()?;
        let span = braces.span;
        let ExprKind::Closure(mut closure) = braces.kind else { return Ok(braces) };
        let alone = closure.body.statements.len() == 1;
        Ok(match closure.body.statements.pop() {
            None => Expr { kind: ExprKind::Null, span },
            Some(Stmt { kind: StmtKind::Expr(value), label: None, .. }) if alone => value,
            // Several statements are a closure that is called.
            Some(last) => {
                closure.body.statements.push(last);
                let callee = Box::new(Expr { kind: ExprKind::Closure(closure), span });
                Expr { kind: ExprKind::Call { callee, args: Vec::new() }, span }
            }
        })
    }

    /// `$a.b.c`
    fn gstring_path(&mut self) -> Parse<Expr> {
        let span = self.span();
        let mut value = match self.peek().clone() {
            TokenKind::Keyword(Keyword::This) => Expr { kind: ExprKind::This, span: self.bump() },
            _ => {
                let name = self.ident()?;
                Expr { kind: ExprKind::Name(name.text), span: name.span }
            }
        };
        while self.is(Punct::Dot) {
            self.link()?;
            self.bump();
            let name = self.member_word()?;
            let span = span.to(name.span);
            value = Expr {
                kind: ExprKind::Property {
                    object: Box::new(value),
                    name: MemberName::Fixed(name),
                    access: crate::ast::Access::Dot,
                },
                span,
            };
        }
        Ok(value)
    }

    /// A name after a dot: reserved words too.
    pub(super) fn member_word(&mut self) -> Parse<Ident> {
        match self.peek().clone() {
            TokenKind::Ident(text) => Ok(Ident { text, span: self.bump() }),
            TokenKind::Keyword(word) => Ok(Ident { text: Str::from(word.text()), span: self.bump() }),
            TokenKind::Str(text) => Ok(Ident { text, span: self.bump() }),
            _ => self.unexpected("the name of a member"),
        }
    }

    /// `[...]`: a list or a map.
    pub(super) fn list_or_map(&mut self) -> Parse<Expr> {
        let start = self.expect(Punct::LBracket)?;
        if self.is(Punct::Colon) && self.is_at(1, Punct::RBracket) {
            self.bump();
            let span = start.to(self.bump());
            return Ok(Expr { kind: ExprKind::Map(Vec::new()), span });
        }
        if self.is(Punct::RBracket) {
            return Ok(Expr { kind: ExprKind::List(Vec::new()), span: start.to(self.bump()) });
        }
        let mut elements = Vec::new();
        let mut entries = Vec::new();
        loop {
            if self.starts_entry() {
                entries.push(self.nested(Self::map_entry)?);
            } else {
                let spread = self.eat(Punct::Star);
                let value = self.nested(Self::expression)?;
                if !spread && self.is(Punct::Colon) {
                    self.bump();
                    let entry = self.nested(Self::expression)?;
                    entries.push(MapElement { key: Some(value), value: entry });
                } else {
                    elements.push(Element { spread, value });
                }
            }
            if !self.eat(Punct::Comma) || self.is(Punct::RBracket) {
                break;
            }
        }
        let span = start.to(self.expect(Punct::RBracket)?);
        self.finish_brackets(elements, entries, span)
    }

    fn finish_brackets(&mut self, elements: Vec<Element>, entries: Vec<MapElement>, span: Span) -> Parse<Expr> {
        if entries.is_empty() {
            return Ok(Expr { kind: ExprKind::List(elements), span });
        }
        match elements.first() {
            None => Ok(Expr { kind: ExprKind::Map(entries), span }),
            Some(element) => {
                let at = element.value.span;
                self.error(at, "a list and a map are mixed here: give every entry a key, or none")
            }
        }
    }

    /// `name:`, `'text':`, `*:`, `keyword:`
    pub(super) fn starts_entry(&self) -> bool {
        if self.is(Punct::Star) {
            return self.is_at(1, Punct::Colon);
        }
        let labels = matches!(self.peek(), TokenKind::Ident(_) | TokenKind::Keyword(_) | TokenKind::Str(_));
        labels && self.is_at(1, Punct::Colon)
    }

    /// `name: value`
    pub(super) fn map_entry(&mut self) -> Parse<MapElement> {
        let key = if self.eat(Punct::Star) { None } else { Some(self.entry_key()?) };
        self.expect(Punct::Colon)?;
        self.skip_newlines();
        let value = self.nested(Self::expression)?;
        Ok(MapElement { key, value })
    }

    fn entry_key(&mut self) -> Parse<Expr> {
        let kind = match self.peek().clone() {
            TokenKind::Ident(text) | TokenKind::Str(text) => ExprKind::Str(text),
            TokenKind::Keyword(word) => ExprKind::Str(Str::from(word.text())),
            _ => return self.unexpected("a key"),
        };
        Ok(Expr { kind, span: self.bump() })
    }
}
