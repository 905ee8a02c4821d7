//! The dates and times of `java.time`: one Rust type for all of them, told apart by what they hold.

pub(super) mod adjust;
pub(super) mod bounds;
pub(super) mod change;
pub(super) mod construct;
pub(super) mod fields;
pub(super) mod gdk;
pub(super) mod small;

use std::any::Any;
use std::cmp::Ordering;

use super::civil::{Day, Local, NANOS};
use super::date::{instant_and_zone, new_date};
use super::time_zone::{new_offset, new_zone_id, zone_arg};
use super::zone::{Zone, offset_text};
use super::{native, wrap};
use crate::interp::{Eval, Interp};
use crate::library::args::Call;
use crate::library::{Module, constants};
use crate::ops::hash::long_hash;
use crate::types::Type;
use crate::value::{NativeObject, Value, java_hash_str};

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

/// A date, a time, both, or an instant.
#[derive(Debug, Clone)]
pub(super) enum Temporal {
    Date(Day),
    /// Nanoseconds since midnight.
    Time(i64),
    DateTime(Local),
    Zoned {
        local: Local,
        offset: i64,
        zone: Zone,
    },
    Offset {
        local: Local,
        offset: i64,
    },
    Instant {
        seconds: i64,
        nanos: i64,
    },
    Year(i64),
    YearMonth(i64, i64),
    MonthDay(i64, i64),
}

impl Temporal {
    /// The instant of milliseconds since 1970.
    pub(super) fn of_millis(millis: i64) -> Self {
        Self::Instant { seconds: millis.div_euclid(1_000), nanos: millis.rem_euclid(1_000) * 1_000_000 }
    }

    /// The local time of an instant in a zone.
    pub(super) fn in_zone(seconds: i64, nanos: i64, zone: Zone) -> Option<Self> {
        let offset = zone.offset_at(seconds);
        let local = Local::at(seconds, nanos, offset)?;
        Some(Self::Zoned { local, offset, zone })
    }

    /// A local time in a zone: skipped times move on, of doubled ones the wanted offset or the earlier.
    pub(super) fn resolved(local: Local, zone: Zone, wanted: Option<i64>) -> Option<Self> {
        let found = zone.local_offset(local.utc_seconds());
        if found.is_gap {
            return Self::in_zone(local.utc_seconds() - found.earlier, local.nanos % NANOS, zone);
        }
        let offset = wanted.filter(|wanted| *wanted == found.later).unwrap_or(found.earlier);
        Some(Self::Zoned { local, offset, zone })
    }

    /// Seconds since 1970 and nanoseconds, of those that are points in time.
    pub(super) fn instant(&self) -> Option<(i64, i64)> {
        match self {
            Self::Instant { seconds, nanos } => Some((*seconds, *nanos)),
            Self::Zoned { local, offset, .. } | Self::Offset { local, offset } => {
                Some((local.utc_seconds() - offset, local.nanos % NANOS))
            }
            _ => None,
        }
    }

    /// Date and time, of those that have both.
    pub(super) fn date_time(&self) -> Option<Local> {
        match self {
            Self::DateTime(local) | Self::Zoned { local, .. } | Self::Offset { local, .. } => Some(*local),
            _ => None,
        }
    }

    /// The day, of those that have one.
    pub(super) fn day(&self) -> Option<Day> {
        match self {
            Self::Date(day) => Some(*day),
            other => other.date_time().map(|local| local.day),
        }
    }

    /// The time of the day, of those that have one.
    pub(super) fn time(&self) -> Option<i64> {
        match self {
            Self::Time(nanos) => Some(*nanos),
            other => other.date_time().map(|local| local.nanos),
        }
    }

    /// The offset from UTC, of those that have one.
    pub(super) fn offset(&self) -> Option<i64> {
        match self {
            Self::Zoned { offset, .. } | Self::Offset { offset, .. } => Some(*offset),
            _ => None,
        }
    }
}

impl NativeObject for Temporal {
    fn type_of(&self) -> Type {
        match self {
            Self::Date(_) => Type::LocalDate,
            Self::Time(_) => Type::LocalTime,
            Self::DateTime(_) => Type::LocalDateTime,
            Self::Zoned { .. } => Type::ZonedDateTime,
            Self::Offset { .. } => Type::OffsetDateTime,
            Self::Instant { .. } => Type::Instant,
            Self::Year(_) => Type::Year,
            Self::YearMonth(..) => Type::YearMonth,
            Self::MonthDay(..) => Type::MonthDay,
        }
    }

