//! Making dates and times: `of`, `now`, `parse`, `from`, and their joins such as `date.atTime(...)`.

use super::change::check;
use super::fields::MAX_INSTANT;
use super::{Temporal, any_instant, own};
use crate::interp::{Eval, Fault, Interp};
use crate::library::args::Call;
use crate::library::dates::civil::{DAY_NANOS, Day, Local, MAX_YEAR, NANOS};
use crate::library::dates::formatter::{Formatter, predefined};
use crate::library::dates::time_zone::zone_arg;
use crate::library::dates::zone::Zone;
use crate::library::dates::{native, out_of_range, wrap};
use crate::library::list::class_of;
use crate::library::{Module, constants};
use crate::types::Type;
use crate::value::Value;

pub(in super::super) const MODULE: Module = Module {
    methods: &[
        (Type::LocalDate, "atStartOfDay", 0, 1, |interp, this, args| {
            let day = day_of(interp, this)?;
            let local = Local { day, nanos: 0 };
            match args.first() {
                None => wrap(interp, Temporal::DateTime(local)),
                Some(zone) => {
                    let zone = zone_arg(zone).ok_or_else(|| interp.no_method(this, "atStartOfDay", args))?;
                    finish(interp, Temporal::resolved(local, zone, None))
                }
            }
        }),
        (Type::LocalDate, "atTime", 1, 4, |interp, this, args| {
            let day = day_of(interp, this)?;
            let nanos = match args {
                [time] => args
                    .first()
                    .and_then(native::<Temporal>)
                    .and_then(Temporal::time)
                    .ok_or_else(|| interp.no_method(this, "atTime", std::slice::from_ref(time)))?,
                _ => time_of(interp, this, args, 0)?,
            };
            wrap(interp, Temporal::DateTime(Local { day, nanos }))
        }),
        (Type::LocalTime, "atDate", 1, 1, |interp, this, args| {
            match (own(interp, this)?, args.first().and_then(native::<Temporal>)) {
                (Temporal::Time(nanos), Some(Temporal::Date(day))) => {
                    let local = Local { day: *day, nanos: *nanos };
                    wrap(interp, Temporal::DateTime(local))
                }
                _ => Err(interp.no_method(this, "atDate", args)),
            }
        }),
        (Type::LocalDate, "datesUntil", 1, 1, |interp, this, args| {
            let start = day_of(interp, this)?;
            let end = args
                .first()
                .and_then(native::<Temporal>)
                .and_then(Temporal::day)
                .ok_or_else(|| interp.no_method(this, "datesUntil", args))?;
            let mut days = Vec::new();
            let mut day = start;
            while day < end {
                interp.charge(1)?;
                interp.grow(days.len(), 1)?;
                days.push(wrap(interp, Temporal::Date(day))?);
                day = day.plus_days(1).ok_or_else(|| out_of_range(interp))?;
            }
            crate::library::stream::over(interp, days)
        }),
    ],
    statics: &[
        (Type::LocalDate, "of", 3, 3, |interp, this, args| {
            let day = date_of(interp, this, args)?;
            wrap(interp, Temporal::Date(day))
        }),
        (Type::LocalDate, "ofEpochDay", 1, 1, |interp, this, args| {
            let days = Call::new(this, "ofEpochDay", args).long(interp, 0)?;
            finish(interp, Day::from_epoch(days).map(Temporal::Date))
        }),
        (Type::LocalDate, "ofYearDay", 2, 2, |interp, this, args| {
            let call = Call::new(this, "ofYearDay", args);
            let (year, day) = (call.long(interp, 0)?, call.long(interp, 1)?);
            check(interp, "YEAR", year)?;
            check(interp, "DAY_OF_YEAR", day)?;
            let found =
                Day::new(year, 1, 1).and_then(|first| first.plus_days(day - 1)).filter(|found| found.year == year);
            match found {
                Some(day) => wrap(interp, Temporal::Date(day)),
                None => Err(interp.throw(
                    Type::DateTimeException,
                    format!("Invalid date 'DayOfYear 366' as '{year}' is not a leap year"),
                )),
            }
        }),
        (Type::LocalDate, "ofInstant", 2, 2, |interp, this, args| {
            in_zone(interp, this, args, |local| Temporal::Date(local.day))
        }),
        (Type::LocalTime, "ofInstant", 2, 2, |interp, this, args| {
            in_zone(interp, this, args, |local| Temporal::Time(local.nanos))
        }),
        (Type::LocalDateTime, "ofInstant", 2, 2, |interp, this, args| in_zone(interp, this, args, Temporal::DateTime)),
        (Type::LocalTime, "of", 2, 4, |interp, this, args| {
            let nanos = time_of(interp, this, args, 0)?;
            wrap(interp, Temporal::Time(nanos))
        }),
        (Type::LocalTime, "ofSecondOfDay", 1, 1, |interp, this, args| {
            let seconds = Call::new(this, "ofSecondOfDay", args).long(interp, 0)?;
            finish(
                interp,
                seconds.checked_mul(NANOS).filter(|nanos| (0..DAY_NANOS).contains(nanos)).map(Temporal::Time),
            )
        }),
        (Type::LocalTime, "ofNanoOfDay", 1, 1, |interp, this, args| {
            let nanos = Call::new(this, "ofNanoOfDay", args).long(interp, 0)?;
            finish(interp, Some(nanos).filter(|nanos| (0..DAY_NANOS).contains(nanos)).map(Temporal::Time))
        }),
        (Type::LocalDateTime, "of", 2, 2, |interp, this, args| {
            let local = joined(interp, this, args)?;
            wrap(interp, Temporal::DateTime(local))
        }),
        (Type::LocalDateTime, "of", 5, 7, |interp, this, args| {
            let local = local_of_args(interp, this, args)?;
            wrap(interp, Temporal::DateTime(local))
        }),
        (Type::LocalDateTime, "ofEpochSecond", 3, 3, |interp, this, args| {
            let call = Call::new(this, "ofEpochSecond", args);
            let offset = zone_arg(&call.get(2)).ok_or_else(|| call.refuse(interp))?.offset_at(0);
            let (seconds, nanos) = (call.long(interp, 0)?, call.long(interp, 1)?);
            finish(interp, Local::at(seconds, check(interp, "NANO_OF_SECOND", nanos)?, offset).map(Temporal::DateTime))
        }),
        (Type::ZonedDateTime, "of", 2, 3, zoned_of_parts),
        (Type::ZonedDateTime, "of", 8, 8, |interp, this, args| {
            let local = local_of_args(interp, this, args.get(..7).unwrap_or_default())?;
            let zone = args.get(7).and_then(zone_arg).ok_or_else(|| interp.no_method(this, "of", args))?;
            finish(interp, Temporal::resolved(local, zone, None))
        }),
        (Type::ZonedDateTime, "ofInstant", 2, 2, |interp, this, args| {
            let zone = args.get(1).and_then(zone_arg).ok_or_else(|| interp.no_method(this, "ofInstant", args))?;
            let (seconds, nanos) =
                args.first().and_then(any_instant).ok_or_else(|| interp.no_method(this, "ofInstant", args))?;
            finish(interp, Temporal::in_zone(seconds, nanos, zone))
        }),
        (Type::OffsetDateTime, "of", 2, 3, |interp, this, args| {
            let zone = args.last().and_then(zone_arg).ok_or_else(|| interp.no_method(this, "of", args))?;
            let local = match args {
                [local, _] => native::<Temporal>(local)
                    .and_then(Temporal::date_time)
                    .ok_or_else(|| interp.no_method(this, "of", args))?,
                _ => joined(interp, this, args.get(..2).unwrap_or_default())?,
            };
            wrap(interp, Temporal::Offset { local, offset: zone.offset_at(0) })
        }),
        (Type::OffsetDateTime, "of", 8, 8, |interp, this, args| {
            let local = local_of_args(interp, this, args.get(..7).unwrap_or_default())?;
            let zone = args.get(7).and_then(zone_arg).ok_or_else(|| interp.no_method(this, "of", args))?;
            wrap(interp, Temporal::Offset { local, offset: zone.offset_at(0) })
        }),
        (Type::OffsetDateTime, "ofInstant", 2, 2, |interp, this, args| {
            let zone = args.get(1).and_then(zone_arg).ok_or_else(|| interp.no_method(this, "ofInstant", args))?;
            let (seconds, nanos) =
                args.first().and_then(any_instant).ok_or_else(|| interp.no_method(this, "ofInstant", args))?;
            let offset = zone.offset_at(seconds);
            finish(interp, Local::at(seconds, nanos, offset).map(|local| Temporal::Offset { local, offset }))
        }),
        (Type::Instant, "ofEpochMilli", 1, 1, |interp, this, args| {
            let millis = Call::new(this, "ofEpochMilli", args).long(interp, 0)?;
            wrap(interp, Temporal::of_millis(millis))
        }),
        (Type::Instant, "ofEpochSecond", 1, 2, |interp, this, args| {
            let call = Call::new(this, "ofEpochSecond", args);
            let nanos = if args.len() == 2 { call.long(interp, 1)? } else { 0 };
            let seconds = call.long(interp, 0)?.checked_add(nanos.div_euclid(NANOS));
            let seconds = seconds.filter(|seconds| (-MAX_INSTANT..=MAX_INSTANT).contains(seconds));
            finish(interp, seconds.map(|seconds| Temporal::Instant { seconds, nanos: nanos.rem_euclid(NANOS) }))
        }),
        (Type::Temporal, "now", 0, 1, now),
        (Type::Temporal, "parse", 1, 2, parse),
        (Type::Temporal, "from", 1, 1, |interp, this, args| {
            let source = Call::new(this, "from", args).get(0);
            from(interp, class_of(this), &source)
        }),
    ],
    constructors: &[],
    constants: &[
        (Type::LocalDate, "MIN", |interp| finish(interp, Day::new(-MAX_YEAR, 1, 1).map(Temporal::Date))),
        (Type::LocalDate, "MAX", |interp| finish(interp, Day::new(MAX_YEAR, 12, 31).map(Temporal::Date))),
        (Type::LocalDate, "EPOCH", |interp| finish(interp, Day::from_epoch(0).map(Temporal::Date))),
        (Type::LocalTime, "MIDNIGHT", |interp| wrap(interp, Temporal::Time(0))),
        (Type::LocalTime, "MIN", |interp| wrap(interp, Temporal::Time(0))),
        (Type::LocalTime, "NOON", |interp| wrap(interp, Temporal::Time(DAY_NANOS / 2))),
        (Type::LocalTime, "MAX", |interp| wrap(interp, Temporal::Time(DAY_NANOS - 1))),
        (Type::LocalDateTime, "MIN", |interp| {
            finish(interp, Day::new(-MAX_YEAR, 1, 1).map(|day| Temporal::DateTime(Local { day, nanos: 0 })))
        }),
        (Type::LocalDateTime, "MAX", |interp| {
            finish(
                interp,
                Day::new(MAX_YEAR, 12, 31).map(|day| Temporal::DateTime(Local { day, nanos: DAY_NANOS - 1 })),
            )
        }),
        (Type::Instant, "EPOCH", |interp| wrap(interp, Temporal::Instant { seconds: 0, nanos: 0 })),
        (Type::Instant, "MIN", |interp| wrap(interp, Temporal::Instant { seconds: -31_557_014_167_219_200, nanos: 0 })),
        (Type::Instant, "MAX", |interp| wrap(interp, Temporal::Instant { seconds: MAX_INSTANT, nanos: NANOS - 1 })),
    ],
};

