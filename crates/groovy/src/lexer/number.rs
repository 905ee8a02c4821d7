//! Number literals, with their suffixes.

use std::sync::Arc;

use num_bigint::BigInt;
use num_traits::{Num, ToPrimitive};

use super::{Lexer, TokenKind};
use crate::value::Decimal;

/// No one writes longer numbers by hand, and reading them takes quadratic time.
const LONGEST: usize = 1_000;

impl Lexer<'_> {
    pub(super) fn number(&mut self, spaced: bool) {
        let start = self.at;
        let radix = match (self.peek(0), self.peek(1)) {
            (b'0', b'x' | b'X') => 16,
            (b'0', b'b' | b'B') => 2,
            (b'0', b'0'..=b'9' | b'_') => 8,
            _ => 10,
        };
        if radix == 16 || radix == 2 {
            self.at += 2;
        }
        let is_fraction = self.digits(radix);
        let text = self.source.get(start..self.at).unwrap_or_default().replace('_', "");
        let suffix = self.suffix(radix);
        let kind = if text.len() > LONGEST {
            Err("this number is too long")
        } else if is_fraction || matches!(suffix, b'f' | b'd') {
            fraction(&text, suffix)
        } else {
            integer(&text, radix, suffix, self.negated())
        };
        match kind {
            Ok(kind) => self.push(kind, start, spaced),
            Err(message) => {
                self.error(start, message);
                self.push(TokenKind::Int(0), start, spaced);
            }
        }
    }

    /// Whether a minus stands before the number: the smallest `long` has digits that do not fit without it.
    fn negated(&self) -> bool {
        self.tokens.last().is_some_and(|token| token.kind == TokenKind::Punct(super::Punct::Minus))
    }

    /// Skips digits; answers whether there was a point or an exponent.
    fn digits(&mut self, radix: u32) -> bool {
        self.skip_digits(radix);
        if radix == 16 || radix == 2 {
            return false;
        }
        let mut fraction = false;
        if self.peek(0) == b'.' && self.peek(1).is_ascii_digit() {
            fraction = true;
            self.at += 1;
            self.skip_digits(10);
        }
        let signed = matches!(self.peek(1), b'+' | b'-');
        if matches!(self.peek(0), b'e' | b'E') && self.peek(if signed { 2 } else { 1 }).is_ascii_digit() {
            fraction = true;
            self.at += if signed { 2 } else { 1 };
            self.skip_digits(10);
        }
        fraction
    }

    fn skip_digits(&mut self, radix: u32) {
        while self.peek(0) == b'_' || char::from(self.peek(0)).is_digit(radix.max(10)) {
            self.at += 1;
        }
    }

    fn suffix(&mut self, radix: u32) -> u8 {
        let suffix = self.peek(0).to_ascii_lowercase();
        let known = matches!(suffix, b'i' | b'l' | b'g') || (radix == 10 && matches!(suffix, b'f' | b'd'));
        let followed = self.rest().chars().nth(1).is_some_and(super::word::continues_name);
        if !known || followed {
            return 0;
        }
        self.at += 1;
        suffix
    }
}

fn integer(text: &str, radix: u32, suffix: u8, negated: bool) -> Result<TokenKind, &'static str> {
    let digits = match radix {
        16 | 2 => text.get(2..).unwrap_or_default(),
        _ => text,
    };
    let value = BigInt::from_str_radix(digits, radix).map_err(|_| "this is no number Groovy can read")?;
    match suffix {
        b'i' => value.to_i32().map(TokenKind::Int).ok_or("this number does not fit into an int"),
        b'l' if negated && value == BigInt::from(1u64 << 63) => Ok(TokenKind::Long(i64::MIN)),
        b'l' => value.to_i64().map(TokenKind::Long).ok_or("this number does not fit into a long"),
        b'g' => Ok(TokenKind::BigInt(Arc::new(value))),
        _ => Ok(match (value.to_i32(), value.to_i64()) {
            (Some(int), _) => TokenKind::Int(int),
            (_, Some(long)) => TokenKind::Long(long),
            _ => TokenKind::BigInt(Arc::new(value)),
        }),
    }
}

fn fraction(text: &str, suffix: u8) -> Result<TokenKind, &'static str> {
    match suffix {
        b'f' => text.parse().map(TokenKind::Float).map_err(|_| "this is no number Groovy can read"),
        b'd' => text.parse().map(TokenKind::Double).map_err(|_| "this is no number Groovy can read"),
        b'i' | b'l' => Err("a number with a fraction is no int or long"),
        _ => text
            .parse::<Decimal>()
            .map(|value| TokenKind::Decimal(Arc::new(value)))
            .map_err(|_| "this number is too large or too small"),
    }
}
