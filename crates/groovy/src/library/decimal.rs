//! `BigDecimal`, rounding modes and precisions.

use std::sync::Arc;

use num_bigint::BigInt;

use super::Module;
use super::args::Call;
use super::constants::{constant, name_of};
use crate::code::BinaryOp;
use crate::interp::{Eval, Interp};
use crate::ops::arithmetic::to_decimal;
use crate::types::Type;
use crate::value::{Decimal, Rounding, Value};

pub(super) const MODULE: Module = Module {
    methods: &[
        (Type::BigDecimal, "setScale", 1, 2, set_scale),
        (Type::BigDecimal, "scale", 0, 0, |_, this, _| Ok(Value::Int(own(this).scale()))),
        (Type::BigDecimal, "precision", 0, 0, |_, this, _| Ok(Value::Int(own(this).precision() as i32))),
        (Type::BigDecimal, "unscaledValue", 0, 0, |_, this, _| Ok(Value::from(own(this).unscaled().clone()))),
        (Type::BigDecimal, "signum", 0, 0, |_, this, _| Ok(Value::Int(own(this).signum()))),
        (Type::BigDecimal, "stripTrailingZeros", 0, 0, |interp, this, _| {
            interp.charge(own(this).precision() as usize)?;
            Ok(Value::from(own(this).strip_trailing_zeros()))
        }),
        (Type::BigDecimal, "toPlainString", 0, 0, |interp, this, _| {
            let number = own(this);
            interp.room_for_text(number.precision() as usize + number.scale().unsigned_abs() as usize)?;
            interp.text(number.to_plain())
        }),
        (Type::BigDecimal, "toEngineeringString", 0, 0, |interp, this, _| {
            let text = engineering(&own(this));
            interp.text(text)
        }),
        (Type::BigDecimal, "add", 1, 2, |interp, this, args| exact(interp, this, args, BinaryOp::Plus)),
        (Type::BigDecimal, "subtract", 1, 2, |interp, this, args| exact(interp, this, args, BinaryOp::Minus)),
        (Type::BigDecimal, "multiply", 1, 2, |interp, this, args| exact(interp, this, args, BinaryOp::Multiply)),
        (Type::BigDecimal, "divide", 1, 3, divide),
        (Type::BigDecimal, "divideToIntegralValue", 1, 1, divide_to_integral),
        (Type::BigDecimal, "pow", 1, 1, pow),
        (Type::BigDecimal, "max", 1, 1, |interp, this, args| {
            super::math::larger(interp, this, &[this.clone(), args.first().cloned().unwrap_or_default()])
        }),
        (Type::BigDecimal, "min", 1, 1, |interp, this, args| {
            super::math::smaller(interp, this, &[this.clone(), args.first().cloned().unwrap_or_default()])
        }),
        (Type::BigDecimal, "round", 0, 1, round),
        (Type::BigDecimal, "trunc", 0, 1, trunc),
        (Type::BigDecimal, "movePointLeft", 1, 1, |interp, this, args| move_point(interp, this, args, 1)),
        (Type::BigDecimal, "movePointRight", 1, 1, |interp, this, args| move_point(interp, this, args, -1)),
        (Type::BigDecimal, "scaleByPowerOfTen", 1, 1, |interp, this, args| {
            let by = Call::new(this, "scaleByPowerOfTen", args).int(interp, 0)?;
            let number = own(this);
            let scale = i64::from(number.scale()).saturating_sub(by);
            in_bounds(interp, Decimal::new(number.unscaled().clone(), clamp(scale)))
        }),
        (Type::BigDecimal, "ulp", 0, 0, |_, this, _| Ok(Value::from(Decimal::new(BigInt::from(1), own(this).scale())))),
        (Type::BigDecimal, "negate", 0, 1, |_, this, _| Ok(Value::from(own(this).negate()))),
        (Type::BigDecimal, "sqrt", 1, 1, sqrt),
        (Type::MathContext, "getPrecision", 0, 0, |_, this, _| {
            Ok(Value::Int(context_of(this).map_or(0, |(precision, _)| precision as i32)))
        }),
    ],
    statics: &[
        (Type::BigDecimal, "valueOf", 1, 2, value_of),
        (Type::RoundingMode, "valueOf", 1, 1, |interp, this, args| {
            let name = Call::new(this, "valueOf", args).text(interp, 0)?;
            constant(interp, Type::RoundingMode, &name)
        }),
    ],
    constructors: &[(Type::BigDecimal, 1, 2, new_decimal), (Type::MathContext, 1, 2, new_context)],
    constants: &[
        (Type::BigDecimal, "ZERO", |_| Ok(Value::from(Decimal::from(0)))),
        (Type::BigDecimal, "ONE", |_| Ok(Value::from(Decimal::from(1)))),
        (Type::BigDecimal, "TEN", |_| Ok(Value::from(Decimal::from(10)))),
        (Type::BigDecimal, "ROUND_UP", |_| Ok(Value::Int(0))),
        (Type::BigDecimal, "ROUND_DOWN", |_| Ok(Value::Int(1))),
        (Type::BigDecimal, "ROUND_CEILING", |_| Ok(Value::Int(2))),
        (Type::BigDecimal, "ROUND_FLOOR", |_| Ok(Value::Int(3))),
        (Type::BigDecimal, "ROUND_HALF_UP", |_| Ok(Value::Int(4))),
        (Type::BigDecimal, "ROUND_HALF_DOWN", |_| Ok(Value::Int(5))),
        (Type::BigDecimal, "ROUND_HALF_EVEN", |_| Ok(Value::Int(6))),
        (Type::BigDecimal, "ROUND_UNNECESSARY", |_| Ok(Value::Int(7))),
        (Type::MathContext, "DECIMAL32", |interp| context(interp, 7, Rounding::HalfEven)),
        (Type::MathContext, "DECIMAL64", |interp| context(interp, 16, Rounding::HalfEven)),
        (Type::MathContext, "DECIMAL128", |interp| context(interp, 34, Rounding::HalfEven)),
        (Type::MathContext, "UNLIMITED", |interp| context(interp, 0, Rounding::HalfUp)),
    ],
};

