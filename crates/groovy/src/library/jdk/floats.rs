//! `Math` and `Double` close to the bits: neighbours, exponents, exact sums.

use crate::interp::{Eval, Interp};
use crate::library::args::Call;
use crate::library::{Module, Static};
use crate::types::Type;
use crate::value::Value;

pub(super) const MODULE: Module = Module { methods: &[], statics: STATICS, constructors: &[], constants: &[] };

const STATICS: &[Static] = &[
    (Type::Math, "ulp", 1, 1, |interp, this, args| {
        one(interp, this, args, |n| if n.is_finite() { n.abs().next_up() - n.abs() } else { n.abs() })
    }),
    (Type::Math, "nextUp", 1, 1, |interp, this, args| match args {
        [Value::Float(n)] => Ok(Value::Float(n.next_up())),
        _ => one(interp, this, args, f64::next_up),
    }),
    (Type::Math, "nextDown", 1, 1, |interp, this, args| match args {
        [Value::Float(n)] => Ok(Value::Float(n.next_down())),
        _ => one(interp, this, args, f64::next_down),
    }),
    (Type::Math, "nextAfter", 2, 2, |interp, this, args| {
        two(interp, this, args, |n, toward| {
            if n.is_nan() || toward.is_nan() {
                f64::NAN
            } else if n == toward {
                toward
            } else if n < toward {
                n.next_up()
            } else {
                n.next_down()
            }
        })
    }),
    (Type::Math, "copySign", 2, 2, |interp, this, args| two(interp, this, args, f64::copysign)),
    (Type::Math, "IEEEremainder", 2, 2, |interp, this, args| {
        two(interp, this, args, |a, b| a - b * (a / b).round_ties_even())
    }),
    (Type::Math, "getExponent", 1, 1, |interp, this, args| {
        let bits = Call::new(this, "getExponent", args).double(interp, 0)?.to_bits();
        Ok(Value::Int(((bits >> 52) & 0x7ff) as i32 - 1023))
    }),
    (Type::Math, "scalb", 2, 2, |interp, this, args| {
        let call = Call::new(this, "scalb", args);
        let by = call.long(interp, 1)?.clamp(-4_000, 4_000) as i32;
        let number = call.double(interp, 0)?;
        // In two steps, so that neither passes the bounds of a double before the other.
        Ok(Value::Double(number * 2f64.powi(by / 2) * 2f64.powi(by - by / 2)))
    }),
    (Type::Math, "fma", 3, 3, |interp, this, args| {
        let call = Call::new(this, "fma", args);
        let (a, b, c) = (call.double(interp, 0)?, call.double(interp, 1)?, call.double(interp, 2)?);
        Ok(Value::Double(a.mul_add(b, c)))
    }),
    (Type::Math, "absExact", 1, 1, |interp, this, args| {
        exact(interp, this, args, "Overflow to represent absolute value of", i64::checked_abs)
    }),
    (Type::Math, "decrementExact", 1, 1, |interp, this, args| exact(interp, this, args, "", |n| n.checked_sub(1))),
    (Type::Math, "multiplyHigh", 2, 2, |interp, this, args| {
        let call = Call::new(this, "multiplyHigh", args);
        let product = i128::from(call.long(interp, 0)?) * i128::from(call.long(interp, 1)?);
        Ok(Value::Long((product >> 64) as i64))
    }),
    (Type::Double, "doubleToRawLongBits", 1, 1, |interp, this, args| {
        Ok(Value::Long(Call::new(this, "doubleToRawLongBits", args).double(interp, 0)?.to_bits() as i64))
    }),
    (Type::Float, "floatToIntBits", 1, 1, float_bits),
    (Type::Float, "floatToRawIntBits", 1, 1, float_bits),
    (Type::Float, "isNaN", 1, 1, |interp, this, args| {
        Ok(Value::Bool(Call::new(this, "isNaN", args).double(interp, 0)?.is_nan()))
    }),
    (Type::Float, "isInfinite", 1, 1, |interp, this, args| {
        Ok(Value::Bool(Call::new(this, "isInfinite", args).double(interp, 0)?.is_infinite()))
    }),
    (Type::Float, "isFinite", 1, 1, |interp, this, args| {
        Ok(Value::Bool(Call::new(this, "isFinite", args).double(interp, 0)?.is_finite()))
    }),
    (Type::Double, "toHexString", 1, 1, |interp, this, args| {
        let number = Call::new(this, "toHexString", args).double(interp, 0)?;
        interp.text(hexadecimal(number))
    }),
    (Type::Boolean, "logicalAnd", 2, 2, |interp, this, args| logical(interp, this, args, |a, b| a && b)),
    (Type::Boolean, "logicalOr", 2, 2, |interp, this, args| logical(interp, this, args, |a, b| a || b)),
    (Type::Boolean, "hashCode", 1, 1, |interp, _, args| {
        interp.hash(args.first().unwrap_or(&Value::Null)).map(Value::Int)
    }),
];

