//! `java.util.Calendar` and `GregorianCalendar`, with American weeks as in `Locale.US`.

use std::any::Any;
use std::cell::{Cell, RefCell};
use std::cmp::Ordering;

use super::date::{Date, new_date};
use super::date_gdk::with_fields;
use super::parts::{self, Parts, field};
use super::time_zone::{new_zone, zone_arg};
use super::zone::Zone;
use super::{locale_text, names_for, native, out_of_range, wrap};
use crate::interp::{Eval, Fault, Interp};
use crate::library::Module;
use crate::library::args::Call;
use crate::ops::hash::long_hash;
use crate::types::Type;
use crate::value::{NativeObject, Value};

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
        (Type::Calendar, "add", 2, 2, |interp, this, args| shift(interp, this, args, "add", parts::add)),
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
        (Type::Calendar, "getFirstDayOfWeek", 0, 0, |_, _, _| Ok(Value::Int(1))),
        (Type::Calendar, "getMinimalDaysInFirstWeek", 0, 0, |_, _, _| Ok(Value::Int(1))),
        (Type::Calendar, "setFirstDayOfWeek", 1, 1, |interp, this, args| {
            match Call::new(this, "setFirstDayOfWeek", args).long(interp, 0)? {
                1 => Ok(Value::Null),
                _ => Err(Fault::not_supported(
                    "a Calendar whose weeks do not start on Sunday",
                    "java.time.LocalDate and DayOfWeek",
                )),
            }
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
        new_calendar(interp, now, zone)
    })],
    constructors: &[(Type::GregorianCalendar, 0, 6, construct)],
    constants: CONSTANTS,
};

/// An instant with a zone whose fields can be read and set.
#[derive(Debug, Clone)]
pub(super) struct Calendar {
    instant: Cell<i64>,
    /// Fields set since the instant was last asked for.
    pending: Cell<Option<Parts>>,
    /// Whether the day of the month is among them: weekdays and weeks set after it have no effect, as in Java.
    day_is_set: Cell<bool>,
    pub(super) zone: RefCell<Zone>,
}

impl Calendar {
    /// The instant, after fields that were set have been carried over.
    pub(super) fn millis(&self) -> i64 {
        self.day_is_set.set(false);
        if let Some(parts) = self.pending.take()
            && let Some(millis) = parts.millis(&self.zone.borrow())
        {
            self.instant.set(millis);
        }
        self.instant.get()
    }

    fn at(&self, millis: i64) {
        self.pending.set(None);
        self.day_is_set.set(false);
        self.instant.set(millis);
    }

    fn parts(&self) -> Parts {
        self.pending.get().unwrap_or_else(|| Parts::of(self.instant.get(), &self.zone.borrow()))
    }

    fn change(&self, parts: Parts) {
        self.pending.set(Some(parts));
    }
}

impl NativeObject for Calendar {
    fn type_of(&self) -> Type {
        Type::GregorianCalendar
    }

    fn to_text(&self) -> String {
        let zone = self.zone.borrow().id.clone();
        format!("java.util.GregorianCalendar[time={},zone={zone}]", self.millis())
    }

    fn equals(&self, other: &dyn NativeObject) -> bool {
        let same_zone = |other: &Self| other.zone.borrow().id == self.zone.borrow().id;
        other.as_any().downcast_ref::<Self>().is_some_and(|other| other.millis() == self.millis() && same_zone(other))
    }

    fn hash(&self) -> Option<i32> {
        Some(long_hash(self.millis()))
    }