fn finish(interp: &mut Interp<'_>, found: Option<Temporal>) -> Eval {
    // Only instants reach beyond the last year of dates.
    match found.filter(|found| found.day().is_none_or(|day| day.year.abs() <= MAX_YEAR)) {
        Some(found) => wrap(interp, found),
        None => Err(out_of_range(interp)),
    }
}

fn day_of(interp: &Interp<'_>, this: &Value) -> Eval<Day> {
    own(interp, this)?.day().ok_or_else(|| interp.no_method(this, "atTime", &[]))
}

/// Java's words for a day that is not in the calendar.
pub(super) fn no_such_day(interp: &Interp<'_>, year: i64, month: i64, day: i64) -> Box<Fault> {
    let name = super::super::names::ENGLISH.month(month, true);
    let message = if day == 29 {
        format!("Invalid date 'February 29' as '{year}' is not a leap year")
    } else {
        format!("Invalid date '{} {day}'", name.to_uppercase())
    };
    interp.throw(Type::DateTimeException, message)
}

/// Checks year, month and day.
pub(in super::super) fn checked_day(interp: &Interp<'_>, year: i64, month: i64, day: i64) -> Eval<Day> {
    check(interp, "YEAR", year)?;
    check(interp, "MONTH_OF_YEAR", month)?;
    check(interp, "DAY_OF_MONTH", day)?;
    Day::new(year, month, day).ok_or_else(|| no_such_day(interp, year, month, day))
}

