//! Types as written: names with dots, generics (read and forgotten), array brackets.

use super::{Parse, Parser};
use crate::ast::{TypeName, TypeParameter, TypeUse};
use crate::lexer::{Keyword, Punct, TokenKind};
use crate::span::Span;
use crate::value::Str;

/// The names of primitive types.
pub(super) fn primitive(kind: &TokenKind) -> Option<&'static str> {
    match kind {
        TokenKind::Keyword(
            word @ (Keyword::Boolean
            | Keyword::Byte
            | Keyword::Char
            | Keyword::Double
            | Keyword::Float
            | Keyword::Int
            | Keyword::Long
            | Keyword::Short
            | Keyword::Void),
        ) => Some(word.text()),
        _ => None,
    }
}

/// Generic parameters nested deeper than this are no type.
const MAX_GENERICS: u32 = 30;

/// So many parameters of one class are known by their names.
const MAX_PARAMETERS: usize = 100;

impl Parser<'_> {
    /// A type.
    pub(super) fn type_name(&mut self) -> Parse<TypeName> {
        let start = self.span();
        self.skip_annotations()?;
        let (name, mut end) = match primitive(self.peek()) {
            Some(name) => (Str::from(name), self.bump()),
            None => self.qualified_name()?,
        };
        if self.is(Punct::Less) {
            self.note_type_use(&name, start.to(end));
            self.type_arguments()?;
            end = self.last_span();
        }
        let dimensions = self.array_brackets();
        if dimensions > 0 {
            end = self.last_span();
        }
        Ok(TypeName { name, dimensions, span: start.to(end) })
    }

    fn skip_annotations(&mut self) -> Parse<()> {
        while self.is(Punct::At) && self.is_name(1) {
            self.annotation()?;
        }
        Ok(())
    }

    /// `a.b.C`
    pub(super) fn qualified_name(&mut self) -> Parse<(Str, Span)> {
        let first = self.ident()?;
        let mut end = first.span;
        let mut name = first.text.to_string();
        while self.is(Punct::Dot) && self.is_name(1) {
            self.bump();
            let part = self.ident()?;
            name.push('.');
            name.push_str(&part.text);
            end = part.span;
        }
        Ok((Str::from(name), end))
    }

    /// `[]`, any number of times.
    pub(super) fn array_brackets(&mut self) -> u8 {
        let mut dimensions = 0u8;
        while self.is(Punct::LBracket) && self.is_at(1, Punct::RBracket) {
            self.bump();
            self.bump();
            dimensions = dimensions.saturating_add(1);
        }
        dimensions
    }

    /// `<A, B<C>>`
    pub(super) fn type_arguments(&mut self) -> Parse<()> {
        match self.scan_type_arguments(0, 0) {
            Some(length) => {
                for _ in 0..length {
                    self.bump();
                }
                Ok(())
            }
            None => self.unexpected("type arguments"),
        }
    }

    /// `<A, B extends C>` behind the name of a class or before a method.
    pub(super) fn type_parameters(&mut self) -> Parse<Vec<TypeParameter>> {
        let length = self.scan_type_arguments(0, 0).unwrap_or_default();
        let (mut found, mut depth) = (Vec::<TypeParameter>::new(), 0usize);
        let (mut names, mut bounds) = (false, false);
        for ahead in 0..length {
            let token = self.token(ahead).clone();
            match token.kind {
                TokenKind::Punct(Punct::Less) => {
                    depth += 1;
                    names = depth == 1;
                }
                TokenKind::Punct(Punct::Greater) => depth = depth.saturating_sub(1),
                TokenKind::Punct(Punct::Comma) if depth == 1 => (names, bounds) = (true, false),
                TokenKind::Punct(Punct::Amp) => bounds = false,
                TokenKind::Keyword(Keyword::Extends) if depth == 1 => bounds = true,
                TokenKind::Ident(name) if names && found.len() < MAX_PARAMETERS => {
                    found.push(TypeParameter { name, bound: None });
                    names = false;
                }
                TokenKind::Ident(name) if bounds && depth == 1 => {
                    if let Some(parameter) = found.last_mut() {
                        let before = parameter.bound.take().map(|bound| format!("{}.", bound.name)).unwrap_or_default();
                        let name = format!("{before}{name}").into();
                        parameter.bound = Some(TypeName { name, dimensions: 0, span: token.span });
                    }
                }
                _ => {}
            }
        }
        self.type_arguments()?;
        Ok(found)
    }

    /// Notes a type whose arguments begin here, and those among the arguments.
    pub(super) fn note_type_use(&mut self, name: &Str, span: Span) {
        let length = self.scan_type_arguments(0, 0).unwrap_or_default();
        let mut open: Vec<TypeUse> = Vec::new();
        let mut before = (name.clone(), span);
        for ahead in 0..length {
            let token = self.token(ahead).clone();
            match token.kind {
                TokenKind::Punct(Punct::Less) => {
                    let (name, span) = before.clone();
                    open.push(TypeUse { name, arguments: 0, has_void: false, span });
                }
                TokenKind::Punct(Punct::Greater) => self.type_uses.extend(open.pop()),
                TokenKind::Punct(Punct::Comma) => open.last_mut().iter_mut().for_each(|inner| inner.arguments += 1),
                TokenKind::Punct(Punct::Dot) => before.0 = format!("{}.", before.0).into(),
                TokenKind::Newline => {}
                kind => {
                    if let Some(inner) = open.last_mut() {
                        inner.arguments = inner.arguments.max(1);
                        inner.has_void |= kind == TokenKind::Keyword(Keyword::Void);
                    }
                    if let TokenKind::Ident(part) = kind {
                        let name = if before.0.ends_with('.') { format!("{}{part}", before.0).into() } else { part };
                        before = (name, token.span);
                    }
                }
            }
        }
    }

    /// The number of tokens of a type that starts `ahead`; `None` when there is none.
    pub(super) fn scan_type(&self, ahead: usize) -> Option<usize> {
        let mut at = ahead;
        if primitive(self.peek_at(at)).is_some() {
            at += 1;
        } else {
            if !self.is_name(at) {
                return None;
            }
            at += 1;
            while self.is_at(at, Punct::Dot) && self.is_name(at + 1) {
                at += 2;
            }
        }
        if self.is_at(at, Punct::Less) {
            at += self.scan_type_arguments(at, 0)?;
        }
        while self.is_at(at, Punct::LBracket) && self.is_at(at + 1, Punct::RBracket) {
            at += 2;
        }
        Some(at - ahead)
    }

    fn scan_type_arguments(&self, ahead: usize, depth: u32) -> Option<usize> {
        if depth > MAX_GENERICS {
            return None;
        }
        let mut at = ahead + 1;
        loop {
            match self.peek_at(at) {
                TokenKind::Punct(Punct::Greater) => return Some(at + 1 - ahead),
                TokenKind::Punct(Punct::Less) => at += self.scan_type_arguments(at, depth + 1)?,
                TokenKind::Punct(
                    Punct::Comma | Punct::Dot | Punct::Question | Punct::LBracket | Punct::RBracket | Punct::Amp,
                )
                | TokenKind::Newline
                | TokenKind::Ident(_)
                | TokenKind::Keyword(Keyword::Extends | Keyword::Super) => at += 1,
                other if primitive(other).is_some() => at += 1,
                _ => return None,
            }
        }
    }

    /// The length of the type arguments standing here.
    pub(super) fn scan_generics_from_name(&self) -> Option<usize> {
        self.scan_type_arguments(0, 0)
    }
}
