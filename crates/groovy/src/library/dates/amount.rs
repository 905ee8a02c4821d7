//! `java.time.Duration` and `Period`.

use std::any::Any;
use std::cmp::Ordering;

use super::civil::{DAY_NANOS, Day, NANOS};
use super::temporal::Temporal;
use super::temporal::change::{Unit, unit_of};
use super::{native, wrap};
use crate::interp::{Eval, Interp};
use crate::library::args::Call;
use crate::library::list::class_of;
use crate::library::{Method, Module};
use crate::ops::hash::long_hash;
use crate::types::Type;
use crate::value::{NativeObject, Value};

/// A length of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Amount {
    /// Seconds, and nanoseconds from 0 to 999,999,999.
    Duration {
        seconds: i64,
        nanos: i64,
    },
    Period {
        years: i64,
        months: i64,
        days: i64,
    },
}

const HOUR: i64 = 3_600;

macro_rules! of_units {
    ($($class:ident $name:literal $make:expr;)*) => {
        const OF: &[Method] = &[$((Type::$class, $name, 1, 1, |interp, this, args| {
            let count = Call::new(this, $name, args).long(interp, 0)?;
            let make: fn(i64) -> Option<Amount> = $make;
            finish(interp, make(count))
        })),*];
    };
}

of_units! {
    Duration "ofDays" |n| Amount::seconds(i128::from(n) * 86_400);
    Duration "ofHours" |n| Amount::seconds(i128::from(n) * 3_600);
    Duration "ofMinutes" |n| Amount::seconds(i128::from(n) * 60);
    Duration "ofMillis" |n| Some(Amount::of_nanos(i128::from(n) * 1_000_000));
    Duration "ofNanos" |n| Some(Amount::of_nanos(i128::from(n)));
    Period "ofDays" |n| Some(Amount::Period { years: 0, months: 0, days: n });
    Period "ofWeeks" |n| Some(Amount::Period { years: 0, months: 0, days: n.checked_mul(7)? });
    Period "ofMonths" |n| Some(Amount::Period { years: 0, months: n, days: 0 });
    Period "ofYears" |n| Some(Amount::Period { years: n, months: 0, days: 0 });
}

/// `Duration.ofHours(1)` and its kind.
pub(super) const OF_MODULE: Module = Module { methods: &[], statics: OF, constructors: &[], constants: &[] };

macro_rules! reads {
    ($($name:literal $read:expr;)*) => {
        const READS: &[Method] = &[$((Type::Duration, $name, 0, 0, |interp, this, _| {
            let read: fn(i64, i64) -> Value = $read;
            match own(interp, this)? {
                Amount::Duration { seconds, nanos } => Ok(read(seconds, nanos)),
                Amount::Period { .. } => Err(interp.no_method(this, $name, &[])),
            }
        })),*];
    };
}

reads! {
    "getSeconds" |seconds, _| Value::Long(seconds);
    "toSeconds" |seconds, _| Value::Long(seconds);
    "getNano" |_, nanos| Value::Int(nanos as i32);
    "toDays" |seconds, _| Value::Long(seconds / 86_400);
    "toDaysPart" |seconds, _| Value::Long(seconds / 86_400);
    "toHours" |seconds, _| Value::Long(seconds / HOUR);
    "toHoursPart" |seconds, _| Value::Int((seconds / HOUR % 24) as i32);
    "toMinutes" |seconds, _| Value::Long(seconds / 60);
    "toMinutesPart" |seconds, _| Value::Int((seconds / 60 % 60) as i32);
    "toSecondsPart" |seconds, _| Value::Int((seconds % 60) as i32);
    "toMillisPart" |_, nanos| Value::Int((nanos / 1_000_000) as i32);
    "toNanosPart" |_, nanos| Value::Int(nanos as i32);
    "toMillis" |seconds, nanos| Value::Long(seconds.saturating_mul(1_000).saturating_add(nanos / 1_000_000));
    "toNanos" |seconds, nanos| Value::Long(seconds.saturating_mul(NANOS).saturating_add(nanos));
    "isNegative" |seconds, _| Value::Bool(seconds < 0);
    "isZero" |seconds, nanos| Value::Bool(seconds == 0 && nanos == 0);
    "isPositive" |seconds, nanos| Value::Bool(seconds > 0 || (seconds == 0 && nanos > 0));
    "isNonnegative" |seconds, _| Value::Bool(seconds >= 0);
}