    fn to_text(&self) -> String {
        match self {
            Self::Date(day) => day_text(*day),
            Self::Time(nanos) => time_text(*nanos),
            Self::DateTime(local) => local_text(*local),
            Self::Zoned { local, offset, zone } => {
                let text = format!("{}{}", local_text(*local), offset_text(*offset));
                if zone.id.as_str() == offset_text(*offset) { text } else { format!("{text}[{}]", zone.id) }
            }
            Self::Offset { local, offset } => {
                format!("{}{}", local_text(*local), offset_text(*offset))
            }
            Self::Instant { seconds, nanos } => match Local::at(*seconds, *nanos, 0) {
                Some(local) => instant_text(local),
                None => format!("{seconds}s"),
            },
            Self::Year(year) => year.to_string(),
            Self::YearMonth(year, month) => format!("{}-{month:02}", year_text(*year)),
            Self::MonthDay(month, day) => format!("--{month:02}-{day:02}"),
        }
    }

    fn equals(&self, other: &dyn NativeObject) -> bool {
        let Some(other) = other.as_any().downcast_ref::<Self>() else {
            return false;
        };
        match (self, other) {
            (Self::Zoned { zone: a, .. }, Self::Zoned { zone: b, .. }) if a.id != b.id => false,
            _ => self.offset() == other.offset() && self.compare(other) == Some(Ordering::Equal),
        }
    }

    fn hash(&self) -> Option<i32> {
        let local_hash = |local: &Local| day_hash(local.day) ^ long_hash(local.nanos);
        Some(match self {
            Self::Date(day) => day_hash(*day),
            Self::Time(nanos) => long_hash(*nanos),
            Self::DateTime(local) => local_hash(local),
            Self::Zoned { local, offset, zone } => {
                local_hash(local) ^ *offset as i32 ^ java_hash_str(&zone.id).rotate_left(3)
            }
            Self::Offset { local, offset } => local_hash(local) ^ *offset as i32,
            Self::Instant { seconds, nanos } => long_hash(*seconds).wrapping_add((*nanos as i32).wrapping_mul(51)),
            Self::Year(year) => *year as i32,
            Self::YearMonth(year, month) => *year as i32 ^ ((*month as i32) << 27),
            Self::MonthDay(month, day) => ((*month as i32) << 6) + *day as i32,
        })
    }

