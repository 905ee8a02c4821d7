//! Classes, interfaces, traits, enums, records and their members.

use super::{Keyword, Parse, Parser, Punct, TokenKind};
use crate::ast::{Class, ClassKind, Constructor, Field, Ident, Member, Modifiers, TypeName};
use crate::span::Span;

impl Parser<'_> {
    pub(super) fn is_class_word(&self, ahead: usize) -> bool {
        match self.peek_at(ahead) {
            TokenKind::Keyword(Keyword::Class | Keyword::Interface | Keyword::Enum) => true,
            TokenKind::Keyword(Keyword::Trait) => {
                matches!(self.peek_at(ahead + 1), TokenKind::Ident(_))
            }
            TokenKind::Keyword(_) => false,
            TokenKind::Punct(Punct::At) => *self.peek_at(ahead + 1) == TokenKind::Keyword(Keyword::Interface),
            _ => self.is_record(ahead),
        }
    }

    fn is_record(&self, ahead: usize) -> bool {
        self.is_ident(ahead, "record")
            && matches!(self.peek_at(ahead + 1), TokenKind::Ident(_))
            && matches!(self.peek_at(ahead + 2), TokenKind::Punct(Punct::LParen | Punct::Less))
    }

    /// A class of any kind, when one stands here.
    pub(super) fn class_if_any(&mut self) -> Parse<Option<Class>> {
        if self.is_class_word(0) {
            return self.nested(|parser| parser.class(Modifiers::default())).map(Some);
        }
        let starts = match self.peek() {
            TokenKind::Punct(Punct::At) => self.is_name(1),
            TokenKind::Keyword(
                Keyword::Abstract
                | Keyword::Final
                | Keyword::Public
                | Keyword::Private
                | Keyword::Protected
                | Keyword::Static,
            ) => true,
            TokenKind::Ident(name) => name.as_str() == "sealed" || (name.as_str() == "non" && self.is_non_sealed()),
            _ => false,
        };
        if !starts {
            return Ok(None);
        }
        let at = self.at;
        let found = self.attempt(|parser| {
            let modifiers = parser.modifiers()?;
            if parser.is_class_word(0) { Ok(modifiers) } else { parser.failed() }
        });
        match found {
            Some(modifiers) => self.nested(|parser| parser.class(modifiers)).map(Some),
            None => {
                self.at = at;
                Ok(None)
            }
        }
    }

    fn class(&mut self, modifiers: Modifiers) -> Parse<Class> {
        let start = self.span();
        let kind = self.class_kind()?;
        let name = self.ident()?;
        if self.is(Punct::Less) {
            self.type_arguments()?;
        }
        let mut class = Class {
            kind,
            modifiers,
            name,
            extends: Vec::new(),
            implements: Vec::new(),
            components: Vec::new(),
            members: Vec::new(),
            span: start,
        };
        if kind == ClassKind::Record {
            self.expect(Punct::LParen)?;
            class.components = self.parameters(Punct::RParen)?;
            self.expect(Punct::RParen)?;
        }
        self.class_heads(&mut class)?;
        self.skip_newlines();
        self.expect(Punct::LBrace)?;
        if kind == ClassKind::Enum {
            self.enum_constants(&mut class)?;
        }
        self.members(&mut class);
        class.span = start.to(self.expect(Punct::RBrace)?);
        Ok(class)
    }

    fn class_kind(&mut self) -> Parse<ClassKind> {
        let kind = match self.peek() {
            TokenKind::Keyword(Keyword::Class) => ClassKind::Class,
            TokenKind::Keyword(Keyword::Interface) => ClassKind::Interface,
            TokenKind::Keyword(Keyword::Enum) => ClassKind::Enum,
            TokenKind::Keyword(Keyword::Trait) => ClassKind::Trait,
            TokenKind::Punct(Punct::At) => {
                self.bump();
                ClassKind::Annotation
            }
            TokenKind::Ident(_) => ClassKind::Record,
            _ => return self.unexpected("a class"),
        };
        self.bump();
        Ok(kind)
    }

    /// `extends`, `implements`, `permits`
    fn class_heads(&mut self, class: &mut Class) -> Parse<()> {
        loop {
            let ahead = self.newlines();
            match self.peek_at(ahead) {
                TokenKind::Keyword(Keyword::Extends) => {
                    self.skip_newlines();
                    self.bump();
                    class.extends = self.type_list()?;
                }
                TokenKind::Keyword(Keyword::Implements) => {
                    self.skip_newlines();
                    self.bump();
                    class.implements = self.type_list()?;
                }
                TokenKind::Ident(name) if name.as_str() == "permits" => {
                    self.skip_newlines();
                    self.bump();
                    self.type_list()?;
                }
                _ => return Ok(()),
            }
        }
    }

    fn type_list(&mut self) -> Parse<Vec<TypeName>> {
        self.skip_newlines();
        let mut types = vec![self.type_name()?];
        while self.is_at(self.newlines(), Punct::Comma) {
            self.skip_newlines();
            self.bump();
            self.skip_newlines();
            types.push(self.type_name()?);
        }
        Ok(types)
    }

    /// The body of `new T() { ... }`.
    pub(super) fn anonymous_class(&mut self, parent: &TypeName) -> Parse<Class> {
        let start = self.expect(Punct::LBrace)?;
        let mut class = Class {
            kind: ClassKind::Class,
            modifiers: Modifiers::default(),
            name: self.nameless(),
            extends: vec![parent.clone()],
            implements: Vec::new(),
            components: Vec::new(),
            members: Vec::new(),
            span: start,
        };
        self.members(&mut class);
        class.span = start.to(self.expect(Punct::RBrace)?);
        Ok(class)
    }

    fn enum_constants(&mut self, class: &mut Class) -> Parse<()> {
        loop {
            self.skip_newlines();
            while self.is(Punct::At) {
                self.annotation()?;
                self.skip_newlines();
            }
            let is_constant = matches!(self.peek(), TokenKind::Ident(_))
                && matches!(
                    self.peek_at(1),
                    TokenKind::Punct(Punct::Comma | Punct::Semicolon | Punct::RBrace | Punct::LParen | Punct::LBrace,)
                        | TokenKind::Newline
                );
            if !is_constant || (self.is_at(1, Punct::LParen) && self.is_member_head(class)) {
                return Ok(());
            }
            let name = self.ident()?;
            let args = if self.is(Punct::LParen) { self.arguments()? } else { Vec::new() };
            let body = if self.is(Punct::LBrace) { Some(Box::new(self.constant_body(&class.name)?)) } else { None };
            class.members.push(Member::Constant { name, args, body });
            let ahead = self.newlines();
            if !self.is_at(ahead, Punct::Comma) {
                return Ok(());
            }
            self.skip_newlines();
            self.bump();
        }
    }

    /// The constructor of an enum without modifiers looks like a constant with arguments.
    fn is_member_head(&self, class: &Class) -> bool {
        self.name_at(0).is_some_and(|name| name == class.name.text)
    }

    fn constant_body(&mut self, parent: &Ident) -> Parse<Class> {
        let ty = TypeName { name: parent.text.clone(), dimensions: 0, span: parent.span };
        self.anonymous_class(&ty)
    }

    fn members(&mut self, class: &mut Class) {
        loop {
            self.skip_separators();
            if self.is(Punct::RBrace) || *self.peek() == TokenKind::End || self.too_deep {
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
            return Ok(());
        }
        let start = self.span();
        if self.is_word(Keyword::Static) && self.is_at(1, Punct::LBrace) {
            self.bump();
            let body = self.block()?;
            class.members.push(Member::Initializer { is_static: true, body });
            return Ok(());
        }
        if self.is(Punct::LBrace) {
            let body = self.block()?;
            class.members.push(Member::Initializer { is_static: false, body });
            return Ok(());
        }
        let modifiers = self.modifiers()?;
        if self.is_constructor(&class.name) {
            let constructor = self.constructor(modifiers, start)?;
            class.members.push(Member::Constructor(constructor));
            return Ok(());
        }
        if let Some(typed) = self.member_method_head(&modifiers) {
            let method = self.method(modifiers, typed, start)?;
            class.members.push(Member::Method(method));
            return self.end_of_statement();
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
