//! Dates and times from their parts, as arguments give them.

use super::finish;
use crate::interp::{Eval, Fault, Interp};
use crate::library::args::Call;
use crate::library::constants;
use crate::library::dates::civil::{Day, Local, NANOS};
use crate::library::dates::native;
use crate::library::dates::temporal::change::check;
use crate::library::dates::temporal::{Temporal, any_instant, own};
use crate::library::dates::time_zone::zone_arg;
use crate::types::Type;
use crate::value::Value;

pub(super) fn day_of(interp: &Interp<'_>, this: &Value) -> Eval<Day> {
    own(interp, this)?.day().ok_or_else(|| interp.no_method(this, "atTime", &[]))
}

/// Java's words for a day that is not in the calendar.
pub(in crate::library::dates::temporal) fn no_such_day(
    interp: &Interp<'_>,
    year: i64,
    month: i64,
    day: i64,
) -> Box<Fault> {
    let name = crate::library::dates::names::ENGLISH.month(month, true);
    let message = if day == 29 {
        format!("Invalid date 'February 29' as '{year}' is not a leap year")
    } else {
        format!("Invalid date '{} {day}'", name.to_uppercase())
    };
    interp.throw(Type::DateTimeException, message)
}

/// Checks year, month and day.
pub(in crate::library::dates) fn checked_day(interp: &Interp<'_>, year: i64, month: i64, day: i64) -> Eval<Day> {
    check(interp, "YEAR", year)?;
    check(interp, "MONTH_OF_YEAR", month)?;
    check(interp, "DAY_OF_MONTH", day)?;
    Day::new(year, month, day).ok_or_else(|| no_such_day(interp, year, month, day))
}

/// A month as a number or a constant.
pub(in crate::library::dates::temporal) fn month_arg(interp: &Interp<'_>, call: Call<'_>, at: usize) -> Eval<i64> {
    match call.get(at) {
        month if month.type_of() == Type::Month => Ok(constants::ordinal_of(&month).unwrap_or(0) as i64 + 1),
        _ => call.long(interp, at),
    }
}

pub(super) fn date_of(interp: &Interp<'_>, this: &Value, args: &[Value]) -> Eval<Day> {
    let call = Call::new(this, "of", args);
    let (year, month, day) = (call.long(interp, 0)?, month_arg(interp, call, 1)?, call.long(interp, 2)?);
    checked_day(interp, year, month, day)
}

/// Hour, minute and, where given, second and nanosecond, from a place in the arguments on.
pub(super) fn time_of(interp: &Interp<'_>, this: &Value, args: &[Value], from: usize) -> Eval<i64> {
    let call = Call::new(this, "of", args);
    let part = |at: usize, field: &str| {
        if at < args.len() { check(interp, field, call.long(interp, at)?) } else { Ok(0) }
    };
    let (hour, minute) = (part(from, "HOUR_OF_DAY")?, part(from + 1, "MINUTE_OF_HOUR")?);
    let (second, nano) = (part(from + 2, "SECOND_OF_MINUTE")?, part(from + 3, "NANO_OF_SECOND")?);
    Ok((hour * 3_600 + minute * 60 + second) * NANOS + nano)
}

pub(super) fn local_of_args(interp: &Interp<'_>, this: &Value, args: &[Value]) -> Eval<Local> {
    Ok(Local { day: date_of(interp, this, args)?, nanos: time_of(interp, this, args, 3)? })
}

/// A date and a time as two arguments.
pub(super) fn joined(interp: &Interp<'_>, this: &Value, args: &[Value]) -> Eval<Local> {
    match (args.first().and_then(native::<Temporal>), args.get(1).and_then(native::<Temporal>)) {
        (Some(Temporal::Date(day)), Some(Temporal::Time(nanos))) => Ok(Local { day: *day, nanos: *nanos }),
        _ => Err(interp.no_method(this, "of", args)),
    }
}

pub(super) fn zoned_of_parts(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let zone = args.last().and_then(zone_arg).ok_or_else(|| interp.no_method(this, "of", args))?;
    let local = match args {
        [local, _] => {
            native::<Temporal>(local).and_then(Temporal::date_time).ok_or_else(|| interp.no_method(this, "of", args))?
        }
        _ => joined(interp, this, args.get(..2).unwrap_or_default())?,
    };
    finish(interp, Temporal::resolved(local, zone, None))
}

pub(super) fn in_zone(interp: &mut Interp<'_>, this: &Value, args: &[Value], make: fn(Local) -> Temporal) -> Eval {
    let zone = args.get(1).and_then(zone_arg).ok_or_else(|| interp.no_method(this, "ofInstant", args))?;
    let (seconds, nanos) =
        args.first().and_then(any_instant).ok_or_else(|| interp.no_method(this, "ofInstant", args))?;
    finish(interp, Local::at(seconds, nanos, zone.offset_at(seconds)).map(make))
}
