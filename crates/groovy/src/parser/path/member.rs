//! What follows a dot.

use crate::ast::{Access, Expr, ExprKind, MemberName};
use crate::lexer::{Keyword, Punct, TokenKind};
use crate::parser::{Parse, Parser};

impl Parser<'_> {
    pub(super) fn member(&mut self, object: Expr, safe_chain: bool) -> Parse<Expr> {
        let mut access = match self.peek() {
            TokenKind::Punct(Punct::SafeDot) => Access::Safe,
            TokenKind::Punct(Punct::SpreadDot) => Access::Spread,
            TokenKind::Punct(Punct::FieldAccess) => Access::Field,
            _ if safe_chain => Access::Safe,
            _ => Access::Dot,
        };
        self.bump();
        self.skip_newlines();
        if self.is_word(Keyword::New) && self.is_name(1) {
            return self.inner_creation(object);
        }
        let at = self.eat(Punct::At);
        if at && access == Access::Dot {
            access = Access::Field;
        }
        if self.is(Punct::Less) {
            self.type_arguments()?;
        }
        let mut name = self.member_name()?;
        // `a*.@b` and `a?.@b`: the property is called `@b`, which XML answers with an attribute.
        if let MemberName::Fixed(word) = &mut name
            && at
            && access != Access::Field
        {
            word.text = format!("@{}", word.text).into();
        }
        let span = object.span.to(self.last_span());
        Ok(Expr { kind: ExprKind::Property { object: Box::new(object), name, access }, span })
    }

    fn inner_creation(&mut self, outer: Expr) -> Parse<Expr> {
        let created = self.creation()?;
        let span = outer.span.to(created.span);
        match created.kind {
            ExprKind::New { class, args, body, .. } => {
                Ok(Expr { kind: ExprKind::New { class, outer: Some(Box::new(outer)), args, body }, span })
            }
            _ => self.error(span, "an array has no outer instance"),
        }
    }

    /// What may stand after a dot.
    pub(super) fn member_name(&mut self) -> Parse<MemberName> {
        match self.peek() {
            TokenKind::GStringStart(_) => Ok(MemberName::Computed(Box::new(self.gstring()?))),
            TokenKind::Punct(Punct::LParen) => {
                self.bump();
                let name = self.nested(Self::expression)?;
                self.expect(Punct::RParen)?;
                Ok(MemberName::Computed(Box::new(name)))
            }
            _ => Ok(MemberName::Fixed(self.member_word()?)),
        }
    }
}
