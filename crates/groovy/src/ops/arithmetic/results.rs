//! Results as values, when they are not too large.

use std::sync::Arc;

use num_bigint::BigInt;

use super::Refused;
use crate::value::{Decimal, Value};

/// Bits a big number may have.
pub(super) const MAX_BITS: u64 = 1 << 20;

pub(super) fn big(value: BigInt) -> Result<Option<Value>, Refused> {
    if value.bits() > MAX_BITS { Err(Refused::TooLarge) } else { Ok(Some(Value::BigInt(Arc::new(value)))) }
}

pub(super) fn decimal(value: Decimal) -> Result<Option<Value>, Refused> {
    if value.unscaled().bits() > MAX_BITS || value.scale().unsigned_abs() > 1_000_000 {
        return Err(Refused::TooLarge);
    }
    Ok(Some(Value::Decimal(Arc::new(value))))
}

/// Floats stay `double` in Groovy's arithmetic, even for two floats.
pub(super) fn double(value: f64) -> Result<Option<Value>, Refused> {
    Ok(Some(Value::Double(value)))
}
