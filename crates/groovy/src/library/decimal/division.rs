//! Quotients: exact, to a scale, to a precision, or whole.

use num_bigint::BigInt;

use super::bounds::{charge_scale, clamp};
use super::context::context_of;
use super::own;
use super::rounding::{necessary, rounding_of, to_precision};
use crate::code::BinaryOp;
use crate::interp::{Eval, Interp};
use crate::library::args::Call;
use crate::ops::arithmetic::to_decimal;
use crate::types::Type;
use crate::value::{Decimal, Rounding, Value};

pub(super) fn exact(interp: &mut Interp<'_>, this: &Value, args: &[Value], name: &'static str, op: BinaryOp) -> Eval {
    let call = Call::new(this, name, args);
    let other = call.get(0);
    if let ("multiply", [Value::Null]) = (name, args) {
        return Err(crate::library::number::ambiguous_null(interp, this, name));
    }
    if other.is_null() {
        return Err(interp.throw_with(Type::NullPointerException, None));
    }
    if !other.is_number() {
        return Err(call.refuse(interp));
    }
    let result = interp.binary(op, this, &other)?;
    match context_of(&call.get(1)) {
        Some((precision, rounding)) => to_precision(interp, &own(&result), precision, rounding),
        None => Ok(result),
    }
}

pub(super) fn divide(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "divide", args);
    let (Some(divisor), number) = (to_decimal(&call.get(0)), own(this)) else { return Err(call.refuse(interp)) };
    if divisor.signum() == 0 {
        let message = if number.signum() == 0 { "Division undefined" } else { "Division by zero" };
        return Err(interp.throw(Type::ArithmeticException, if call.len() == 1 { message } else { "/ by zero" }));
    }
    if let Some((precision, rounding)) = context_of(&call.get(1)) {
        let scale = precision as i64 + 3 + divisor.precision() as i64 - number.precision() as i64;
        let quotient = quotient(
            interp,
            &number,
            &divisor,
            (scale + i64::from(number.scale()) - i64::from(divisor.scale())).max(0),
            Rounding::Down,
        )?;
        let rounded = quotient.round(precision, rounding).unwrap_or(quotient);
        let preferred = number.scale().saturating_sub(divisor.scale());
        return Ok(Value::from(stripped_to(rounded, preferred)));
    }
    let (scale, rounding) = match call.len() {
        3 => (call.int(interp, 1)?, rounding_of(interp, &call.get(2))?),
        2 => (i64::from(number.scale()), rounding_of(interp, &call.get(1))?),
        _ => {
            return match number.divide(&divisor) {
                Some(result)
                    if result.multiply(&divisor) == Decimal::new(number.unscaled().clone(), number.scale())
                        || is_exact(&result, &divisor, &number) =>
                {
                    Ok(Value::from(result))
                }
                _ => Err(interp.throw(
                    Type::ArithmeticException,
                    "Non-terminating decimal expansion; no exact representable decimal result.",
                )),
            };
        }
    };
    let result = quotient(interp, &number, &divisor, scale, rounding)?;
    Ok(Value::from(result))
}

fn is_exact(result: &Decimal, divisor: &Decimal, number: &Decimal) -> bool {
    result.multiply(divisor).cmp(number).is_eq()
}

/// Without zeros at the end, as far as a scale.
pub(super) fn stripped_to(number: Decimal, scale: i32) -> Decimal {
    let mut number = number;
    while number.scale() > scale {
        match number.with_scale(number.scale() - 1, Rounding::Unnecessary) {
            Some(shorter) => number = shorter,
            None => break,
        }
    }
    number
}

/// A quotient to a scale.
fn quotient(
    interp: &mut Interp<'_>,
    number: &Decimal,
    divisor: &Decimal,
    scale: i64,
    rounding: Rounding,
) -> Eval<Decimal> {
    if scale.abs() > 100_000 {
        return Err(crate::limits::Exceeded::Memory.into());
    }
    charge_scale(interp, scale)?;
    // number / divisor * 10^scale, as a fraction of integers.
    let shift = scale + i64::from(divisor.scale()) - i64::from(number.scale());
    let ten = |by: i64| BigInt::from(10).pow(u32::try_from(by.clamp(0, 300_000)).unwrap_or(0));
    let (above, below) = if shift >= 0 {
        (number.unscaled() * ten(shift), divisor.unscaled().clone())
    } else {
        (number.unscaled().clone(), divisor.unscaled() * ten(-shift))
    };
    let result = crate::value::divide_rounded(&above, &below, rounding).ok_or_else(|| necessary(interp))?;
    Ok(Decimal::new(result, clamp(scale)))
}

pub(super) fn divide_to_integral(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "divideToIntegralValue", args);
    let Some(divisor) = to_decimal(&call.get(0)) else { return Err(call.refuse(interp)) };
    if divisor.signum() == 0 {
        return Err(interp.throw(Type::ArithmeticException, "Division by zero"));
    }
    let number = own(this);
    let preferred = number.scale().saturating_sub(divisor.scale());
    let whole = quotient(interp, &number, &divisor, 0, Rounding::Down)?;
    let result = if preferred > 0 {
        whole.with_scale(preferred, Rounding::Unnecessary).unwrap_or(whole)
    } else {
        stripped_to(whole, preferred)
    };
    Ok(Value::from(result))
}
