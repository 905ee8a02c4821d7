//! The bounds of fields (`range`), and what adjusts other dates: `adjustInto`, overlaps of summer time, `toOffsetTime`'s kin.

use std::any::Any;

use super::fields::{limits, name_of};
use super::{Temporal, own};
use crate::interp::{Eval, Fault, Interp};
use crate::library::args::Call;
use crate::library::dates::civil::{is_leap, month_length};
use crate::library::dates::time_zone::zone_arg;
use crate::library::dates::zone::Zone;
use crate::library::dates::{native, wrap};
use crate::library::{Method, Module, constants};
use crate::types::Type;
use crate::value::{NativeObject, Value};

pub(in super::super) const MODULE: Module = Module {
    methods: METHODS,
    statics: &[(Type::ValueRange, "of", 2, 4, |interp, this, args| {
        let call = Call::new(this, "of", args);
        let (low, last) = (call.long(interp, 0)?, call.long(interp, call.len() - 1)?);
        let shortest = if call.len() > 2 { call.long(interp, call.len() - 2)? } else { last };
        wrap(interp, ValueRange { low, shortest, high: last })
    })],
    constructors: &[],
    constants: &[],
};

const METHODS: &[Method] = &[
    (Type::Temporal, "range", 1, 1, |interp, this, args| {
        let name = field_of(interp, this, args, "range")?;
        let (low, high) = bounds_of(own(interp, this)?, name);
        wrap(interp, ValueRange { low, shortest: high, high })
    }),
    (Type::ChronoField, "range", 0, 0, |interp, this, args| {
        let name = name_of(this).ok_or_else(|| interp.no_method(this, "range", args))?;
        let (_, low, high) = limits(name).unwrap_or((name, i64::MIN, i64::MAX));
        let shortest = match name {
            "DAY_OF_MONTH" => 28,
            "DAY_OF_YEAR" => 365,
            _ => high,
        };
        wrap(interp, ValueRange { low, shortest, high })
    }),
    (Type::ValueRange, "getMinimum", 0, 0, |interp, this, _| Ok(Value::Long(range(interp, this)?.low))),
    (Type::ValueRange, "getLargestMinimum", 0, 0, |interp, this, _| Ok(Value::Long(range(interp, this)?.low))),
    (Type::ValueRange, "getMaximum", 0, 0, |interp, this, _| Ok(Value::Long(range(interp, this)?.high))),
    (Type::ValueRange, "getSmallestMaximum", 0, 0, |interp, this, _| Ok(Value::Long(range(interp, this)?.shortest))),
    (Type::ValueRange, "isFixed", 0, 0, |interp, this, _| {
        let range = range(interp, this)?;
        Ok(Value::Bool(range.shortest == range.high))
    }),
    (Type::ValueRange, "isValidValue", 1, 1, |interp, this, args| {
        let value = Call::new(this, "isValidValue", args).long(interp, 0)?;
        let range = range(interp, this)?;
        Ok(Value::Bool((range.low..=range.high).contains(&value)))
    }),
    (Type::Temporal, "adjustInto", 1, 1, adjust_into),
    (Type::Month, "adjustInto", 1, 1, |interp, this, args| Call::new(this, "", args).adjusted(interp)),
    (Type::DayOfWeek, "adjustInto", 1, 1, |interp, this, args| Call::new(this, "", args).adjusted(interp)),
    (Type::Temporal, "query", 1, 1, |_, _, _| {
        Err(Fault::not_supported("queries of dates and times", "get(ChronoField...) or the getters"))
    }),
    (Type::ZonedDateTime, "withEarlierOffsetAtOverlap", 0, 0, |interp, this, _| at_overlap(interp, this, false)),
    (Type::ZonedDateTime, "withLaterOffsetAtOverlap", 0, 0, |interp, this, _| at_overlap(interp, this, true)),
    (Type::ZonedDateTime, "withFixedOffsetZone", 0, 0, |interp, this, _| match own(interp, this)? {
        Temporal::Zoned { local, offset, .. } => {
            let (local, offset) = (*local, *offset);
            wrap(interp, Temporal::Zoned { local, offset, zone: Zone::offset(offset) })
        }
        _ => Ok(this.clone()),
    }),
    (Type::OffsetDateTime, "atZoneSimilarLocal", 1, 1, |interp, this, args| {
        let zone = args.first().and_then(zone_arg);
        let found = match (own(interp, this)?, zone) {
            (Temporal::Offset { local, offset }, Some(zone)) => Temporal::resolved(*local, zone, Some(*offset)),
            _ => None,
        };
        match found {
            Some(found) => wrap(interp, found),
            None => Err(interp.no_method(this, "atZoneSimilarLocal", args)),
        }
    }),
    (Type::OffsetDateTime, "toOffsetTime", 0, 0, |_, _, _| {
        Err(Fault::not_supported("java.time.OffsetTime", "toLocalTime() and the offset"))
    }),
    (Type::YearMonth, "isValidDay", 1, 1, |interp, this, args| {
        let day = Call::new(this, "isValidDay", args).long(interp, 0)?;
        let own = own(interp, this)?;
        let length = month_length(own.get("YEAR").unwrap_or(1), own.get("MONTH_OF_YEAR").unwrap_or(1));
        Ok(Value::Bool((1..=length).contains(&day)))
    }),
    (Type::Month, "firstDayOfYear", 1, 1, |interp, this, args| {
        let leap = interp.truth(&Call::new(this, "firstDayOfYear", args).get(0))?;
        let before = constants::ordinal_of(this).unwrap_or(0) as i64;
        let days: i64 = (1..=before).map(|month| month_length(if leap { 4 } else { 1 }, month)).sum();
        Ok(Value::Int(days as i32 + 1))
    }),
    (Type::Month, "firstMonthOfQuarter", 0, 0, |_, this, _| {
        let at = constants::ordinal_of(this).unwrap_or(0);
        Ok(constants::nth(Type::Month, at / 3 * 3).unwrap_or_default())
    }),
    (Type::Month, "get", 1, 1, |interp, this, args| number(interp, this, args).map(|n| Value::Int(n as i32))),
    (Type::DayOfWeek, "get", 1, 1, |interp, this, args| number(interp, this, args).map(|n| Value::Int(n as i32))),
    (Type::Month, "getLong", 1, 1, |interp, this, args| number(interp, this, args).map(Value::Long)),
    (Type::DayOfWeek, "getLong", 1, 1, |interp, this, args| number(interp, this, args).map(Value::Long)),
    (Type::Month, "isSupported", 1, 1, |_, this, args| Ok(Value::Bool(is_own_field(this, args)))),
    (Type::DayOfWeek, "isSupported", 1, 1, |_, this, args| Ok(Value::Bool(is_own_field(this, args)))),
    (Type::Month, "range", 1, 1, small_range),
    (Type::DayOfWeek, "range", 1, 1, small_range),
];