/// The decimal in a value.
pub(super) fn decimal_of(value: &Value) -> Option<Arc<Decimal>> {
    match value {
        Value::Decimal(number) => Some(number.clone()),
        other => to_decimal(other).map(Arc::new),
    }
}

fn own(this: &Value) -> Arc<Decimal> {
    decimal_of(this).unwrap_or_else(|| Arc::new(Decimal::from(0)))
}

fn clamp(scale: i64) -> i32 {
    scale.clamp(i64::from(i32::MIN), i64::from(i32::MAX)) as i32
}

/// A decimal whose digits and scale are in bounds.
fn in_bounds(interp: &mut Interp<'_>, number: Decimal) -> Eval {
    if number.scale().unsigned_abs() > 1_000_000 {
        return Err(crate::limits::Exceeded::Memory.into());
    }
    interp.reserve(number.unscaled().bits() as usize / 8 + 64)?;
    Ok(Value::from(number))
}

/// The rounding mode in a value: a constant of `RoundingMode`, or one of the old numbers.
pub(super) fn rounding_of(interp: &mut Interp<'_>, value: &Value) -> Eval<Rounding> {
    const MODES: [Rounding; 8] = [
        Rounding::Up,
        Rounding::Down,
        Rounding::Ceiling,
        Rounding::Floor,
        Rounding::HalfUp,
        Rounding::HalfDown,
        Rounding::HalfEven,
        Rounding::Unnecessary,
    ];
    const NAMES: [&str; 8] = ["UP", "DOWN", "CEILING", "FLOOR", "HALF_UP", "HALF_DOWN", "HALF_EVEN", "UNNECESSARY"];
    let at = match (value, name_of(value)) {
        (Value::Int(n), _) => usize::try_from(*n).ok(),
        (_, Some(name)) => NAMES.iter().position(|known| *known == name),
        _ => None,
    };
    match at.and_then(|at| MODES.get(at)) {
        Some(mode) => Ok(*mode),
        None => Err(interp.throw(Type::IllegalArgumentException, "Invalid rounding mode")),
    }
}

fn necessary(interp: &Interp<'_>) -> Box<crate::interp::Fault> {
    interp.throw(Type::ArithmeticException, "Rounding necessary")
}

