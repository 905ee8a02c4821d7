//! Sums and differences of dates and times: `plusDays`, `minus`, `withYear`, `truncatedTo`, `until`.

use super::fields::{limits, name_of};
use super::{Temporal, own};
use crate::interp::{Eval, Fault, Interp};
use crate::library::args::Call;
use crate::library::dates::amount::{Amount, between};
use crate::library::dates::civil::{DAY_NANOS, Local, MAX_YEAR, NANOS};
use crate::library::dates::time_zone::zone_arg;
use crate::library::dates::{native, out_of_range, wrap};
use crate::library::{Method, Module, constants};
use crate::types::Type;
use crate::value::Value;

/// A unit of time as what it counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in super::super) enum Unit {
    Nanos(i64),
    Days(i64),
    Months(i64),
}

/// The unit a `ChronoUnit` constant stands for.
pub(in super::super) fn unit_of(value: &Value) -> Option<Unit> {
    if value.type_of() != Type::ChronoUnit {
        return None;
    }
    Some(match constants::name_of(value)? {
        "NANOS" => Unit::Nanos(1),
        "MICROS" => Unit::Nanos(1_000),
        "MILLIS" => Unit::Nanos(1_000_000),
        "SECONDS" => Unit::Nanos(NANOS),
        "MINUTES" => Unit::Nanos(60 * NANOS),
        "HOURS" => Unit::Nanos(3_600 * NANOS),
        "HALF_DAYS" => Unit::Nanos(43_200 * NANOS),
        "DAYS" => Unit::Days(1),
        "WEEKS" => Unit::Days(7),
        "MONTHS" => Unit::Months(1),
        "YEARS" => Unit::Months(12),
        "DECADES" => Unit::Months(120),
        "CENTURIES" => Unit::Months(1_200),
        "MILLENNIA" => Unit::Months(12_000),
        _ => return None,
    })
}

macro_rules! steps {
    ($($plus:literal $minus:literal $unit:expr;)*) => {
        const STEPS: &[Method] = &[$(
            (Type::Temporal, $plus, 1, 1, |interp, this, args| step(interp, this, args, $plus, $unit, 1)),
            (Type::Temporal, $minus, 1, 1, |interp, this, args| step(interp, this, args, $minus, $unit, -1)),
        )*];
    };
}

steps! {
    "plusYears" "minusYears" Unit::Months(12);
    "plusMonths" "minusMonths" Unit::Months(1);
    "plusWeeks" "minusWeeks" Unit::Days(7);
    "plusDays" "minusDays" Unit::Days(1);
    "plusHours" "minusHours" Unit::Nanos(3_600 * NANOS);
    "plusMinutes" "minusMinutes" Unit::Nanos(60 * NANOS);
    "plusSeconds" "minusSeconds" Unit::Nanos(NANOS);
    "plusMillis" "minusMillis" Unit::Nanos(1_000_000);
    "plusNanos" "minusNanos" Unit::Nanos(1);
}

/// `plusDays`, `minusHours` and their kind.
pub(in super::super) const STEP_MODULE: Module =
    Module { methods: STEPS, statics: &[], constructors: &[], constants: &[] };

