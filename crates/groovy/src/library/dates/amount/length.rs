//! A length of time as a value: a duration or a period, with its text.

use std::any::Any;
use std::cmp::Ordering;

use super::HOUR;
use crate::library::dates::civil::{Day, NANOS};
use crate::library::dates::native;
use crate::library::dates::temporal::change::{Unit, unit_of};
use crate::ops::hash::long_hash;
use crate::types::Type;
use crate::value::{NativeObject, Value};

/// A length of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::library::dates) enum Amount {
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

impl Amount {
    /// A duration of that many nanoseconds; the longest there is when it is too long.
    pub(in crate::library::dates) fn of_nanos(nanos: i128) -> Self {
        Self::try_nanos(nanos).unwrap_or(Self::Duration { seconds: i64::MAX, nanos: NANOS - 1 })
    }

    pub(super) fn try_nanos(nanos: i128) -> Option<Self> {
        let seconds = i64::try_from(nanos.div_euclid(i128::from(NANOS))).ok()?;
        Some(Self::Duration { seconds, nanos: nanos.rem_euclid(i128::from(NANOS)) as i64 })
    }

    pub(super) fn seconds(seconds: i128) -> Option<Self> {
        Some(Self::Duration { seconds: i64::try_from(seconds).ok()?, nanos: 0 })
    }

    pub(super) fn total_nanos(self) -> Option<i128> {
        match self {
            Self::Duration { seconds, nanos } => Some(i128::from(seconds) * i128::from(NANOS) + i128::from(nanos)),
            Self::Period { .. } => None,
        }
    }

    /// What is added to a date, in order: count, unit, and the unit's name for messages. Counts of 0 are left out.
    pub(in crate::library::dates) fn units(self) -> Vec<(i64, Unit, &'static str)> {
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

/// The period from one day to another.
pub(in crate::library::dates) fn between(from: Day, to: Day) -> Amount {
    let months = from.months_until(to);
    let reached = from.plus_months(months).unwrap_or(from);
    Amount::Period { years: months / 12, months: months % 12, days: to.epoch() - reached.epoch() }
}

/// The part of a duration or period that a unit names.
pub(in crate::library::dates) fn part(this: &Value, unit: &Value) -> Option<i64> {
    match (*native::<Amount>(this)?, unit_of(unit)?) {
        (Amount::Duration { seconds, .. }, Unit::Nanos(NANOS)) => Some(seconds),
        (Amount::Duration { nanos, .. }, Unit::Nanos(1)) => Some(nanos),
        (Amount::Period { years, .. }, Unit::Months(12)) => Some(years),
        (Amount::Period { months, .. }, Unit::Months(1)) => Some(months),
        (Amount::Period { days, .. }, Unit::Days(1)) => Some(days),
        _ => None,
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
