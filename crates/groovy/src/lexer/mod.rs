//! Text to tokens. Newlines count, except inside parentheses and brackets; strings with values become several tokens.
//!
//! No recursion: what is open (brackets, strings) is on a stack.

mod number;
mod string;
mod token;

pub use token::{Keyword, Punct, Token, TokenKind};

use crate::diagnostic::Diagnostic;
use crate::span::Span;
use crate::value::Str;

/// What is open around the current place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Open {
    Paren,
    Bracket,
    Brace,
    /// `${` inside a string of this kind.
    Value(string::Kind),
}

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

/// Whether a name can start with the character.
fn starts_name(c: char) -> bool {
    c == '_' || c == '$' || c.is_ascii_alphabetic() || (!c.is_ascii() && c.is_alphabetic())
}

fn continues_name(c: char) -> bool {
    starts_name(c) || c.is_ascii_digit() || (!c.is_ascii() && c.is_alphanumeric())
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

    fn skip_shebang(&mut self) {
        if self.source.starts_with("#!") {
            self.skip_line();
        }
        if self.source.starts_with('\u{feff}') {
            self.at = '\u{feff}'.len_utf8();
        }
    }

    fn skip_line(&mut self) {
        while self.at < self.bytes.len() && !matches!(self.peek(0), b'\n' | b'\r') {
            self.at += 1;
        }
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

    /// A statement that begins a line cannot be inside parentheses or brackets: they were left open on the way.
    fn abandon_brackets(&mut self) {
        if !matches!(self.open.last(), Some(Open::Paren | Open::Bracket)) {
            return;
        }
        let length = self.rest().find(|c: char| !c.is_ascii_lowercase()).unwrap_or(self.rest().len());
        let word = self.rest().get(..length).unwrap_or_default();
        let after = self.rest().get(length..).unwrap_or_default().trim_start();
        let starts_statement = matches!(
            word,
            "def"
                | "if"
                | "for"
                | "while"
                | "return"
                | "class"
                | "import"
                | "try"
                | "throw"
                | "assert"
                | "break"
                | "continue"
        );
        // `[if: 1]` and `f(def: 1)` are keys.
        if !starts_statement
            || after.starts_with(':')
            || self.rest().get(length..).is_some_and(|rest| rest.starts_with(continues_name))
        {
            return;
        }
        while matches!(self.open.last(), Some(Open::Paren | Open::Bracket)) {
            self.open.pop();
        }
    }

    /// Skips spaces, comments and newlines; answers where the first newline was.
    fn skip_space(&mut self) -> Option<usize> {
        let mut newline = None;
        loop {
            match (self.peek(0), self.peek(1)) {
                (b'\n' | b'\r', _) => {
                    newline = newline.or(Some(self.at));
                    self.at += 1;
                }
                (b' ' | b'\t' | 0x0c, _) => self.at += 1,
                (b'\\', b'\n') => self.at += 2,
                (b'\\', b'\r') => self.at += if self.peek(2) == b'\n' { 3 } else { 2 },
                (b'/', b'/') => self.skip_line(),
                (b'/', b'*') => self.skip_block_comment(),
                _ => return newline,
            }
        }
    }

    fn skip_block_comment(&mut self) {
        let start = self.at;
        match self.rest().get(2..).and_then(|rest| rest.find("*/")) {
            Some(length) => self.at += 2 + length + 2,
            None => {
                self.at = self.bytes.len();
                self.error(start, "this comment is never closed: add */");
            }
        }
    }

    fn token(&mut self, spaced: bool) {
        let start = self.at;
        let byte = self.peek(0);
        match byte {
            b'0'..=b'9' => self.number(spaced),
            b'.' if self.peek(1).is_ascii_digit() && self.regex_allowed() => self.number(spaced),
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

    fn word(&mut self, spaced: bool) {
        let start = self.at;
        let length = self.rest().find(|c| !continues_name(c)).unwrap_or(self.rest().len());
        self.at += length;
        let text = self.source.get(start..self.at).unwrap_or_default();
        let kind = match Keyword::find(text) {
            Some(keyword) => TokenKind::Keyword(keyword),
            None => TokenKind::Ident(Str::from(text)),
        };
        self.push(kind, start, spaced);
    }

    /// `!in` and `!instanceof` are one token when the word ends there.
    fn negated_word(&mut self) -> Option<TokenKind> {
        let rest = self.rest();
        for (text, kind) in [("!instanceof", TokenKind::NotInstanceof), ("!in", TokenKind::NotIn)] {
            if let Some(after) = rest.strip_prefix(text)
                && !after.starts_with(continues_name)
            {
                self.at += text.len();
                return Some(kind);
            }
        }
        None
    }

    fn punctuation(&mut self, spaced: bool) -> bool {
        let start = self.at;
        if self.peek(0) == b'!'
            && let Some(kind) = self.negated_word()
        {
            self.push(kind, start, spaced);
            return true;
        }
        let rest = self.bytes.get(self.at..).unwrap_or_default();
        let first = self.peek(0);
        let starts = |text: &str| text.as_bytes().first() == Some(&first) && rest.starts_with(text.as_bytes());
        let found = Punct::ALL.iter().find(|(_, text)| starts(text));
        let Some((punct, text)) = found else {
            return false;
        };
        self.at += text.len();
        self.bracket(*punct, start, spaced);
        true
    }

    fn bracket(&mut self, punct: Punct, start: usize, spaced: bool) {
        match punct {
            Punct::LParen => self.open.push(Open::Paren),
            Punct::LBracket | Punct::SafeIndex => self.open.push(Open::Bracket),
            Punct::LBrace => self.open.push(Open::Brace),
            Punct::RParen => self.close(Open::Paren),
            Punct::RBracket => self.close(Open::Bracket),
            Punct::RBrace => {
                self.push(TokenKind::Punct(punct), start, spaced);
                self.close_brace();
                return;
            }
            _ => {}
        }
        self.push(TokenKind::Punct(punct), start, spaced);
    }

    /// A closing bracket without its partner is left for the parser to report.
    fn close(&mut self, expected: Open) {
        if self.open.last() == Some(&expected) {
            self.open.pop();
        }
    }

    fn close_brace(&mut self) {
        // Unclosed parentheses inside the braces do not reach beyond them.
        while matches!(self.open.last(), Some(Open::Paren | Open::Bracket))
            && self.open.iter().any(|open| matches!(open, Open::Brace | Open::Value(_)))
        {
            self.open.pop();
        }
        match self.open.last().copied() {
            Some(Open::Brace) => {
                self.open.pop();
            }
            Some(Open::Value(kind)) => {
                self.open.pop();
                self.string_parts(kind, self.at, false, false);
            }
            _ => {}
        }
    }
}
