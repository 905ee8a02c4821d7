//! Command chains: calls without parentheses, `turn left then right`.
//!
//! Files: `head` what they may begin with.

mod head;

use super::{Parse, Parser};
use crate::ast::{Access, Argument, Expr, ExprKind, Ident, MemberName};
use crate::lexer::{Keyword, Punct, TokenKind};

impl Parser<'_> {
    /// An expression where a statement could stand: a call may leave out its parentheses.
    pub(super) fn statement_expression(&mut self) -> Parse<Expr> {
        if self.is_name(0) && self.is_at(1, Punct::Arrow) {
            return self.lambda();
        }
        let head = self.expression()?;
        if matches!(head.kind, ExprKind::Call { .. }) && self.chain_follows() {
            return self.command_chain(head);
        }
        if !head::is_command_head(&head) || !self.starts_command_argument() {
            return Ok(head);
        }
        let args = self.command_arguments()?;
        let call = self.command_call(head, args);
        self.command_chain(call)
    }

    fn command_call(&mut self, callee: Expr, args: Vec<Argument>) -> Expr {
        let span = callee.span.to(self.last_span());
        Expr { kind: ExprKind::Call { callee: Box::new(callee), args }, span }
    }

    fn command_arguments(&mut self) -> Parse<Vec<Argument>> {
        let mut args = vec![self.argument(false)?];
        while self.is(Punct::Comma) {
            self.bump();
            self.skip_newlines();
            args.push(self.argument(false)?);
        }
        Ok(args)
    }

    /// `a b c d` is `a(b).c(d)`; `a b c` is `a(b).c`.
    fn command_chain(&mut self, first: Expr) -> Parse<Expr> {
        let mut chain = first;
        while let Some(name) = self.chain_name()? {
            self.link()?;
            let span = chain.span.to(self.last_span());
            let member = Expr { kind: ExprKind::Property { object: Box::new(chain), name, access: Access::Dot }, span };
            chain = match self.peek() {
                TokenKind::Punct(Punct::LParen | Punct::LBracket | Punct::LBrace | Punct::Dot | Punct::SafeDot) => {
                    self.path_rest(member)?
                }
                _ if self.starts_command_argument() => {
                    let args = self.command_arguments()?;
                    self.command_call(member, args)
                }
                _ => member,
            };
        }
        Ok(chain)
    }

    /// `f(x) name ...`: the chain may begin behind a call.
    fn chain_follows(&self) -> bool {
        self.starts_command_argument()
    }

    fn chain_name(&mut self) -> Parse<Option<MemberName>> {
        let text = match self.peek() {
            TokenKind::Ident(text) | TokenKind::Str(text) => text.clone(),
            _ => return self.literal_link(),
        };
        Ok(Some(MemberName::Fixed(Ident { text, span: self.bump() })))
    }

    /// Whether the next token, on the same line, can only be an argument.
    fn starts_command_argument(&self) -> bool {
        match self.peek() {
            TokenKind::Ident(_)
            | TokenKind::Int(_)
            | TokenKind::Long(_)
            | TokenKind::BigInt(_)
            | TokenKind::Decimal(_)
            | TokenKind::Float(_)
            | TokenKind::Double(_)
            | TokenKind::Str(_)
            | TokenKind::GStringStart(_) => true,
            TokenKind::Keyword(word) => {
                matches!(
                    word,
                    Keyword::This
                        | Keyword::Super
                        | Keyword::New
                        | Keyword::True
                        | Keyword::False
                        | Keyword::Null
                        | Keyword::Switch
                ) || self.starts_entry()
                    || super::types::primitive(self.peek()).is_some()
            }
            TokenKind::Punct(Punct::Not | Punct::Tilde) => true,
            _ => false,
        }
    }
}
