//! `duration.toHours()` and its kind: one row each.

use super::length::Amount;
use super::{HOUR, own};
use crate::library::dates::civil::NANOS;
use crate::library::{Method, Module};
use crate::types::Type;
use crate::value::Value;

macro_rules! reads {
    ($($name:literal $read:expr;)*) => {
        const READS: &[Method] = &[$((Type::Duration, $name, 0, 0, |interp, this, _| {
            let read: fn(i64, i64) -> Value = $read;
            match own(interp, this)? {
                Amount::Duration { seconds, nanos } => Ok(read(seconds, nanos)),
                Amount::Period { .. } => Err(interp.no_method(this, $name, &[])),
            }
        })),*];
    };
}

reads! {
    "getSeconds" |seconds, _| Value::Long(seconds);
    "toSeconds" |seconds, _| Value::Long(seconds);
    "getNano" |_, nanos| Value::Int(nanos as i32);
    "toDays" |seconds, _| Value::Long(seconds / 86_400);
    "toDaysPart" |seconds, _| Value::Long(seconds / 86_400);
    "toHours" |seconds, _| Value::Long(seconds / HOUR);
    "toHoursPart" |seconds, _| Value::Int((seconds / HOUR % 24) as i32);
    "toMinutes" |seconds, _| Value::Long(seconds / 60);
    "toMinutesPart" |seconds, _| Value::Int((seconds / 60 % 60) as i32);
    "toSecondsPart" |seconds, _| Value::Int((seconds % 60) as i32);
    "toMillisPart" |_, nanos| Value::Int((nanos / 1_000_000) as i32);
    "toNanosPart" |_, nanos| Value::Int(nanos as i32);
    "toMillis" |seconds, nanos| Value::Long(seconds.saturating_mul(1_000).saturating_add(nanos / 1_000_000));
    "toNanos" |seconds, nanos| Value::Long(seconds.saturating_mul(NANOS).saturating_add(nanos));
    "isNegative" |seconds, _| Value::Bool(seconds < 0);
    "isZero" |seconds, nanos| Value::Bool(seconds == 0 && nanos == 0);
    "isPositive" |seconds, nanos| Value::Bool(seconds > 0 || (seconds == 0 && nanos > 0));
    "isNonnegative" |seconds, _| Value::Bool(seconds >= 0);
}

/// `duration.toHours()` and its kind.
pub(in crate::library::dates) const READ_MODULE: Module =
    Module { methods: READS, statics: &[], constructors: &[], constants: &[] };
