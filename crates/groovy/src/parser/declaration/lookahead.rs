//! Whether a method or a variable follows: Groovy's grammar needs a look ahead.

use crate::ast::Modifiers;
use crate::lexer::{Keyword, Punct, TokenKind};
use crate::parser::Parser;

impl Parser<'_> {
    /// Whether a method head follows, and whether it begins with a type.
    pub(in crate::parser) fn method_head(&self, modifiers: &Modifiers) -> Option<bool> {
        let generics = if self.is(Punct::Less) { self.scan_generics_from_name()? } else { 0 };
        let is_method_name = |ahead: usize| {
            matches!(self.peek_at(ahead), TokenKind::Ident(_) | TokenKind::Str(_) | TokenKind::Keyword(_))
        };
        if let Some(length) = self.scan_type(generics) {
            let name = generics + length;
            if is_method_name(name) && self.is_at(name + 1, Punct::LParen) && self.really_method(name, modifiers) {
                return Some(true);
            }
        }
        let plain = is_method_name(generics) && self.is_at(generics + 1, Punct::LParen);
        (modifiers.any && plain && self.has_body_after_parens(generics + 1, true)).then_some(false)
    }

    /// `Type name(...) {`; without a modifier, `a b(c)` is a command.
    fn really_method(&self, name: usize, modifiers: &Modifiers) -> bool {
        if matches!(self.peek_at(name), TokenKind::Keyword(Keyword::In | Keyword::As | Keyword::Instanceof)) {
            return false;
        }
        let typed = crate::parser::types::primitive(self.peek()).is_some() || self.looks_like_type(name);
        modifiers.any || (typed && self.has_body_after_parens(name + 1, false))
    }

    /// Whether the parentheses at a place are followed by `{` or `throws`, or by the end of an abstract method.
    fn has_body_after_parens(&self, open: usize, abstract_too: bool) -> bool {
        let mut depth = 0usize;
        let mut at = open;
        loop {
            match self.peek_at(at) {
                TokenKind::Punct(Punct::LParen) => depth += 1,
                TokenKind::Punct(Punct::RParen) => {
                    depth -= 1;
                    if depth == 0 {
                        break;
                    }
                }
                TokenKind::End => return false,
                _ => {}
            }
            at += 1;
        }
        at += 1;
        if abstract_too && !self.is_at(at, Punct::Dot) {
            return true;
        }
        while *self.peek_at(at) == TokenKind::Newline {
            at += 1;
        }
        self.is_at(at, Punct::LBrace) || *self.peek_at(at) == TokenKind::Keyword(Keyword::Throws)
    }

    /// Whether `Type name` stands here: the type is primitive, capitalized, generic or an array, or a value follows.
    pub(super) fn typed_declaration(&self) -> bool {
        let Some(length) = self.scan_type(0) else {
            return false;
        };
        if !self.is_name(length) || matches!(self.peek_at(length), TokenKind::Keyword(Keyword::In | Keyword::As)) {
            return false;
        }
        let after = self.peek_at(length + 1);
        let ends = matches!(
            after,
            TokenKind::Newline
                | TokenKind::End
                | TokenKind::Punct(Punct::Assign | Punct::Semicolon | Punct::Comma | Punct::RBrace | Punct::RParen)
        );
        let primitive = crate::parser::types::primitive(self.peek()).is_some();
        ends && (primitive || *after == TokenKind::Punct(Punct::Assign) || self.looks_like_type(length))
    }

    fn looks_like_type(&self, length: usize) -> bool {
        let mut last_name = None;
        for ahead in 0..length {
            match self.peek_at(ahead) {
                TokenKind::Ident(name) => last_name = Some(name.clone()),
                TokenKind::Punct(Punct::Less | Punct::LBracket) => return true,
                _ => {}
            }
        }
        last_name.is_some_and(|name| name.starts_with(char::is_uppercase))
    }

    pub(super) fn may_start_declaration(&self) -> bool {
        matches!(self.peek(), TokenKind::Punct(Punct::At) | TokenKind::Keyword(_) | TokenKind::Ident(_))
    }
}
