//! A format: its shape, its signs, and how it writes numbers.

use std::any::Any;
use std::cell::RefCell;

use super::pattern::Shape;
use crate::library::decimal::exact_double;
use crate::library::format::Symbols;
use crate::ops::arithmetic::to_decimal;
use crate::ops::text::zero_padded;
use crate::types::Type;
use crate::value::{Decimal, NativeObject, Rounding, Value};

/// A number to write: Java tells doubles from exact numbers.
#[derive(Debug)]
pub(super) enum Number {
    Double(f64),
    Decimal(Decimal),
}

impl Number {
    pub(super) fn of(value: &Value) -> Option<Self> {
        Some(match value {
            Value::Double(number) => Self::Double(*number),
            Value::Float(number) => Self::Double(f64::from(*number)),
            _ => Self::Decimal(to_decimal(value)?),
        })
    }
}

/// A number that may not be rounded has more digits than the format.
#[derive(Debug)]
pub(super) struct MustRound;

/// What stands around numbers. A quote is followed by a sign that the symbols decide on, or by another quote.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Affixes {
    pub(super) prefix: String,
    pub(super) suffix: String,
    pub(super) negative_prefix: String,
    pub(super) negative_suffix: String,
}

/// All that can be set on a format.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct State {
    pub(super) shape: Shape,
    pub(super) symbols: Symbols,
    pub(super) rounding: Rounding,
    pub(super) reads_whole: bool,
    pub(super) reads_decimals: bool,
}

/// A `DecimalFormat`.
#[derive(Debug, Clone)]
pub(super) struct Format(pub(super) RefCell<State>);

impl NativeObject for Format {
    fn type_of(&self) -> Type {
        Type::DecimalFormat
    }

    fn to_text(&self) -> String {
        format!("java.text.DecimalFormat@{:x}", crate::value::java_hash_str(&self.0.borrow().shape.to_pattern()))
    }