fn set_scale(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "setScale", args);
    let scale = call.int(interp, 0)?;
    let rounding = if call.len() == 2 { rounding_of(interp, &call.get(1))? } else { Rounding::Unnecessary };
    if scale.abs() > 100_000 {
        return Err(crate::limits::Exceeded::Memory.into());
    }
    charge_scale(interp, scale)?;
    match own(this).with_scale(scale as i32, rounding) {
        Some(number) => in_bounds(interp, number),
        None => Err(necessary(interp)),
    }
}

fn exact(interp: &mut Interp<'_>, this: &Value, args: &[Value], op: BinaryOp) -> Eval {
    let call = Call::new(this, "add", args);
    let other = call.get(0);
    if !other.is_number() {
        return Err(call.refuse(interp));
    }
    let result = interp.binary(op, this, &other)?;
    match context_of(&call.get(1)) {
        Some((precision, rounding)) => to_precision(interp, &own(&result), precision, rounding),
        None => Ok(result),
    }
}

fn to_precision(interp: &mut Interp<'_>, number: &Decimal, precision: u64, rounding: Rounding) -> Eval {
    if precision == 0 {
        return Ok(Value::from(number.clone()));
    }
    number.round(precision, rounding).map(Value::from).ok_or_else(|| necessary(interp))
}

fn divide(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
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
fn stripped_to(number: Decimal, scale: i32) -> Decimal {
    let mut number = number;
    while number.scale() > scale {
        match number.with_scale(number.scale() - 1, Rounding::Unnecessary) {
            Some(shorter) => number = shorter,
            None => break,
        }
    }
    number
}

/// Charges for a power of ten with so many digits: making it, and dividing by it.
fn charge_scale(interp: &mut Interp<'_>, digits: i64) -> Eval<()> {
    const DIGITS_OF_A_WORD: usize = 19;
    let digits = usize::try_from(digits.unsigned_abs()).unwrap_or(usize::MAX);
    let words = digits / DIGITS_OF_A_WORD;
    interp.charge(1 + digits / 16 + words.saturating_mul(words) / 64)
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

fn divide_to_integral(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
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

fn pow(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let exponent = Call::new(this, "pow", args).int(interp, 0)?;
    if !(0..=999_999_999).contains(&exponent) {
        return Err(interp.throw(Type::ArithmeticException, "Invalid operation"));
    }
    interp.binary(BinaryOp::Power, this, &Value::Int(exponent as i32))
}

fn round(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "round", args);
    if let Some((precision, rounding)) = context_of(&call.get(0)) {
        return to_precision(interp, &own(this), precision, rounding);
    }
    let places = if call.len() == 0 { 0 } else { call.int(interp, 0)? };
    let mode = Value::Int(4);
    let rounded = set_scale(interp, this, &[Value::Long(places), mode])?;
    Ok(rounded)
}

fn trunc(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "trunc", args);
    let places = if call.len() == 0 { 0 } else { call.int(interp, 0)? };
    set_scale(interp, this, &[Value::Long(places), Value::Int(1)])
}

fn move_point(interp: &mut Interp<'_>, this: &Value, args: &[Value], sign: i64) -> Eval {
    let by = Call::new(this, "movePointLeft", args).int(interp, 0)?;
    let number = own(this);
    let scale = i64::from(number.scale()).saturating_add(by.saturating_mul(sign));
    if scale.abs() > 100_000 {
        return Err(crate::limits::Exceeded::Memory.into());
    }
    charge_scale(interp, scale)?;
    let moved = Decimal::new(number.unscaled().clone(), clamp(scale));
    let moved = if scale < 0 { moved.with_scale(0, Rounding::Unnecessary).unwrap_or(moved) } else { moved };
    in_bounds(interp, moved)
}

fn sqrt(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "sqrt", args);
    let Some((precision, rounding)) = context_of(&call.get(0)) else { return Err(call.refuse(interp)) };
    let number = own(this);
    if number.signum() < 0 {
        return Err(interp.throw(Type::ArithmeticException, "Attempted square root of negative BigDecimal"));
    }
    let digits = (precision.clamp(1, 10_000) + 2) as i32;
    charge_scale(interp, 4 * i64::from(digits))?;
    let widened =
        number.with_scale(digits.saturating_mul(2).saturating_add(number.scale().max(0)) & !1, Rounding::Down);
    let Some(widened) = widened else { return Err(crate::limits::Exceeded::Memory.into()) };
    let root = Decimal::new(num_integer::Roots::sqrt(widened.unscaled()), widened.scale() / 2);
    let rounded = root.round(precision, rounding).unwrap_or(root);
    Ok(Value::from(stripped_to(rounded, number.scale() / 2)))
}

