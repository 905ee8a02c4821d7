//! `groovy.time.TimeCategory`: `use(TimeCategory) { new Date() + 2.days }`, the one category of the library.
//!
//! Files: `span` a length of time, `units` `2.days` and its kind · `sums` with dates.

mod span;
mod sums;
mod units;

use super::date::Date;
use super::{native, wrap};
use crate::interp::{Eval, Interp};
use crate::library::Module;
use crate::library::args::Call;
use crate::types::Type;
use crate::value::Value;
use span::Span;
use sums::{added, between, combined, from_now};

pub(super) use sums::with_span;
pub(super) use units::UNIT_MODULE;
pub(crate) use units::is_unit;

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
    constructors: &[
        (Type::GroovyDuration, 5, 5, |interp, this, args| new_span(interp, this, args, Span::of_days())),
        (Type::TimeDuration, 4, 5, |interp, this, args| new_span(interp, this, args, Span::of_time())),
        (Type::DatumDependentDuration, 7, 7, |interp, this, args| new_span(interp, this, args, Span::of_months())),
        (Type::TimeDatumDependentDuration, 7, 7, |interp, this, args| {
            new_span(interp, this, args, Span { has_time: true, ..Span::of_months() })
        }),
    ],
    constants: &[],
};

/// A length of time of its parts, the last of which are milliseconds.
fn new_span(interp: &mut Interp<'_>, this: &Value, args: &[Value], kind: Span) -> Eval {
    let call = Call::new(this, "<init>", args);
    let mut parts = [0; 7];
    let missing = parts.len().saturating_sub(args.len());
    for (at, part) in parts.iter_mut().skip(missing).enumerate() {
        *part = call.int(interp, at)?;
    }
    let [years, months, days, hours, minutes, seconds, millis] = parts;
    wrap(interp, Span { years, months, days, hours, minutes, seconds, millis, ..kind })
}

fn own<'v>(interp: &Interp<'_>, this: &'v Value) -> Eval<&'v Span> {
    native(this).ok_or_else(|| interp.no_method(this, "plus", &[]))
}

fn part(interp: &Interp<'_>, this: &Value, read: fn(&Span) -> i64) -> Eval {
    Ok(Value::Int(read(own(interp, this)?) as i32))
}