    fn compare(&self, other: &dyn NativeObject) -> Option<Ordering> {
        let other = other.as_any().downcast_ref::<Self>()?;
        Some(self.millis().cmp(&other.millis()))
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

/// A new calendar.
pub(super) fn new_calendar(interp: &mut Interp<'_>, millis: i64, zone: Zone) -> Eval {
    wrap(
        interp,
        Calendar {
            instant: Cell::new(millis),
            pending: Cell::new(None),
            day_is_set: Cell::new(false),
            zone: RefCell::new(zone),
        },
    )
}

fn own<'v>(interp: &Interp<'_>, this: &'v Value) -> Eval<&'v Calendar> {
    native(this).ok_or_else(|| interp.no_method(this, "get", &[]))
}

fn order(interp: &Interp<'_>, this: &Value, args: &[Value]) -> Eval<Option<Ordering>> {
    let calendar = own(interp, this)?;
    Ok(args.first().and_then(native::<Calendar>).map(|other| calendar.millis().cmp(&other.millis())))
}

/// `ArrayIndexOutOfBoundsException` for a number that is no field.
fn no_field(interp: &Interp<'_>, of: i64) -> Box<Fault> {
    let message = format!("Index {of} out of bounds for length {}", field::COUNT);
    interp.throw(Type::ArrayIndexOutOfBoundsException, message)
}

fn get(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    if let [Value::Str(name)] = args {
        return interp.get_property(this, &name.clone());
    }
    let of = Call::new(this, "get", args).long(interp, 0)?;
    let calendar = own(interp, this)?;
    let value = parts::get(calendar.millis(), &calendar.zone.borrow(), of);
    value.map(|value| Value::Int(value as i32)).ok_or_else(|| no_field(interp, of))
}

/// `set(field, value)`, `set(year, month, day, hour, minute, second)`, `set(year: 2024)`
fn set(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "set", args);
    let calendar = own(interp, this)?;
    let mut parts = calendar.parts();
    match args.len() {
        1 => parts = with_fields(interp, this, args, parts)?,
        2 => {
            let (of, value) = (call.long(interp, 0)?, call.long(interp, 1)?);
            if matches!(
                of,
                field::DAY_OF_WEEK | field::WEEK_OF_YEAR | field::WEEK_OF_MONTH | field::DAY_OF_WEEK_IN_MONTH
            ) {
                if calendar.day_is_set.get() {
                    return Ok(Value::Null);
                }
                parts = Parts::of(calendar.millis(), &calendar.zone.borrow());
            }
            if of == field::DAY_OF_MONTH {
                calendar.day_is_set.set(true);
            }
            parts = parts::set(parts, of, value).ok_or_else(|| no_field(interp, of))?;
        }
        3 | 5 | 6 => {
            calendar.day_is_set.set(true);
            for (at, of) in
                [field::YEAR, field::MONTH, field::DAY_OF_MONTH, field::HOUR_OF_DAY, field::MINUTE, field::SECOND]
                    .into_iter()
                    .enumerate()
                    .take(args.len())
            {
                let value = call.long(interp, at)?;
                parts = parts::set(parts, of, value).ok_or_else(|| out_of_range(interp))?;
            }
        }
        _ => return Err(call.refuse(interp)),
    }
    calendar.change(parts);
    Ok(Value::Null)
}

fn shift(
    interp: &mut Interp<'_>,
    this: &Value,
    args: &[Value],
    name: &'static str,
    by: fn(i64, &Zone, i64, i64) -> Option<i64>,
) -> Eval {
    let call = Call::new(this, name, args);
    let amount = match args.get(1) {
        Some(Value::Bool(up)) => {
            if *up {
                1
            } else {
                -1
            }
        }
        _ => call.long(interp, 1)?,
    };
    let of = call.long(interp, 0)?;
    let calendar = own(interp, this)?;
    let millis = by(calendar.millis(), &calendar.zone.borrow(), of, amount);
    match millis {
        Some(millis) => calendar.at(millis),
        None if (0..field::COUNT).contains(&of) && !matches!(of, field::ZONE_OFFSET | field::DST_OFFSET) => {
            return Err(out_of_range(interp));
        }
        None => return Err(interp.throw_with(Type::IllegalArgumentException, None)),
    }
    Ok(Value::Null)
}

fn bound(interp: &mut Interp<'_>, this: &Value, args: &[Value], end: fn((i64, i64)) -> i64) -> Eval {
    let of = Call::new(this, "getActualMaximum", args).long(interp, 0)?;
    let calendar = own(interp, this)?;
    let bounds = parts::bounds(calendar.millis(), &calendar.zone.borrow(), of);
    bounds.map(|bounds| Value::Int(end(bounds) as i32)).ok_or_else(|| no_field(interp, of))
}

/// The highest value a field ever has.
fn maximum(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    match Call::new(this, "getMaximum", args).long(interp, 0)? {
        field::DAY_OF_MONTH => Ok(Value::Int(31)),
        field::DAY_OF_YEAR => Ok(Value::Int(366)),
        field::WEEK_OF_YEAR => Ok(Value::Int(53)),
        field::WEEK_OF_MONTH => Ok(Value::Int(6)),
        field::DAY_OF_WEEK_IN_MONTH => Ok(Value::Int(6)),
        _ => bound(interp, this, args, |(_, high)| high),
    }
}

fn display_name(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "getDisplayName", args);
    let (of, style) = (call.long(interp, 0)?, call.long(interp, 1)?);
    let locale = locale_text(interp, &call.get(2))?;
    let names = names_for(&locale)?;
    let calendar = own(interp, this)?;
    let parts = Parts::of(calendar.millis(), &calendar.zone.borrow());
    let Some(day) = parts.date() else {
        return Ok(Value::Null);
    };
    match of {
        field::MONTH => interp.text(names.month(day.month, style == 2)),
        field::DAY_OF_WEEK => interp.text(names.day(day.weekday(), style == 2)),
        field::AM_PM => interp.text(names.half(parts.hour)),
        field::ERA => interp.text(if day.year > 0 { "AD" } else { "BC" }),
        _ => Ok(Value::Null),
    }
}