pub(in super::super) const MODULE: Module = Module {
    methods: &[
        (Type::Temporal, "plus", 1, 2, |interp, this, args| plus(interp, this, args, "plus", 1)),
        (Type::Temporal, "minus", 1, 2, |interp, this, args| plus(interp, this, args, "minus", -1)),
        (Type::Temporal, "with", 2, 2, |interp, this, args| {
            let call = Call::new(this, "with", args);
            let name = name_of(&call.get(0)).ok_or_else(|| call.refuse(interp))?;
            with_field(interp, this, args, name, call.long(interp, 1)?)
        }),
        (Type::Temporal, "withYear", 1, 1, |interp, this, args| with(interp, this, args, "YEAR")),
        (Type::Temporal, "withMonth", 1, 1, |interp, this, args| with(interp, this, args, "MONTH_OF_YEAR")),
        (Type::Temporal, "withDayOfMonth", 1, 1, |interp, this, args| with(interp, this, args, "DAY_OF_MONTH")),
        (Type::Temporal, "withDayOfYear", 1, 1, |interp, this, args| with(interp, this, args, "DAY_OF_YEAR")),
        (Type::Temporal, "withHour", 1, 1, |interp, this, args| with(interp, this, args, "HOUR_OF_DAY")),
        (Type::Temporal, "withMinute", 1, 1, |interp, this, args| with(interp, this, args, "MINUTE_OF_HOUR")),
        (Type::Temporal, "withSecond", 1, 1, |interp, this, args| with(interp, this, args, "SECOND_OF_MINUTE")),
        (Type::Temporal, "withNano", 1, 1, |interp, this, args| with(interp, this, args, "NANO_OF_SECOND")),
        (Type::Temporal, "truncatedTo", 1, 1, truncated),
        (Type::Temporal, "until", 1, 2, until),
        (Type::Temporal, "withZoneSameInstant", 1, 1, |interp, this, args| {
            same_instant(interp, this, args, "withZoneSameInstant")
        }),
        (Type::Temporal, "withZoneSameLocal", 1, 1, |interp, this, args| {
            let found = match (own(interp, this)?, args.first().and_then(zone_arg)) {
                (Temporal::Zoned { local, offset, .. }, Some(zone)) => Temporal::resolved(*local, zone, Some(*offset)),
                _ => None,
            };
            let found = found.ok_or_else(|| interp.no_method(this, "withZoneSameLocal", args))?;
            wrap(interp, found)
        }),
        (Type::Temporal, "withOffsetSameInstant", 1, 1, |interp, this, args| {
            same_instant(interp, this, args, "withOffsetSameInstant")
        }),
        (Type::Temporal, "withOffsetSameLocal", 1, 1, |interp, this, args| {
            match (own(interp, this)?, args.first().and_then(zone_arg)) {
                (Temporal::Offset { local, .. }, Some(zone)) => {
                    let local = *local;
                    wrap(interp, Temporal::Offset { local, offset: zone.offset_at(0) })
                }
                _ => Err(interp.no_method(this, "withOffsetSameLocal", args)),
            }
        }),
        (Type::Temporal, "atZone", 1, 1, |interp, this, args| {
            let zone = args.first().and_then(zone_arg).ok_or_else(|| interp.no_method(this, "atZone", args))?;
            let found = match own(interp, this)? {
                Temporal::Instant { seconds, nanos } => Temporal::in_zone(*seconds, *nanos, zone),
                Temporal::DateTime(local) => Temporal::resolved(*local, zone, None),
                _ => return Err(interp.no_method(this, "atZone", args)),
            };
            found_or(interp, found)
        }),
        (Type::Temporal, "atZoneSameInstant", 1, 1, |interp, this, args| {
            let zone =
                args.first().and_then(zone_arg).ok_or_else(|| interp.no_method(this, "atZoneSameInstant", args))?;
            let found =
                own(interp, this)?.instant().and_then(|(seconds, nanos)| Temporal::in_zone(seconds, nanos, zone));
            found_or(interp, found)
        }),
        (Type::Temporal, "atOffset", 1, 1, |interp, this, args| {
            let offset =
                args.first().and_then(zone_arg).ok_or_else(|| interp.no_method(this, "atOffset", args))?.offset_at(0);
            let local = match own(interp, this)? {
                Temporal::DateTime(local) => Some(*local),
                Temporal::Instant { seconds, nanos } => Local::at(*seconds, *nanos, offset),
                _ => return Err(interp.no_method(this, "atOffset", args)),
            };
            found_or(interp, local.map(|local| Temporal::Offset { local, offset }))
        }),
        (Type::ChronoUnit, "between", 2, 2, |interp, this, args| {
            let call = Call::new(this, "between", args);
            let (from, to) = (call.get(0), call.get(1));
            interp.call_method(&from, "until", &[to, this.clone()])
        }),
        (Type::ChronoUnit, "getDuration", 0, 0, |interp, this, _| match unit_of(this) {
            Some(Unit::Nanos(nanos)) => wrap(interp, Amount::of_nanos(i128::from(nanos))),
            Some(Unit::Days(days)) => wrap(interp, Amount::of_nanos(i128::from(days) * i128::from(DAY_NANOS))),
            Some(Unit::Months(months)) => {
                wrap(interp, Amount::of_nanos(i128::from(months) * 2_629_746 * i128::from(NANOS)))
            }
            None => Err(interp.no_method(this, "getDuration", &[])),
        }),
    ],
    statics: &[],
    constructors: &[],
    constants: &[],
};