/// `duration.toHours()` and its kind.
pub(super) const READ_MODULE: Module = Module { methods: READS, statics: &[], constructors: &[], constants: &[] };

macro_rules! steps {
    ($($class:ident $plus:literal $minus:literal $size:expr;)*) => {
        const STEPS: &[Method] = &[$(
            (Type::$class, $plus, 1, 1, |interp, this, args| step(interp, this, args, $plus, $size, 1)),
            (Type::$class, $minus, 1, 1, |interp, this, args| step(interp, this, args, $minus, $size, -1)),
        )*];
    };
}

steps! {
    Duration "plusDays" "minusDays" Unit::Nanos(DAY_NANOS);
    Duration "plusHours" "minusHours" Unit::Nanos(HOUR * NANOS);
    Duration "plusMinutes" "minusMinutes" Unit::Nanos(60 * NANOS);
    Duration "plusSeconds" "minusSeconds" Unit::Nanos(NANOS);
    Duration "plusMillis" "minusMillis" Unit::Nanos(1_000_000);
    Duration "plusNanos" "minusNanos" Unit::Nanos(1);
    Period "plusDays" "minusDays" Unit::Days(1);
    Period "plusMonths" "minusMonths" Unit::Months(1);
    Period "plusYears" "minusYears" Unit::Months(12);
}

/// `duration.plusHours(1)` and its kind.
pub(super) const STEP_MODULE: Module = Module { methods: STEPS, statics: &[], constructors: &[], constants: &[] };

