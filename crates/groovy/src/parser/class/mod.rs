//! Classes, interfaces, traits, enums, records and their members.
//!
//! Files: `head` what a class is and extends · `constants` of enums · `members`.

mod constants;
mod head;
mod members;

use super::{Parse, Parser};
use crate::ast::{Class, ClassKind, Field, Member, Modifiers, Parameter, TypeName};
use crate::lexer::{Keyword, Punct, TokenKind};

impl Parser<'_> {
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
        let type_params = if self.is(Punct::Less) { self.type_parameters()? } else { Vec::new() };
        let mut class = Class {
            kind,
            modifiers,
            name,
            type_params,
            permits: Vec::new(),
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
        if class.modifiers.annotations.iter().any(|annotation| annotation.simple_name() == "RecordType") {
            become_record(&mut class);
        }
        Ok(class)
    }

    /// The body of `new T() { ... }`.
    pub(super) fn anonymous_class(&mut self, parent: &TypeName) -> Parse<Class> {
        let start = self.expect(Punct::LBrace)?;
        let mut class = Class {
            kind: ClassKind::Class,
            modifiers: Modifiers::default(),
            name: self.nameless(),
            type_params: Vec::new(),
            permits: Vec::new(),
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
}

/// `@RecordType`: the properties of the class are the components of a record.
fn become_record(class: &mut Class) {
    class.kind = ClassKind::Record;
    class.modifiers.annotations.retain(|annotation| annotation.simple_name() != "RecordType");
    for member in std::mem::take(&mut class.members) {
        match member {
            Member::Field(field) if !field.modifiers.has_visibility && !field.modifiers.is_static => {
                let Field { ty, name, value: default, .. } = field;
                class.components.push(Parameter { ty, varargs: false, is_final: false, name, default });
            }
            other => class.members.push(other),
        }
    }
}