/// The values a field may have.
#[derive(Debug, PartialEq)]
struct ValueRange {
    low: i64,
    shortest: i64,
    high: i64,
}

impl NativeObject for ValueRange {
    fn type_of(&self) -> Type {
        Type::ValueRange
    }

    fn to_text(&self) -> String {
        let shortest = if self.shortest == self.high { String::new() } else { format!("{}/", self.shortest) };
        format!("{} - {shortest}{}", self.low, self.high)
    }

    fn equals(&self, other: &dyn NativeObject) -> bool {
        other.as_any().downcast_ref::<Self>() == Some(self)
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

impl Call<'_> {
    /// `adjustInto` of a constant: what `with` does, the other way round.
    fn adjusted(self, interp: &mut Interp<'_>) -> Eval {
        let this = self.receiver().clone();
        interp.call_method(&self.get(0), "with", &[this])
    }
}

fn range<'v>(interp: &Interp<'_>, this: &'v Value) -> Eval<&'v ValueRange> {
    native(this).ok_or_else(|| interp.no_method(this, "getMinimum", &[]))
}

fn field_of(interp: &mut Interp<'_>, this: &Value, args: &[Value], name: &'static str) -> Eval<&'static str> {
    let call = Call::new(this, name, args);
    let field = name_of(&call.get(0)).ok_or_else(|| call.refuse(interp))?;
    if own(interp, this)?.get(field).is_some() {
        return Ok(field);
    }
    let shown = limits(field).map_or(field, |(shown, ..)| shown);
    Err(interp.throw(Type::UnsupportedTemporalTypeException, format!("Unsupported field: {shown}")))
}