/// Rounds a double to some places, as Groovy does: through a power of ten.
pub(super) fn rounded_double(number: f64, places: i64, round: impl Fn(f64) -> f64) -> f64 {
    let factor = 10f64.powi(places.clamp(-400, 400) as i32);
    round(number * factor) / factor
}

/// `BigDecimal.toEngineeringString`: exponents are multiples of three.
fn engineering(number: &Decimal) -> String {
    let digits = number.unscaled().magnitude().to_string();
    let adjusted = digits.len() as i64 - 1 - i64::from(number.scale());
    if number.scale() >= 0 && adjusted >= -6 {
        return number.to_plain();
    }
    let exponent = adjusted.div_euclid(3) * 3;
    let whole = (adjusted - exponent + 1) as usize;
    let sign = if number.signum() < 0 { "-" } else { "" };
    let padded = digits.clone() + &"0".repeat(whole.saturating_sub(digits.len()));
    let (before, after) = padded.split_at(whole);
    let point = if after.is_empty() { String::new() } else { format!(".{after}") };
    if exponent == 0 { format!("{sign}{before}{point}") } else { format!("{sign}{before}{point}E{exponent:+}") }
}

/// A decimal from text.
pub(super) fn parse(interp: &mut Interp<'_>, text: &str) -> Eval<Decimal> {
    interp.charge(text.len())?;
    if text.len() > 20_000 {
        return Err(crate::limits::Exceeded::Memory.into());
    }
    text.parse().map_err(|_| {
        let message = crate::ops::number_errors::big_decimal(text).map(Into::into);
        interp.throw_with(Type::NumberFormatException, message)
    })
}

/// An integer of any size from text.
pub(super) fn parse_integer(interp: &mut Interp<'_>, text: &str, radix: u32) -> Eval {
    interp.charge(text.len())?;
    if text.is_empty() {
        return Err(interp.throw(Type::NumberFormatException, "Zero length BigInteger"));
    }
    if text.len() > 20_000 {
        return Err(crate::limits::Exceeded::Memory.into());
    }
    match BigInt::parse_bytes(text.as_bytes(), radix).filter(|_| !text.contains('_')) {
        Some(number) => Ok(Value::from(number)),
        None if radix == 10 => {
            Err(interp.throw(Type::NumberFormatException, crate::ops::number_errors::big_integer(text)))
        }
        None => Err(interp.throw(Type::NumberFormatException, format!("For input string: \"{text}\""))),
    }
}

fn value_of(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
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

fn new_decimal(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
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
fn exact_double(number: f64) -> Decimal {
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

/// Precision and rounding, as a list: a `MathContext`.
fn context(interp: &mut Interp<'_>, precision: i64, rounding: Rounding) -> Eval {
    let _ = interp;
    Ok(Value::Native(crate::value::Native::new(Context { precision: precision.max(0) as u64, rounding })))
}

#[derive(Debug)]
struct Context {
    precision: u64,
    rounding: Rounding,
}

impl crate::value::NativeObject for Context {
    fn type_of(&self) -> Type {
        Type::MathContext
    }

    fn to_text(&self) -> String {
        let mode = format!("{:?}", self.rounding);
        let name = match mode.strip_prefix("Half") {
            Some(rest) => format!("HALF_{}", rest.to_uppercase()),
            None => mode.to_uppercase(),
        };
        format!("precision={} roundingMode={name}", self.precision)
    }

    fn as_any(&self) -> &dyn std::any::Any {
        self
    }
}

fn context_of(value: &Value) -> Option<(u64, Rounding)> {
    match value {
        Value::Native(native) => native.downcast::<Context>().map(|context| (context.precision, context.rounding)),
        _ => None,
    }
}

fn new_context(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "<init>", args);
    let precision = call.int(interp, 0)?;
    let rounding = if call.len() == 2 { rounding_of(interp, &call.get(1))? } else { Rounding::HalfUp };
    context(interp, precision.min(10_000), rounding)
}