impl Temporal {
    /// Whether sums in this unit make sense.
    pub(in super::super) fn supports(&self, unit: Unit) -> bool {
        match (self, unit) {
            (Self::Date(_), Unit::Nanos(_)) | (Self::Time(_), Unit::Days(_) | Unit::Months(_)) => false,
            (Self::Instant { .. }, Unit::Months(_)) => false,
            (Self::Instant { .. }, Unit::Days(days)) => days == 1,
            (Self::Year(_), Unit::Months(months)) => months % 12 == 0,
            (Self::YearMonth(..), Unit::Months(_)) => true,
            (Self::Year(_) | Self::YearMonth(..), _) | (Self::MonthDay(..), _) => false,
            _ => true,
        }
    }

    /// That many units later; `None` for units it does not have and results beyond Java's years.
    pub(in super::super) fn plus(&self, amount: i64, unit: Unit) -> Option<Self> {
        if !self.supports(unit) {
            return None;
        }
        if let (Self::Zoned { zone, .. }, Unit::Nanos(size)) = (self, unit) {
            let (seconds, nanos) = self.instant()?;
            let (seconds, nanos) = add_nanos(seconds, nanos, i128::from(amount) * i128::from(size))?;
            return Self::in_zone(seconds, nanos, zone.clone());
        }
        Some(match self {
            Self::Date(day) => Self::Date(moved(Local { day: *day, nanos: 0 }, amount, unit)?.day),
            Self::Time(nanos) => {
                let Unit::Nanos(size) = unit else { return None };
                let total = i128::from(*nanos) + i128::from(amount) * i128::from(size);
                Self::Time(i64::try_from(total.rem_euclid(i128::from(DAY_NANOS))).ok()?)
            }
            Self::Instant { seconds, nanos } => {
                let size = match unit {
                    Unit::Nanos(size) => size,
                    _ => DAY_NANOS,
                };
                let (seconds, nanos) = add_nanos(*seconds, *nanos, i128::from(amount) * i128::from(size))?;
                Self::Instant { seconds, nanos }
            }
            Self::Year(year) => match unit {
                Unit::Months(months) => Self::Year(in_years(year.checked_add(amount.checked_mul(months / 12)?)?)?),
                _ => return None,
            },
            Self::YearMonth(year, month) => match unit {
                Unit::Months(months) => {
                    let total = (year * 12 + month - 1).checked_add(amount.checked_mul(months)?)?;
                    Self::YearMonth(in_years(total.div_euclid(12))?, total.rem_euclid(12) + 1)
                }
                _ => return None,
            },
            Self::MonthDay(..) => return None,
            other => return other.with_local(moved(other.date_time()?, amount, unit)?),
        })
    }

    /// Full units from this to another of the same kind.
    pub(in super::super) fn units_until(&self, other: &Self, unit: Unit) -> Option<i64> {
        match (self, unit) {
            (Self::Date(a), Unit::Days(size)) => Some((other.day()?.epoch() - a.epoch()) / size),
            (Self::Date(a), Unit::Months(size)) => Some(a.months_until(other.day()?) / size),
            (Self::Time(a), Unit::Nanos(size)) => Some((other.time()? - a) / size),
            (Self::Year(a), Unit::Months(size)) => Some((other.get("YEAR")? - a) / (size / 12)),
            (Self::YearMonth(a, b), Unit::Months(size)) => {
                let months = other.get("YEAR")? * 12 + other.get("MONTH_OF_YEAR")?;
                Some((months - a * 12 - b) / size)
            }
            (Self::Instant { .. }, _) | (Self::Zoned { .. } | Self::Offset { .. }, Unit::Nanos(_)) => {
                let ((a, b), (c, d)) = (self.instant()?, other.instant()?);
                let nanos = (i128::from(c) - i128::from(a)) * i128::from(NANOS) + i128::from(d - b);
                let size = match unit {
                    Unit::Nanos(size) => size,
                    Unit::Days(days) => days.checked_mul(DAY_NANOS)?,
                    Unit::Months(_) => return None,
                };
                i64::try_from(nanos / i128::from(size)).ok()
            }
            _ => {
                let start = self.date_time()?;
                let end = match self {
                    Self::Zoned { zone, .. } => {
                        let (seconds, nanos) = other.instant()?;
                        Local::at(seconds, nanos, zone.offset_at(seconds))?
                    }
                    Self::Offset { offset, .. } => {
                        let (seconds, nanos) = other.instant()?;
                        Local::at(seconds, nanos, *offset)?
                    }
                    _ => other.date_time()?,
                };
                local_until(start, end, unit)
            }
        }
    }
}

