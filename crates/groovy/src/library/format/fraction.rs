//! Numbers with a fraction: fixed, scientific, general, hexadecimal.

use super::Symbols;
use super::integer::{grouped, signed};
use super::specifier::Specifier;
use super::wrong;
use crate::interp::{Eval, Interp};
use crate::ops::arithmetic::{to_decimal, to_double};
use crate::value::{Decimal, Rounding, Value};

pub(super) fn decimal(
    interp: &mut Interp<'_>,
    specifier: &Specifier,
    value: &Value,
    symbols: &Symbols,
) -> Eval<String> {
    if !matches!(value, Value::Float(_) | Value::Double(_) | Value::Decimal(_)) {
        return Err(wrong(interp, specifier, value));
    }
    if let Some(number) = to_double(value).filter(|n| !n.is_finite() && !matches!(value, Value::Decimal(_))) {
        let word = if number.is_nan() { "NaN" } else { "Infinity" };
        let plain = Specifier { zero: false, ..specifier.clone() };
        return Ok(signed(&plain, number < 0.0, word.to_owned()));
    }
    let number = match to_decimal(value) {
        // A zero of a `BigDecimal` keeps its places, and with them an exponent.
        Some(zero) if zero.signum() == 0 && !matches!(value, Value::Decimal(_)) => Decimal::from(0),
        Some(number) => number,
        None => Decimal::from(0),
    };
    let negative = number.signum() < 0 || matches!(value, Value::Double(n) if n.is_sign_negative());
    let precision = specifier.precision.unwrap_or(6);
    let digits = match specifier.conversion.to_ascii_lowercase() {
        'f' => fixed(interp, specifier, &number, precision, symbols)?,
        'e' => scientific(&number, precision, symbols),
        'a' => hexadecimal(to_double(value).unwrap_or_default().abs()),
        _ => general(interp, specifier, &number, precision.max(1), symbols)?,
    };
    Ok(signed(specifier, negative, digits))
}

fn fixed(
    interp: &mut Interp<'_>,
    specifier: &Specifier,
    number: &Decimal,
    precision: usize,
    symbols: &Symbols,
) -> Eval<String> {
    interp.charge(number.scale().unsigned_abs() as usize / 16)?;
    let rounded = number.abs().with_scale(precision as i32, Rounding::HalfUp);
    let Some(rounded) = rounded else { return Err(crate::limits::Exceeded::String.into()) };
    let plain = rounded.to_plain();
    let (whole, part) = plain.split_once('.').unwrap_or((&plain, ""));
    let whole = grouped(specifier, whole, symbols);
    Ok(if part.is_empty() { whole } else { format!("{whole}{}{part}", symbols.point) })
}

fn scientific(number: &Decimal, precision: usize, symbols: &Symbols) -> String {
    let number = number.abs();
    if number.signum() == 0 {
        let zeros = if precision == 0 { String::new() } else { format!("{}{}", symbols.point, "0".repeat(precision)) };
        let sign = if number.scale() > 0 { '-' } else { '+' };
        return format!("0{zeros}e{sign}{:02}", number.scale().unsigned_abs());
    }
    let rounded = number.round(precision as u64 + 1, Rounding::HalfUp).unwrap_or(number);
    let digits = rounded.unscaled().magnitude().to_string();
    let exponent = digits.len() as i64 - 1 - i64::from(rounded.scale());
    let (first, rest) = digits.split_at(1);
    let part: String = rest.chars().chain(std::iter::repeat('0')).take(precision).collect();
    let point = if precision == 0 { String::new() } else { format!("{}{part}", symbols.point) };
    let sign = if exponent < 0 { '-' } else { '+' };
    format!("{first}{point}e{sign}{:02}", exponent.abs())
}

/// `%g`: fixed between 10^-4 and 10^precision, otherwise scientific.
fn general(
    interp: &mut Interp<'_>,
    specifier: &Specifier,
    number: &Decimal,
    precision: usize,
    symbols: &Symbols,
) -> Eval<String> {
    let number = number.abs();
    if number.signum() == 0 && number.scale() == 0 {
        return fixed(interp, specifier, &number, precision - 1, symbols);
    }
    let rounded = number.round(precision as u64, Rounding::HalfUp).unwrap_or_else(|| number.clone());
    let exponent = rounded.precision() as i64 - 1 - i64::from(rounded.scale());
    if number.signum() != 0 && (-4..precision as i64).contains(&exponent) {
        return fixed(interp, specifier, &rounded, (precision as i64 - 1 - exponent).max(0) as usize, symbols);
    }
    Ok(scientific(&rounded, precision - 1, symbols))
}

/// `%a`
fn hexadecimal(number: f64) -> String {
    if number == 0.0 {
        return "0x0.0p0".to_owned();
    }
    let bits = number.to_bits();
    let (exponent, fraction) = ((bits >> 52) as i64 & 0x7ff, bits & ((1 << 52) - 1));
    let digits = format!("{fraction:013x}");
    let digits = digits.trim_end_matches('0');
    let digits = if digits.is_empty() { "0" } else { digits };
    if exponent == 0 { format!("0x0.{digits}p-1022") } else { format!("0x1.{digits}p{}", exponent - 1023) }
}
