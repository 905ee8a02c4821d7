//! What a path begins with.

use crate::ast::{Expr, ExprKind, TypeName};
use crate::lexer::{Keyword, Punct, TokenKind};
use crate::parser::{Parse, Parser};
use crate::value::Str;

impl Parser<'_> {
    pub(super) fn primary(&mut self) -> Parse<Expr> {
        self.check_depth()?;
        if let Some(literal) = self.literal() {
            return Ok(literal);
        }
        let span = self.span();
        let kind = self.peek().clone();
        match kind {
            TokenKind::Ident(name) => {
                self.bump();
                self.skip_name_generics();
                Ok(Expr { kind: ExprKind::Name(name), span })
            }
            TokenKind::GStringStart(_) => self.gstring(),
            TokenKind::Punct(Punct::LBracket) => self.nested(Self::list_or_map),
            TokenKind::Punct(Punct::LBrace) => self.nested(Self::closure),
            TokenKind::Punct(Punct::LParen) => self.nested(Self::parens),
            TokenKind::Keyword(Keyword::This) => Ok(Expr { kind: ExprKind::This, span: self.bump() }),
            TokenKind::Keyword(Keyword::Super) => Ok(Expr { kind: ExprKind::Super, span: self.bump() }),
            TokenKind::Keyword(Keyword::New) => self.nested(Self::creation),
            TokenKind::Keyword(Keyword::Switch) => self.nested(Self::switch_expression),
            ref other if Self::soft_keyword(other).is_some() => {
                let name = self.ident()?;
                Ok(Expr { kind: ExprKind::Name(name.text), span })
            }
            ref other => match crate::parser::types::primitive(other) {
                Some(name) => {
                    self.bump();
                    let ty = TypeName { name: Str::from(name), dimensions: 0, span };
                    Ok(Expr { kind: ExprKind::Type(ty), span })
                }
                None => self.unexpected("an expression"),
            },
        }
    }

    /// `HashMap<String, Integer>::new`
    fn skip_name_generics(&mut self) {
        let Some(length) = self.scan_type_arguments_here() else {
            return;
        };
        if self.is_at(length, Punct::MethodReference) || self.is_at(length, Punct::MethodPointer) {
            for _ in 0..length {
                self.bump();
            }
        }
    }

    fn scan_type_arguments_here(&self) -> Option<usize> {
        if !self.is(Punct::Less) {
            return None;
        }
        // One token back: the name in front of the arguments.
        let before = self.at.checked_sub(1)?;
        let name = matches!(self.tokens.get(before)?.kind, TokenKind::Ident(_));
        name.then(|| self.scan_generics_from_name()).flatten()
    }
}
