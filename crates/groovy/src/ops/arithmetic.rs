//! Arithmetic on numbers, with Groovy's rules for which type the result has.
//!
//! `Ok(None)` means: not two numbers, ask the left operand's method.

use std::cmp::Ordering;
use std::sync::Arc;

use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::{Signed, ToPrimitive, Zero};

use crate::code::BinaryOp;
use crate::value::{Decimal, Value};

/// What arithmetic can refuse.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Refused {
    /// `ArithmeticException` with this message.
    Arithmetic(&'static str),
    /// The operator is not defined for these numbers: `UnsupportedOperationException`.
    Unsupported(String),
    /// The result would be absurdly large.
    TooLarge,
}

/// Bits a big number may have.
const MAX_BITS: u64 = 1 << 20;

/// Two numbers brought to the type the operation happens in.
enum Pair {
    Int(i32, i32),
    Long(i64, i64),
    Big(BigInt, BigInt),
    Decimal(Decimal, Decimal),
    Float(f64, f64),
}

/// The integer in a value; characters are none.
pub(crate) fn to_long(value: &Value) -> Option<i64> {
    Some(match value {
        Value::Byte(n) => i64::from(*n),
        Value::Short(n) => i64::from(*n),
        Value::Int(n) => i64::from(*n),
        Value::Long(n) => *n,
        Value::BigInt(n) => n
            .iter_u64_digits()
            .next()
            .map_or(0, |low| if n.is_negative() { (low as i64).wrapping_neg() } else { low as i64 }),
        Value::Decimal(n) => return to_long(&Value::BigInt(Arc::new(n.to_integer()))),
        Value::Float(n) => *n as i64,
        Value::Double(n) => *n as i64,
        _ => return None,
    })
}

/// `doubleValue()`
pub(crate) fn to_double(value: &Value) -> Option<f64> {
    Some(match value {
        Value::Byte(n) => f64::from(*n),
        Value::Short(n) => f64::from(*n),
        Value::Int(n) => f64::from(*n),
        Value::Long(n) => *n as f64,
        Value::BigInt(n) => n.to_f64().unwrap_or(f64::NAN),
        Value::Decimal(n) => n.to_f64(),
        Value::Float(n) => f64::from(*n),
        Value::Double(n) => *n,
        _ => return None,
    })
}

/// The integer in a value, without limits.
pub(crate) fn to_big(value: &Value) -> Option<BigInt> {
    Some(match value {
        Value::BigInt(n) => (**n).clone(),
        Value::Decimal(n) => n.to_integer(),
        Value::Float(n) => num_traits::FromPrimitive::from_f64(f64::from(*n).trunc())?,
        Value::Double(n) => num_traits::FromPrimitive::from_f64(n.trunc())?,
        other => BigInt::from(to_long(other)?),
    })
}

/// The number as a decimal, as Groovy converts it.
pub(crate) fn to_decimal(value: &Value) -> Option<Decimal> {
    Some(match value {
        Value::Decimal(n) => (**n).clone(),
        Value::BigInt(n) => Decimal::from((**n).clone()),
        Value::Float(n) => crate::ops::text::float_text(*n).parse().ok()?,
        Value::Double(n) => Decimal::from_f64(*n)?,
        other => Decimal::from(to_long(other)?),
    })
}

fn pair(left: &Value, right: &Value) -> Option<Pair> {
    use Value as V;
    Some(match (left, right) {
        (V::Int(a), V::Int(b)) => Pair::Int(*a, *b),
        (V::Float(_) | V::Double(_), _) | (_, V::Float(_) | V::Double(_)) => {
            Pair::Float(to_double(left)?, to_double(right)?)
        }
        (V::Decimal(_), _) | (_, V::Decimal(_)) => Pair::Decimal(to_decimal(left)?, to_decimal(right)?),
        (V::BigInt(_), _) | (_, V::BigInt(_)) => Pair::Big(to_big(left)?, to_big(right)?),
        (V::Long(_), _) | (_, V::Long(_)) => Pair::Long(to_long(left)?, to_long(right)?),
        _ => Pair::Int(i32::try_from(to_long(left)?).ok()?, i32::try_from(to_long(right)?).ok()?),
    })
}

fn big(value: BigInt) -> Result<Option<Value>, Refused> {
    if value.bits() > MAX_BITS { Err(Refused::TooLarge) } else { Ok(Some(Value::BigInt(Arc::new(value)))) }
}