/// A month as a number or a constant.
pub(super) fn month_arg(interp: &Interp<'_>, call: Call<'_>, at: usize) -> Eval<i64> {
    match call.get(at) {
        month if month.type_of() == Type::Month => Ok(constants::ordinal_of(&month).unwrap_or(0) as i64 + 1),
        _ => call.long(interp, at),
    }
}

fn date_of(interp: &Interp<'_>, this: &Value, args: &[Value]) -> Eval<Day> {
    let call = Call::new(this, "of", args);
    let (year, month, day) = (call.long(interp, 0)?, month_arg(interp, call, 1)?, call.long(interp, 2)?);
    checked_day(interp, year, month, day)
}

/// Hour, minute and, where given, second and nanosecond, from a place in the arguments on.
fn time_of(interp: &Interp<'_>, this: &Value, args: &[Value], from: usize) -> Eval<i64> {
    let call = Call::new(this, "of", args);
    let part = |at: usize, field: &str| {
        if at < args.len() { check(interp, field, call.long(interp, at)?) } else { Ok(0) }
    };
    let (hour, minute) = (part(from, "HOUR_OF_DAY")?, part(from + 1, "MINUTE_OF_HOUR")?);
    let (second, nano) = (part(from + 2, "SECOND_OF_MINUTE")?, part(from + 3, "NANO_OF_SECOND")?);
    Ok((hour * 3_600 + minute * 60 + second) * NANOS + nano)
}