pub(super) const MODULE: Module = Module {
    methods: &[
        (Type::TemporalAmount, "plus", 1, 2, |interp, this, args| plus(interp, this, args, "plus", 1)),
        (Type::TemporalAmount, "minus", 1, 2, |interp, this, args| plus(interp, this, args, "minus", -1)),
        (Type::TemporalAmount, "multipliedBy", 1, 1, |interp, this, args| times(interp, this, args, "multipliedBy")),
        (Type::TemporalAmount, "multiply", 1, 1, |interp, this, args| times(interp, this, args, "multiply")),
        (Type::Duration, "dividedBy", 1, 1, |interp, this, args| divided(interp, this, args, "dividedBy")),
        (Type::Duration, "div", 1, 1, |interp, this, args| divided(interp, this, args, "div")),
        (Type::TemporalAmount, "negated", 0, 0, |interp, this, _| scaled(interp, this, -1)),
        (Type::TemporalAmount, "negative", 0, 0, |interp, this, _| scaled(interp, this, -1)),
        (Type::TemporalAmount, "positive", 0, 0, |_, this, _| Ok(this.clone())),
        (Type::Duration, "abs", 0, 0, |interp, this, _| match own(interp, this)? {
            Amount::Duration { seconds, .. } if seconds < 0 => scaled(interp, this, -1),
            _ => Ok(this.clone()),
        }),
        (Type::Duration, "compareTo", 1, 1, |interp, this, args| {
            let other =
                args.first().and_then(native::<Amount>).ok_or_else(|| interp.no_method(this, "compareTo", args))?;
            match own(interp, this)?.compare(other) {
                Some(order) => Ok(Value::Int(order as i32)),
                None => Err(interp.no_method(this, "compareTo", args)),
            }
        }),
        (Type::Duration, "withSeconds", 1, 1, |interp, this, args| {
            let seconds = Call::new(this, "withSeconds", args).long(interp, 0)?;
            match own(interp, this)? {
                Amount::Duration { nanos, .. } => wrap(interp, Amount::Duration { seconds, nanos }),
                Amount::Period { .. } => Err(interp.no_method(this, "withSeconds", args)),
            }
        }),
        (Type::Period, "getYears", 0, 0, |interp, this, _| period(interp, this, |years, _, _| years)),
        (Type::Period, "getMonths", 0, 0, |interp, this, _| period(interp, this, |_, months, _| months)),
        (Type::Period, "getDays", 0, 0, |interp, this, _| period(interp, this, |_, _, days| days)),
        (Type::Period, "toTotalMonths", 0, 0, |interp, this, _| match own(interp, this)? {
            Amount::Period { years, months, .. } => Ok(Value::Long(years * 12 + months)),
            Amount::Duration { .. } => Err(interp.no_method(this, "toTotalMonths", &[])),
        }),
        (Type::Period, "isNegative", 0, 0, |interp, this, _| match own(interp, this)? {
            Amount::Period { years, months, days } => Ok(Value::Bool(years < 0 || months < 0 || days < 0)),
            Amount::Duration { seconds, .. } => Ok(Value::Bool(seconds < 0)),
        }),
        (Type::Period, "isZero", 0, 0, |interp, this, _| {
            Ok(Value::Bool(own(interp, this)? == Amount::Period { years: 0, months: 0, days: 0 }))
        }),
        (Type::Period, "normalized", 0, 0, |interp, this, _| match own(interp, this)? {
            Amount::Period { years, months, days } => {
                let total = years * 12 + months;
                wrap(interp, Amount::Period { years: total / 12, months: total % 12, days })
            }
            Amount::Duration { .. } => Ok(this.clone()),
        }),
        (Type::TemporalAmount, "get", 1, 1, |interp, this, args| {
            let unit = Call::new(this, "get", args).get(0);
            part(this, &unit).map(Value::Long).ok_or_else(|| interp.no_method(this, "get", args))
        }),
        (Type::TemporalAmount, "getAt", 1, 1, |interp, this, args| {
            let unit = Call::new(this, "getAt", args).get(0);
            part(this, &unit).map(Value::Long).ok_or_else(|| interp.no_method(this, "getAt", args))
        }),
    ],
    statics: &[
        (Type::Duration, "ofSeconds", 1, 2, |interp, this, args| {
            let call = Call::new(this, "ofSeconds", args);
            let nanos = if args.len() == 2 { call.long(interp, 1)? } else { 0 };
            let total = i128::from(call.long(interp, 0)?) * i128::from(NANOS) + i128::from(nanos);
            finish(interp, Amount::try_nanos(total))
        }),
        (Type::Duration, "of", 2, 2, |interp, this, args| {
            let call = Call::new(this, "of", args);
            let count = call.long(interp, 0)?;
            let size = match unit_of(&call.get(1)) {
                Some(Unit::Nanos(size)) => size,
                Some(Unit::Days(1)) => DAY_NANOS,
                _ => {
                    return Err(interp
                        .throw(Type::UnsupportedTemporalTypeException, "Unit must not have an estimated duration"));
                }
            };
            finish(interp, Amount::try_nanos(i128::from(count) * i128::from(size)))
        }),
        (Type::Duration, "between", 2, 2, |interp, this, args| {
            let call = Call::new(this, "between", args);
            let (Some(from), Some(to)) =
                (args.first().and_then(native::<Temporal>), args.get(1).and_then(native::<Temporal>))
            else {
                return Err(call.refuse(interp));
            };
            if !from.supports(Unit::Nanos(1)) {
                return Err(interp.throw(Type::UnsupportedTemporalTypeException, "Unsupported unit: Seconds"));
            }
            let nanos = match (from.instant(), to.instant(), from.date_time(), to.date_time()) {
                (Some((a, b)), Some((c, d)), ..) => {
                    Some((i128::from(c) - i128::from(a)) * i128::from(NANOS) + i128::from(d - b))
                }
                (_, _, Some(from), Some(to)) => Some(from.nanos_until(to)),
                _ => from.time().zip(to.time()).map(|(from, to)| i128::from(to - from)),
            };
            match nanos {
                Some(nanos) => finish(interp, Amount::try_nanos(nanos)),
                None => Err(super::temporal::construct::cannot_obtain(interp, from.type_of(), &call.get(1))),
            }
        }),
        (Type::Duration, "parse", 1, 1, |interp, this, args| parse(interp, this, args, parse_duration)),
        (Type::Period, "parse", 1, 1, |interp, this, args| parse(interp, this, args, parse_period)),
        (Type::Period, "of", 3, 3, |interp, this, args| {
            let call = Call::new(this, "of", args);
            let (years, months, days) = (call.long(interp, 0)?, call.long(interp, 1)?, call.long(interp, 2)?);
            finish(interp, Some(Amount::Period { years, months, days }))
        }),
        (Type::Period, "between", 2, 2, |interp, this, args| {
            let day = |at: usize| args.get(at).and_then(native::<Temporal>).and_then(Temporal::day);
            match (day(0), day(1)) {
                (Some(from), Some(to)) => wrap(interp, between(from, to)),
                _ => Err(interp.no_method(this, "between", args)),
            }
        }),
    ],
    constructors: &[],
    constants: &[
        (Type::Duration, "ZERO", |interp| wrap(interp, Amount::Duration { seconds: 0, nanos: 0 })),
        (Type::Period, "ZERO", |interp| wrap(interp, Amount::Period { years: 0, months: 0, days: 0 })),
    ],
};

