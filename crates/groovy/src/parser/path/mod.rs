//! Paths: a primary, then members, calls, indices and trailing closures.
//!
//! Files: `member` what follows a dot · `index` · `parens` · `primary`.

mod index;
mod member;
mod parens;
mod primary;

use super::{Parse, Parser};
use crate::ast::{Access, Argument, Expr, ExprKind, MemberName};
use crate::lexer::{Punct, TokenKind};

impl Parser<'_> {
    /// A primary and everything that hangs on it.
    pub(super) fn path(&mut self) -> Parse<Expr> {
        let first = self.primary()?;
        self.path_rest(first)
    }

    pub(super) fn path_rest(&mut self, first: Expr) -> Parse<Expr> {
        let mut path = first;
        let mut safe_chain = false;
        loop {
            let next = match self.peek() {
                TokenKind::Newline => self.peek_at(self.newlines()),
                other => other,
            };
            let TokenKind::Punct(punct) = *next else {
                return Ok(path);
            };
            let same_line = *self.peek() != TokenKind::Newline;
            path = match punct {
                Punct::Dot | Punct::SafeDot | Punct::SafeChain | Punct::SpreadDot | Punct::FieldAccess => {
                    self.link()?;
                    self.skip_newlines();
                    safe_chain |= punct == Punct::SafeChain;
                    self.member(path, safe_chain)?
                }
                Punct::MethodPointer | Punct::MethodReference => {
                    self.link()?;
                    self.skip_newlines();
                    self.bump();
                    let name = self.member_name()?;
                    let span = path.span.to(self.last_span());
                    Expr { kind: ExprKind::MethodPointer { object: Box::new(path), name }, span }
                }
                Punct::LParen if same_line => {
                    self.link()?;
                    let args = self.arguments()?;
                    self.call(path, args)
                }
                Punct::LBracket | Punct::SafeIndex if same_line => {
                    self.link()?;
                    self.index(path)?
                }
                Punct::LBrace => {
                    // Also on the next line, behind whatever ends this one: Groovy knows no blocks that stand alone there.
                    self.link()?;
                    self.skip_newlines();
                    let closure = self.nested(Self::closure)?;
                    self.trailing_closure(path, closure)
                }
                _ => return Ok(path),
            };
        }
    }

    fn call(&mut self, callee: Expr, args: Vec<Argument>) -> Expr {
        let span = callee.span.to(self.last_span());
        Expr { kind: ExprKind::Call { callee: Box::new(callee), args }, span }
    }

    /// A closure behind a call is its last argument; behind a name it makes a call.
    fn trailing_closure(&mut self, path: Expr, closure: Expr) -> Expr {
        let span = path.span.to(closure.span);
        match path.kind {
            ExprKind::Call { callee, mut args } => {
                args.push(Argument::Value(closure));
                Expr { kind: ExprKind::Call { callee, args }, span }
            }
            kind => {
                let callee = Box::new(Expr { kind, span: path.span });
                Expr { kind: ExprKind::Call { callee, args: vec![Argument::Value(closure)] }, span }
            }
        }
    }
}

/// `a.b.C` as text, when the expression is nothing but names.
pub(super) fn dotted_name(expr: &Expr) -> Option<String> {
    match &expr.kind {
        ExprKind::Name(name) => Some(name.to_string()),
        ExprKind::Property { object, name: MemberName::Fixed(name), access: Access::Dot } => {
            Some(format!("{}.{}", dotted_name(object)?, name.text))
        }
        _ => None,
    }
}