/// `clear()`: all fields to the start of 1970; `clear(field)`: one field to its lowest value.
fn clear(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let calendar = own(interp, this)?;
    let start = Parts { year: 1970, month: 1, day: 1, hour: 0, minute: 0, second: 0, milli: 0 };
    if args.is_empty() {
        calendar.change(start);
        return Ok(Value::Null);
    }
    let of = Call::new(this, "clear", args).long(interp, 0)?;
    let lowest = match of {
        field::YEAR => 1970,
        field::DAY_OF_MONTH | field::DAY_OF_YEAR => 1,
        field::HOUR_OF_DAY | field::HOUR | field::AM_PM => return Ok(Value::Null),
        _ => 0,
    };
    if let Some(parts) = parts::set(calendar.parts(), of, lowest) {
        calendar.change(parts);
    }
    Ok(Value::Null)
}

fn copy_with(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let copy = own(interp, this)?.clone();
    let parts = with_fields(interp, this, args, copy.parts())?;
    copy.change(parts);
    wrap(interp, copy)
}

fn days_later(interp: &mut Interp<'_>, this: &Value, days: i64) -> Eval {
    let copy = own(interp, this)?.clone();
    let millis = parts::add(copy.millis(), &copy.zone.borrow(), field::DAY_OF_MONTH, days);
    copy.at(millis.ok_or_else(|| out_of_range(interp))?);
    wrap(interp, copy)
}

fn construct(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "<init>", args);
    let zone = args.iter().find_map(zone_arg);
    let now = interp.now_millis();
    if args.len() < 3 {
        let zone = zone.unwrap_or_else(|| Zone::default_of(interp));
        return new_calendar(interp, now, zone);
    }
    let mut numbers = [0i64; 6];
    for (at, number) in numbers.iter_mut().enumerate().take(args.len()) {
        *number = call.long(interp, at)?;
    }
    let [year, month, day, hour, minute, second] = numbers;
    let parts = Parts { year, month: month.saturating_add(1), day, hour, minute, second, milli: 0 };
    let zone = Zone::default_of(interp);
    let Some(millis) = parts.millis(&zone) else {
        return Err(out_of_range(interp));
    };
    let calendar = new_calendar(interp, millis, zone)?;
    if let Some(calendar) = native::<Calendar>(&calendar) {
        calendar.change(parts);
        calendar.day_is_set.set(true);
    }
    Ok(calendar)
}