impl Amount {
    /// A duration of that many nanoseconds; the longest there is when it is too long.
    pub(super) fn of_nanos(nanos: i128) -> Self {
        Self::try_nanos(nanos).unwrap_or(Self::Duration { seconds: i64::MAX, nanos: NANOS - 1 })
    }

    fn try_nanos(nanos: i128) -> Option<Self> {
        let seconds = i64::try_from(nanos.div_euclid(i128::from(NANOS))).ok()?;
        Some(Self::Duration { seconds, nanos: nanos.rem_euclid(i128::from(NANOS)) as i64 })
    }

    fn seconds(seconds: i128) -> Option<Self> {
        Some(Self::Duration { seconds: i64::try_from(seconds).ok()?, nanos: 0 })
    }

    fn total_nanos(self) -> Option<i128> {
        match self {
            Self::Duration { seconds, nanos } => Some(i128::from(seconds) * i128::from(NANOS) + i128::from(nanos)),
            Self::Period { .. } => None,
        }
    }

    /// What is added to a date, in order: count, unit, and the unit's name for messages. Counts of 0 are left out.
    pub(super) fn units(self) -> Vec<(i64, Unit, &'static str)> {
        let mut units = match self {
            Self::Duration { seconds, nanos } => {
                vec![(seconds, Unit::Nanos(NANOS), "Seconds"), (nanos, Unit::Nanos(1), "Nanos")]
            }
            Self::Period { years, months, days } => {
                let total = years.saturating_mul(12).saturating_add(months);
                vec![(total, Unit::Months(1), "Months"), (days, Unit::Days(1), "Days")]
            }
        };
        units.retain(|(count, ..)| *count != 0);
        units
    }
}

/// The period from one day to another.
pub(super) fn between(from: Day, to: Day) -> Amount {
    let months = from.months_until(to);
    let reached = from.plus_months(months).unwrap_or(from);
    Amount::Period { years: months / 12, months: months % 12, days: to.epoch() - reached.epoch() }
}

/// The part of a duration or period that a unit names.
pub(super) fn part(this: &Value, unit: &Value) -> Option<i64> {
    match (*native::<Amount>(this)?, unit_of(unit)?) {
        (Amount::Duration { seconds, .. }, Unit::Nanos(NANOS)) => Some(seconds),
        (Amount::Duration { nanos, .. }, Unit::Nanos(1)) => Some(nanos),
        (Amount::Period { years, .. }, Unit::Months(12)) => Some(years),
        (Amount::Period { months, .. }, Unit::Months(1)) => Some(months),
        (Amount::Period { days, .. }, Unit::Days(1)) => Some(days),
        _ => None,
    }
}

impl NativeObject for Amount {
    fn type_of(&self) -> Type {
        match self {
            Self::Duration { .. } => Type::Duration,
            Self::Period { .. } => Type::Period,
        }
    }

