//! Text to tokens. Newlines count, except inside parentheses and brackets; strings with values become several tokens.
//!
//! No recursion: what is open (brackets, strings) is on a stack.
//!
//! Files: `token` · `space` what separates tokens · `word` names and keywords · `number` · `string` · `punctuation` with the
//! brackets.

mod number;
mod punctuation;
mod space;
mod string;
mod token;
mod word;

use crate::diagnostic::Diagnostic;
use crate::span::Span;
use punctuation::Open;
use word::starts_name;

pub use token::{Keyword, Punct, Token, TokenKind};

/// Reads all tokens; the last one is [`TokenKind::End`].
pub fn lex(source: &str) -> (Vec<Token>, Vec<Diagnostic>) {
    let mut lexer = Lexer {
        source,
        bytes: source.as_bytes(),
        at: 0,
        tokens: Vec::with_capacity(source.len() / 4 + 1),
        diagnostics: Vec::new(),
        open: Vec::new(),
    };
    lexer.skip_shebang();
    lexer.run();
    (lexer.tokens, lexer.diagnostics)
}

struct Lexer<'s> {
    source: &'s str,
    bytes: &'s [u8],
    at: usize,
    tokens: Vec<Token>,
    diagnostics: Vec<Diagnostic>,
    open: Vec<Open>,
}

impl Lexer<'_> {
    fn peek(&self, ahead: usize) -> u8 {
        self.bytes.get(self.at + ahead).copied().unwrap_or_default()
    }

    fn peek_char(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn rest(&self) -> &str {
        self.source.get(self.at..).unwrap_or_default()
    }

    fn push(&mut self, kind: TokenKind, start: usize, spaced: bool) {
        self.tokens.push(Token { kind, span: Span::new(start as u32, self.at as u32), spaced });
    }

    fn error(&mut self, start: usize, message: impl Into<std::borrow::Cow<'static, str>>) {
        let span = Span::new(start as u32, self.at.max(start + 1).min(self.source.len().max(start)) as u32);
        self.diagnostics.push(Diagnostic::syntax(span, message));
    }

    fn run(&mut self) {
        loop {
            let before = self.at;
            let newline = self.skip_space();
            if newline.is_some() {
                self.abandon_brackets();
            }
            if let Some(start) = newline
                && !matches!(self.open.last(), Some(Open::Paren | Open::Bracket))
            {
                let span = Span::new(start as u32, start as u32 + 1);
                self.tokens.push(Token { kind: TokenKind::Newline, span, spaced: true });
            }
            if self.at >= self.bytes.len() {
                let end = self.at;
                self.push(TokenKind::End, end, true);
                return;
            }
            self.token(self.at > before || self.at == 0);
        }
    }

    fn token(&mut self, spaced: bool) {
        let start = self.at;
        let byte = self.peek(0);
        match byte {
            b'0'..=b'9' => self.number(spaced),
            // No member is called by a number.
            b'.' if self.peek(1).is_ascii_digit() && (spaced || self.regex_allowed()) => self.number(spaced),
            b'"' | b'\'' => self.quoted(spaced),
            b'/' if self.regex_allowed() => self.slashy(spaced),
            b'$' if self.peek(1) == b'/' => self.dollar_slashy(spaced),
            _ => match self.peek_char() {
                Some(c) if starts_name(c) => self.word(spaced),
                _ if self.punctuation(spaced) => {}
                other => {
                    self.at += other.map_or(1, char::len_utf8);
                    let shown = other.unwrap_or_default();
                    self.error(start, format!("the character '{shown}' has no meaning here"));
                }
            },
        }
    }

    /// Whether a `/` starts a string: not after something that can be divided.
    fn regex_allowed(&self) -> bool {
        let Some(last) = self.tokens.last() else {
            return true;
        };
        match &last.kind {
            TokenKind::Ident(_)
            | TokenKind::Int(_)
            | TokenKind::Long(_)
            | TokenKind::BigInt(_)
            | TokenKind::Decimal(_)
            | TokenKind::Float(_)
            | TokenKind::Double(_)
            | TokenKind::Str(_)
            | TokenKind::GStringEnd(_) => false,
            TokenKind::Keyword(word) => {
                !matches!(word, Keyword::This | Keyword::Super | Keyword::Null | Keyword::True | Keyword::False)
            }
            TokenKind::Punct(punct) => {
                !matches!(punct, Punct::RParen | Punct::RBracket | Punct::RBrace | Punct::PlusPlus | Punct::MinusMinus)
            }
            _ => true,
        }
    }
}
