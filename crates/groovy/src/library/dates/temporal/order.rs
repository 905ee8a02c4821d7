//! How dates and times compare, and the hash that goes with it.

use std::cmp::Ordering;

use super::own;
use super::value::Temporal;
use crate::interp::{Eval, Interp};
use crate::library::dates::civil::Day;
use crate::library::dates::native;
use crate::value::{NativeObject, Value};

pub(super) fn day_hash(day: Day) -> i32 {
    let year = day.year as i32;
    (year & !0x7FF) ^ year.wrapping_shl(11).wrapping_add((day.month as i32) << 6).wrapping_add(day.day as i32)
}

/// Two of the same kind; dates and times with zones compare as instants.
pub(super) fn order(interp: &Interp<'_>, this: &Value, args: &[Value], name: &str) -> Eval<Ordering> {
    let refuse = || interp.no_method(this, name, args);
    let (own, other) = (own(interp, this)?, args.first().and_then(native::<Temporal>).ok_or_else(refuse)?);
    match (own, other) {
        (Temporal::Zoned { .. }, Temporal::Zoned { .. }) | (Temporal::Offset { .. }, Temporal::Offset { .. }) => {
            Ok(own.instant().cmp(&other.instant()))
        }
        (Temporal::Date(_) | Temporal::DateTime(_), _)
            if own.date_time().is_none() && other.day().is_some() && name == "isEqual" =>
        {
            Ok(own.day().cmp(&other.day()))
        }
        _ => own.compare(other).ok_or_else(refuse),
    }
}

pub(super) fn compare_to(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let order = order(interp, this, args, "compareTo")?;
    let days = |value: &Value| {
        native::<Temporal>(value)
            .filter(|value| matches!(value, Temporal::Date(_) | Temporal::DateTime(_)))
            .and_then(Temporal::day)
    };
    let difference = match (native::<Temporal>(this), args.first().and_then(native::<Temporal>)) {
        (Some(Temporal::Year(a)), Some(Temporal::Year(b))) => a - b,
        (Some(Temporal::YearMonth(a, b)), Some(Temporal::YearMonth(c, d))) => {
            if a == c {
                b - d
            } else {
                a - c
            }
        }
        _ => match (days(this), args.first().and_then(days)) {
            (Some(a), Some(b)) => a.difference(b),
            _ => 0,
        },
    };
    Ok(Value::Int(if difference == 0 { order as i32 } else { difference as i32 }))
}