fn local_until(start: Local, end: Local, unit: Unit) -> Option<i64> {
    if let Unit::Nanos(size) = unit {
        return i64::try_from(start.nanos_until(end) / i128::from(size)).ok();
    }
    // A day that has not fully passed does not count.
    let last = match (end.day.cmp(&start.day), end.nanos.cmp(&start.nanos)) {
        (std::cmp::Ordering::Greater, std::cmp::Ordering::Less) => end.day.plus_days(-1)?,
        (std::cmp::Ordering::Less, std::cmp::Ordering::Greater) => end.day.plus_days(1)?,
        _ => end.day,
    };
    match unit {
        Unit::Days(size) => Some((last.epoch() - start.day.epoch()) / size),
        Unit::Months(size) => Some(start.day.months_until(last) / size),
        Unit::Nanos(_) => None,
    }
}

fn moved(local: Local, amount: i64, unit: Unit) -> Option<Local> {
    match unit {
        Unit::Nanos(size) => local.plus_nanos(i128::from(amount) * i128::from(size)),
        Unit::Days(size) => Some(Local { day: local.day.plus_days(amount.checked_mul(size)?)?, ..local }),
        Unit::Months(size) => Some(Local { day: local.day.plus_months(amount.checked_mul(size)?)?, ..local }),
    }
}

/// A year when Java has it.
fn in_years(year: i64) -> Option<i64> {
    (-MAX_YEAR..=MAX_YEAR).contains(&year).then_some(year)
}

fn add_nanos(seconds: i64, nanos: i64, more: i128) -> Option<(i64, i64)> {
    let total = i128::from(seconds) * i128::from(NANOS) + i128::from(nanos) + more;
    let seconds = i64::try_from(total.div_euclid(i128::from(NANOS))).ok()?;
    let in_range = (-super::fields::MAX_INSTANT..=super::fields::MAX_INSTANT).contains(&seconds);
    in_range.then_some((seconds, total.rem_euclid(i128::from(NANOS)) as i64))
}

fn found_or(interp: &mut Interp<'_>, found: Option<Temporal>) -> Eval {
    // Only instants reach beyond the last year of dates.
    match found.filter(|found| found.day().is_none_or(|day| day.year.abs() <= MAX_YEAR)) {
        Some(found) => wrap(interp, found),
        None => Err(out_of_range(interp)),
    }
}

/// `UnsupportedTemporalTypeException`
fn unsupported(interp: &mut Interp<'_>, unit: &Value) -> Box<Fault> {
    match interp.to_text(unit) {
        Ok(unit) => interp.throw(Type::UnsupportedTemporalTypeException, format!("Unsupported unit: {unit}")),
        Err(fault) => fault,
    }
}

fn step(interp: &mut Interp<'_>, this: &Value, args: &[Value], name: &'static str, unit: Unit, sign: i64) -> Eval {
    let amount = Call::new(this, name, args).long(interp, 0)?;
    let own = own(interp, this)?;
    if !own.supports(unit) || (matches!(own, Temporal::Instant { .. }) && matches!(unit, Unit::Days(_))) {
        return Err(interp.no_method(this, name, args));
    }
    let found = amount.checked_mul(sign).and_then(|amount| own.plus(amount, unit));
    found_or(interp, found)
}

/// `plus(amount, unit)`, `plus(duration or period)`; Groovy's `+ number` counts days of dates and seconds of times.
fn plus(interp: &mut Interp<'_>, this: &Value, args: &[Value], name: &'static str, sign: i64) -> Eval {
    let call = Call::new(this, name, args);
    let own = own(interp, this)?;
    let found = match args {
        [_, unit_value] => {
            let amount = call.long(interp, 0)?.saturating_mul(sign);
            let unit = unit_of(unit_value).ok_or_else(|| call.refuse(interp))?;
            if !own.supports(unit) {
                return Err(unsupported(interp, unit_value));
            }
            own.plus(amount, unit)
        }
        [number] if number.as_integer().is_some() => {
            let unit = [Unit::Months(12), Unit::Months(1), Unit::Days(1), Unit::Nanos(NANOS)];
            let unit = match own {
                Temporal::Year(_) => unit[0],
                Temporal::YearMonth(..) => unit[1],
                Temporal::Date(_) => unit[2],
                _ => unit[3],
            };
            own.plus(call.long(interp, 0)?.saturating_mul(sign), unit)
        }
        [amount] => match native::<Amount>(amount) {
            Some(amount) => {
                if let Some(missing) = amount.units().into_iter().find(|(_, unit, _)| !own.supports(*unit)) {
                    return Err(interp
                        .throw(Type::UnsupportedTemporalTypeException, format!("Unsupported unit: {}", missing.2)));
                }
                amount
                    .units()
                    .into_iter()
                    .try_fold(own.clone(), |sum, (count, unit, _)| sum.plus(count.checked_mul(sign)?, unit))
            }
            None => return Err(call.refuse(interp)),
        },
        _ => return Err(call.refuse(interp)),
    };
    found_or(interp, found)
}

