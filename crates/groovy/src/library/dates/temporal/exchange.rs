//! Dates and times as other parts of the library want them: instants, local times, old dates.

use super::own;
use super::value::Temporal;
use crate::interp::{Eval, Interp};
use crate::library::dates::civil::{Day, Local, NANOS};
use crate::library::dates::date::{instant_and_zone, new_date};
use crate::library::dates::native;
use crate::library::dates::zone::Zone;
use crate::types::Type;
use crate::value::Value;

/// The local date and time of a `java.time` value, for `String.format`.
pub(in crate::library::dates) fn local_of(value: &Value) -> Option<Local> {
    let temporal = native::<Temporal>(value)?;
    let day = Day { year: 1970, month: 1, day: 1 };
    match temporal {
        Temporal::Date(day) => Some(Local { day: *day, nanos: 0 }),
        Temporal::Time(nanos) => Some(Local { day, nanos: *nanos }),
        other => other.date_time(),
    }
}

/// A `Date` from a point in time; for Groovy's `toDate`.
pub(super) fn to_date(interp: &mut Interp<'_>, this: &Value) -> Eval {
    let zone = Zone::default_of(interp);
    let temporal = own(interp, this)?;
    let millis = match (temporal.instant(), local_of(this)) {
        (Some((seconds, nanos)), _) => seconds.checked_mul(1_000).map(|millis| millis + nanos / 1_000_000),
        (None, Some(local)) => {
            let offset = crate::library::dates::pattern::instant_offset(&zone, local.utc_seconds());
            (local.utc_seconds() - offset).checked_mul(1_000).map(|millis| millis + local.nanos % NANOS / 1_000_000)
        }
        _ => return Err(interp.no_method(this, "toDate", &[])),
    };
    match millis {
        Some(millis) => new_date(interp, Type::Date, millis),
        None => Err(crate::library::dates::out_of_range(interp)),
    }
}

/// The instant of a `java.time` value, `Date` or `Calendar`.
pub(super) fn any_instant(value: &Value) -> Option<(i64, i64)> {
    match native::<Temporal>(value) {
        Some(temporal) => temporal.instant(),
        None => instant_and_zone(value).map(|(millis, _)| crate::library::dates::pattern::split_millis(millis)),
    }
}