/// The bounds of a field of this date.
fn bounds_of(temporal: &Temporal, field: &str) -> (i64, i64) {
    let year = temporal.get("YEAR");
    let (low, high) = limits(field).map_or((i64::MIN, i64::MAX), |(_, low, high)| (low, high));
    match (field, year, temporal.get("MONTH_OF_YEAR")) {
        ("DAY_OF_MONTH", year, Some(month)) => (1, month_length(year.unwrap_or(4), month)),
        ("DAY_OF_YEAR", Some(year), _) => (1, if is_leap(year) { 366 } else { 365 }),
        _ => (low, high),
    }
}

fn adjust_into(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "adjustInto", args);
    let other = call.get(0);
    let fields: &[&str] = match own(interp, this)? {
        Temporal::Date(_) | Temporal::Time(_) => return interp.call_method(&other, "with", std::slice::from_ref(this)),
        Temporal::DateTime(local) => {
            let (day, nanos) = (local.day, local.nanos);
            let date = wrap(interp, Temporal::Date(day))?;
            let time = wrap(interp, Temporal::Time(nanos))?;
            let other = interp.call_method(&other, "with", &[date])?;
            return interp.call_method(&other, "with", &[time]);
        }
        Temporal::Instant { .. } => &["INSTANT_SECONDS", "NANO_OF_SECOND"],
        Temporal::Year(_) => &["YEAR"],
        Temporal::YearMonth(..) => &["YEAR", "MONTH_OF_YEAR"],
        Temporal::MonthDay(..) => &["MONTH_OF_YEAR", "DAY_OF_MONTH"],
        _ => return Err(call.refuse(interp)),
    };
    let mut adjusted = native::<Temporal>(&other).cloned();
    for field in fields {
        let value = own(interp, this)?.get(field).unwrap_or_default();
        adjusted = adjusted.and_then(|temporal| temporal.with(field, value));
    }
    match adjusted {
        Some(adjusted) => wrap(interp, adjusted),
        None => Err(call.refuse(interp)),
    }
}

/// The same local time with the other offset, where clocks were put back.
fn at_overlap(interp: &mut Interp<'_>, this: &Value, later: bool) -> Eval {
    let Temporal::Zoned { local, zone, .. } = own(interp, this)? else { return Ok(this.clone()) };
    let found = zone.local_offset(local.utc_seconds());
    if found.is_gap || found.earlier == found.later {
        return Ok(this.clone());
    }
    let offset = if later { found.later } else { found.earlier };
    let (local, zone) = (*local, zone.clone());
    wrap(interp, Temporal::Zoned { local, offset, zone })
}

/// Whether a field is the one that a month or a day of the week has.
fn is_own_field(this: &Value, args: &[Value]) -> bool {
    let own = if this.type_of() == Type::Month { "MONTH_OF_YEAR" } else { "DAY_OF_WEEK" };
    args.first().and_then(name_of) == Some(own)
}

fn unsupported(interp: &Interp<'_>, this: &Value, args: &[Value]) -> Box<Fault> {
    match args.first().and_then(name_of) {
        Some(name) => {
            let shown = limits(name).map_or(name, |(shown, ..)| shown);
            interp.throw(Type::UnsupportedTemporalTypeException, format!("Unsupported field: {shown}"))
        }
        None => interp.no_method(this, "get", args),
    }
}

fn number(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval<i64> {
    if is_own_field(this, args) {
        return Ok(constants::ordinal_of(this).unwrap_or(0) as i64 + 1);
    }
    Err(unsupported(interp, this, args))
}

fn small_range(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    if !is_own_field(this, args) {
        return Err(unsupported(interp, this, args));
    }
    let high = if this.type_of() == Type::Month { 12 } else { 7 };
    wrap(interp, ValueRange { low: 1, shortest: high, high })
}
