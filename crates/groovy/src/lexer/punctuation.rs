//! Operators and brackets, and what is open around the current place.

use super::word::continues_name;
use super::{Lexer, Punct, TokenKind};

/// What is open around the current place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Open {
    Paren,
    Bracket,
    Brace,
    /// `${` inside a string of this kind.
    Value(super::string::Kind),
}

impl Lexer<'_> {
    /// A statement that begins a line cannot be inside parentheses or brackets: they were left open on the way.
    pub(super) fn abandon_brackets(&mut self) {
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

    pub(super) fn punctuation(&mut self, spaced: bool) -> bool {
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
