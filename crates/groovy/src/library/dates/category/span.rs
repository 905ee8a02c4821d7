//! A length of time in calendar units.

use std::any::Any;
use std::cmp::Ordering;

use crate::library::dates::parts::{self, field};
use crate::library::dates::zone::Zone;
use crate::types::Type;
use crate::value::NativeObject;

/// A length of time in calendar units, not carried over: 90 minutes stay 90 minutes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Span {
    pub(super) months: i64,
    pub(super) years: i64,
    pub(super) days: i64,
    pub(super) hours: i64,
    pub(super) minutes: i64,
    pub(super) seconds: i64,
    pub(super) millis: i64,
    /// Whether it came from hours and smaller units: results then keep the time of the day.
    pub(super) has_time: bool,
    /// Whether it came from months and years: how long it is then depends on the date.
    pub(super) has_months: bool,
}

impl Span {
    /// No time at all, in months and years.
    pub(super) fn of_months() -> Self {
        Self { has_months: true, ..Self::default() }
    }

    /// No time at all, in days.
    pub(super) fn of_days() -> Self {
        Self::default()
    }

    /// No time at all, in hours and smaller units.
    pub(super) fn of_time() -> Self {
        Self { has_time: true, ..Self::default() }
    }

    /// Milliseconds, without months and years, whose length depends on the date.
    pub(super) fn total_millis(&self) -> i64 {
        let hours = self.days.saturating_mul(24).saturating_add(self.hours);
        let minutes = hours.saturating_mul(60).saturating_add(self.minutes);
        let seconds = minutes.saturating_mul(60).saturating_add(self.seconds);
        seconds.saturating_mul(1_000).saturating_add(self.millis)
    }

    pub(super) fn plus(&self, other: &Self, sign: i64) -> Option<Self> {
        let sum = |a: i64, b: i64| a.checked_add(b.checked_mul(sign)?);
        Some(Self {
            years: sum(self.years, other.years)?,
            months: sum(self.months, other.months)?,
            days: sum(self.days, other.days)?,
            hours: sum(self.hours, other.hours)?,
            minutes: sum(self.minutes, other.minutes)?,
            seconds: sum(self.seconds, other.seconds)?,
            millis: sum(self.millis, other.millis)?,
            has_time: self.has_time || other.has_time,
            has_months: self.has_months || other.has_months,
        })
    }

    /// The instant this much later or earlier.
    pub(super) fn from(&self, millis: i64, zone: &Zone, sign: i64) -> Option<i64> {
        let months = self.years.checked_mul(12)?.checked_add(self.months)?.checked_mul(sign)?;
        let millis = parts::add(millis, zone, field::MONTH, months)?;
        let millis = parts::add(millis, zone, field::DAY_OF_MONTH, self.days.checked_mul(sign)?)?;
        let rest = Self { days: 0, ..*self }.total_millis();
        millis.checked_add(rest.checked_mul(sign)?)
    }
}

impl NativeObject for Span {
    fn type_of(&self) -> Type {
        match (self.has_months, self.has_time) {
            (true, true) => Type::TimeDatumDependentDuration,
            (true, false) => Type::DatumDependentDuration,
            (false, true) => Type::TimeDuration,
            (false, false) => Type::GroovyDuration,
        }
    }

    fn to_text(&self) -> String {
        let counts = [
            (self.years, "years"),
            (self.months, "months"),
            (self.days, "days"),
            (self.hours, "hours"),
            (self.minutes, "minutes"),
        ];
        let mut texts: Vec<String> = counts
            .into_iter()
            .filter(|(count, _)| *count != 0)
            .map(|(count, unit)| format!("{count} {unit}"))
            .collect();
        if self.seconds != 0 || self.millis != 0 {
            let total = self.seconds.saturating_mul(1_000).saturating_add(self.millis);
            let sign = if total < 0 { "-" } else { "" };
            texts.push(format!("{sign}{}.{:03} seconds", total.unsigned_abs() / 1_000, total.unsigned_abs() % 1_000));
        }
        if texts.is_empty() { "0".to_owned() } else { texts.join(", ") }
    }

    fn equals(&self, other: &dyn NativeObject) -> bool {
        self.compare(other) == Some(Ordering::Equal)
    }

    fn hash(&self) -> Option<i32> {
        Some(crate::ops::hash::long_hash(self.total_millis()))
    }

    fn compare(&self, other: &dyn NativeObject) -> Option<Ordering> {
        let other = other.as_any().downcast_ref::<Self>()?;
        let months = |span: &Self| span.years.saturating_mul(12).saturating_add(span.months);
        Some((months(self), self.total_millis()).cmp(&(months(other), other.total_millis())))
    }

    fn truth(&self) -> bool {
        *self != Self { has_time: self.has_time, has_months: self.has_months, ..Self::default() }
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}