fn decimal(value: Decimal) -> Result<Option<Value>, Refused> {
    if value.unscaled().bits() > MAX_BITS || value.scale().unsigned_abs() > 1_000_000 {
        return Err(Refused::TooLarge);
    }
    Ok(Some(Value::Decimal(Arc::new(value))))
}

/// Floats stay `double` in Groovy's arithmetic, even for two floats.
fn double(value: f64) -> Result<Option<Value>, Refused> {
    Ok(Some(Value::Double(value)))
}

/// A binary operator on two numbers.
pub(crate) fn binary(op: BinaryOp, left: &Value, right: &Value) -> Result<Option<Value>, Refused> {
    match op {
        BinaryOp::Plus | BinaryOp::Minus | BinaryOp::Multiply => simple(op, left, right),
        BinaryOp::Div => divide(left, right),
        BinaryOp::Mod => modulo(left, right),
        BinaryOp::Power => power(left, right),
        BinaryOp::LeftShift | BinaryOp::RightShift | BinaryOp::RightShiftUnsigned => shift(op, left, right),
        BinaryOp::And | BinaryOp::Or | BinaryOp::Xor => bitwise(op, left, right),
    }
}

fn simple(op: BinaryOp, left: &Value, right: &Value) -> Result<Option<Value>, Refused> {
    let Some(pair) = pair(left, right) else {
        return Ok(None);
    };
    let (plus, minus) = (op == BinaryOp::Plus, op == BinaryOp::Minus);
    match pair {
        Pair::Int(a, b) => {
            let result = if plus {
                a.wrapping_add(b)
            } else if minus {
                a.wrapping_sub(b)
            } else {
                a.wrapping_mul(b)
            };
            Ok(Some(Value::Int(result)))
        }
        Pair::Long(a, b) => {
            let result = if plus {
                a.wrapping_add(b)
            } else if minus {
                a.wrapping_sub(b)
            } else {
                a.wrapping_mul(b)
            };
            Ok(Some(Value::Long(result)))
        }
        Pair::Big(a, b) => big(if plus {
            a + b
        } else if minus {
            a - b
        } else {
            a * b
        }),
        Pair::Decimal(a, b) => {
            if a.scale().abs_diff(b.scale()) > 100_000 {
                return Err(Refused::TooLarge);
            }
            decimal(if plus {
                a.add(&b)
            } else if minus {
                a.subtract(&b)
            } else {
                a.multiply(&b)
            })
        }
        Pair::Float(a, b) => double(if plus {
            a + b
        } else if minus {
            a - b
        } else {
            a * b
        }),
    }
}

fn divide(left: &Value, right: &Value) -> Result<Option<Value>, Refused> {
    match pair(left, right) {
        None => Ok(None),
        Some(Pair::Float(a, b)) => double(a / b),
        Some(_) => {
            let (Some(a), Some(b)) = (to_decimal(left), to_decimal(right)) else {
                return Ok(None);
            };
            decimal(a.divide(&b).ok_or_else(|| by_zero(&a))?)
        }
    }
}

/// What `BigDecimal` says of a zero below the line.
fn by_zero(above: &Decimal) -> Refused {
    Refused::Arithmetic(if above.signum() == 0 { "Division undefined" } else { "Division by zero" })
}

/// `left.intdiv(right)`; only for integers.
pub(crate) fn integer_divide(left: &Value, right: &Value) -> Result<Option<Value>, Refused> {
    let by_zero = Refused::Arithmetic("/ by zero");
    match pair(left, right) {
        None => Ok(None),
        Some(Pair::Int(_, 0) | Pair::Long(_, 0)) => Err(by_zero),
        Some(Pair::Int(a, b)) => Ok(Some(Value::Int(a.wrapping_div(b)))),
        Some(Pair::Long(a, b)) => Ok(Some(Value::Long(a.wrapping_div(b)))),
        Some(Pair::Big(_, b)) if b.is_zero() => Err(Refused::Arithmetic("BigInteger divide by zero")),
        Some(Pair::Big(a, b)) => big(a / b),
        Some(Pair::Decimal(..) | Pair::Float(..)) => Err(unsupported("intdiv()", left, right)),
    }
}

fn unsupported(what: &str, left: &Value, right: &Value) -> Refused {
    Refused::Unsupported(format!(
        "Cannot use {what} on this number type: {} with value: {}",
        left.type_of().name(),
        crate::ops::arithmetic::plain(if matches!(left, Value::Decimal(_) | Value::Double(_) | Value::Float(_)) {
            left
        } else {
            right
        })
    ))
}