    fn to_text(&self) -> String {
        match *self {
            Self::Duration { seconds: 0, nanos: 0 } => "PT0S".to_owned(),
            Self::Duration { seconds, nanos } => duration_text(seconds, nanos),
            Self::Period { years: 0, months: 0, days: 0 } => "P0D".to_owned(),
            Self::Period { years, months, days } => {
                let parts = [(years, 'Y'), (months, 'M'), (days, 'D')];
                let parts =
                    parts.into_iter().filter(|(count, _)| *count != 0).map(|(count, unit)| format!("{count}{unit}"));
                format!("P{}", parts.collect::<String>())
            }
        }
    }

    fn equals(&self, other: &dyn NativeObject) -> bool {
        other.as_any().downcast_ref::<Self>() == Some(self)
    }

    fn hash(&self) -> Option<i32> {
        Some(match self {
            Self::Duration { seconds, nanos } => long_hash(*seconds).wrapping_add((*nanos as i32).wrapping_mul(51)),
            Self::Period { years, months, days } => (*years as i32)
                .wrapping_add((*months as i32).rotate_left(8))
                .wrapping_add((*days as i32).rotate_left(16)),
        })
    }

    fn compare(&self, other: &dyn NativeObject) -> Option<Ordering> {
        let other = other.as_any().downcast_ref::<Self>()?;
        Some(self.total_nanos()?.cmp(&other.total_nanos()?))
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

fn duration_text(seconds: i64, nanos: i64) -> String {
    // Java counts toward zero: -0.5 seconds are -1 second and half a billion nanoseconds.
    let effective = if seconds < 0 && nanos > 0 { seconds + 1 } else { seconds };
    let (hours, minutes, rest) = (effective / HOUR, effective % HOUR / 60, effective % 60);
    let mut text = String::from("PT");
    if hours != 0 {
        text.push_str(&format!("{hours}H"));
    }
    if minutes != 0 {
        text.push_str(&format!("{minutes}M"));
    }
    if rest == 0 && nanos == 0 && text.len() > 2 {
        return text;
    }
    if seconds < 0 && nanos > 0 && rest == 0 {
        text.push_str("-0");
    } else {
        text.push_str(&rest.to_string());
    }
    if nanos > 0 {
        let fraction = format!("{:09}", if seconds < 0 { NANOS - nanos } else { nanos });
        text.push('.');
        text.push_str(fraction.trim_end_matches('0'));
    }
    text.push('S');
    text
}

fn own(interp: &Interp<'_>, this: &Value) -> Eval<Amount> {
    native::<Amount>(this).copied().ok_or_else(|| interp.no_method(this, "get", &[]))
}

fn period(interp: &Interp<'_>, this: &Value, read: fn(i64, i64, i64) -> i64) -> Eval {
    match own(interp, this)? {
        Amount::Period { years, months, days } => Ok(Value::Int(read(years, months, days) as i32)),
        Amount::Duration { .. } => Err(interp.no_method(this, "getDays", &[])),
    }
}

/// The result of a sum, or Java's exception for one that is too large.
fn finish(interp: &mut Interp<'_>, amount: Option<Amount>) -> Eval {
    // The parts of Java's periods are `int`s.
    let fits = |part: i64| i32::try_from(part).is_ok();
    let amount = amount.filter(|amount| match *amount {
        Amount::Period { years, months, days } => fits(years) && fits(months) && fits(days),
        Amount::Duration { .. } => true,
    });
    match amount {
        Some(amount) => wrap(interp, amount),
        None => Err(interp.throw(Type::ArithmeticException, "long overflow")),
    }
}

fn added(amount: Amount, count: i64, unit: Unit) -> Option<Amount> {
    match (amount, unit) {
        (Amount::Duration { .. }, Unit::Nanos(size)) => {
            Amount::try_nanos(amount.total_nanos()? + i128::from(count) * i128::from(size))
        }
        (Amount::Duration { .. }, Unit::Days(1)) => {
            Amount::try_nanos(amount.total_nanos()? + i128::from(count) * i128::from(DAY_NANOS))
        }
        (Amount::Period { years, months, days }, Unit::Days(size)) => {
            Some(Amount::Period { years, months, days: days.checked_add(count.checked_mul(size)?)? })
        }
        (Amount::Period { years, months, days }, Unit::Months(12)) => {
            Some(Amount::Period { years: years.checked_add(count)?, months, days })
        }
        (Amount::Period { years, months, days }, Unit::Months(1)) => {
            Some(Amount::Period { years, months: months.checked_add(count)?, days })
        }
        _ => None,
    }
}

fn step(interp: &mut Interp<'_>, this: &Value, args: &[Value], name: &'static str, unit: Unit, sign: i64) -> Eval {
    let count = Call::new(this, name, args).long(interp, 0)?;
    let own = own(interp, this)?;
    finish(interp, count.checked_mul(sign).and_then(|count| added(own, count, unit)))
}

fn plus(interp: &mut Interp<'_>, this: &Value, args: &[Value], name: &'static str, sign: i64) -> Eval {
    let call = Call::new(this, name, args);
    let own = own(interp, this)?;
    if let [_, unit] = args {
        let unit = unit_of(unit).ok_or_else(|| call.refuse(interp))?;
        let count = call.long(interp, 0)?.checked_mul(sign);
        return finish(interp, count.and_then(|count| added(own, count, unit)));
    }
    let sum = match (own, args.first().and_then(native::<Amount>)) {
        (Amount::Duration { .. }, Some(other @ Amount::Duration { .. })) => {
            let (a, b) = (own.total_nanos().unwrap_or(0), other.total_nanos().unwrap_or(0));
            Amount::try_nanos(a + b * i128::from(sign))
        }
        (Amount::Period { years, months, days }, Some(Amount::Period { years: y, months: m, days: d })) => {
            Some(Amount::Period { years: years + y * sign, months: months + m * sign, days: days + d * sign })
        }
        // Groovy counts seconds of a duration and days of a period.
        (_, None) if args.first().is_some_and(|count| count.as_integer().is_some()) => {
            let unit = if matches!(own, Amount::Period { .. }) { Unit::Days(1) } else { Unit::Nanos(NANOS) };
            call.long(interp, 0)?.checked_mul(sign).and_then(|count| added(own, count, unit))
        }
        _ => return Err(call.refuse(interp)),
    };
    finish(interp, sum)
}

fn scaled(interp: &mut Interp<'_>, this: &Value, by: i64) -> Eval {
    let product = match own(interp, this)? {
        Amount::Period { years, months, days } => (|| {
            Some(Amount::Period {
                years: years.checked_mul(by)?,
                months: months.checked_mul(by)?,
                days: days.checked_mul(by)?,
            })
        })(),
        duration => {
            duration.total_nanos().and_then(|nanos| nanos.checked_mul(i128::from(by))).and_then(Amount::try_nanos)
        }
    };
    finish(interp, product)
}

fn times(interp: &mut Interp<'_>, this: &Value, args: &[Value], name: &'static str) -> Eval {
    let by = Call::new(this, name, args).long(interp, 0)?;
    scaled(interp, this, by)
}

fn divided(interp: &mut Interp<'_>, this: &Value, args: &[Value], name: &'static str) -> Eval {
    let call = Call::new(this, name, args);
    let total = own(interp, this)?.total_nanos().unwrap_or(0);
    let other = args.first().and_then(native::<Amount>).and_then(|other| other.total_nanos());
    let by = match other {
        Some(nanos) => nanos,
        None => i128::from(call.long(interp, 0)?),
    };
    if by == 0 {
        return Err(interp
            .throw(Type::ArithmeticException, if other.is_some() { "/ by zero" } else { "Cannot divide by zero" }));
    }
    match other {
        Some(_) => Ok(Value::Long(i64::try_from(total / by).unwrap_or(i64::MAX))),
        None => finish(interp, Amount::try_nanos(total / by)),
    }
}

fn parse(interp: &mut Interp<'_>, this: &Value, args: &[Value], read: fn(&str) -> Option<Amount>) -> Eval {
    let text = Call::new(this, "parse", args).text(interp, 0)?;
    match read(&text.to_uppercase()) {
        Some(amount) => finish(interp, Some(amount)),
        None => {
            let message = format!("Text cannot be parsed to a {}", class_of(this).simple_name());
            Err(interp.throw(Type::DateTimeParseException, message))
        }
    }
}

/// Numbers with the letters behind them: `1H30M`.
fn parts_of(text: &str) -> Option<Vec<(String, char)>> {
    let mut parts = Vec::new();
    let mut number = String::new();
    for c in text.chars() {
        if c.is_ascii_digit() || matches!(c, '.' | '-' | '+') {
            number.push(c);
        } else {
            parts.push((std::mem::take(&mut number), c));
        }
    }
    (number.is_empty() && !parts.is_empty() && parts.len() < 6).then_some(parts)
}

fn signed(text: &str) -> (i64, &str) {
    match text.strip_prefix('-') {
        Some(rest) => (-1, rest),
        None => (1, text.strip_prefix('+').unwrap_or(text)),
    }
}

fn parse_period(text: &str) -> Option<Amount> {
    let (sign, text) = signed(text);
    let (mut years, mut months, mut days) = (0i64, 0i64, 0i64);
    for (number, unit) in parts_of(text.strip_prefix('P')?)? {
        let number = number.parse::<i64>().ok()?.checked_mul(sign)?;
        match unit {
            'Y' => years = number,
            'M' => months = number,
            'W' => days = number.checked_mul(7)?,
            'D' => days = days.checked_add(number)?,
            _ => return None,
        }
    }
    Some(Amount::Period { years, months, days })
}

fn parse_duration(text: &str) -> Option<Amount> {
    let (sign, text) = signed(text);
    let (date, time) = match text.strip_prefix('P')?.split_once('T') {
        Some((date, time)) if !time.is_empty() => (date, time),
        Some(_) => return None,
        None => (text.strip_prefix('P')?, ""),
    };
    let mut total = 0i128;
    let date_parts = if date.is_empty() { Vec::new() } else { parts_of(date)? };
    let time_parts = if time.is_empty() { Vec::new() } else { parts_of(time)? };
    if date_parts.is_empty() && time_parts.is_empty() {
        return None;
    }
    for (number, unit) in date_parts {
        total += i128::from(number.parse::<i64>().ok().filter(|_| unit == 'D')?) * i128::from(DAY_NANOS);
    }
    for (number, unit) in time_parts {
        let size = match unit {
            'H' => HOUR,
            'M' => 60,
            'S' => 1,
            _ => return None,
        };
        let (whole, fraction) = number.split_once('.').unwrap_or((&number, ""));
        if (unit != 'S' && number.contains('.')) || fraction.len() > 9 {
            return None;
        }
        let negative = whole.starts_with('-');
        let whole: i64 = if matches!(whole, "-" | "+" | "") { 0 } else { whole.parse().ok()? };
        let fraction: i64 = format!("{fraction:0<9}").parse().ok()?;
        let nanos = i128::from(whole) * i128::from(size) * i128::from(NANOS);
        total += nanos + i128::from(if negative { -fraction } else { fraction });
    }
    Amount::try_nanos(total * i128::from(sign))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_are_written_and_read() {
        for text in
            ["PT2H15M", "PT1H1M1S", "PT1.5S", "PT-1.5S", "PT-0.999999995S", "PT0.000000001S", "PT-1M-1S", "PT48H"]
        {
            assert_eq!(parse_duration(text).unwrap().to_text(), text);
        }
        assert_eq!(parse_duration("P2DT1H").unwrap().to_text(), "PT49H");
        for bad in ["", "P", "PT", "1H", "PT1X", "PT1.5H", "NOPE"] {
            assert_eq!(parse_duration(bad), None, "{bad}");
        }
    }

    #[test]
    fn periods_count_months_and_then_days() {
        let day = |year, month, day| Day::new(year, month, day).unwrap();
        assert_eq!(between(day(2020, 1, 15), day(2024, 2, 28)).to_text(), "P4Y1M13D");
        assert_eq!(between(day(2024, 3, 1), day(2024, 2, 28)).to_text(), "P-2D");
        assert_eq!(parse_period("P1Y2M").unwrap().to_text(), "P1Y2M");
    }
}
