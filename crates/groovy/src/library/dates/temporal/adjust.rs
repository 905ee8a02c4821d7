//! `TemporalAdjusters`, and `date.with(adjuster)`.

use std::any::Any;

use super::{Temporal, own};
use crate::interp::{Eval, Interp};
use crate::library::args::Call;
use crate::library::dates::civil::{Day, Local, month_length};
use crate::library::dates::{native, out_of_range, wrap};
use crate::library::{Module, constants};
use crate::types::Type;
use crate::value::{NativeObject, Value};

macro_rules! fixed {
    ($($name:literal $adjust:expr;)*) => {
        const FIXED: &[crate::library::Static] = &[$((Type::TemporalAdjusters, $name, 0, 0, |interp, _, _| wrap(interp, Adjuster::Fixed($adjust)))),*];
    };
}

fixed! {
    "firstDayOfMonth" |day| Some(Day { day: 1, ..day });
    "lastDayOfMonth" |day| Some(Day { day: month_length(day.year, day.month), ..day });
    "firstDayOfNextMonth" |day| Day { day: 1, ..day }.plus_months(1);
    "firstDayOfYear" |day| Some(Day { month: 1, day: 1, ..day });
    "lastDayOfYear" |day| Some(Day { month: 12, day: 31, ..day });
    "firstDayOfNextYear" |day| Day { month: 1, day: 1, ..day }.plus_months(12);
}

/// `TemporalAdjusters.firstDayOfMonth()` and its kind.
pub(in super::super) const FIXED_MODULE: Module =
    Module { methods: &[], statics: FIXED, constructors: &[], constants: &[] };

pub(in super::super) const MODULE: Module = Module {
    methods: &[(Type::Temporal, "with", 1, 1, with)],
    statics: &[
        (Type::TemporalAdjusters, "next", 1, 1, |interp, this, args| weekday(interp, this, args, 1, false)),
        (Type::TemporalAdjusters, "nextOrSame", 1, 1, |interp, this, args| weekday(interp, this, args, 1, true)),
        (Type::TemporalAdjusters, "previous", 1, 1, |interp, this, args| weekday(interp, this, args, -1, false)),
        (Type::TemporalAdjusters, "previousOrSame", 1, 1, |interp, this, args| weekday(interp, this, args, -1, true)),
        (Type::TemporalAdjusters, "firstInMonth", 1, 1, |interp, this, args| in_month(interp, this, args, 0, 1)),
        (Type::TemporalAdjusters, "lastInMonth", 1, 1, |interp, this, args| in_month(interp, this, args, 0, -1)),
        (Type::TemporalAdjusters, "dayOfWeekInMonth", 2, 2, |interp, this, args| {
            let nth = Call::new(this, "dayOfWeekInMonth", args).long(interp, 0)?.clamp(-1_000, 1_000);
            in_month(interp, this, args, 1, nth)
        }),
    ],
    constructors: &[],
    constants: &[],
};

/// A rule that moves a day.
#[derive(Debug, Clone, Copy)]
enum Adjuster {
    Fixed(fn(Day) -> Option<Day>),
    /// The nearest such weekday in a direction.
    Weekday {
        weekday: i64,
        direction: i64,
        same: bool,
    },
    /// The n-th such weekday of the month; negative counts from the end.
    InMonth {
        weekday: i64,
        nth: i64,
    },
}

impl Adjuster {
    fn adjust(self, day: Day) -> Option<Day> {
        match self {
            Self::Fixed(adjust) => adjust(day),
            Self::Weekday { weekday, direction, same } => {
                let distance = ((weekday - day.weekday()) * direction).rem_euclid(7);
                day.plus_days(direction * if distance == 0 && !same { 7 } else { distance })
            }
            Self::InMonth { weekday, nth } if nth >= 0 => {
                let first = Day { day: 1, ..day };
                first.plus_days((weekday - first.weekday()).rem_euclid(7) + (nth - 1).checked_mul(7)?)
            }
            Self::InMonth { weekday, nth } => {
                let last = Day { day: month_length(day.year, day.month), ..day };
                last.plus_days((nth + 1).checked_mul(7)? - (last.weekday() - weekday).rem_euclid(7))
            }
        }
    }
}

impl NativeObject for Adjuster {
    fn type_of(&self) -> Type {
        Type::TemporalAdjusters
    }

    fn to_text(&self) -> String {
        "java.time.temporal.TemporalAdjusters".to_owned()
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

fn weekday_arg(interp: &Interp<'_>, this: &Value, args: &[Value], at: usize) -> Eval<i64> {
    let found = args.get(at).filter(|day| day.type_of() == Type::DayOfWeek).and_then(constants::ordinal_of);
    found.map(|ordinal| ordinal as i64 + 1).ok_or_else(|| interp.no_method(this, "next", args))
}

fn weekday(interp: &mut Interp<'_>, this: &Value, args: &[Value], direction: i64, same: bool) -> Eval {
    let weekday = weekday_arg(interp, this, args, 0)?;
    wrap(interp, Adjuster::Weekday { weekday, direction, same })
}

fn in_month(interp: &mut Interp<'_>, this: &Value, args: &[Value], at: usize, nth: i64) -> Eval {
    let weekday = weekday_arg(interp, this, args, at)?;
    wrap(interp, Adjuster::InMonth { weekday, nth })
}

/// `with(adjuster)`; a date or time as the adjuster replaces that part. A closure is Groovy's `with { }`.
fn with(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let own = own(interp, this)?;
    let [adjuster] = args else {
        return Err(interp.no_method(this, "with", args));
    };
    if let Value::Closure(_) = adjuster {
        return match interp.library().own_method(Type::Object, interp.library().symbol("with"), 1) {
            Some(run) => run(interp, this, args),
            None => Err(interp.no_method(this, "with", args)),
        };
    }
    let moved = if let Some(adjuster) = native::<Adjuster>(adjuster) {
        match own {
            Temporal::Date(day) => adjuster.adjust(*day).map(Temporal::Date),
            other => other
                .date_time()
                .and_then(|local| other.with_local(Local { day: adjuster.adjust(local.day)?, ..local })),
        }
    } else {
        match (own, native::<Temporal>(adjuster)) {
            (Temporal::Date(_), Some(Temporal::Date(_))) | (Temporal::Time(_), Some(Temporal::Time(_))) => {
                return Ok(adjuster.clone());
            }
            (other, Some(Temporal::Date(day))) => {
                other.date_time().and_then(|local| other.with_local(Local { day: *day, ..local }))
            }
            (other, Some(Temporal::Time(nanos))) => {
                other.date_time().and_then(|local| other.with_local(Local { nanos: *nanos, ..local }))
            }
            (other, _) => match (adjuster.type_of(), constants::ordinal_of(adjuster)) {
                (Type::Month, Some(month)) => other.with("MONTH_OF_YEAR", month as i64 + 1),
                (Type::DayOfWeek, Some(day)) => other.with("DAY_OF_WEEK", day as i64 + 1),
                _ => return Err(interp.no_method(this, "with", args)),
            },
        }
    };
    match moved {
        Some(moved) => wrap(interp, moved),
        None => Err(out_of_range(interp)),
    }
}