    fn equals(&self, other: &dyn NativeObject) -> bool {
        other.as_any().downcast_ref::<Self>().is_some_and(|other| *other.0.borrow() == *self.0.borrow())
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

impl State {
    pub(super) fn of(shape: Shape, symbols: Symbols) -> Self {
        Self { shape, symbols, rounding: Rounding::HalfEven, reads_whole: false, reads_decimals: false }
    }

    /// An affix with its signs in place.
    pub(super) fn affix(&self, affix: &str) -> String {
        let mut text = String::new();
        let mut letters = affix.chars().peekable();
        while let Some(letter) = letters.next() {
            if letter != '\'' {
                text.push(letter);
                continue;
            }
            match letters.next() {
                Some('-') => text.push(self.symbols.minus),
                Some('%') => text.push(self.symbols.percent),
                Some('\u{a4}') => {
                    letters.next_if_eq(&'\u{a4}');
                    text.push_str(&self.symbols.currency);
                }
                Some(sign) => text.push(sign),
                None => {}
            }
        }
        text
    }

    /// Digits between their affixes.
    fn dressed(&self, is_negative: bool, digits: &str) -> String {
        let affixes = &self.shape.affixes;
        let (prefix, suffix) = match is_negative {
            true => (&affixes.negative_prefix, &affixes.negative_suffix),
            false => (&affixes.prefix, &affixes.suffix),
        };
        format!("{}{digits}{}", self.affix(prefix), self.affix(suffix))
    }

    /// A number in this format.
    ///
    /// # Errors
    /// Numbers that may not be rounded but have to be.
    pub(super) fn write(&self, number: &Number) -> Result<String, MustRound> {
        match number {
            Number::Double(number) if number.is_nan() => Ok(self.symbols.not_a_number.clone()),
            Number::Double(number) if number.is_infinite() => Ok(self.dressed(*number < 0.0, &self.symbols.infinity)),
            Number::Double(number) => {
                let scaled = *number * self.shape.multiplier as f64;
                let exact = exact_double(scaled);
                let shown = Decimal::from_f64(scaled).unwrap_or_else(|| exact.clone());
                self.write_digits(&shown, &exact, number.is_sign_negative())
            }
            Number::Decimal(number) => {
                let scaled = match self.shape.multiplier {
                    1 => number.clone(),
                    multiplier => number.multiply(&Decimal::from(multiplier)),
                };
                self.write_digits(&scaled, &scaled, number.signum() < 0)
            }
        }
    }

    /// A number by its digits; what it is exactly decides on halves.
    fn write_digits(&self, shown: &Decimal, exact: &Decimal, is_negative: bool) -> Result<String, MustRound> {
        let shape = &self.shape;
        let digits = match shape.exponent {
            Some(width) => match shape.most_whole.saturating_add(shape.most_part) {
                0 => self.scientific(shown, width),
                most => self.scientific(&self.rounded(shown, exact, |n, mode| n.round(most as u64, mode))?, width),
            },
            None => {
                let places = shape.most_part.min(shown.scale().max(0) as usize) as i32;
                self.plain(&self.rounded(shown, exact, |n, mode| n.with_scale(places, mode))?)
            }
        };
        Ok(self.dressed(is_negative != (shape.multiplier < 0), &digits))
    }

    fn rounded(
        &self,
        shown: &Decimal,
        exact: &Decimal,
        round: impl Fn(&Decimal, Rounding) -> Option<Decimal>,
    ) -> Result<Decimal, MustRound> {
        let is_half = matches!(self.rounding, Rounding::HalfEven | Rounding::HalfUp | Rounding::HalfDown);
        let is_tie = || round(shown, Rounding::HalfUp) != round(shown, Rounding::HalfDown);
        let number = if is_half && is_tie() { exact } else { shown };
        round(number, self.rounding).map(|rounded| rounded.abs()).ok_or(MustRound)
    }

    /// The digits of a number without its sign.
    fn plain(&self, rounded: &Decimal) -> String {
        let shape = &self.shape;
        let text = rounded.to_plain();
        let (whole, part) = text.split_once('.').unwrap_or((&text, ""));
        let whole = whole.trim_start_matches('0');
        let whole = whole.get(whole.len().saturating_sub(shape.most_whole)..).unwrap_or_default();
        let part = self.part(part);
        let mut whole = zero_padded(whole, shape.least_whole);
        if whole.is_empty() && part.is_empty() {
            whole.push('0');
        }
        let mut grouped = String::new();
        for (at, digit) in whole.chars().enumerate() {
            if at > 0 && shape.is_grouped && shape.group > 0 && (whole.len() - at).is_multiple_of(shape.group) {
                grouped.push(if shape.is_money { self.symbols.money_group } else { self.symbols.group });
            }
            grouped.push(digit);
        }
        if !part.is_empty() || shape.shows_point {
            grouped.push(self.point());
        }
        grouped + &part
    }

    pub(super) fn point(&self) -> char {
        if self.shape.is_money { self.symbols.money_point } else { self.symbols.point }
    }

    /// A fraction with as many zeros at its end as are asked for.
    fn part(&self, part: &str) -> String {
        let kept = part.trim_end_matches('0');
        format!("{kept}{}", "0".repeat(self.shape.least_part.saturating_sub(kept.len())))
    }

    /// `##0.#E0`: where more digits may stand before the point than must, exponents are multiples of that.
    fn scientific(&self, rounded: &Decimal, width: usize) -> String {
        let shape = &self.shape;
        let is_zero = rounded.signum() == 0;
        let rounded = rounded.abs().strip_trailing_zeros();
        let digits = if is_zero { String::new() } else { rounded.unscaled().magnitude().to_string() };
        // Where the point stands, counted from the first digit.
        let point = if is_zero { 0 } else { digits.len() as i64 - i64::from(rounded.scale()) };
        let repeat = shape.most_whole as i64;
        let (exponent, least_whole) = if repeat > 1 && shape.most_whole > shape.least_whole {
            ((point - 1).div_euclid(repeat) * repeat, 1)
        } else {
            (point - shape.least_whole as i64, shape.least_whole)
        };
        let (exponent, whole) = if is_zero { (0, least_whole) } else { (exponent, (point - exponent).max(0) as usize) };
        let total = digits.len().max(shape.least_whole + shape.least_part).max(whole);
        let mut text = String::new();
        for (at, digit) in digits.chars().chain(std::iter::repeat('0')).take(total).enumerate() {
            if at == whole {
                text.push(self.point());
            }
            text.push(digit);
        }
        if shape.shows_point && total == whole {
            text.push(self.point());
        }
        text.push_str(&self.symbols.exponent);
        if exponent < 0 {
            text.push(self.symbols.minus);
        }
        text + &zero_padded(&exponent.unsigned_abs().to_string(), width)
    }
}
