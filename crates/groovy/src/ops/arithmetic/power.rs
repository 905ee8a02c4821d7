//! Powers, exact where that is possible.

use std::sync::Arc;

use num_bigint::BigInt;
use num_traits::ToPrimitive;

use super::Refused;
use super::conversion::{to_big, to_double, to_long};
use super::results::{MAX_BITS, big, decimal};
use crate::value::{Decimal, Value};

/// `left ** right`: exact for integers as far as they fit, otherwise as wide as needed.
pub(super) fn power(left: &Value, right: &Value) -> Result<Option<Value>, Refused> {
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
