//! Tokens to tree: recursive descent for statements and declarations, operator precedence for expressions.
//!
//! Errors recover at the next statement, so that one pass finds them all. Depth is bounded: by the native stack, and by the
//! height of a single expression.

mod arguments;
mod class;
mod closure;
mod command;
mod declaration;
mod expression;
mod literal;
mod path;
mod statement;
mod switch;
mod template;
mod types;

use std::borrow::Cow;

use crate::ast::{Ident, Script};
use crate::diagnostic::Diagnostic;
use crate::lexer::{Keyword, Punct, Token, TokenKind, lex};
use crate::span::Span;
use crate::stack::StackGuard;
use crate::value::Str;

pub(crate) use template::{Piece, parse_pieces};

/// The parse failed here; what is wrong has been noted.
#[derive(Debug, Clone, Copy)]
struct Failed;

type Parse<T> = Result<T, Failed>;

/// Native stack the parser may use.
const STACK: usize = 640 << 10;
/// The highest tree one expression may become.
const MAX_HEIGHT: u32 = 1_500;
/// More errors than this help nobody.
const MAX_ERRORS: usize = 100;

/// Parses a script.
pub fn parse(source: &str) -> (Script, Vec<Diagnostic>) {
    let (tokens, diagnostics) = lex(source);
    let stack = StackGuard::new(STACK);
    let mut parser =
        Parser { source, tokens, at: 0, diagnostics, height: 0, stack, silent: 0, in_case: false, too_deep: false };
    let script = parser.script();
    (script, parser.diagnostics)
}

struct Parser<'s> {
    source: &'s str,
    tokens: Vec<Token>,
    at: usize,
    diagnostics: Vec<Diagnostic>,
    /// Height of the tree being built in the current scope.
    height: u32,
    stack: StackGuard,
    /// Above zero while trying something: errors are not noted.
    silent: u32,
    /// Inside `case ... ->`, whose arrow belongs to the case and not to a lambda.
    in_case: bool,
    too_deep: bool,
}

static END: Token = Token { kind: TokenKind::End, span: Span::new(0, 0), spaced: true };

