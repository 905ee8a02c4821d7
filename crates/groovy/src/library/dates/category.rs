//! `groovy.time.TimeCategory`: `use(TimeCategory) { new Date() + 2.days }`, the one category of the library.

use std::any::Any;
use std::cmp::Ordering;

use super::date::{Date, new_date, own as own_date};
use super::parts::{self, Parts, field};
use super::zone::Zone;
use super::{native, out_of_range, wrap};
use crate::interp::{Eval, Interp};
use crate::library::{Method, Module};
use crate::types::Type;
use crate::value::{NativeObject, Value};

/// A length of time in calendar units, not carried over: 90 minutes stay 90 minutes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Span {
    months: i64,
    years: i64,
    days: i64,
    hours: i64,
    minutes: i64,
    seconds: i64,
    millis: i64,
    /// Whether it came from hours and smaller units: results then keep the time of the day.
    has_time: bool,
}

macro_rules! units {
    ($($one:literal $many:literal $field:ident $factor:literal $time:literal;)*) => {
        const UNITS: &[Method] = &[$(
            (Type::Integer, $one, 0, 0, |interp, this, _| counted(interp, this, $many, |count| Some(Span { $field: count.checked_mul($factor)?, has_time: $time, ..Span::default() }))),
            (Type::Integer, $many, 0, 0, |interp, this, _| counted(interp, this, $many, |count| Some(Span { $field: count.checked_mul($factor)?, has_time: $time, ..Span::default() }))),
        )*];
    };
}

units! {
    "getYear" "getYears" years 1 false;
    "getMonth" "getMonths" months 1 false;
    "getWeek" "getWeeks" days 7 false;
    "getDay" "getDays" days 1 false;
    "getHour" "getHours" hours 1 true;
    "getMinute" "getMinutes" minutes 1 true;
    "getSecond" "getSeconds" seconds 1 true;
    "getMillisecond" "getMilliseconds" millis 1 true;
}

/// `2.days` and its kind; known only inside `use(TimeCategory)`.
pub(super) const UNIT_MODULE: Module = Module { methods: UNITS, statics: &[], constructors: &[], constants: &[] };

pub(super) const MODULE: Module = Module {
    methods: &[
        (Type::BaseDuration, "getYears", 0, 0, |interp, this, _| part(interp, this, |span| span.years)),
        (Type::BaseDuration, "getMonths", 0, 0, |interp, this, _| part(interp, this, |span| span.months)),
        (Type::BaseDuration, "getDays", 0, 0, |interp, this, _| part(interp, this, |span| span.days)),
        (Type::BaseDuration, "getHours", 0, 0, |interp, this, _| part(interp, this, |span| span.hours)),
        (Type::BaseDuration, "getMinutes", 0, 0, |interp, this, _| part(interp, this, |span| span.minutes)),
        (Type::BaseDuration, "getSeconds", 0, 0, |interp, this, _| part(interp, this, |span| span.seconds)),
        (Type::BaseDuration, "getMillis", 0, 0, |interp, this, _| part(interp, this, |span| span.millis)),
        (Type::BaseDuration, "toMilliseconds", 0, 0, |interp, this, _| {
            Ok(Value::Long(own(interp, this)?.total_millis()))
        }),
        (Type::BaseDuration, "plus", 1, 1, |interp, this, args| match args.first().and_then(native::<Date>) {
            Some(_) => added(interp, args.first().unwrap_or(&Value::Null), *own(interp, this)?, 1),
            None => combined(interp, this, args, "plus", 1),
        }),
        (Type::BaseDuration, "minus", 1, 1, |interp, this, args| combined(interp, this, args, "minus", -1)),
        (Type::BaseDuration, "getAgo", 0, 0, |interp, this, _| from_now(interp, this, -1)),
        (Type::BaseDuration, "getFrom", 0, 0, |_, this, _| Ok(this.clone())),
        (Type::BaseDuration, "getNow", 0, 0, |interp, this, _| from_now(interp, this, 1)),
        (Type::BaseDuration, "compareTo", 1, 1, |interp, this, args| {
            let other =
                args.first().and_then(native::<Span>).ok_or_else(|| interp.no_method(this, "compareTo", args))?;
            Ok(Value::Int(own(interp, this)?.total_millis().cmp(&other.total_millis()) as i32))
        }),
    ],
    statics: &[
        (Type::TimeCategory, "minus", 2, 2, |interp, this, args| match args {
            [left, right] if native::<Date>(left).is_some() && native::<Date>(right).is_some() => {
                between(interp, left, right)
            }
            [left, right] => match native::<Span>(right) {
                Some(span) if native::<Date>(left).is_some() => added(interp, left, *span, -1),
                _ => Err(interp.no_method(this, "minus", args)),
            },
            _ => Err(interp.no_method(this, "minus", args)),
        }),
        (Type::TimeCategory, "plus", 2, 2, |interp, this, args| {
            match (args.first(), args.get(1).and_then(native::<Span>)) {
                (Some(left), Some(span)) if native::<Date>(left).is_some() => added(interp, left, *span, 1),
                _ => Err(interp.no_method(this, "plus", args)),
            }
        }),
    ],
    constructors: &[],
    constants: &[],
};

