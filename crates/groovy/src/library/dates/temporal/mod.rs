//! The dates and times of `java.time`: one Rust type for all of them, told apart by what they hold.
//!
//! Files: `value` the type, `text` and `order` what it shows and how it compares · `reading` and `fields` what it holds,
//! `bounds` how much that may be · `construct` · `change`, `adjust`, `gdk` other dates from one · `small` years, months and
//! days of the week · `exchange` what the rest of the library asks for.

pub(super) mod adjust;
pub(super) mod bounds;
pub(super) mod change;
pub(super) mod construct;
mod exchange;
pub(super) mod fields;
pub(super) mod gdk;
mod order;
mod reading;
pub(super) mod small;
mod text;
mod value;

use super::civil::NANOS;
use super::time_zone::{new_offset, new_zone_id, zone_arg};
use super::zone::Zone;
use super::{native, wrap};
use crate::interp::{Eval, Interp};
use crate::library::Module;
use crate::types::Type;
use crate::value::Value;
use exchange::{any_instant, to_date};
use order::{compare_to, order};
use reading::{epoch_second, field_value, member, read};

pub(super) use exchange::local_of;
pub(super) use text::{day_text, instant_text, time_text};
pub(super) use value::Temporal;

pub(super) const MODULE: Module = Module {
    methods: &[
        (Type::Temporal, "getYear", 0, 0, |interp, this, _| read(interp, this, "getYear", "YEAR")),
        (Type::Temporal, "getMonthValue", 0, 0, |interp, this, _| read(interp, this, "getMonthValue", "MONTH_OF_YEAR")),
        (Type::Temporal, "getDayOfMonth", 0, 0, |interp, this, _| read(interp, this, "getDayOfMonth", "DAY_OF_MONTH")),
        (Type::Temporal, "getDayOfYear", 0, 0, |interp, this, _| read(interp, this, "getDayOfYear", "DAY_OF_YEAR")),
        (Type::Temporal, "getHour", 0, 0, |interp, this, _| read(interp, this, "getHour", "HOUR_OF_DAY")),
        (Type::Temporal, "getMinute", 0, 0, |interp, this, _| read(interp, this, "getMinute", "MINUTE_OF_HOUR")),
        (Type::Temporal, "getSecond", 0, 0, |interp, this, _| read(interp, this, "getSecond", "SECOND_OF_MINUTE")),
        (Type::Temporal, "getNano", 0, 0, |interp, this, _| read(interp, this, "getNano", "NANO_OF_SECOND")),
        (Type::Temporal, "getMonth", 0, 0, |interp, this, _| {
            member(interp, this, "getMonth", Type::Month, "MONTH_OF_YEAR")
        }),
        (Type::Temporal, "getDayOfWeek", 0, 0, |interp, this, _| {
            member(interp, this, "getDayOfWeek", Type::DayOfWeek, "DAY_OF_WEEK")
        }),
        (Type::Temporal, "get", 1, 1, |interp, this, args| {
            field_value(interp, this, args).map(|value| Value::Int(value as i32))
        }),
        (Type::Temporal, "getLong", 1, 1, |interp, this, args| field_value(interp, this, args).map(Value::Long)),
        (Type::Temporal, "isSupported", 1, 1, |interp, this, args| {
            let own = own(interp, this)?;
            let arg = args.first().unwrap_or(&Value::Null);
            let field = fields::name_of(arg).is_some_and(|field| own.get(field).is_some());
            let unit = change::unit_of(arg).is_some_and(|unit| own.supports(unit));
            Ok(Value::Bool(field || unit))
        }),
        (Type::Temporal, "isBefore", 1, 1, |interp, this, args| {
            order(interp, this, args, "isBefore").map(|order| Value::Bool(order.is_lt()))
        }),
        (Type::Temporal, "isAfter", 1, 1, |interp, this, args| {
            order(interp, this, args, "isAfter").map(|order| Value::Bool(order.is_gt()))
        }),
        (Type::Temporal, "isEqual", 1, 1, |interp, this, args| {
            order(interp, this, args, "isEqual").map(|order| Value::Bool(order.is_eq()))
        }),
        (Type::Temporal, "compareTo", 1, 1, compare_to),
        (Type::Temporal, "isLeapYear", 0, 0, |interp, this, _| {
            let year = own(interp, this)?.get("YEAR").ok_or_else(|| interp.no_method(this, "isLeapYear", &[]))?;
            Ok(Value::Bool(super::civil::is_leap(year)))
        }),
        (Type::Temporal, "lengthOfMonth", 0, 0, |interp, this, _| {
            let own = own(interp, this)?;
            match (own.get("YEAR"), own.get("MONTH_OF_YEAR")) {
                (Some(year), Some(month)) => Ok(Value::Int(super::civil::month_length(year, month) as i32)),
                _ => Err(interp.no_method(this, "lengthOfMonth", &[])),
            }
        }),
        (Type::Temporal, "lengthOfYear", 0, 0, |interp, this, _| {
            let year = own(interp, this)?.get("YEAR").ok_or_else(|| interp.no_method(this, "lengthOfYear", &[]))?;
            Ok(Value::Int(if super::civil::is_leap(year) { 366 } else { 365 }))
        }),
        (Type::Temporal, "toEpochDay", 0, 0, |interp, this, _| match own(interp, this)? {
            Temporal::Date(day) => Ok(Value::Long(day.epoch())),
            _ => Err(interp.no_method(this, "toEpochDay", &[])),
        }),
        (Type::Temporal, "toSecondOfDay", 0, 0, |interp, this, _| match own(interp, this)? {
            Temporal::Time(nanos) => Ok(Value::Int((nanos / NANOS) as i32)),
            _ => Err(interp.no_method(this, "toSecondOfDay", &[])),
        }),
        (Type::Temporal, "toNanoOfDay", 0, 0, |interp, this, _| match own(interp, this)? {
            Temporal::Time(nanos) => Ok(Value::Long(*nanos)),
            _ => Err(interp.no_method(this, "toNanoOfDay", &[])),
        }),
        (Type::Temporal, "toEpochMilli", 0, 0, |interp, this, _| match own(interp, this)? {
            Temporal::Instant { seconds, nanos } => {
                match seconds.checked_mul(1_000).and_then(|millis| millis.checked_add(nanos / 1_000_000)) {
                    Some(millis) => Ok(Value::Long(millis)),
                    None => Err(interp.throw(Type::ArithmeticException, "long overflow")),
                }
            }
            _ => Err(interp.no_method(this, "toEpochMilli", &[])),
        }),
        (Type::Temporal, "getEpochSecond", 0, 0, |interp, this, _| match own(interp, this)? {
            Temporal::Instant { seconds, .. } => Ok(Value::Long(*seconds)),
            _ => Err(interp.no_method(this, "getEpochSecond", &[])),
        }),
        (Type::Temporal, "toEpochSecond", 0, 2, epoch_second),
        (Type::Temporal, "toInstant", 0, 1, |interp, this, args| {
            let offset = args.first().and_then(zone_arg).map(|zone| zone.offset_at(0));
            let instant = match (own(interp, this)?, offset) {
                (Temporal::DateTime(local), Some(offset)) => Some((local.utc_seconds() - offset, local.nanos % NANOS)),
                (Temporal::DateTime(_) | Temporal::Instant { .. }, _) => None,
                (other, _) => other.instant(),
            };
            let (seconds, nanos) = instant.ok_or_else(|| interp.no_method(this, "toInstant", args))?;
            wrap(interp, Temporal::Instant { seconds, nanos })
        }),
        (Type::Temporal, "toLocalDate", 0, 0, |interp, this, _| match own(interp, this)?.date_time() {
            Some(local) => wrap(interp, Temporal::Date(local.day)),
            None => Err(interp.no_method(this, "toLocalDate", &[])),
        }),
        (Type::Temporal, "toLocalTime", 0, 0, |interp, this, _| match own(interp, this)?.date_time() {
            Some(local) => wrap(interp, Temporal::Time(local.nanos)),
            None => Err(interp.no_method(this, "toLocalTime", &[])),
        }),
        (Type::Temporal, "toLocalDateTime", 0, 0, |interp, this, _| match own(interp, this)? {
            Temporal::Zoned { local, .. } | Temporal::Offset { local, .. } => {
                let local = *local;
                wrap(interp, Temporal::DateTime(local))
            }
            _ => Err(interp.no_method(this, "toLocalDateTime", &[])),
        }),
        (Type::Temporal, "toOffsetDateTime", 0, 0, |interp, this, _| match own(interp, this)? {
            Temporal::Zoned { local, offset, .. } => {
                let (local, offset) = (*local, *offset);
                wrap(interp, Temporal::Offset { local, offset })
            }
            _ => Err(interp.no_method(this, "toOffsetDateTime", &[])),
        }),
        (Type::Temporal, "toZonedDateTime", 0, 0, |interp, this, _| match own(interp, this)? {
            Temporal::Offset { local, offset } => {
                let (local, offset) = (*local, *offset);
                wrap(interp, Temporal::Zoned { local, offset, zone: Zone::offset(offset) })
            }
            _ => Err(interp.no_method(this, "toZonedDateTime", &[])),
        }),
        (Type::Temporal, "getZone", 0, 0, |interp, this, _| match own(interp, this)? {
            Temporal::Zoned { zone, .. } => {
                let zone = zone.clone();
                new_zone_id(interp, zone)
            }
            _ => Err(interp.no_method(this, "getZone", &[])),
        }),
        (Type::Temporal, "getOffset", 0, 0, |interp, this, _| match own(interp, this)? {
            Temporal::Zoned { offset, .. } | Temporal::Offset { offset, .. } => {
                let offset = *offset;
                new_offset(interp, offset)
            }
            _ => Err(interp.no_method(this, "getOffset", &[])),
        }),
        (Type::Temporal, "format", 1, 1, super::formatter::format_method),
    ],
    statics: &[],
    constructors: &[],
    constants: &[],
};

/// The receiver as a date or time.
pub(super) fn own<'v>(interp: &Interp<'_>, this: &'v Value) -> Eval<&'v Temporal> {
    native(this).ok_or_else(|| interp.no_method(this, "get", &[]))
}
