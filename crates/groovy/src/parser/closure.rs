//! Closures and lambdas, and parameter lists.

use super::{Parse, Parser};
use crate::ast::{Block, Closure, Expr, ExprKind, Parameter, Stmt, StmtKind};
use crate::lexer::{Keyword, Punct, TokenKind};

/// A parameter list longer than this is none.
const LONGEST_HEAD: usize = 400;

impl Parser<'_> {
    /// `{ a, b -> ... }` or `{ ... }`
    pub(super) fn closure(&mut self) -> Parse<Expr> {
        let has_arrow = self.closure_has_arrow();
        let start = self.expect(Punct::LBrace)?;
        let params = if has_arrow {
            self.skip_newlines();
            let params = if self.is(Punct::Arrow) { Vec::new() } else { self.parameters(Punct::Arrow)? };
            self.skip_newlines();
            self.expect(Punct::Arrow)?;
            Some(params)
        } else {
            None
        };
        let statements = self.statements_until_brace();
        let span = start.to(self.expect(Punct::RBrace)?);
        let closure = Closure { params, body: Block { statements, span } };
        Ok(Expr { kind: ExprKind::Closure(Box::new(closure)), span })
    }

    /// Whether the braces here begin with parameters: an arrow comes before anything that ends a parameter list.
    pub(super) fn closure_has_arrow(&self) -> bool {
        let mut at = 1;
        let mut depth = 0usize;
        while at < LONGEST_HEAD {
            match self.peek_at(at) {
                TokenKind::Punct(Punct::Arrow) if depth == 0 => return true,
                TokenKind::Punct(Punct::LParen | Punct::LBracket | Punct::LBrace) => depth += 1,
                TokenKind::Punct(Punct::RParen | Punct::RBracket | Punct::RBrace) => match depth.checked_sub(1) {
                    Some(less) => depth = less,
                    None => return false,
                },
                TokenKind::Punct(Punct::Semicolon) if depth == 0 => return false,
                // Defaults may hold whole closures.
                TokenKind::Keyword(
                    Keyword::Return
                    | Keyword::If
                    | Keyword::For
                    | Keyword::While
                    | Keyword::Switch
                    | Keyword::Case
                    | Keyword::Try
                    | Keyword::Throw
                    | Keyword::Assert,
                ) if depth == 0 => return false,
                TokenKind::End => return false,
                // A line may end after the brace, after a comma and before the arrow.
                TokenKind::Newline if depth == 0 && !self.break_in_head(at) => return false,
                _ => {}
            }
            // The head is names, types and defaults: two operands in a row that are no declaration end it.
            at += 1;
        }
        false
    }

    fn break_in_head(&self, at: usize) -> bool {
        let before = (1..at).rev().map(|ahead| self.peek_at(ahead)).find(|kind| **kind != TokenKind::Newline);
        let mut next = at;
        while *self.peek_at(next) == TokenKind::Newline {
            next += 1;
        }
        before.is_none_or(|kind| *kind == TokenKind::Punct(Punct::Comma)) || self.is_at(next, Punct::Arrow)
    }

    /// Parameters up to `close`, which stays.
    pub(super) fn parameters(&mut self, close: Punct) -> Parse<Vec<Parameter>> {
        let mut params = Vec::new();
        self.skip_newlines();
        while !self.is(close) {
            params.push(self.parameter()?);
            self.skip_newlines();
            if !self.eat(Punct::Comma) {
                break;
            }
            self.skip_newlines();
            if self.is(close) {
                return self.unexpected("one more parameter");
            }
        }
        Ok(params)
    }

    fn parameter(&mut self) -> Parse<Parameter> {
        let mut is_final = false;
        loop {
            if matches!(self.peek(), TokenKind::Keyword(Keyword::Final | Keyword::Def | Keyword::Var))
                && (self.is_typed_or_named(1) || self.is_at(1, Punct::At))
            {
                is_final |= self.is_word(Keyword::Final);
                self.bump();
            } else if self.is(Punct::At) {
                self.annotation()?;
            } else {
                break;
            }
        }
        let typed = self.scan_type(0).is_some_and(|length| self.is_name(length) || self.is_at(length, Punct::Ellipsis));
        let ty = if typed { Some(self.type_name()?) } else { None };
        let varargs = self.eat(Punct::Ellipsis);
        let name = self.ident()?;
        let default = if self.eat(Punct::Assign) {
            self.skip_newlines();
            Some(self.nested(Self::expression)?)
        } else {
            None
        };
        Ok(Parameter { ty, varargs, is_final, name, default })
    }

    fn is_typed_or_named(&self, ahead: usize) -> bool {
        self.scan_type(ahead).is_some()
    }

    /// Whether `( ... ) ->` stands here.
    pub(super) fn lambda_follows(&self) -> bool {
        let mut depth = 0usize;
        for ahead in 0..LONGEST_HEAD {
            match self.peek_at(ahead) {
                TokenKind::Punct(Punct::LParen) if ahead == 1 => return false,
                TokenKind::Punct(Punct::LParen) => depth += 1,
                TokenKind::Punct(Punct::RParen) => {
                    depth -= usize::from(depth > 0);
                    if depth == 0 {
                        return self.is_at(ahead + 1, Punct::Arrow);
                    }
                }
                TokenKind::End | TokenKind::Punct(Punct::LBrace | Punct::RBrace | Punct::Semicolon) => {
                    return false;
                }
                // `case (1) ->` is no lambda, nor is the default `{ x, y = (a.b) -> x }`.
                _ if ahead == 1 && !self.parameter_at(ahead) => return false,
                _ => {}
            }
        }
        false
    }

    /// Whether a parameter stands here: a name with or without a type, then a comma, a default, or the end.
    fn parameter_at(&self, mut at: usize) -> bool {
        while matches!(
            self.peek_at(at),
            TokenKind::Newline | TokenKind::Keyword(Keyword::Final | Keyword::Def | Keyword::Var)
        ) {
            at += 1;
        }
        if self.is_at(at, Punct::At) {
            return true;
        }
        let is_typed = |length: &usize| self.is_name(at + length) || self.is_at(at + length, Punct::Ellipsis);
        at += self.scan_type(at).filter(is_typed).unwrap_or_default();
        at += usize::from(self.is_at(at, Punct::Ellipsis));
        let follows = [Punct::Comma, Punct::Assign, Punct::RParen].iter().any(|end| self.is_at(at + 1, *end));
        self.is_name(at) && (follows || *self.peek_at(at + 1) == TokenKind::Newline)
    }

    /// `(a, b) -> c`, `a -> c`
    pub(super) fn lambda(&mut self) -> Parse<Expr> {
        let start = self.span();
        let params = if self.eat(Punct::LParen) {
            let params = self.parameters(Punct::RParen)?;
            self.expect(Punct::RParen)?;
            params
        } else {
            vec![Parameter { ty: None, varargs: false, is_final: false, name: self.ident()?, default: None }]
        };
        self.expect(Punct::Arrow)?;
        self.skip_newlines();
        let body = if self.is(Punct::LBrace) {
            self.nested(Self::block)?
        } else {
            if self.is_name(0) && self.is_at(1, Punct::Arrow) {
                return self.unexpected("the value of the lambda: put the one inside into parentheses");
            }
            let value = self.nested(Self::statement_expression)?;
            let span = value.span;
            Block { statements: vec![Stmt { kind: StmtKind::Expr(value), label: None, span }], span }
        };
        let span = start.to(body.span);
        let closure = Closure { params: Some(params), body };
        Ok(Expr { kind: ExprKind::Closure(Box::new(closure)), span })
    }
}
