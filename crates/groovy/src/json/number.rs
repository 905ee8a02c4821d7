//! Numbers of JSON, by its grammar.

use std::sync::Arc;

use num_bigint::BigInt;

use super::Problem;
use super::parse::Parsed;
use crate::value::{Decimal, Value};

/// More digits than any number has that somebody means: reading them takes time in the square of their count.
const MAX_LENGTH: usize = 1_000;
/// Integers of so many characters are no longer than an `int`.
const SHORT: usize = 9;
/// Integers of so many characters are no longer than a `long`.
const LONG: usize = 18;
/// Decimals with so many digits behind the point, or something else than 0 before it, are never written with an exponent.
const PLAIN_DIGITS: usize = 6;

/// A number as it stands in the text.
pub(super) struct Number<'t> {
    pub(super) text: &'t str,
    /// The digits behind the point; `None` for an integer.
    part: Option<usize>,
    has_exponent: bool,
}

/// The number at the start of a text.
pub(super) fn scan(text: &str) -> Parsed<Number<'_>> {
    let bytes = text.as_bytes();
    let sign = usize::from(bytes.first() == Some(&b'-'));
    let mut end = some_digits(bytes, sign)?;
    if bytes.get(sign) == Some(&b'0') && end > sign + 1 {
        return Err(Problem::Expected("a number without leading zeros").into());
    }
    let (mut part, mut has_exponent) = (None, false);
    if bytes.get(end) == Some(&b'.') {
        let point = end;
        end = some_digits(bytes, point + 1)?;
        part = Some(end - point - 1);
    }
    if let Some(b'e' | b'E') = bytes.get(end) {
        let sign = usize::from(matches!(bytes.get(end + 1), Some(b'+' | b'-')));
        end = some_digits(bytes, end + 1 + sign)?;
        has_exponent = true;
    }
    if end > MAX_LENGTH {
        return Err(Problem::NumberTooLong.into());
    }
    let number = Number { text: text.get(..end).unwrap_or_default(), part, has_exponent };
    // Only an exponent can make a number that Java does not have either.
    if has_exponent {
        number.value()?;
    }
    Ok(number)
}

/// Where the digits that have to be here end.
fn some_digits(bytes: &[u8], from: usize) -> Parsed<usize> {
    let digits = bytes.get(from..).unwrap_or_default().iter().take_while(|byte| byte.is_ascii_digit()).count();
    if digits == 0 { Err(Problem::Expected("a digit").into()) } else { Ok(from + digits) }
}

impl Number<'_> {
    /// Whether it becomes something on the heap.
    pub(super) fn is_big(&self) -> bool {
        self.part.is_some() || self.has_exponent || self.text.len() > SHORT
    }

    /// Whether it would be written just as it stands there.
    pub(super) fn is_verbatim(&self) -> bool {
        let is_plain = |digits| digits <= PLAIN_DIGITS || !self.text.starts_with('0');
        !self.has_exponent && !self.text.starts_with("-0") && self.part.is_none_or(is_plain)
    }

    /// Whether it is a whole number beyond what surely fits into a `long`.
    pub(super) fn is_beyond_long(&self) -> bool {
        self.part.is_none() && !self.has_exponent && self.text.len() > LONG
    }

    pub(super) fn value(&self) -> Parsed<Value> {
        if self.part.is_some() || self.has_exponent {
            let decimal = self.text.parse::<Decimal>().map_err(|_| Problem::NumberTooLong)?;
            return Ok(Value::Decimal(Arc::new(decimal)));
        }
        if let Ok(small) = self.text.parse() {
            return Ok(Value::Int(small));
        }
        if let Ok(large) = self.text.parse() {
            return Ok(Value::Long(large));
        }
        self.text.parse::<BigInt>().map(Value::from).map_err(|_| Problem::NumberTooLong.into())
    }
}