impl Span {
    /// Milliseconds, without months and years, whose length depends on the date.
    fn total_millis(&self) -> i64 {
        let hours = self.days.saturating_mul(24).saturating_add(self.hours);
        let minutes = hours.saturating_mul(60).saturating_add(self.minutes);
        let seconds = minutes.saturating_mul(60).saturating_add(self.seconds);
        seconds.saturating_mul(1_000).saturating_add(self.millis)
    }

    fn plus(&self, other: &Self, sign: i64) -> Option<Self> {
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
        })
    }

    /// The instant this much later or earlier.
    fn from(&self, millis: i64, zone: &Zone, sign: i64) -> Option<i64> {
        let months = self.years.checked_mul(12)?.checked_add(self.months)?.checked_mul(sign)?;
        let millis = parts::add(millis, zone, field::MONTH, months)?;
        let millis = parts::add(millis, zone, field::DAY_OF_MONTH, self.days.checked_mul(sign)?)?;
        let rest = Self { days: 0, ..*self }.total_millis();
        millis.checked_add(rest.checked_mul(sign)?)
    }
}

impl NativeObject for Span {
    fn type_of(&self) -> Type {
        match (self.years != 0 || self.months != 0, self.has_time) {
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
        *self != Self { has_time: self.has_time, ..Self::default() }
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

/// Whether a name is a getter of `2.days` and its kind: known only inside `use(TimeCategory)`.
pub(crate) fn is_unit(name: &str) -> bool {
    UNITS.iter().any(|(_, unit, ..)| *unit == name)
}

fn own<'v>(interp: &Interp<'_>, this: &'v Value) -> Eval<&'v Span> {
    native(this).ok_or_else(|| interp.no_method(this, "plus", &[]))
}

fn part(interp: &Interp<'_>, this: &Value, read: fn(&Span) -> i64) -> Eval {
    Ok(Value::Int(read(own(interp, this)?) as i32))
}

/// A number as a length of time; outside `use` there is no such property.
fn counted(interp: &mut Interp<'_>, this: &Value, getter: &str, make: fn(i64) -> Option<Span>) -> Eval {
    if !interp.added.uses(Type::TimeCategory) {
        let name = getter.trim_start_matches("get").to_lowercase();
        return Err(interp.no_property(this, &name));
    }
    match make(this.as_integer().unwrap_or(0)) {
        Some(span) => wrap(interp, span),
        None => Err(out_of_range(interp)),
    }
}

fn combined(interp: &mut Interp<'_>, this: &Value, args: &[Value], name: &str, sign: i64) -> Eval {
    let other = args.first().and_then(native::<Span>).ok_or_else(|| interp.no_method(this, name, args))?;
    match own(interp, this)?.plus(other, sign) {
        Some(sum) => wrap(interp, sum),
        None => Err(out_of_range(interp)),
    }
}

/// A date with a length of time added or taken away.
fn added(interp: &mut Interp<'_>, date: &Value, span: Span, sign: i64) -> Eval {
    let date = own_date(interp, date)?;
    match span.from(date.millis.get(), &date.zone, sign) {
        Some(millis) => new_date(interp, Type::Date, millis),
        None => Err(out_of_range(interp)),
    }
}

/// `date + 2.days`, when the argument is a length of time.
pub(super) fn with_span(interp: &mut Interp<'_>, date: &Value, args: &[Value], sign: i64) -> Option<Eval> {
    if let Some(span) = args.first().and_then(native::<Span>) {
        let span = *span;
        return Some(added(interp, date, span, sign));
    }
    let is_difference =
        sign < 0 && interp.added.uses(Type::TimeCategory) && args.first().and_then(native::<Date>).is_some();
    is_difference.then(|| between(interp, date, args.first().unwrap_or(&Value::Null)))
}

/// `date - date` inside `use(TimeCategory)`
fn between(interp: &mut Interp<'_>, left: &Value, right: &Value) -> Eval {
    let (left, right) = (own_date(interp, left)?, own_date(interp, right)?);
    let local = |date: &Date| {
        date.millis.get().saturating_add(date.zone.offset_at(date.millis.get().div_euclid(1_000)) * 1_000)
    };
    let mut rest = local(left).saturating_sub(local(right));
    let mut take = |size: i64| {
        let count = rest / size;
        rest %= size;
        count
    };
    let (days, hours, minutes, seconds) = (take(86_400_000), take(3_600_000), take(60_000), take(1_000));
    wrap(interp, Span { days, hours, minutes, seconds, millis: rest, has_time: true, ..Span::default() })
}

/// `2.days.ago`, `2.days.from.now`: days and longer forget the time of the day.
fn from_now(interp: &mut Interp<'_>, this: &Value, sign: i64) -> Eval {
    let span = *own(interp, this)?;
    let zone = Zone::default_of(interp);
    let millis = span.from(interp.now_millis(), &zone, sign);
    let millis = if span.has_time {
        millis
    } else {
        millis.and_then(|millis| Parts::midnight(Parts::of(millis, &zone).date()?).millis(&zone))
    };
    match millis {
        Some(millis) => new_date(interp, Type::Date, millis),
        None => Err(out_of_range(interp)),
    }
}
