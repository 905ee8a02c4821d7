//! Methods, and where none may stand.

use crate::ast::{Method, Modifiers};
use crate::lexer::{Keyword, Punct, TokenKind};
use crate::parser::{Parse, Parser};
use crate::span::Span;

impl Parser<'_> {
    /// A method at the top level, when one stands here.
    pub(super) fn method_if_any(&mut self) -> Parse<Option<Method>> {
        let (at, start) = (self.at, self.span());
        if !self.may_start_declaration() {
            return Ok(None);
        }
        let modifiers = self.modifiers()?;
        let Some(typed) = self.method_head(&modifiers) else {
            self.at = at;
            return Ok(None);
        };
        self.method(modifiers, typed, start).map(Some)
    }

    /// A method, from its type or name on.
    pub(in crate::parser) fn method(&mut self, modifiers: Modifiers, typed: bool, start: Span) -> Parse<Method> {
        let type_params = if self.is(Punct::Less) { self.type_parameters()? } else { Vec::new() };
        let returns = if typed { Some(self.type_name()?) } else { None };
        let name = self.member_word()?;
        self.expect(Punct::LParen)?;
        let params = self.nested(|parser| parser.parameters(Punct::RParen))?;
        self.expect(Punct::RParen)?;
        self.throws()?;
        let mut has_default = false;
        let body = if self.is_at(self.newlines(), Punct::LBrace) {
            self.skip_newlines();
            Some(self.nested(Self::block)?)
        } else {
            if self.is_word(Keyword::Default) {
                self.bump();
                has_default = true;
                self.nested(Self::expression)?;
            }
            None
        };
        Ok(Method {
            modifiers,
            type_params,
            returns,
            name,
            params,
            has_default,
            body,
            span: start.to(self.last_span()),
        })
    }

    pub(in crate::parser) fn throws(&mut self) -> Parse<()> {
        if *self.peek_at(self.newlines()) != TokenKind::Keyword(Keyword::Throws) {
            return Ok(());
        }
        self.skip_newlines();
        self.bump();
        self.type_name()?;
        while self.eat(Punct::Comma) {
            self.skip_newlines();
            self.type_name()?;
        }
        Ok(())
    }

    pub(super) fn refuse_method(&mut self, modifiers: &Modifiers) -> Parse<()> {
        if self.method_head(modifiers).is_none() {
            return Ok(());
        }
        let span = self.span();
        self.error(span, "a method cannot be declared here: declare it at the top level, or use a closure")
    }
}
