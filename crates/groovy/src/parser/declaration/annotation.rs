//! `@Name(a, b: c)`.

use crate::ast::{Annotation, Expr, ExprKind, MapElement};
use crate::lexer::Punct;
use crate::parser::{Parse, Parser};

impl Parser<'_> {
    /// `@Name(a, b: c)`
    pub(in crate::parser) fn annotation(&mut self) -> Parse<Annotation> {
        let start = self.expect(Punct::At)?;
        let (name, end) = self.qualified_name()?;
        let mut annotation = Annotation { name, value: None, named: Vec::new(), span: start.to(end) };
        if !self.is(Punct::LParen) {
            return Ok(annotation);
        }
        self.bump();
        while !self.is(Punct::RParen) {
            if self.is_at(1, Punct::Assign) {
                let key = self.member_word()?;
                self.bump();
                let value = self.nested(Self::annotation_value)?;
                let key = Expr { kind: ExprKind::Str(key.text), span: key.span };
                annotation.named.push(MapElement { key: Some(key), value });
            } else {
                annotation.value = Some(self.nested(Self::annotation_value)?);
            }
            if !self.eat(Punct::Comma) {
                break;
            }
        }
        annotation.span = start.to(self.expect(Punct::RParen)?);
        Ok(annotation)
    }

    fn annotation_value(&mut self) -> Parse<Expr> {
        if self.is(Punct::At) {
            let annotation = self.annotation()?;
            return Ok(Expr { kind: ExprKind::Null, span: annotation.span });
        }
        self.expression()
    }
}
