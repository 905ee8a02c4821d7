//! `new BigDecimal(...)` and `BigDecimal.valueOf`.

use num_bigint::BigInt;

use super::bounds::{clamp, in_bounds};
use super::context::context_of;
use super::parse::parse;
use super::rounding::to_precision;
use crate::interp::{Eval, Interp};
use crate::library::args::Call;
use crate::ops::arithmetic::to_decimal;
use crate::types::Type;
use crate::value::{Decimal, Value};

pub(super) fn value_of(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "valueOf", args);
    match call.len() {
        2 => {
            let (unscaled, scale) = (call.long(interp, 0)?, call.int(interp, 1)?);
            in_bounds(interp, Decimal::new(BigInt::from(unscaled), clamp(scale)))
        }
        _ => new_from_number(interp, call, &call.get(0)),
    }
}

/// What is said of an infinite number or `NaN` that is to be a big number: it is read as a text.
pub(crate) fn not_finite(interp: &Interp<'_>, number: &Value) -> Option<Box<crate::interp::Fault>> {
    let text = match number {
        Value::Double(n) if n.is_nan() => "NaN",
        Value::Float(n) if n.is_nan() => "NaN",
        Value::Double(n) if n.is_infinite() => "Infinity",
        Value::Float(n) if n.is_infinite() => "Infinity",
        _ => return None,
    };
    Some(interp.throw_with(Type::NumberFormatException, crate::ops::number_errors::big_decimal(text).map(Into::into)))
}

fn new_from_number(interp: &mut Interp<'_>, call: Call<'_>, number: &Value) -> Eval {
    if let Some(fault) = not_finite(interp, number) {
        return Err(fault);
    }
    to_decimal(number).map(Value::from).ok_or_else(|| call.refuse(interp))
}

pub(super) fn new_decimal(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "<init>", args);
    let number = match call.get(0) {
        Value::Double(n) if n.is_finite() => exact_double(n),
        Value::BigInt(unscaled) if matches!(call.get(1), Value::Int(_)) => {
            let scale = call.int(interp, 1)?;
            return in_bounds(interp, Decimal::new((*unscaled).clone(), clamp(scale)));
        }
        Value::Double(_) => return Err(interp.throw(Type::NumberFormatException, "Infinite or NaN")),
        number if number.is_number() => return new_from_number(interp, call, &number),
        Value::Array(_) => {
            let text = interp.to_text(&call.get(0))?;
            parse(interp, &text)?
        }
        _ => {
            let text = call.text(interp, 0)?;
            parse(interp, &text)?
        }
    };
    match context_of(&call.get(1)) {
        Some((precision, rounding)) => to_precision(interp, &number, precision, rounding),
        None => Ok(Value::from(number)),
    }
}

/// The exact value of a double, all its digits.
pub(in crate::library) fn exact_double(number: f64) -> Decimal {
    let bits = number.to_bits();
    let exponent = ((bits >> 52) & 0x7ff) as i64;
    let fraction = bits & ((1 << 52) - 1);
    let (mantissa, exponent) = if exponent == 0 { (fraction, -1074) } else { (fraction | 1 << 52, exponent - 1075) };
    let signed = BigInt::from(mantissa) * if number.is_sign_negative() { -1 } else { 1 };
    if exponent >= 0 {
        return Decimal::new(signed << exponent, 0);
    }
    let mut scale = -exponent;
    let mut mantissa = signed;
    while scale > 0 && (&mantissa & BigInt::from(1)) == BigInt::from(0) && mantissa != BigInt::from(0) {
        mantissa >>= 1;
        scale -= 1;
    }
    if mantissa == BigInt::from(0) {
        return Decimal::from(0);
    }
    Decimal::new(mantissa * BigInt::from(5).pow(scale as u32), scale as i32)
}
