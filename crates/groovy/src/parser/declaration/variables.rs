//! Variables, one or many at once, and their first values.

use crate::ast::{Declaration, Expr, Modifiers, StmtKind, Variable};
use crate::lexer::{Keyword, Punct, TokenKind};
use crate::parser::{Parse, Parser};

impl Parser<'_> {
    /// A local variable, a class, a method where none may stand, or an expression.
    pub(in crate::parser) fn declaration_or_expression(&mut self) -> Parse<StmtKind> {
        if let Some(class) = self.class_if_any()? {
            return Ok(StmtKind::Class(Box::new(class)));
        }
        if self.starts_modifier() {
            let modifiers = self.modifiers()?;
            self.refuse_method(&modifiers)?;
            return self.declarations(modifiers);
        }
        if self.typed_declaration() {
            return self.declarations(Modifiers::default());
        }
        self.refuse_method(&Modifiers::default())?;
        let value = self.statement_expression()?;
        Ok(StmtKind::Expr(self.comma_command(value)?))
    }

    /// Variables, after their modifiers.
    fn declarations(&mut self, modifiers: Modifiers) -> Parse<StmtKind> {
        if self.is(Punct::LParen) {
            return self.many_declaration(modifiers);
        }
        let typed = self
            .scan_type(0)
            .is_some_and(|length| self.is_name(length) && *self.peek_at(length) != TokenKind::Keyword(Keyword::In));
        let ty = if typed { Some(self.type_name()?) } else { None };
        let mut declarations = Vec::new();
        let is_final = modifiers.is_final;
        let mut modifiers = Some(modifiers);
        loop {
            let name = self.ident()?;
            let value = self.initial_value()?;
            let modifiers = modifiers.take().unwrap_or_else(|| Modifiers { is_final, ..Modifiers::default() });
            let variables = vec![Variable { ty: ty.clone(), name }];
            declarations.push(Declaration { modifiers, variables, many: false, value });
            if !self.eat(Punct::Comma) {
                return Ok(StmtKind::Declare(declarations));
            }
            self.skip_newlines();
        }
    }

    fn initial_value(&mut self) -> Parse<Option<Expr>> {
        if !self.is_at(self.newlines(), Punct::Assign) {
            return Ok(None);
        }
        self.skip_newlines();
        self.bump();
        self.skip_newlines();
        self.nested(Self::initializer).map(Some)
    }

    /// `{1, 2}` is an array in a typed declaration; Groovy reads braces as a closure, and so do we.
    pub(in crate::parser) fn initializer(&mut self) -> Parse<Expr> {
        self.statement_expression()
    }

    /// `(a, int b) = value`
    fn many_declaration(&mut self, modifiers: Modifiers) -> Parse<StmtKind> {
        self.bump();
        let mut variables = Vec::new();
        loop {
            let typed = self.scan_type(0).is_some_and(|length| self.is_name(length));
            let ty = if typed { Some(self.type_name()?) } else { None };
            let name = self.ident()?;
            variables.push(Variable { ty, name });
            if !self.eat(Punct::Comma) {
                break;
            }
        }
        self.expect(Punct::RParen)?;
        self.skip_newlines();
        self.expect(Punct::Assign)?;
        self.skip_newlines();
        let value = Some(self.nested(Self::initializer)?);
        Ok(StmtKind::Declare(vec![Declaration { modifiers, variables, many: true, value }]))
    }
}
