//! Statements.

use super::{Keyword, Parse, Parser, Punct, TokenKind};
use crate::ast::{Block, Catch, Declaration, Expr, Ident, Label, Stmt, StmtKind, Variable};
use crate::diagnostic::{Code, Diagnostic};
use crate::span::Span;

impl Parser<'_> {
    /// `{ ... }`
    pub(super) fn block(&mut self) -> Parse<Block> {
        let start = self.expect(Punct::LBrace)?;
        let statements = self.statements_until_brace();
        let span = start.to(self.expect(Punct::RBrace)?);
        Ok(Block { statements, span })
    }

    /// Statements up to a closing brace, which stays. Recovers from errors inside.
    pub(super) fn statements_until_brace(&mut self) -> Vec<Stmt> {
        let mut statements = Vec::new();
        loop {
            self.skip_separators();
            if self.is(Punct::RBrace) || *self.peek() == TokenKind::End || self.too_deep {
                return statements;
            }
            let before = self.at;
            match self.nested(Self::statement).and_then(|statement| self.end_of_statement().map(|()| statement)) {
                Ok(statement) => statements.push(statement),
                Err(_) if self.silent > 0 => return statements,
                Err(_) => {
                    if self.at == before {
                        self.bump();
                    }
                    self.recover();
                }
            }
        }
    }

    /// After a statement comes a separator, or the end of what it stands in.
    pub(super) fn end_of_statement(&mut self) -> Parse<()> {
        match self.peek() {
            TokenKind::Newline | TokenKind::End | TokenKind::Punct(Punct::Semicolon | Punct::RBrace) => Ok(()),
            _ if self.last_was_brace() => Ok(()),
            _ => self.unexpected("the end of the statement"),
        }
    }

    /// Statements that end with a brace need no separator.
    fn last_was_brace(&self) -> bool {
        let last = self.at.checked_sub(1).and_then(|at| self.tokens.get(at));
        last.is_some_and(|token| token.kind == TokenKind::Punct(Punct::RBrace))
    }

    /// One statement.
    pub(super) fn statement(&mut self) -> Parse<Stmt> {
        let start = self.span();
        if self.is_name(0) && self.is_at(1, Punct::Colon) {
            return self.labeled();
        }
        let kind = match self.peek() {
            TokenKind::Keyword(word) => self.keyword_statement(*word)?,
            TokenKind::Punct(Punct::LBrace) if !self.closure_has_arrow() => StmtKind::Block(self.block()?),
            TokenKind::Punct(Punct::Semicolon) => {
                self.bump();
                StmtKind::Empty
            }
            _ => self.declaration_or_expression()?,
        };
        Ok(Stmt { kind, label: None, span: start.to(self.last_span()) })
    }

    fn labeled(&mut self) -> Parse<Stmt> {
        let label = self.ident()?;
        let colon = self.bump();
        self.note_bare_url(&label, colon);
        self.skip_newlines();
        if self.is(Punct::RBrace) || *self.peek() == TokenKind::End {
            return Ok(Stmt { kind: StmtKind::Empty, span: label.span, label: Some(label) });
        }
        let mut statement = self.nested(Self::statement)?;
        if statement.label.is_none() {
            statement.span = label.span.to(statement.span);
            statement.label = Some(label);
        }
        Ok(statement)
    }

    /// `https://example.org` is a label and a comment to Groovy: hardly what was meant.
    fn note_bare_url(&mut self, label: &Ident, colon: Span) {
        let after = self.source.get(colon.end as usize..).unwrap_or_default();
        if !after.starts_with("//") {
            return;
        }
        let line = after.lines().next().unwrap_or_default();
        let span = Span::new(label.span.start, colon.end + line.len() as u32);
        self.note(
            Diagnostic::new(Code::BareUrl, span, "this address is read as a label and a comment")
                .suggest("put the address in quotes, or make the line a comment with //"),
        );
    }

    fn keyword_statement(&mut self, word: Keyword) -> Parse<StmtKind> {
        match word {
            Keyword::If => self.if_statement(),
            Keyword::While => {
                self.bump();
                let condition = self.condition()?;
                Ok(StmtKind::While { condition, body: Box::new(self.body()?) })
            }
            Keyword::Do => self.do_while(),
            Keyword::For => self.for_statement(),
            Keyword::Switch => self.switch_statement(),
            Keyword::Try => self.try_statement(),
            Keyword::Throw => {
                self.bump();
                Ok(StmtKind::Throw(self.statement_expression()?))
            }
            Keyword::Return => {
                self.bump();
                let value = if self.ends_statement() { None } else { Some(self.statement_expression()?) };
                Ok(StmtKind::Return(value))
            }
            Keyword::Break => {
                self.bump();
                Ok(StmtKind::Break(self.jump_label()?))
            }
            Keyword::Continue => {
                self.bump();
                Ok(StmtKind::Continue(self.jump_label()?))
            }
            Keyword::Assert => self.assert_statement(),
            Keyword::Synchronized if self.is_at(1, Punct::LParen) => {
                let span = self.span();
                self.note(Diagnostic::not_supported(
                    span,
                    "synchronized",
                    "the block without it: scripts have one thread",
                ));
                self.bump();
                self.condition()?;
                self.skip_newlines();
                Ok(StmtKind::Block(self.block()?))
            }
            Keyword::Yield if self.yields() => {
                self.bump();
                Ok(StmtKind::Yield(self.statement_expression()?))
            }
            Keyword::Goto | Keyword::Const => {
                let span = self.span();
                self.error(span, format!("'{}' is reserved and means nothing", word.text()))
            }
            Keyword::Import => {
                let span = self.span();
                self.error(span, "imports stand at the top level, not inside a block")
            }
            _ => self.declaration_or_expression(),
        }
    }

    /// `yield value`, told apart from a variable of that name.
    fn yields(&self) -> bool {
        !matches!(
            self.peek_at(1),
            TokenKind::Newline
                | TokenKind::End
                | TokenKind::Punct(
                    Punct::Dot | Punct::Assign | Punct::LParen | Punct::Semicolon | Punct::RBrace | Punct::Comma
                )
        )
    }

    fn ends_statement(&self) -> bool {
        matches!(self.peek(), TokenKind::Newline | TokenKind::End | TokenKind::Punct(Punct::Semicolon | Punct::RBrace))
    }

    fn jump_label(&mut self) -> Parse<Label> {
        if self.is_name(0) { Ok(Some(self.ident()?)) } else { Ok(None) }
    }

    /// `(expression)`
    pub(super) fn condition(&mut self) -> Parse<Expr> {
        self.expect(Punct::LParen)?;
        let condition = self.nested(Self::statement_expression)?;
        self.expect(Punct::RParen)?;
        Ok(condition)
    }

    /// The body of a loop or branch.
    fn body(&mut self) -> Parse<Stmt> {
        self.skip_newlines();
        self.nested(Self::statement)
    }

    fn if_statement(&mut self) -> Parse<StmtKind> {
        self.bump();
        let condition = self.condition()?;
        let then = Box::new(self.body()?);
        let mut ahead = 0;
        while matches!(self.peek_at(ahead), TokenKind::Newline | TokenKind::Punct(Punct::Semicolon)) {
            ahead += 1;
        }
        let otherwise = if *self.peek_at(ahead) == TokenKind::Keyword(Keyword::Else) {
            self.skip_separators();
            self.bump();
            Some(Box::new(self.body()?))
        } else {
            None
        };
        Ok(StmtKind::If { condition, then, otherwise })
    }

    fn do_while(&mut self) -> Parse<StmtKind> {
        self.bump();
        let body = Box::new(self.body()?);
        self.skip_separators();
        self.expect_word(Keyword::While)?;
        let condition = self.condition()?;
        Ok(StmtKind::DoWhile { condition, body })
    }

    fn for_statement(&mut self) -> Parse<StmtKind> {
        self.bump();
        self.expect(Punct::LParen)?;
        if let Some(variable) = self.attempt(Self::for_in_variable) {
            let iterable = self.nested(Self::expression)?;
            self.expect(Punct::RParen)?;
            let body = Box::new(self.body()?);
            return Ok(StmtKind::ForIn { variable, iterable, body });
        }
        self.for_classic()
    }

    /// `T x in`, `def x :`
    fn for_in_variable(&mut self) -> Parse<Variable> {
        while matches!(self.peek(), TokenKind::Keyword(Keyword::Def | Keyword::Final | Keyword::Var)) {
            self.bump();
        }
        let typed = self.scan_type(0).is_some_and(|length| {
            self.is_name(length)
                && (self.is_at(length + 1, Punct::Colon)
                    || *self.peek_at(length + 1) == TokenKind::Keyword(Keyword::In))
        });
        let ty = if typed { Some(self.type_name()?) } else { None };
        let name = self.ident()?;
        if !self.eat(Punct::Colon) && !self.eat_word(Keyword::In) {
            return Err(super::Failed);
        }
        Ok(Variable { ty, name })
    }

    fn for_classic(&mut self) -> Parse<StmtKind> {
        let mut init = Vec::new();
        while !self.is(Punct::Semicolon) {
            let start = self.span();
            let kind = self.declaration_or_expression()?;
            init.push(Stmt { kind, label: None, span: start.to(self.last_span()) });
            if !self.eat(Punct::Comma) {
                break;
            }
        }
        self.expect(Punct::Semicolon)?;
        let condition = if self.is(Punct::Semicolon) { None } else { Some(self.nested(Self::expression)?) };
        self.expect(Punct::Semicolon)?;
        let mut update = Vec::new();
        while !self.is(Punct::RParen) {
            update.push(self.nested(Self::expression)?);
            if !self.eat(Punct::Comma) {
                break;
            }
        }
        self.expect(Punct::RParen)?;
        let body = Box::new(self.body()?);
        Ok(StmtKind::For { init, condition, update, body })
    }

    /// A `switch` statement is an expression when something hangs on it.
    fn switch_statement(&mut self) -> Parse<StmtKind> {
        let start = self.span();
        let switch = self.switch()?;
        if !switch.arrow {
            return Ok(StmtKind::Switch(Box::new(switch)));
        }
        let span = start.to(self.last_span());
        Ok(StmtKind::Expr(Expr { kind: crate::ast::ExprKind::Switch(Box::new(switch)), span }))
    }

    fn try_statement(&mut self) -> Parse<StmtKind> {
        self.bump();
        let resources = if self.is(Punct::LParen) { self.resources()? } else { Vec::new() };
        self.skip_newlines();
        let body = self.nested(Self::block)?;
        let mut catches = Vec::new();
        while *self.peek_at(self.newlines()) == TokenKind::Keyword(Keyword::Catch) {
            self.skip_newlines();
            catches.push(self.catch()?);
        }
        let finally = if *self.peek_at(self.newlines()) == TokenKind::Keyword(Keyword::Finally) {
            self.skip_newlines();
            self.bump();
            self.skip_newlines();
            Some(self.nested(Self::block)?)
        } else {
            None
        };
        if catches.is_empty() && finally.is_none() && resources.is_empty() {
            let span = self.last_span();
            return self.error(span, "a try needs a catch or a finally");
        }
        Ok(StmtKind::Try { resources, body, catches, finally })
    }

    fn resources(&mut self) -> Parse<Vec<Declaration>> {
        self.expect(Punct::LParen)?;
        let mut resources = Vec::new();
        while !self.is(Punct::RParen) {
            match self.declaration_or_expression()? {
                StmtKind::Declare(declarations) => resources.extend(declarations),
                _ => {
                    let span = self.last_span();
                    return self.error(span, "a resource is declared: try (def r = ...)");
                }
            }
            if !self.eat(Punct::Semicolon) {
                break;
            }
        }
        self.expect(Punct::RParen)?;
        Ok(resources)
    }

    fn catch(&mut self) -> Parse<Catch> {
        self.expect_word(Keyword::Catch)?;
        self.expect(Punct::LParen)?;
        while matches!(self.peek(), TokenKind::Keyword(Keyword::Final | Keyword::Def | Keyword::Var)) {
            self.bump();
        }
        let mut types = Vec::new();
        if !(self.is_name(0) && self.is_at(1, Punct::RParen)) {
            types.push(self.type_name()?);
            while self.eat(Punct::Pipe) {
                types.push(self.type_name()?);
            }
        }
        let name = self.ident()?;
        self.expect(Punct::RParen)?;
        self.skip_newlines();
        let body = self.nested(Self::block)?;
        Ok(Catch { types, name, body })
    }

    fn assert_statement(&mut self) -> Parse<StmtKind> {
        self.bump();
        let condition = self.nested(Self::expression)?;
        let ahead = self.newlines();
        let message = if self.is_at(ahead, Punct::Colon) || self.is_at(ahead, Punct::Comma) {
            self.skip_newlines();
            self.bump();
            self.skip_newlines();
            Some(self.nested(Self::expression)?)
        } else {
            None
        };
        Ok(StmtKind::Assert { condition, message })
    }
}