impl Parser<'_> {
    fn peek(&self) -> &TokenKind {
        &self.token(0).kind
    }

    fn peek_at(&self, ahead: usize) -> &TokenKind {
        &self.token(ahead).kind
    }

    fn token(&self, ahead: usize) -> &Token {
        self.tokens.get(self.at + ahead).or(self.tokens.last()).unwrap_or(&END)
    }

    fn span(&self) -> Span {
        self.token(0).span
    }

    /// The place of the token before the current one.
    fn last_span(&self) -> Span {
        self.at.checked_sub(1).and_then(|at| self.tokens.get(at)).map_or(Span::default(), |token| token.span)
    }

    fn bump(&mut self) -> Span {
        let span = self.span();
        if self.at + 1 < self.tokens.len() {
            self.at += 1;
        }
        span
    }

    fn is(&self, punct: Punct) -> bool {
        *self.peek() == TokenKind::Punct(punct)
    }

    fn is_at(&self, ahead: usize, punct: Punct) -> bool {
        *self.peek_at(ahead) == TokenKind::Punct(punct)
    }

    fn is_word(&self, keyword: Keyword) -> bool {
        *self.peek() == TokenKind::Keyword(keyword)
    }

    fn eat(&mut self, punct: Punct) -> bool {
        let found = self.is(punct);
        if found {
            self.bump();
        }
        found
    }

    fn eat_word(&mut self, keyword: Keyword) -> bool {
        let found = self.is_word(keyword);
        if found {
            self.bump();
        }
        found
    }

    fn skip_newlines(&mut self) {
        while *self.peek() == TokenKind::Newline {
            self.bump();
        }
    }

    /// How many newlines stand here.
    fn newlines(&self) -> usize {
        let mut count = 0;
        while *self.peek_at(count) == TokenKind::Newline {
            count += 1;
        }
        count
    }

    /// Skips line ends and semicolons.
    fn skip_separators(&mut self) {
        while *self.peek() == TokenKind::Newline || self.is(Punct::Semicolon) {
            self.bump();
        }
    }

    fn error<T>(&mut self, span: Span, message: impl Into<Cow<'static, str>>) -> Parse<T> {
        self.note(Diagnostic::syntax(span, message));
        Err(Failed)
    }

    fn note(&mut self, diagnostic: Diagnostic) {
        if self.silent == 0 && self.diagnostics.len() < MAX_ERRORS {
            self.diagnostics.push(diagnostic);
        }
    }

    fn unexpected<T>(&mut self, wanted: &str) -> Parse<T> {
        let found = self.peek().describe();
        let span = self.span();
        self.error(span, format!("expected {wanted}, found {found}"))
    }

    fn expect(&mut self, punct: Punct) -> Parse<Span> {
        if self.is(punct) {
            return Ok(self.bump());
        }
        self.unexpected(&format!("'{}'", punct.text()))
    }

    fn expect_word(&mut self, keyword: Keyword) -> Parse<Span> {
        if self.is_word(keyword) {
            return Ok(self.bump());
        }
        self.unexpected(&format!("'{}'", keyword.text()))
    }

    /// Words that are also names.
    fn soft_keyword(kind: &TokenKind) -> Option<&'static str> {
        match kind {
            TokenKind::Keyword(word @ (Keyword::Var | Keyword::In | Keyword::Trait | Keyword::As | Keyword::Yield)) => {
                Some(word.text())
            }
            _ => None,
        }
    }

    /// The name at a place, when there is one.
    fn name_at(&self, ahead: usize) -> Option<Str> {
        match self.peek_at(ahead) {
            TokenKind::Ident(name) => Some(name.clone()),
            other => Self::soft_keyword(other).map(Str::from),
        }
    }

    fn is_name(&self, ahead: usize) -> bool {
        matches!(self.peek_at(ahead), TokenKind::Ident(_)) || Self::soft_keyword(self.peek_at(ahead)).is_some()
    }

    fn ident(&mut self) -> Parse<Ident> {
        match self.name_at(0) {
            Some(text) => Ok(Ident { text, span: self.bump() }),
            None => self.unexpected("a name"),
        }
    }

    /// A word that Groovy does not reserve: `record`, `permits`, `sealed`.
    fn is_ident(&self, ahead: usize, text: &str) -> bool {
        matches!(self.peek_at(ahead), TokenKind::Ident(name) if name.as_str() == text)
    }

    /// Runs a part one level deeper.
    fn nested<T>(&mut self, parse: impl FnOnce(&mut Self) -> Parse<T>) -> Parse<T> {
        self.check_depth()?;
        let outside = std::mem::take(&mut self.height);
        let result = parse(self);
        self.height = outside.max(self.height + 1);
        result
    }

    fn check_depth(&mut self) -> Parse<()> {
        if self.too_deep {
            return Err(Failed);
        }
        if self.stack.is_exhausted() || self.height > MAX_HEIGHT {
            let span = self.span();
            self.silent = 0;
            self.note(Diagnostic::syntax(span, "this is nested too deeply: split it into parts"));
            self.too_deep = true;
            // Nothing after this place would be read sensibly.
            self.at = self.tokens.len().saturating_sub(1);
            return Err(Failed);
        }
        Ok(())
    }

    /// One more link of a chain on the left: `a.b.c`, `a + b + c`.
    fn link(&mut self) -> Parse<()> {
        self.height += 1;
        self.check_depth()
    }

    /// Tries a part; on failure nothing has happened.
    fn attempt<T>(&mut self, parse: impl FnOnce(&mut Self) -> Parse<T>) -> Option<T> {
        let (at, height) = (self.at, self.height);
        self.silent += 1;
        let result = parse(self);
        self.silent = self.silent.saturating_sub(1);
        if result.is_err() && !self.too_deep {
            self.at = at;
            self.height = height;
        }
        result.ok()
    }

    /// After an error: goes to the end of the statement, past everything in brackets.
    fn recover(&mut self) {
        let mut depth = 0usize;
        loop {
            match self.peek() {
                TokenKind::End => return,
                TokenKind::Newline | TokenKind::Punct(Punct::Semicolon) if depth == 0 => return,
                TokenKind::Punct(Punct::LBrace | Punct::LParen | Punct::LBracket | Punct::SafeIndex) => depth += 1,
                TokenKind::Punct(Punct::RBrace) if depth == 0 => return,
                TokenKind::Punct(Punct::RBrace | Punct::RParen | Punct::RBracket) => depth = depth.saturating_sub(1),
                _ => {}
            }
            self.bump();
        }
    }
}