    fn compare(&self, other: &dyn NativeObject) -> Option<Ordering> {
        let other = other.as_any().downcast_ref::<Self>()?;
        Some(match (self, other) {
            (Self::Date(a), Self::Date(b)) => a.cmp(b),
            (Self::Time(a), Self::Time(b)) | (Self::Year(a), Self::Year(b)) => a.cmp(b),
            (Self::DateTime(a), Self::DateTime(b)) => a.cmp(b),
            (Self::YearMonth(a, b), Self::YearMonth(c, d)) | (Self::MonthDay(a, b), Self::MonthDay(c, d)) => {
                (a, b).cmp(&(c, d))
            }
            (Self::Zoned { local: a, .. }, Self::Zoned { local: b, .. })
            | (Self::Offset { local: a, .. }, Self::Offset { local: b, .. }) => {
                self.instant().cmp(&other.instant()).then(a.cmp(b))
            }
            (Self::Instant { .. }, Self::Instant { .. }) => self.instant().cmp(&other.instant()),
            _ => return None,
        })
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

fn day_hash(day: Day) -> i32 {
    let year = day.year as i32;
    (year & !0x7FF) ^ year.wrapping_shl(11).wrapping_add((day.month as i32) << 6).wrapping_add(day.day as i32)
}

pub(super) fn year_text(year: i64) -> String {
    match year {
        10_000.. => format!("+{year}"),
        0.. => format!("{year:04}"),
        _ => format!("-{:04}", -year),
    }
}

pub(super) fn day_text(day: Day) -> String {
    format!("{}-{:02}-{:02}", year_text(day.year), day.month, day.day)
}

/// `.123`, `.123456`, `.123456789`, or nothing.
fn fraction_text(nanos: i64) -> String {
    match nanos {
        0 => String::new(),
        nanos if nanos % 1_000_000 == 0 => format!(".{:03}", nanos / 1_000_000),
        nanos if nanos % 1_000 == 0 => format!(".{:06}", nanos / 1_000),
        nanos => format!(".{nanos:09}"),
    }
}

pub(super) fn time_text(nanos: i64) -> String {
    let (seconds, fraction) = (nanos / NANOS, nanos % NANOS);
    let text = format!("{:02}:{:02}", seconds / 3_600, seconds / 60 % 60);
    if nanos % (60 * NANOS) == 0 { text } else { format!("{text}:{:02}{}", seconds % 60, fraction_text(fraction)) }
}

fn local_text(local: Local) -> String {
    format!("{}T{}", day_text(local.day), time_text(local.nanos))
}

/// `2024-01-01T10:00:00.123Z`: seconds always, a fraction when there is one.
pub(super) fn instant_text(local: Local) -> String {
    let seconds = local.nanos / NANOS;
    let time = format!("{:02}:{:02}:{:02}", seconds / 3_600, seconds / 60 % 60, seconds % 60);
    format!("{}T{time}{}Z", day_text(local.day), fraction_text(local.nanos % NANOS))
}

/// The receiver as a date or time.
pub(super) fn own<'v>(interp: &Interp<'_>, this: &'v Value) -> Eval<&'v Temporal> {
    native(this).ok_or_else(|| interp.no_method(this, "get", &[]))
}

/// The local date and time of a `java.time` value, for `String.format`.
pub(super) fn local_of(value: &Value) -> Option<Local> {
    let temporal = native::<Temporal>(value)?;
    let day = Day { year: 1970, month: 1, day: 1 };
    match temporal {
        Temporal::Date(day) => Some(Local { day: *day, nanos: 0 }),
        Temporal::Time(nanos) => Some(Local { day, nanos: *nanos }),
        other => other.date_time(),
    }
}

fn read(interp: &Interp<'_>, this: &Value, method: &str, field: &str) -> Eval {
    match own(interp, this)?.get(field) {
        Some(value) => Ok(Value::Int(value as i32)),
        None => Err(interp.no_method(this, method, &[])),
    }
}

/// A month or day of the week as a constant of its enum.
fn member(interp: &Interp<'_>, this: &Value, method: &str, class: Type, field: &str) -> Eval {
    let ordinal = own(interp, this)?.get(field).map(|value| (value - 1) as usize);
    ordinal.and_then(|ordinal| constants::nth(class, ordinal)).ok_or_else(|| interp.no_method(this, method, &[]))
}

fn field_value(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval<i64> {
    let arg = Call::new(this, "get", args).get(0);
    if let Some(unit) = super::amount::part(this, &arg) {
        return Ok(unit);
    }
    let name = fields::name_of(&arg).ok_or_else(|| interp.no_method(this, "get", args))?;
    match own(interp, this)?.get(name) {
        Some(value) => Ok(value),
        None => {
            let field = interp.to_text(&arg)?;
            Err(interp.throw(Type::UnsupportedTemporalTypeException, format!("Unsupported field: {field}")))
        }
    }
}

/// Two of the same kind; dates and times with zones compare as instants.
fn order(interp: &Interp<'_>, this: &Value, args: &[Value], name: &str) -> Eval<Ordering> {
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

fn compare_to(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
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

/// `toEpochSecond()`, with the time and offset that the receiver lacks.
fn epoch_second(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let offset = args.last().and_then(zone_arg).map(|zone| zone.offset_at(0));
    let time = args.first().and_then(native::<Temporal>).and_then(Temporal::time);
    let seconds = match (own(interp, this)?, offset) {
        (Temporal::Date(day), Some(offset)) => time.map(|nanos| Local { day: *day, nanos }.utc_seconds() - offset),
        (Temporal::DateTime(local), Some(offset)) => Some(local.utc_seconds() - offset),
        (Temporal::Instant { .. }, _) => None,
        (other, None) => other.instant().map(|(seconds, _)| seconds),
        _ => None,
    };
    seconds.map(Value::Long).ok_or_else(|| interp.no_method(this, "toEpochSecond", args))
}

/// A `Date` from a point in time; for Groovy's `toDate`.
pub(super) fn to_date(interp: &mut Interp<'_>, this: &Value) -> Eval {
    let zone = Zone::default_of(interp);
    let temporal = own(interp, this)?;
    let millis = match (temporal.instant(), local_of(this)) {
        (Some((seconds, nanos)), _) => seconds.checked_mul(1_000).map(|millis| millis + nanos / 1_000_000),
        (None, Some(local)) => {
            let offset = super::pattern::instant_offset(&zone, local.utc_seconds());
            (local.utc_seconds() - offset).checked_mul(1_000).map(|millis| millis + local.nanos % NANOS / 1_000_000)
        }
        _ => return Err(interp.no_method(this, "toDate", &[])),
    };
    match millis {
        Some(millis) => new_date(interp, Type::Date, millis),
        None => Err(super::out_of_range(interp)),
    }
}

/// The instant of a `java.time` value, `Date` or `Calendar`.
pub(super) fn any_instant(value: &Value) -> Option<(i64, i64)> {
    match native::<Temporal>(value) {
        Some(temporal) => temporal.instant(),
        None => instant_and_zone(value).map(|(millis, _)| super::pattern::split_millis(millis)),
    }
}
