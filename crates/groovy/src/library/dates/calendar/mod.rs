//! `java.util.Calendar` and `GregorianCalendar`.
//!
//! Files: `value` the calendar itself · `construction` · `fields` reading and setting them · `sums` other calendars from one.

mod construction;
mod fields;
mod sums;
mod value;

use std::cmp::Ordering;

use super::date::{Date, new_date};
use super::parts::{self, Parts, field};
use super::time_zone::{new_zone, zone_arg};
use super::week_rules::Weeks;
use super::zone::Zone;
use super::{native, out_of_range, wrap};
use crate::interp::{Eval, Fault, Interp};
use crate::library::Module;
use crate::library::args::Call;
use crate::types::Type;
use crate::value::Value;
use construction::{construct, with_weeks};
use fields::{bound, clear, display_name, display_names, get, maximum, set};
use sums::{copy_with, days_later, order, shift};

pub(super) use construction::new_calendar;
pub(super) use value::Calendar;

macro_rules! numbers {
    ($($name:literal = $number:expr),* $(,)?) => {
        const CONSTANTS: &[crate::library::Constant] = &[$((Type::Calendar, $name, |_| Ok(Value::Int($number as i32)))),*];
    };
}

numbers! {
    "ERA" = field::ERA, "YEAR" = field::YEAR, "MONTH" = field::MONTH, "WEEK_OF_YEAR" = field::WEEK_OF_YEAR,
    "WEEK_OF_MONTH" = field::WEEK_OF_MONTH, "DATE" = field::DAY_OF_MONTH, "DAY_OF_MONTH" = field::DAY_OF_MONTH,
    "DAY_OF_YEAR" = field::DAY_OF_YEAR, "DAY_OF_WEEK" = field::DAY_OF_WEEK, "DAY_OF_WEEK_IN_MONTH" = field::DAY_OF_WEEK_IN_MONTH,
    "AM_PM" = field::AM_PM, "HOUR" = field::HOUR, "HOUR_OF_DAY" = field::HOUR_OF_DAY, "MINUTE" = field::MINUTE,
    "SECOND" = field::SECOND, "MILLISECOND" = field::MILLISECOND, "ZONE_OFFSET" = field::ZONE_OFFSET, "DST_OFFSET" = field::DST_OFFSET,
    "JANUARY" = 0, "FEBRUARY" = 1, "MARCH" = 2, "APRIL" = 3, "MAY" = 4, "JUNE" = 5, "JULY" = 6, "AUGUST" = 7, "SEPTEMBER" = 8,
    "OCTOBER" = 9, "NOVEMBER" = 10, "DECEMBER" = 11, "SUNDAY" = 1, "MONDAY" = 2, "TUESDAY" = 3, "WEDNESDAY" = 4, "THURSDAY" = 5,
    "FRIDAY" = 6, "SATURDAY" = 7, "AM" = 0, "PM" = 1, "SHORT" = 1, "LONG" = 2,
}

