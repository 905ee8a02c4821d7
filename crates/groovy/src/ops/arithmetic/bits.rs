//! Shifts and operators on bits.

use super::conversion::{plain, to_long};
use super::pair::{Pair, pair};
use super::results::{MAX_BITS, big};
use super::{Refused, unsupported};
use crate::code::BinaryOp;
use crate::value::Value;

pub(super) fn shift(op: BinaryOp, left: &Value, right: &Value) -> Result<Option<Value>, Refused> {
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

pub(super) fn bitwise(op: BinaryOp, left: &Value, right: &Value) -> Result<Option<Value>, Refused> {
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