/// A number as text.
pub(crate) fn plain(value: &Value) -> String {
    match value {
        Value::Byte(n) => n.to_string(),
        Value::Short(n) => n.to_string(),
        Value::Int(n) => n.to_string(),
        Value::Long(n) => n.to_string(),
        Value::BigInt(n) => n.to_string(),
        Value::Decimal(n) => n.to_string(),
        Value::Float(n) => crate::ops::text::float_text(*n),
        Value::Double(n) => crate::ops::text::double_text(*n),
        _ => String::new(),
    }
}

fn modulo(left: &Value, right: &Value) -> Result<Option<Value>, Refused> {
    match pair(left, right) {
        None => Ok(None),
        Some(Pair::Int(_, 0) | Pair::Long(_, 0)) => Err(Refused::Arithmetic("/ by zero")),
        Some(Pair::Int(a, b)) => Ok(Some(Value::Int(a.wrapping_rem(b)))),
        Some(Pair::Long(a, b)) => Ok(Some(Value::Long(a.wrapping_rem(b)))),
        Some(Pair::Big(_, b)) if !b.is_positive() => Err(Refused::Arithmetic("BigInteger: modulus not positive")),
        Some(Pair::Big(a, b)) => big(a.mod_floor(&b)),
        Some(Pair::Decimal(a, b)) => decimal(a.remainder(&b).ok_or_else(|| by_zero(&a))?),
        Some(Pair::Float(a, b)) => double(a % b),
    }
}

/// `left ** right`: exact for integers as far as they fit, otherwise as wide as needed.
fn power(left: &Value, right: &Value) -> Result<Option<Value>, Refused> {
    if !left.is_number() || !right.is_number() {
        return Ok(None);
    }
    let exponent = match right {
        Value::Int(_) | Value::Long(_) | Value::Short(_) | Value::Byte(_) | Value::BigInt(_) => {
            to_long(right).and_then(|exponent| i32::try_from(exponent).ok())
        }
        _ => None,
    };
    match (left, exponent) {
        (Value::Int(_) | Value::Long(_) | Value::BigInt(_), Some(exponent)) if exponent >= 0 => {
            let base = to_big(left).unwrap_or_default();
            if base.bits().saturating_mul(exponent as u64) > MAX_BITS {
                return Err(Refused::TooLarge);
            }
            let result = base.pow(exponent as u32);
            if matches!(left, Value::BigInt(_)) {
                return big(result);
            }
            Ok(Some(narrow(result, !matches!(left, Value::Long(_)))))
        }
        (Value::Decimal(_), Some(exponent)) if exponent > 999_999_999 => Err(Refused::Arithmetic("Invalid operation")),
        (Value::Decimal(base), Some(exponent)) if (0..=999_999_999).contains(&exponent) => {
            let scale = i64::from(base.scale()) * i64::from(exponent);
            if base.unscaled().bits().saturating_mul(exponent as u64) > MAX_BITS || scale.abs() > 1_000_000 {
                return Err(Refused::TooLarge);
            }
            decimal(Decimal::new(base.unscaled().pow(exponent as u32), scale as i32))
        }
        _ => {
            let (Some(a), Some(b)) = (to_double(left), to_double(right)) else {
                return Ok(None);
            };
            Ok(Some(narrow_double(a.powf(b))))
        }
    }
}

/// An int or long as long as the number fits its operand's type, otherwise a `BigInteger`.
fn narrow(value: BigInt, from_int: bool) -> Value {
    match (value.to_i32().filter(|_| from_int), value.to_i64()) {
        (Some(int), _) => Value::Int(int),
        (_, Some(long)) if !from_int => Value::Long(long),
        _ => Value::BigInt(Arc::new(value)),
    }
}

/// Groovy answers an int or long when a power happens to be one.
fn narrow_double(value: f64) -> Value {
    if value == value.trunc() && value.abs() <= f64::from(i32::MAX) {
        return Value::Int(value as i32);
    }
    if value == value.trunc() && value.abs() < 9.2e18 {
        return Value::Long(value as i64);
    }
    Value::Double(value)
}