pub(super) const MODULE: Module = Module {
    methods: &[
        (Type::Calendar, "get", 1, 1, get),
        (Type::Calendar, "getAt", 1, 1, get),
        (Type::Calendar, "set", 1, 6, set),
        (Type::Calendar, "putAt", 2, 2, set),
        (Type::Calendar, "add", 2, 2, |interp, this, args| {
            shift(interp, this, args, "add", |millis, zone, _, of, amount| parts::add(millis, zone, of, amount))
        }),
        (Type::Calendar, "roll", 2, 2, |interp, this, args| shift(interp, this, args, "roll", parts::roll)),
        (Type::Calendar, "getTime", 0, 0, |interp, this, _| {
            let millis = own(interp, this)?.millis();
            new_date(interp, Type::Date, millis)
        }),
        (Type::Calendar, "setTime", 1, 1, |interp, this, args| {
            let date = args.first().and_then(native::<Date>).ok_or_else(|| interp.no_method(this, "setTime", args))?;
            own(interp, this)?.at(date.millis.get());
            Ok(Value::Null)
        }),
        (Type::Calendar, "getTimeInMillis", 0, 0, |interp, this, _| Ok(Value::Long(own(interp, this)?.millis()))),
        (Type::Calendar, "setTimeInMillis", 1, 1, |interp, this, args| {
            let millis = Call::new(this, "setTimeInMillis", args).long(interp, 0)?;
            own(interp, this)?.at(millis);
            Ok(Value::Null)
        }),
        (Type::Calendar, "getTimeZone", 0, 0, |interp, this, _| {
            let zone = own(interp, this)?.zone.borrow().clone();
            new_zone(interp, zone)
        }),
        (Type::Calendar, "setTimeZone", 1, 1, |interp, this, args| {
            let zone = args.first().and_then(zone_arg).ok_or_else(|| interp.no_method(this, "setTimeZone", args))?;
            let calendar = own(interp, this)?;
            // Fields that were set without the instant being asked for mean the new zone.
            *calendar.zone.borrow_mut() = zone;
            Ok(Value::Null)
        }),
        (Type::Calendar, "getActualMaximum", 1, 1, |interp, this, args| bound(interp, this, args, |(_, high)| high)),
        (Type::Calendar, "getActualMinimum", 1, 1, |interp, this, args| bound(interp, this, args, |(low, _)| low)),
        (Type::Calendar, "getMinimum", 1, 1, |interp, this, args| bound(interp, this, args, |(low, _)| low)),
        (Type::Calendar, "getMaximum", 1, 1, maximum),
        (Type::Calendar, "getFirstDayOfWeek", 0, 0, |interp, this, _| {
            Ok(Value::Int(own(interp, this)?.weeks.get().first_day as i32))
        }),
        (Type::Calendar, "getMinimalDaysInFirstWeek", 0, 0, |interp, this, _| {
            Ok(Value::Int(own(interp, this)?.weeks.get().minimal_days as i32))
        }),
        (Type::Calendar, "setFirstDayOfWeek", 1, 1, |interp, this, args| {
            let first_day = Call::new(this, "setFirstDayOfWeek", args).int(interp, 0)?;
            let weeks = &own(interp, this)?.weeks;
            weeks.set(Weeks { first_day, ..weeks.get() });
            Ok(Value::Null)
        }),
        (Type::Calendar, "setMinimalDaysInFirstWeek", 1, 1, |interp, this, args| {
            let minimal_days = Call::new(this, "setMinimalDaysInFirstWeek", args).int(interp, 0)?;
            let weeks = &own(interp, this)?.weeks;
            weeks.set(Weeks { minimal_days, ..weeks.get() });
            Ok(Value::Null)
        }),
        (Type::Calendar, "isLenient", 0, 0, |_, _, _| Ok(Value::Bool(true))),
        (Type::Calendar, "setLenient", 1, 1, |_, _, args| match args {
            [Value::Bool(true)] => Ok(Value::Null),
            _ => Err(Fault::not_supported(
                "a Calendar that refuses fields out of their bounds",
                "java.time.LocalDate.of",
            )),
        }),
        (Type::Calendar, "clone", 0, 0, |interp, this, _| {
            let copy = own(interp, this)?.clone();
            wrap(interp, copy)
        }),
        (Type::Calendar, "before", 1, 1, |interp, this, args| {
            Ok(Value::Bool(order(interp, this, args)?.is_some_and(Ordering::is_lt)))
        }),
        (Type::Calendar, "after", 1, 1, |interp, this, args| {
            Ok(Value::Bool(order(interp, this, args)?.is_some_and(Ordering::is_gt)))
        }),
        (Type::Calendar, "compareTo", 1, 1, |interp, this, args| match order(interp, this, args)? {
            Some(order) => Ok(Value::Int(order as i32)),
            None => Err(interp.no_method(this, "compareTo", args)),
        }),
        (Type::Calendar, "format", 1, 1, |interp, this, args| {
            let pattern = Call::new(this, "format", args).text(interp, 0)?;
            let calendar = own(interp, this)?.clone();
            let zone = calendar.zone.borrow().clone();
            let text = super::date_format::written(interp, &pattern, calendar.millis(), &zone, "en")?;
            interp.text(text)
        }),
        (Type::Calendar, "getDisplayName", 3, 3, display_name),
        (Type::Calendar, "getDisplayNames", 3, 3, display_names),
        (Type::Calendar, "clear", 0, 1, clear),
        (Type::Calendar, "clearTime", 0, 0, |interp, this, _| {
            let calendar = own(interp, this)?;
            let midnight = calendar.parts().date().map(Parts::midnight).ok_or_else(|| out_of_range(interp))?;
            calendar.change(midnight);
            Ok(this.clone())
        }),
        (Type::Calendar, "copyWith", 1, 1, copy_with),
        (Type::Calendar, "updated", 1, 1, copy_with),
        (Type::Calendar, "next", 0, 0, |interp, this, _| days_later(interp, this, 1)),
        (Type::Calendar, "previous", 0, 0, |interp, this, _| days_later(interp, this, -1)),
        (Type::Calendar, "minus", 1, 1, |interp, this, args| {
            let other = args
                .first()
                .and_then(native::<Calendar>)
                .ok_or_else(|| interp.no_method(this, "minus", args))?
                .millis();
            Ok(Value::Int((own(interp, this)?.millis().saturating_sub(other) / 86_400_000) as i32))
        }),
        (Type::Calendar, "toInstant", 0, 0, |interp, this, _| {
            let instant = super::temporal::Temporal::of_millis(own(interp, this)?.millis());
            wrap(interp, instant)
        }),
    ],
    statics: &[(Type::Calendar, "getInstance", 0, 2, |interp, _, args| {
        let zone = args.iter().find_map(zone_arg).unwrap_or_else(|| Zone::default_of(interp));
        let now = interp.now_millis();
        let calendar = new_calendar(interp, now, zone)?;
        with_weeks(interp, calendar, args)
    })],
    constructors: &[(Type::GregorianCalendar, 0, 6, construct)],
    constants: CONSTANTS,
};

fn own<'v>(interp: &Interp<'_>, this: &'v Value) -> Eval<&'v Calendar> {
    native(this).ok_or_else(|| interp.no_method(this, "get", &[]))
}
