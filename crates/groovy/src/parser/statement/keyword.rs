//! Statements that begin with a word.

use crate::ast::{Expr, Label, Stmt, StmtKind};
use crate::lexer::{Keyword, Punct, TokenKind};
use crate::parser::{Parse, Parser};

impl Parser<'_> {
    pub(super) fn keyword_statement(&mut self, word: Keyword) -> Parse<StmtKind> {
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
                Ok(StmtKind::Throw(self.expression()?))
            }
            Keyword::Return => {
                self.bump();
                let value = if self.ends_statement() { None } else { Some(self.expression()?) };
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
                self.bump();
                let monitor = self.condition()?;
                self.skip_newlines();
                Ok(StmtKind::Synchronized { monitor, body: self.nested(Self::block)? })
            }
            Keyword::Yield if self.yields() => {
                self.bump();
                Ok(StmtKind::Yield(self.expression()?))
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
    pub(in crate::parser) fn condition(&mut self) -> Parse<Expr> {
        self.expect(Punct::LParen)?;
        let condition = self.nested(Self::statement_expression)?;
        self.expect(Punct::RParen)?;
        Ok(condition)
    }

    /// The body of a loop or branch.
    pub(super) fn body(&mut self) -> Parse<Stmt> {
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
