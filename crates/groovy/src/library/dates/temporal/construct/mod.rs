//! Making dates and times: `of`, `now`, `parse`, `from`, and their joins such as `date.atTime(...)`.
//!
//! Files: `parts` dates and times from numbers · `now` · `parse` · `conversion` from one class to another.

mod conversion;
mod now;
mod parse;
mod parts;

use super::change::check;
use super::fields::MAX_INSTANT;
use super::{Temporal, any_instant, own};
use crate::interp::{Eval, Interp};
use crate::library::Module;
use crate::library::args::Call;
use crate::library::dates::civil::{DAY_NANOS, Day, Local, MAX_YEAR, NANOS};
use crate::library::dates::time_zone::zone_arg;
use crate::library::dates::{native, out_of_range, wrap};
use crate::library::list::class_of;
use crate::types::Type;
use now::now;
use parse::parse;
use parts::{date_of, day_of, in_zone, joined, local_of_args, time_of, zoned_of_parts};

pub(super) use conversion::from;
pub(in super::super) use conversion::{cannot_obtain, convert};
pub(in super::super) use parts::checked_day;
pub(super) use parts::{month_arg, no_such_day};

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
