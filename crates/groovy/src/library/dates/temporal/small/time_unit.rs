//! `TimeUnit.HOURS.toMinutes(2)` and its kind: one row each.

use crate::library::args::Call;
use crate::library::{Method, Module, constants};
use crate::types::Type;
use crate::value::Value;

macro_rules! conversions {
    ($($name:literal $nanos:expr;)*) => {
        const TIME_UNIT: &[Method] = &[$((Type::TimeUnit, $name, 1, 1, |interp, this, args| {
            let amount = Call::new(this, $name, args).long(interp, 0)?;
            let size = unit_nanos(this);
            Ok(Value::Long(saturated(i128::from(amount) * i128::from(size) / $nanos)))
        })),*];
    };
}

conversions! {
    "toNanos" 1; "toMicros" 1_000; "toMillis" 1_000_000; "toSeconds" 1_000_000_000; "toMinutes" 60_000_000_000;
    "toHours" 3_600_000_000_000; "toDays" 86_400_000_000_000;
}

/// `TimeUnit.HOURS.toMinutes(2)` and its kind.
pub(in crate::library::dates) const TIME_UNIT_MODULE: Module =
    Module { methods: TIME_UNIT, statics: &[], constructors: &[], constants: &[] };

pub(super) fn unit_nanos(unit: &Value) -> i64 {
    match constants::name_of(unit) {
        Some("MICROSECONDS") => 1_000,
        Some("MILLISECONDS") => 1_000_000,
        Some("SECONDS") => 1_000_000_000,
        Some("MINUTES") => 60_000_000_000,
        Some("HOURS") => 3_600_000_000_000,
        Some("DAYS") => 86_400_000_000_000,
        _ => 1,
    }
}

pub(super) fn saturated(value: i128) -> i64 {
    i64::try_from(value).unwrap_or(if value < 0 { i64::MIN } else { i64::MAX })
}
