//! Fields, methods and constructors.

use crate::ast::{Class, Constructor, Field, Ident, Member, Modifiers};
use crate::diagnostic::Diagnostic;
use crate::lexer::{Keyword, Punct, TokenKind};
use crate::parser::{Parse, Parser};
use crate::span::Span;

/// A class file of Java has no room for more methods.
const MAX_MEMBERS: usize = 65_535;

impl Parser<'_> {
    pub(super) fn members(&mut self, class: &mut Class) {
        loop {
            self.skip_separators();
            if self.is(Punct::RBrace) || *self.peek() == TokenKind::End || self.too_deep {
                return;
            }
            if class.members.len() >= MAX_MEMBERS {
                let message = format!("the class {} has more than {MAX_MEMBERS} members", class.name.text);
                self.note(Diagnostic::syntax(self.span(), message));
                // What follows is not read any more.
                self.too_deep = true;
                return;
            }
            let before = self.at;
            if self.nested(|parser| parser.member_of(class)).is_err() {
                if self.silent > 0 {
                    return;
                }
                if self.at == before {
                    self.bump();
                }
                self.recover();
            }
        }
    }

    fn member_of(&mut self, class: &mut Class) -> Parse<()> {
        if let Some(inner) = self.class_if_any()? {
            class.members.push(Member::Class(inner));
            return self.end_of_declaration();
        }
        let start = self.span();
        if self.is_word(Keyword::Static) && self.is_at(1, Punct::LBrace) {
            self.bump();
            let body = self.block()?;
            class.members.push(Member::Initializer { is_static: true, body });
            return self.end_of_declaration();
        }
        if self.is(Punct::LBrace) {
            let body = self.block()?;
            class.members.push(Member::Initializer { is_static: false, body });
            return self.end_of_declaration();
        }
        let modifiers = self.modifiers()?;
        if self.is_constructor(&class.name) {
            let constructor = self.constructor(modifiers, start)?;
            class.members.push(Member::Constructor(constructor));
            return self.end_of_declaration();
        }
        if let Some(typed) = self.member_method_head(&modifiers) {
            let method = self.method(modifiers, typed, start)?;
            class.members.push(Member::Method(method));
            return self.end_of_declaration();
        }
        self.fields(modifiers, class)?;
        self.end_of_statement()
    }

    fn is_constructor(&self, name: &Ident) -> bool {
        let named = self.name_at(0).is_some_and(|found| found == name.text) && !name.text.is_empty();
        named && (self.is_at(1, Punct::LParen) || self.is_at(1, Punct::LBrace))
    }

    fn constructor(&mut self, modifiers: Modifiers, start: Span) -> Parse<Constructor> {
        self.bump();
        let params = if self.eat(Punct::LParen) {
            let params = self.parameters(Punct::RParen)?;
            self.expect(Punct::RParen)?;
            Some(params)
        } else {
            None
        };
        self.throws()?;
        self.skip_newlines();
        let body = self.block()?;
        Ok(Constructor { modifiers, params, body, span: start.to(self.last_span()) })
    }

    /// Inside a class `Type name(` needs no body to be a method.
    fn member_method_head(&self, modifiers: &Modifiers) -> Option<bool> {
        let modifiers = Modifiers { any: true, is_def: modifiers.is_def, ..Modifiers::default() };
        self.method_head(&modifiers)
    }

    fn fields(&mut self, modifiers: Modifiers, class: &mut Class) -> Parse<()> {
        let typed = self.scan_type(0).is_some_and(|length| self.is_name(length));
        if !typed && !modifiers.any {
            return self.unexpected("a member of the class");
        }
        let ty = if typed { Some(self.type_name()?) } else { None };
        let mut modifiers = modifiers;
        loop {
            let name = self.ident()?;
            let value = if self.is_at(self.newlines(), Punct::Assign) {
                self.skip_newlines();
                self.bump();
                self.skip_newlines();
                Some(self.nested(Self::initializer)?)
            } else {
                None
            };
            let next = Modifiers {
                is_static: modifiers.is_static,
                is_final: modifiers.is_final,
                is_private: modifiers.is_private,
                has_visibility: modifiers.has_visibility,
                is_def: modifiers.is_def,
                any: modifiers.any,
                ..Modifiers::default()
            };
            let modifiers_of_this = std::mem::replace(&mut modifiers, next);
            class.members.push(Member::Field(Field { modifiers: modifiers_of_this, ty: ty.clone(), name, value }));
            if !self.eat(Punct::Comma) {
                return Ok(());
            }
            self.skip_newlines();
        }
    }
}
