//! The small classes of java.time: `Year`, `YearMonth`, `MonthDay`, `DayOfWeek`, `Month`, `Clock`, and `TimeUnit`'s sums.
//!
//! Files: `clock` · `time_unit` · `cycle` days of the week and months, which come around again.

mod clock;
mod cycle;
mod time_unit;

use super::change::check;
use super::construct::{checked_day, month_arg};
use super::{Temporal, own};
use crate::interp::{Eval, Interp};
use crate::library::args::Call;
use crate::library::dates::civil::{Day, is_leap, month_length};
use crate::library::dates::time_zone::{new_zone_id, zone_arg};
use crate::library::dates::zone::Zone;
use crate::library::dates::{native, wrap};
use crate::library::{Module, constants};
use crate::types::Type;
use crate::value::Value;
use clock::clock;
use cycle::{display_name, nth, turned};
use time_unit::{saturated, unit_nanos};

pub(super) use clock::Clock;
pub(in super::super) use time_unit::TIME_UNIT_MODULE;

pub(in super::super) const MODULE: Module = Module {
    methods: &[
        (Type::Year, "getValue", 0, 0, |interp, this, _| field(interp, this, "YEAR")),
        (Type::Year, "isLeap", 0, 0, |interp, this, _| {
            Ok(Value::Bool(is_leap(own(interp, this)?.get("YEAR").unwrap_or(1))))
        }),
        (Type::Year, "length", 0, 0, |interp, this, _| {
            Ok(Value::Int(if is_leap(own(interp, this)?.get("YEAR").unwrap_or(1)) { 366 } else { 365 }))
        }),
        (Type::Year, "atDay", 1, 1, |interp, this, args| {
            let of_year = Call::new(this, "atDay", args).long(interp, 0)?;
            check(interp, "DAY_OF_YEAR", of_year)?;
            let year = own(interp, this)?.get("YEAR").unwrap_or(1);
            let day = Day::new(year, 1, 1).and_then(|first| first.plus_days(of_year - 1));
            match day {
                Some(day) => wrap(interp, Temporal::Date(day)),
                None => Err(interp.no_method(this, "atDay", args)),
            }
        }),
        (Type::Year, "atMonth", 1, 1, |interp, this, args| {
            let month = month_arg(interp, Call::new(this, "atMonth", args), 0)?;
            let year = own(interp, this)?.get("YEAR").unwrap_or(1);
            wrap(interp, Temporal::YearMonth(year, check(interp, "MONTH_OF_YEAR", month)?))
        }),
        (Type::YearMonth, "atDay", 1, 1, |interp, this, args| {
            let day = Call::new(this, "atDay", args).long(interp, 0)?;
            let (year, month) = year_month(interp, this)?;
            let day = checked_day(interp, year, month, day)?;
            wrap(interp, Temporal::Date(day))
        }),
        (Type::YearMonth, "atEndOfMonth", 0, 0, |interp, this, _| {
            let (year, month) = year_month(interp, this)?;
            let day = checked_day(interp, year, month, month_length(year, month))?;
            wrap(interp, Temporal::Date(day))
        }),
        (Type::MonthDay, "isValidYear", 1, 1, |interp, this, args| {
            let year = Call::new(this, "isValidYear", args).long(interp, 0)?;
            let own = own(interp, this)?;
            let (month, day) = (own.get("MONTH_OF_YEAR").unwrap_or(1), own.get("DAY_OF_MONTH").unwrap_or(1));
            Ok(Value::Bool(day <= month_length(year, month)))
        }),
        (Type::MonthDay, "atYear", 1, 1, |interp, this, args| {
            let year = Call::new(this, "atYear", args).long(interp, 0)?;
            let own = own(interp, this)?;
            let (month, day) = (own.get("MONTH_OF_YEAR").unwrap_or(1), own.get("DAY_OF_MONTH").unwrap_or(1));
            let day = checked_day(interp, year, month, day.min(month_length(year, month)))?;
            wrap(interp, Temporal::Date(day))
        }),
        (Type::DayOfWeek, "getValue", 0, 0, |_, this, _| {
            Ok(Value::Int(constants::ordinal_of(this).unwrap_or(0) as i32 + 1))
        }),
        (Type::Month, "getValue", 0, 0, |_, this, _| {
            Ok(Value::Int(constants::ordinal_of(this).unwrap_or(0) as i32 + 1))
        }),
        (Type::DayOfWeek, "plus", 1, 1, |interp, this, args| turned(interp, this, args, 7, 1)),
        (Type::DayOfWeek, "minus", 1, 1, |interp, this, args| turned(interp, this, args, 7, -1)),
        (Type::Month, "plus", 1, 1, |interp, this, args| turned(interp, this, args, 12, 1)),
        (Type::Month, "minus", 1, 1, |interp, this, args| turned(interp, this, args, 12, -1)),
        (Type::DayOfWeek, "getDisplayName", 2, 2, display_name),
        (Type::Month, "getDisplayName", 2, 2, display_name),
        (Type::Month, "length", 1, 1, |interp, this, args| {
            let leap = interp.truth(&Call::new(this, "length", args).get(0))?;
            Ok(Value::Int(
                month_length(if leap { 4 } else { 1 }, constants::ordinal_of(this).unwrap_or(0) as i64 + 1) as i32
            ))
        }),
        (Type::Month, "maxLength", 0, 0, |_, this, _| {
            Ok(Value::Int(month_length(4, constants::ordinal_of(this).unwrap_or(0) as i64 + 1) as i32))
        }),
        (Type::Month, "minLength", 0, 0, |_, this, _| {
            Ok(Value::Int(month_length(1, constants::ordinal_of(this).unwrap_or(0) as i64 + 1) as i32))
        }),
        (Type::TimeUnit, "toChronoUnit", 0, 0, |interp, this, _| {
            let name = match crate::library::constants::name_of(this).unwrap_or_default() {
                "NANOSECONDS" => "NANOS",
                "MICROSECONDS" => "MICROS",
                "MILLISECONDS" => "MILLIS",
                name => name,
            };
            crate::library::constants::constant(interp, Type::ChronoUnit, name)
        }),
        (Type::TimeUnit, "convert", 2, 2, |interp, this, args| {
            let call = Call::new(this, "convert", args);
            let (amount, from) = (call.long(interp, 0)?, unit_nanos(&call.get(1)));
            Ok(Value::Long(saturated(i128::from(amount) * i128::from(from) / i128::from(unit_nanos(this)))))
        }),
        (Type::Clock, "instant", 0, 0, |interp, this, _| {
            let (seconds, nanos) = clock(interp, this)?.now(interp);
            wrap(interp, Temporal::Instant { seconds, nanos })
        }),
        (Type::Clock, "millis", 0, 0, |interp, this, _| {
            let (seconds, nanos) = clock(interp, this)?.now(interp);
            Ok(Value::Long(seconds.saturating_mul(1_000).saturating_add(nanos / 1_000_000)))
        }),
        (Type::Clock, "getZone", 0, 0, |interp, this, _| {
            let zone = clock(interp, this)?.zone.clone();
            new_zone_id(interp, zone)
        }),
    ],
    statics: &[
        (Type::Year, "of", 1, 1, |interp, this, args| {
            let year = Call::new(this, "of", args).long(interp, 0)?;
            wrap(interp, Temporal::Year(check(interp, "YEAR", year)?))
        }),
        (Type::Year, "isLeap", 1, 1, |interp, this, args| {
            Ok(Value::Bool(is_leap(Call::new(this, "isLeap", args).long(interp, 0)?)))
        }),
        (Type::YearMonth, "of", 2, 2, |interp, this, args| {
            let call = Call::new(this, "of", args);
            let (year, month) = (call.long(interp, 0)?, month_arg(interp, call, 1)?);
            let (year, month) = (check(interp, "YEAR", year)?, check(interp, "MONTH_OF_YEAR", month)?);
            wrap(interp, Temporal::YearMonth(year, month))
        }),
        (Type::MonthDay, "of", 2, 2, |interp, this, args| {
            let call = Call::new(this, "of", args);
            let (month, day) = (month_arg(interp, call, 0)?, call.long(interp, 1)?);
            let day = checked_day(interp, 4, month, day)?;
            wrap(interp, Temporal::MonthDay(day.month, day.day))
        }),
        (Type::DayOfWeek, "of", 1, 1, |interp, this, args| nth(interp, this, args, Type::DayOfWeek, "DayOfWeek")),
        (Type::Month, "of", 1, 1, |interp, this, args| nth(interp, this, args, Type::Month, "MonthOfYear")),
        (Type::DayOfWeek, "from", 1, 1, |interp, this, args| {
            let source = Call::new(this, "from", args).get(0);
            interp.call_method(&source, "getDayOfWeek", &[])
        }),
        (Type::Month, "from", 1, 1, |interp, this, args| {
            let source = Call::new(this, "from", args).get(0);
            interp.call_method(&source, "getMonth", &[])
        }),
        (Type::Clock, "systemUTC", 0, 0, |interp, _, _| wrap(interp, Clock { fixed: None, zone: Zone::offset(0) })),
        (Type::Clock, "systemDefaultZone", 0, 0, |interp, _, _| {
            let zone = Zone::default_of(interp);
            wrap(interp, Clock { fixed: None, zone })
        }),
        (Type::Clock, "system", 1, 1, |interp, this, args| {
            let zone = args.first().and_then(zone_arg).ok_or_else(|| interp.no_method(this, "system", args))?;
            wrap(interp, Clock { fixed: None, zone })
        }),
        (Type::Clock, "fixed", 2, 2, |interp, this, args| {
            let instant = args.first().and_then(native::<Temporal>).and_then(Temporal::instant);
            match (instant, args.get(1).and_then(zone_arg)) {
                (Some(instant), Some(zone)) => wrap(interp, Clock { fixed: Some(instant), zone }),
                _ => Err(interp.no_method(this, "fixed", args)),
            }
        }),
    ],
    constructors: &[],
    constants: &[
        (Type::IsoFields, "WEEK_OF_WEEK_BASED_YEAR", |interp| {
            constants::constant(interp, Type::IsoField, "WEEK_OF_WEEK_BASED_YEAR")
        }),
        (Type::IsoFields, "WEEK_BASED_YEAR", |interp| constants::constant(interp, Type::IsoField, "WEEK_BASED_YEAR")),
        (Type::IsoFields, "QUARTER_OF_YEAR", |interp| constants::constant(interp, Type::IsoField, "QUARTER_OF_YEAR")),
        (Type::IsoFields, "DAY_OF_QUARTER", |interp| constants::constant(interp, Type::IsoField, "DAY_OF_QUARTER")),
    ],
};

fn field(interp: &Interp<'_>, this: &Value, name: &str) -> Eval {
    Ok(Value::Int(own(interp, this)?.get(name).unwrap_or(0) as i32))
}

fn year_month(interp: &Interp<'_>, this: &Value) -> Eval<(i64, i64)> {
    let own = own(interp, this)?;
    own.get("YEAR").zip(own.get("MONTH_OF_YEAR")).ok_or_else(|| interp.no_method(this, "atDay", &[]))
}