fn local_of_args(interp: &Interp<'_>, this: &Value, args: &[Value]) -> Eval<Local> {
    Ok(Local { day: date_of(interp, this, args)?, nanos: time_of(interp, this, args, 3)? })
}

/// A date and a time as two arguments.
fn joined(interp: &Interp<'_>, this: &Value, args: &[Value]) -> Eval<Local> {
    match (args.first().and_then(native::<Temporal>), args.get(1).and_then(native::<Temporal>)) {
        (Some(Temporal::Date(day)), Some(Temporal::Time(nanos))) => Ok(Local { day: *day, nanos: *nanos }),
        _ => Err(interp.no_method(this, "of", args)),
    }
}

fn zoned_of_parts(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let zone = args.last().and_then(zone_arg).ok_or_else(|| interp.no_method(this, "of", args))?;
    let local = match args {
        [local, _] => {
            native::<Temporal>(local).and_then(Temporal::date_time).ok_or_else(|| interp.no_method(this, "of", args))?
        }
        _ => joined(interp, this, args.get(..2).unwrap_or_default())?,
    };
    finish(interp, Temporal::resolved(local, zone, None))
}

fn in_zone(interp: &mut Interp<'_>, this: &Value, args: &[Value], make: fn(Local) -> Temporal) -> Eval {
    let zone = args.get(1).and_then(zone_arg).ok_or_else(|| interp.no_method(this, "ofInstant", args))?;
    let (seconds, nanos) =
        args.first().and_then(any_instant).ok_or_else(|| interp.no_method(this, "ofInstant", args))?;
    finish(interp, Local::at(seconds, nanos, zone.offset_at(seconds)).map(make))
}

