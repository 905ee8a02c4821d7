//! The constants of an enum.

use crate::ast::{Class, Ident, Member, TypeName};
use crate::lexer::{Punct, TokenKind};
use crate::parser::{Parse, Parser};

impl Parser<'_> {
    pub(super) fn enum_constants(&mut self, class: &mut Class) -> Parse<()> {
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
}
