//! `2.days` and its kind; known only inside `use(TimeCategory)`.

use super::span::Span;
use crate::interp::{Eval, Interp};
use crate::library::dates::{out_of_range, wrap};
use crate::library::{Method, Module};
use crate::types::Type;
use crate::value::Value;

macro_rules! units {
    ($($one:literal $many:literal $field:ident $factor:literal $kind:ident;)*) => {
        const UNITS: &[Method] = &[$(
            (Type::Integer, $one, 0, 0, |interp, this, _| counted(interp, this, $many, |count| Some(Span { $field: count.checked_mul($factor)?, ..Span::$kind() }))),
            (Type::Integer, $many, 0, 0, |interp, this, _| counted(interp, this, $many, |count| Some(Span { $field: count.checked_mul($factor)?, ..Span::$kind() }))),
        )*];
    };
}

units! {
    "getYear" "getYears" years 1 of_months;
    "getMonth" "getMonths" months 1 of_months;
    "getWeek" "getWeeks" days 7 of_days;
    "getDay" "getDays" days 1 of_days;
    "getHour" "getHours" hours 1 of_time;
    "getMinute" "getMinutes" minutes 1 of_time;
    "getSecond" "getSeconds" seconds 1 of_time;
    "getMillisecond" "getMilliseconds" millis 1 of_time;
}

/// `2.days` and its kind; known only inside `use(TimeCategory)`.
pub(in crate::library::dates) const UNIT_MODULE: Module =
    Module { methods: UNITS, statics: &[], constructors: &[], constants: &[] };

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

/// Whether a name is a getter of `2.days` and its kind: known only inside `use(TimeCategory)`.
pub(crate) fn is_unit(name: &str) -> bool {
    UNITS.iter().any(|(_, unit, ..)| *unit == name)
}
