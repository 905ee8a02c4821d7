//! What kind of class begins here, and what it extends and implements.

use crate::ast::{Class, ClassKind, TypeName};
use crate::lexer::{Keyword, Punct, TokenKind};
use crate::parser::{Parse, Parser};

impl Parser<'_> {
    pub(in crate::parser) fn is_class_word(&self, ahead: usize) -> bool {
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

    pub(super) fn class_kind(&mut self) -> Parse<ClassKind> {
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
    pub(super) fn class_heads(&mut self, class: &mut Class) -> Parse<()> {
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
                    class.permits = self.type_list()?;
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
}
