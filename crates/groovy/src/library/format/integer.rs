//! Whole numbers, and what all numbers share: signs, groups, zeros.

use num_bigint::BigInt;
use num_traits::{Signed, ToPrimitive};

use super::Symbols;
use super::flags::unsigned;
use super::specifier::Specifier;
use super::{padded, wrong};
use crate::interp::{Eval, Interp};
use crate::ops::arithmetic::to_big;
use crate::value::Value;

pub(super) fn integer(
    interp: &mut Interp<'_>,
    specifier: &Specifier,
    value: &Value,
    symbols: &Symbols,
) -> Eval<String> {
    let number = match value {
        Value::Int(_) | Value::Long(_) | Value::Short(_) | Value::Byte(_) | Value::BigInt(_) => {
            to_big(value).unwrap_or_default()
        }
        _ => return Err(wrong(interp, specifier, value)),
    };
    let radix = match specifier.conversion {
        'd' => {
            return Ok(signed(
                specifier,
                number.is_negative(),
                grouped(specifier, &number.magnitude().to_string(), symbols),
            ));
        }
        _ if !matches!(value, Value::BigInt(_))
            && let Some(problem) = unsigned(interp, specifier) =>
        {
            return Err(problem);
        }
        'o' => 8,
        _ => 16,
    };
    let digits = match value {
        Value::BigInt(_) => number.to_str_radix(radix),
        Value::Long(n) => BigInt::from(*n as u64).to_str_radix(radix),
        Value::Int(n) => BigInt::from(*n as u32).to_str_radix(radix),
        Value::Short(n) => BigInt::from(*n as u16).to_str_radix(radix),
        _ => BigInt::from(number.to_i8().unwrap_or_default() as u8).to_str_radix(radix),
    };
    let prefix = match (specifier.alternate, radix) {
        (true, 8) => "0",
        (true, _) => "0x",
        _ => "",
    };
    match value {
        // Only numbers without an end have a sign.
        Value::BigInt(_) => {
            let digits = digits.strip_prefix('-').unwrap_or(&digits);
            Ok(signed_behind(specifier, number.is_negative(), prefix, digits.to_owned()))
        }
        _ => Ok(zero_padded(specifier, prefix.to_owned(), digits, "")),
    }
}

pub(super) fn grouped(specifier: &Specifier, digits: &str, symbols: &Symbols) -> String {
    if !specifier.group {
        return digits.to_owned();
    }
    let mut text = String::new();
    for (at, c) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(symbols.group);
        }
        text.push(c);
    }
    text
}

/// Sign or parentheses around digits, zeros or spaces before.
pub(super) fn signed(specifier: &Specifier, negative: bool, digits: String) -> String {
    signed_behind(specifier, negative, "", digits)
}

/// The same with something between the sign and the zeros.
fn signed_behind(specifier: &Specifier, negative: bool, prefix: &str, digits: String) -> String {
    let (before, after) = match (negative, specifier) {
        (true, Specifier { parens: true, .. }) => ("(", ")"),
        (true, _) => ("-", ""),
        (false, Specifier { plus: true, .. }) => ("+", ""),
        (false, Specifier { space: true, .. }) => (" ", ""),
        _ => ("", ""),
    };
    zero_padded(specifier, format!("{before}{prefix}"), digits, after)
}

fn zero_padded(specifier: &Specifier, before: String, digits: String, after: &str) -> String {
    let length = before.chars().count() + digits.chars().count() + after.len();
    let missing = specifier.width.unwrap_or(0).saturating_sub(length);
    if specifier.zero && missing > 0 {
        return format!("{before}{}{digits}{after}", "0".repeat(missing));
    }
    padded(specifier, format!("{before}{digits}{after}"))
}