fn shift(op: BinaryOp, left: &Value, right: &Value) -> Result<Option<Value>, Refused> {
    let integral = |value: &Value| {
        matches!(value, Value::Byte(_) | Value::Short(_) | Value::Int(_) | Value::Long(_) | Value::BigInt(_))
    };
    if !left.is_number() || !right.is_number() {
        return Ok(None);
    }
    if !integral(left) || !integral(right) {
        return Err(Refused::Unsupported(format!(
            "Shift distance must be an integral type, but {} ({}) was supplied",
            plain(right),
            right.type_of().name()
        )));
    }
    let distance = to_long(right).unwrap_or_default();
    match left {
        Value::Long(a) => Ok(Some(Value::Long(match op {
            BinaryOp::LeftShift => a.wrapping_shl(distance as u32),
            BinaryOp::RightShift => a.wrapping_shr(distance as u32),
            _ => ((*a as u64).wrapping_shr(distance as u32)) as i64,
        }))),
        Value::BigInt(a) => {
            let distance = if op == BinaryOp::LeftShift { distance } else { -distance };
            if distance > MAX_BITS as i64 {
                return Err(Refused::TooLarge);
            }
            if op == BinaryOp::RightShiftUnsigned {
                return Err(Refused::Unsupported(format!(
                    "Cannot use rightShiftUnsigned() on this number type: java.math.BigInteger with value: {a}"
                )));
            }
            big(if distance >= 0 { &**a << distance as u64 } else { &**a >> (-distance) as u64 })
        }
        other => {
            let a = to_long(other).unwrap_or_default() as i32;
            Ok(Some(Value::Int(match op {
                BinaryOp::LeftShift => a.wrapping_shl(distance as u32),
                BinaryOp::RightShift => a.wrapping_shr(distance as u32),
                _ => (a as u32).wrapping_shr(distance as u32) as i32,
            })))
        }
    }
}

fn bitwise(op: BinaryOp, left: &Value, right: &Value) -> Result<Option<Value>, Refused> {
    let apply = |a: i64, b: i64| match op {
        BinaryOp::And => a & b,
        BinaryOp::Or => a | b,
        _ => a ^ b,
    };
    if let (Value::Bool(a), Value::Bool(b)) = (left, right) {
        return Ok(Some(Value::Bool(apply(i64::from(*a), i64::from(*b)) != 0)));
    }
    match pair(left, right) {
        None => Ok(None),
        Some(Pair::Int(a, b)) => Ok(Some(Value::Int(apply(i64::from(a), i64::from(b)) as i32))),
        Some(Pair::Long(a, b)) => Ok(Some(Value::Long(apply(a, b)))),
        Some(Pair::Big(a, b)) => big(match op {
            BinaryOp::And => a & b,
            BinaryOp::Or => a | b,
            _ => a ^ b,
        }),
        Some(Pair::Decimal(..) | Pair::Float(..)) => {
            let name = match op {
                BinaryOp::And => "and()",
                BinaryOp::Or => "or()",
                _ => "xor()",
            };
            Err(unsupported(name, left, right))
        }
    }
}

/// `-value`
pub(crate) fn negate(value: &Value) -> Option<Value> {
    Some(match value {
        Value::Byte(n) => Value::Byte(n.wrapping_neg()),
        Value::Short(n) => Value::Short(n.wrapping_neg()),
        Value::Int(n) => Value::Int(n.wrapping_neg()),
        Value::Long(n) => Value::Long(n.wrapping_neg()),
        Value::Float(n) => Value::Float(-n),
        Value::Double(n) => Value::Double(-n),
        Value::BigInt(n) => Value::BigInt(Arc::new(-&**n)),
        Value::Decimal(n) => Value::Decimal(Arc::new(n.negate())),
        _ => return None,
    })
}

/// `compareTo` between numbers of any types; NaN is larger than everything, as in Java.
pub(crate) fn compare(left: &Value, right: &Value) -> Option<Ordering> {
    match pair(left, right)? {
        Pair::Int(a, b) => Some(a.cmp(&b)),
        Pair::Long(a, b) => Some(a.cmp(&b)),
        Pair::Big(a, b) => Some(a.cmp(&b)),
        Pair::Decimal(a, b) => Some(compare_decimals(&a, &b)),
        Pair::Float(a, b) => Some(compare_doubles(a, b)),
    }
}

/// Scales far apart are compared without writing out all the zeros.
fn compare_decimals(a: &Decimal, b: &Decimal) -> Ordering {
    let magnitude = |n: &Decimal| n.precision() as i64 - i64::from(n.scale());
    match a.signum().cmp(&b.signum()) {
        Ordering::Equal if a.signum() != 0 && magnitude(a) != magnitude(b) => {
            let by_size = magnitude(a).cmp(&magnitude(b));
            if a.signum() > 0 { by_size } else { by_size.reverse() }
        }
        Ordering::Equal if a.signum() == 0 => Ordering::Equal,
        Ordering::Equal => a.cmp(b),
        different => different,
    }
}

fn compare_doubles(a: f64, b: f64) -> Ordering {
    a.partial_cmp(&b).unwrap_or_else(|| a.is_nan().cmp(&b.is_nan()))
}
