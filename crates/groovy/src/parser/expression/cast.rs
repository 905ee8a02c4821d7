//! `(T) a`, or something in parentheses: Groovy's grammar needs a guess.

use crate::ast::{Expr, ExprKind, TypeName, UnaryOp};
use crate::lexer::{Keyword, Punct, TokenKind};
use crate::parser::{Parse, Parser};

impl Parser<'_> {
    /// `(T) a`, or something in parentheses.
    pub(super) fn cast_or_postfix(&mut self) -> Parse<Expr> {
        let start = self.span();
        match self.attempt(Self::cast_type) {
            Some(ty) => {
                let value = self.nested(Self::cast_operand)?;
                let span = start.to(value.span);
                Ok(Expr { kind: ExprKind::Cast { ty, value: Box::new(value) }, span })
            }
            None => self.postfix(),
        }
    }

    /// `(T)`, when what follows can be cast.
    fn cast_type(&mut self) -> Parse<TypeName> {
        self.bump();
        let length =
            self.scan_type(0).filter(|length| self.is_at(*length, Punct::RParen)).ok_or(crate::parser::Failed)?;
        let primitive = crate::parser::types::primitive(self.peek()).is_some();
        let simple = length == 1 && !primitive;
        let upper = self.type_starts_upper(length);
        let ty = self.type_name()?;
        self.bump();
        let operand = match self.peek() {
            TokenKind::Ident(_)
            | TokenKind::Int(_)
            | TokenKind::Long(_)
            | TokenKind::BigInt(_)
            | TokenKind::Decimal(_)
            | TokenKind::Float(_)
            | TokenKind::Double(_)
            | TokenKind::Str(_)
            | TokenKind::GStringStart(_) => true,
            TokenKind::Keyword(word) => !matches!(
                word,
                Keyword::In | Keyword::As | Keyword::Instanceof | Keyword::Else | Keyword::Return | Keyword::If
            ),
            TokenKind::Punct(Punct::LParen | Punct::LBracket | Punct::LBrace) => primitive || upper || !simple,
            TokenKind::Punct(Punct::Not | Punct::Tilde) => true,
            TokenKind::Punct(Punct::Minus | Punct::Plus | Punct::MinusMinus | Punct::PlusPlus) => {
                primitive || (upper && !self.known_value(&ty))
            }
            _ => false,
        };
        if operand { Ok(ty) } else { Err(crate::parser::Failed) }
    }

    fn type_starts_upper(&self, length: usize) -> bool {
        let names = (0..length).filter_map(|ahead| match self.peek_at(ahead) {
            TokenKind::Ident(name) => Some(name.clone()),
            _ => None,
        });
        names.into_iter().any(|name| name.starts_with(|c: char| c.is_ascii_uppercase()))
    }

    /// Constants are written in capitals: `(MAX) - 1` is no cast.
    fn known_value(&self, ty: &TypeName) -> bool {
        ty.dimensions == 0
            && ty.name.len() > 1
            && ty.name.chars().all(|c| c.is_ascii_uppercase() || c == '_' || c.is_ascii_digit())
    }

    fn cast_operand(&mut self) -> Parse<Expr> {
        let start = self.span();
        match self.peek() {
            TokenKind::Punct(Punct::LParen) => self.cast_or_postfix(),
            TokenKind::Punct(Punct::Minus | Punct::Plus) => {
                let op = if self.is(Punct::Minus) { UnaryOp::Negative } else { UnaryOp::Positive };
                self.bump();
                let operand = self.nested(Self::cast_operand)?;
                let span = start.to(operand.span);
                if op == UnaryOp::Negative
                    && let Some(kind) = self.negated_literal(&operand)
                {
                    return Ok(Expr { kind, span });
                }
                Ok(Expr { kind: ExprKind::Unary { op, operand: Box::new(operand) }, span })
            }
            TokenKind::Punct(Punct::Not | Punct::Tilde | Punct::PlusPlus | Punct::MinusMinus) => self.unary(),
            _ => self.postfix(),
        }
    }
}
