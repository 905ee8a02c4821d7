//! Numbers as numbers of another kind, and as text.

use std::sync::Arc;

use num_bigint::BigInt;
use num_traits::{Signed, ToPrimitive};

use crate::value::{Decimal, Value};

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