fn one(interp: &mut Interp<'_>, this: &Value, args: &[Value], apply: fn(f64) -> f64) -> Eval {
    Ok(Value::Double(apply(Call::new(this, "ulp", args).double(interp, 0)?)))
}

fn two(interp: &mut Interp<'_>, this: &Value, args: &[Value], apply: fn(f64, f64) -> f64) -> Eval {
    let call = Call::new(this, "copySign", args);
    Ok(Value::Double(apply(call.double(interp, 0)?, call.double(interp, 1)?)))
}

/// A sum that must fit into its own class.
fn exact(interp: &mut Interp<'_>, this: &Value, args: &[Value], words: &str, apply: fn(i64) -> Option<i64>) -> Eval {
    let number = Call::new(this, "absExact", args).long(interp, 0)?;
    let is_long = matches!(args, [Value::Long(_)]);
    let answer = apply(number);
    match answer {
        Some(answer) if is_long => Ok(Value::Long(answer)),
        Some(answer) if i32::try_from(answer).is_ok() => Ok(Value::Int(answer as i32)),
        _ => {
            let (class, low) = if is_long { ("long", "Long.MIN_VALUE") } else { ("integer", "Integer.MIN_VALUE") };
            let message = match words {
                "" => format!("{class} overflow"),
                words => format!("{words} {low}"),
            };
            Err(interp.throw(Type::ArithmeticException, message))
        }
    }
}

fn float_bits(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let number = Call::new(this, "floatToIntBits", args).double(interp, 0)? as f32;
    Ok(Value::Int(number.to_bits() as i32))
}

fn logical(interp: &mut Interp<'_>, this: &Value, args: &[Value], apply: fn(bool, bool) -> bool) -> Eval {
    match args {
        [Value::Bool(a), Value::Bool(b)] => Ok(Value::Bool(apply(*a, *b))),
        _ => Err(interp.no_method(this, "logicalAnd", args)),
    }
}

/// `0x1.8p1`
fn hexadecimal(number: f64) -> String {
    let sign = if number.is_sign_negative() { "-" } else { "" };
    if number.is_nan() {
        return "NaN".to_owned();
    }
    if number.is_infinite() {
        return format!("{sign}Infinity");
    }
    let bits = number.to_bits();
    let (exponent, fraction) = ((bits >> 52) & 0x7ff, bits & ((1 << 52) - 1));
    if exponent == 0 && fraction == 0 {
        return format!("{sign}0x0.0p0");
    }
    let digits = format!("{fraction:013x}");
    let digits = digits.trim_end_matches('0');
    let digits = if digits.is_empty() { "0" } else { digits };
    match exponent {
        0 => format!("{sign}0x0.{digits}p-1022"),
        _ => format!("{sign}0x1.{digits}p{}", exponent as i64 - 1023),
    }
}
