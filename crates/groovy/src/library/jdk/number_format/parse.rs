//! The number at the start of a text.

use super::format::{Format, State};
use crate::interp::{Eval, Interp};
use crate::library::args::Call;
use crate::library::jdk::own;
use crate::types::Type;
use crate::value::{Decimal, Rounding, Value};

/// `parse(text)`: what follows the number is passed over.
pub(super) fn parse(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let text = Call::new(this, "parse", args).text(interp, 0)?;
    interp.charge(text.len() / 4)?;
    let read = own::<Format>(interp, this, "parse")?.0.borrow().read(&text);
    match read {
        Some(number) => Ok(number),
        None => Err(interp.throw(Type::ParseException, format!("Unparseable number: \"{text}\""))),
    }
}

impl State {
    fn read(&self, text: &str) -> Option<Value> {
        if text.starts_with(&self.symbols.not_a_number) {
            return Some(Value::Double(f64::NAN));
        }
        let affixes = &self.shape.affixes;
        let (prefix, negative_prefix) = (self.affix(&affixes.prefix), self.affix(&affixes.negative_prefix));
        let is_longer =
            |one: &str, other: &str| text.starts_with(one) && (!text.starts_with(other) || one.len() > other.len());
        let may_be_negative =
            is_longer(&negative_prefix, &prefix) || negative_prefix == prefix && text.starts_with(&prefix);
        let may_be_positive =
            is_longer(&prefix, &negative_prefix) || negative_prefix == prefix && text.starts_with(&prefix);
        if !may_be_negative && !may_be_positive {
            return None;
        }
        let start = if may_be_negative { negative_prefix.len() } else { prefix.len() };
        let body = text.get(start..)?;
        let (number, rest) = match body.strip_prefix(&self.symbols.infinity) {
            Some(rest) => (None, rest),
            None => {
                let (number, length) = self.digits(body)?;
                (Some(number), body.get(length..)?)
            }
        };
        let (suffix, negative_suffix) = (self.affix(&affixes.suffix), self.affix(&affixes.negative_suffix));
        let fits = |may: bool, suffix: &str| may && rest.starts_with(suffix);
        let is_positive = fits(may_be_positive, &suffix);
        let is_negative = fits(may_be_negative, &negative_suffix);
        let is_negative = match (is_positive, is_negative) {
            (true, true) if suffix.len() == negative_suffix.len() => return None,
            (true, true) => negative_suffix.len() > suffix.len(),
            (false, false) => return None,
            (_, is_negative) => is_negative,
        };
        let Some(number) = number else {
            return Some(Value::Double(if is_negative { f64::NEG_INFINITY } else { f64::INFINITY }));
        };
        Some(self.value(if is_negative { number.negate() } else { number }, is_negative))
    }

    /// The number at the start of a text, and its length.
    fn digits(&self, text: &str) -> Option<(Decimal, usize)> {
        let group = if self.shape.is_money { self.symbols.money_group } else { self.symbols.group };
        let mut digits = String::new();
        let (mut end, mut has_point) = (0, false);
        for (at, letter) in text.char_indices() {
            if let Some(digit) = letter.to_digit(10) {
                digits.push(char::from_digit(digit, 10)?);
                end = at + letter.len_utf8();
            } else if letter == self.point() && !has_point && !self.reads_whole {
                has_point = true;
                digits.push('.');
                end = at + letter.len_utf8();
            } else if letter == group && !has_point && self.shape.is_grouped {
                // What follows decides whether it belongs to the number.
            } else {
                break;
            }
        }
        if !digits.contains(|digit: char| digit.is_ascii_digit()) {
            return None;
        }
        let mut exponent = String::new();
        if let Some(after) = text.get(end..).and_then(|rest| rest.strip_prefix(self.symbols.exponent.as_str())) {
            let sign = if after.starts_with(self.symbols.minus) { self.symbols.minus.len_utf8() } else { 0 };
            let count = after.get(sign..)?.bytes().take_while(u8::is_ascii_digit).count();
            if (1..=6).contains(&count) {
                exponent = format!("E{}{}", if sign > 0 { "-" } else { "" }, after.get(sign..sign + count)?);
                end += self.symbols.exponent.len() + sign + count;
            }
        }
        let plain = format!("0{}{exponent}", digits.trim_end_matches('.'));
        plain.parse().ok().map(|number| (number, end))
    }

    /// The number as Java gives it: a `Long` where it can be one.
    fn value(&self, number: Decimal, is_negative: bool) -> Value {
        let multiplier = Decimal::from(self.shape.multiplier);
        if self.reads_decimals {
            return Value::from(match self.shape.multiplier {
                1 => number,
                _ => number.divide(&multiplier).unwrap_or(number),
            });
        }
        let scaled = if self.shape.multiplier == 1 { number } else { number.divide(&multiplier).unwrap_or(number) };
        if scaled.signum() == 0 && is_negative && !self.reads_whole {
            return Value::Double(-0.0);
        }
        let whole = scaled.with_scale(0, Rounding::Unnecessary).map(|whole| whole.to_integer());
        match whole.and_then(|whole| i64::try_from(whole).ok()) {
            Some(long) => Value::Long(long),
            None => Value::Double(scaled.to_f64()),
        }
    }
}
