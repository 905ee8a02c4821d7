//! Paths: a primary, then members, calls, indices and trailing closures.

use super::{Keyword, Parse, Parser, Punct, TokenKind};
use crate::ast::{Access, Argument, Expr, ExprKind, MemberName, TypeName};
use crate::span::Span;
use crate::value::Str;

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
                Punct::LBrace if same_line && takes_closure(&path) => {
                    self.link()?;
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

    fn member(&mut self, object: Expr, safe_chain: bool) -> Parse<Expr> {
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
    fn member_name(&mut self) -> Parse<MemberName> {
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

    fn index(&mut self, object: Expr) -> Parse<Expr> {
        let safe = self.is(Punct::SafeIndex);
        let empty_list = self.spaced_empty_list();
        let start = self.bump();
        if self.is(Punct::RBracket) && empty_list {
            // `a []` is an empty list as the index.
            let span = object.span.to(self.bump());
            let list = Expr { kind: ExprKind::List(Vec::new()), span: start };
            let args = vec![Argument::Value(list)];
            return Ok(Expr { kind: ExprKind::Index { object: Box::new(object), args, safe }, span });
        }
        if self.is(Punct::RBracket) {
            return self.array_type(object);
        }
        let mut args = Vec::new();
        if self.is(Punct::Colon) && self.is_at(1, Punct::RBracket) {
            self.bump();
        } else {
            args = self.argument_list(Punct::RBracket)?;
        }
        let span = object.span.to(self.expect(Punct::RBracket)?);
        if args.iter().any(|arg| matches!(arg, Argument::Named(_))) {
            return self.error(span, "an index has no names: for a map as an argument write parentheses around it");
        }
        Ok(Expr { kind: ExprKind::Index { object: Box::new(object), args, safe }, span })
    }

    /// `[]` with a space before it.
    fn spaced_empty_list(&self) -> bool {
        let start = self.span().start;
        self.is(Punct::LBracket) && self.is_at(1, Punct::RBracket) && self.last_span().end < start
    }

    /// `String[]`, as in `String[].class`.
    fn array_type(&mut self, object: Expr) -> Parse<Expr> {
        let close = self.bump();
        let span = object.span.to(close);
        let dimensions = 1 + self.array_brackets();
        let name = match &object.kind {
            ExprKind::Type(ty) => Some(ty.name.clone()),
            _ => dotted_name(&object).map(Str::from),
        };
        match name {
            Some(name) => Ok(Expr { kind: ExprKind::Type(TypeName { name, dimensions, span }), span }),
            None => self.error(span, "an index is missing between the brackets"),
        }
    }

    fn primary(&mut self) -> Parse<Expr> {
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
            ref other => match super::types::primitive(other) {
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

    /// `(a)`, `(a, b) = c`, `(a, b) -> c`
    fn parens(&mut self) -> Parse<Expr> {
        if !self.in_case && self.lambda_follows() {
            return self.lambda();
        }
        if let Some(targets) = self.attempt(Self::many_targets) {
            return self.assign_many(targets);
        }
        let start = self.bump();
        let inner = self.statement_expression()?;
        let span = start.to(self.expect(Punct::RParen)?);
        Ok(Expr { kind: ExprKind::Parens(Box::new(inner)), span })
    }

    /// `(a, b) =`
    fn many_targets(&mut self) -> Parse<Vec<Expr>> {
        self.expect(Punct::LParen)?;
        let mut targets = Vec::new();
        loop {
            let name = self.ident()?;
            targets.push(Expr { kind: ExprKind::Name(name.text), span: name.span });
            if !self.eat(Punct::Comma) {
                break;
            }
        }
        self.expect(Punct::RParen)?;
        if targets.len() < 2 || !self.is_at(self.newlines(), Punct::Assign) {
            return Err(super::Failed);
        }
        Ok(targets)
    }

    fn assign_many(&mut self, targets: Vec<Expr>) -> Parse<Expr> {
        self.skip_newlines();
        self.expect(Punct::Assign)?;
        self.skip_newlines();
        let value = self.nested(Self::statement_expression)?;
        let start = targets.first().map_or(value.span, |target| target.span);
        let span = Span::new(start.start.saturating_sub(1), value.span.end);
        Ok(Expr { kind: ExprKind::AssignMany { targets, value: Box::new(value) }, span })
    }
}

/// Whether a `{` behind the expression is a closure for it.
fn takes_closure(path: &Expr) -> bool {
    matches!(
        path.kind,
        ExprKind::Name(_) | ExprKind::Property { .. } | ExprKind::Call { .. } | ExprKind::Str(_) | ExprKind::GString(_)
    )
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