/// `now()`, `now(zone)`, `now(clock)`
fn now(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let clock = args.first().and_then(native::<super::small::Clock>);
    let zone = match (clock, args.first()) {
        (Some(clock), _) => clock.zone.clone(),
        (None, Some(zone)) => zone_arg(zone).ok_or_else(|| interp.no_method(this, "now", args))?,
        (None, None) => Zone::default_of(interp),
    };
    let (seconds, nanos) = match clock {
        Some(clock) => clock.now(interp),
        None => super::super::pattern::split_millis(interp.now_millis()),
    };
    match Temporal::in_zone(seconds, nanos, zone) {
        Some(moment) => match convert(&moment, class_of(this)) {
            Some(found) => wrap(interp, found),
            None => Err(interp.no_method(this, "now", args)),
        },
        None => Err(out_of_range(interp)),
    }
}

/// `parse(text)` with the format of the class, `parse(text, formatter)`, and Groovy's `parse(text, pattern)`.
fn parse(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "parse", args);
    if matches!(args.first(), Some(Value::Null)) {
        return Err(interp.throw(Type::NullPointerException, "text"));
    }
    let text = call.text(interp, 0)?;
    let class = class_of(this);
    let formatter = match args.get(1) {
        Some(Value::Str(pattern)) => Formatter::of_pattern(interp, &pattern.clone(), "en_US")?,
        Some(other) => native::<Formatter>(other).cloned().ok_or_else(|| call.refuse(interp))?,
        None => predefined(match class {
            Type::LocalDate => "ISO_LOCAL_DATE",
            Type::LocalTime => "ISO_LOCAL_TIME",
            Type::LocalDateTime => "ISO_LOCAL_DATE_TIME",
            Type::ZonedDateTime => "ISO_ZONED_DATE_TIME",
            Type::OffsetDateTime => "ISO_OFFSET_DATE_TIME",
            Type::Instant => "ISO_INSTANT",
            Type::YearMonth => "YEAR_MONTH",
            Type::MonthDay => "MONTH_DAY",
            _ => "YEAR",
        }),
    };
    formatter.parse_as(interp, &text, class)
}

/// `DateTimeException` for a value that lacks what a class needs.
pub(in super::super) fn cannot_obtain(interp: &mut Interp<'_>, class: Type, source: &Value) -> Box<Fault> {
    let text = match interp.to_text(source) {
        Ok(text) => text,
        Err(fault) => return fault,
    };
    let message = format!(
        "Unable to obtain {} from TemporalAccessor: {text} of type {}",
        class.simple_name(),
        interp.class_name(source)
    );
    interp.throw(Type::DateTimeException, message)
}

/// A value as one of another class, when it has all that one needs.
pub(in super::super) fn convert(from: &Temporal, class: Type) -> Option<Temporal> {
    Some(match class {
        Type::LocalDate => Temporal::Date(from.day()?),
        Type::LocalTime => Temporal::Time(from.time()?),
        Type::LocalDateTime => Temporal::DateTime(from.date_time()?),
        Type::Instant => {
            let (seconds, nanos) = from.instant()?;
            Temporal::Instant { seconds, nanos }
        }
        Type::OffsetDateTime => Temporal::Offset { local: from.date_time()?, offset: from.offset()? },
        Type::ZonedDateTime => match from {
            Temporal::Zoned { .. } => from.clone(),
            other => Temporal::Zoned {
                local: other.date_time()?,
                offset: other.offset()?,
                zone: Zone::offset(other.offset()?),
            },
        },
        Type::Year => Temporal::Year(from.get("YEAR")?),
        Type::YearMonth => Temporal::YearMonth(from.get("YEAR")?, from.get("MONTH_OF_YEAR")?),
        Type::MonthDay => Temporal::MonthDay(from.get("MONTH_OF_YEAR")?, from.get("DAY_OF_MONTH")?),
        _ => return None,
    })
}

/// `LocalDate.from(other)`
pub(super) fn from(interp: &mut Interp<'_>, class: Type, source: &Value) -> Eval {
    match native::<Temporal>(source).and_then(|from| convert(from, class)) {
        Some(found) => wrap(interp, found),
        None => Err(cannot_obtain(interp, class, source)),
    }
}