/// Checks a value against the bounds of its field.
pub(in super::super) fn check(interp: &Interp<'_>, field: &str, value: i64) -> Eval<i64> {
    match limits(field) {
        Some((name, low, high)) if !(low..=high).contains(&value) => {
            let message = format!("Invalid value for {name} (valid values {low} - {high}): {value}");
            Err(interp.throw(Type::DateTimeException, message))
        }
        _ => Ok(value),
    }
}

fn with(interp: &mut Interp<'_>, this: &Value, args: &[Value], field: &str) -> Eval {
    let value = Call::new(this, "with", args).long(interp, 0)?;
    with_field(interp, this, args, field, value)
}

fn with_field(interp: &mut Interp<'_>, this: &Value, args: &[Value], field: &str, value: i64) -> Eval {
    check(interp, field, value)?;
    let own = own(interp, this)?;
    match own.with(field, value) {
        Some(found) => wrap(interp, found),
        None if own.get(field).is_none() => Err(interp.no_method(this, "with", args)),
        None => Err(match (own.day(), field) {
            (Some(day), "DAY_OF_MONTH") => super::construct::no_such_day(interp, day.year, day.month, value),
            _ => out_of_range(interp),
        }),
    }
}

fn truncated(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "truncatedTo", args);
    let unit_value = call.get(0);
    let size = match unit_of(&unit_value) {
        Some(Unit::Nanos(size)) => size,
        Some(Unit::Days(1)) => DAY_NANOS,
        Some(_) => {
            return Err(
                interp.throw(Type::UnsupportedTemporalTypeException, "Unit is too large to be used for truncation")
            );
        }
        None => return Err(call.refuse(interp)),
    };
    let own = own(interp, this)?;
    let found = match own {
        Temporal::Time(nanos) => Some(Temporal::Time(nanos - nanos % size)),
        Temporal::Instant { seconds, nanos } => {
            let of_day = seconds.rem_euclid(86_400) * NANOS + nanos;
            add_nanos(*seconds, *nanos, -i128::from(of_day % size))
                .map(|(seconds, nanos)| Temporal::Instant { seconds, nanos })
        }
        other => other
            .date_time()
            .and_then(|local| other.with_local(Local { nanos: local.nanos - local.nanos % size, ..local })),
    };
    match found {
        Some(found) => wrap(interp, found),
        None => Err(call.refuse(interp)),
    }
}

/// `until(end, unit)`: a number of units; `date.until(date)`: a period.
fn until(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "until", args);
    let own = own(interp, this)?;
    let end = args.first().and_then(native::<Temporal>).ok_or_else(|| call.refuse(interp))?;
    let Some(unit_value) = args.get(1) else {
        return match (own, end.day()) {
            (Temporal::Date(from), Some(to)) => {
                let period = between(*from, to);
                wrap(interp, period)
            }
            _ => Err(call.refuse(interp)),
        };
    };
    let unit = unit_of(unit_value).ok_or_else(|| call.refuse(interp))?;
    if !own.supports(unit) {
        return Err(unsupported(interp, unit_value));
    }
    match own.units_until(end, unit) {
        Some(count) => Ok(Value::Long(count)),
        None => {
            let class = own_class(own);
            Err(super::construct::cannot_obtain(interp, class, args.first().unwrap_or(&Value::Null)))
        }
    }
}

fn own_class(own: &Temporal) -> Type {
    use crate::value::NativeObject;
    own.type_of()
}

fn same_instant(interp: &mut Interp<'_>, this: &Value, args: &[Value], name: &str) -> Eval {
    let zone = args.first().and_then(zone_arg).ok_or_else(|| interp.no_method(this, name, args))?;
    let own = own(interp, this)?;
    let (seconds, nanos) = own.instant().ok_or_else(|| interp.no_method(this, name, args))?;
    let found = match own {
        Temporal::Zoned { .. } => Temporal::in_zone(seconds, nanos, zone),
        _ => {
            let offset = zone.offset_at(seconds);
            Local::at(seconds, nanos, offset).map(|local| Temporal::Offset { local, offset })
        }
    };
    found_or(interp, found)
}
