//! Two numbers brought to the type the operation happens in.

use num_bigint::BigInt;

use super::conversion::{to_big, to_decimal, to_double, to_long};
use crate::value::{Decimal, Value};

/// Two numbers brought to the type the operation happens in.
pub(super) enum Pair {
    Int(i32, i32),
    Long(i64, i64),
    Big(BigInt, BigInt),
    Decimal(Decimal, Decimal),
    Float(f64, f64),
}

pub(super) fn pair(left: &Value, right: &Value) -> Option<Pair> {
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
