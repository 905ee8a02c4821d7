//! What calendars say about themselves: their weeks, their kind, their names.

use super::calendar::Calendar;
use super::parts::{Parts, field};
use super::week_rules::Weeks;
use super::{native, out_of_range};
use crate::interp::{Eval, Interp};
use crate::library::args::Call;
use crate::library::{Method, Module};
use crate::types::Type;
use crate::value::Value;

pub(super) const MODULE: Module = Module { methods: METHODS, statics: &[], constructors: &[], constants: &[] };

const METHODS: &[Method] = &[
    (Type::Calendar, "upto", 2, 2, |interp, this, args| walk(interp, this, args, 1)),
    (Type::Calendar, "downto", 2, 2, |interp, this, args| walk(interp, this, args, -1)),
    (Type::Calendar, "isSet", 1, 1, |interp, this, args| {
        let of = Call::new(this, "isSet", args).long(interp, 0)?;
        Ok(Value::Bool((0..field::COUNT).contains(&of)))
    }),
    (Type::Calendar, "getCalendarType", 0, 0, |interp, _, _| interp.text("gregory")),
    (Type::Calendar, "isWeekDateSupported", 0, 0, |_, _, _| Ok(Value::Bool(true))),
    (Type::Calendar, "getWeekYear", 0, 0, |interp, this, _| Ok(Value::Int(week_year(interp, this)?.1 as i32))),
    (Type::Calendar, "getWeeksInWeekYear", 0, 0, |interp, this, _| {
        let (weeks, year) = week_year(interp, this)?;
        Ok(Value::Int(weeks.weeks_in(year) as i32))
    }),
    (Type::Calendar, "isLeapYear", 1, 1, |interp, this, args| {
        let year = Call::new(this, "isLeapYear", args).long(interp, 0)?;
        Ok(Value::Bool(super::civil::is_leap(year)))
    }),
    (Type::Calendar, "getGreatestMinimum", 1, 1, |interp, this, args| interp.call_method(this, "getMinimum", args)),
    (Type::Calendar, "getLeastMaximum", 1, 1, |interp, this, args| {
        match Call::new(this, "getLeastMaximum", args).long(interp, 0)? {
            field::DAY_OF_MONTH => Ok(Value::Int(28)),
            field::DAY_OF_YEAR => Ok(Value::Int(365)),
            field::WEEK_OF_YEAR => Ok(Value::Int(52)),
            field::WEEK_OF_MONTH | field::DAY_OF_WEEK_IN_MONTH => Ok(Value::Int(4)),
            _ => interp.call_method(this, "getMaximum", args),
        }
    }),
];

/// The year that the week of a calendar belongs to.
fn week_year(interp: &Interp<'_>, this: &Value) -> Eval<(Weeks, i64)> {
    let calendar = native::<Calendar>(this).ok_or_else(|| interp.no_method(this, "getWeekYear", &[]))?;
    let day = Parts::of(calendar.millis(), &calendar.zone.borrow()).date().ok_or_else(|| out_of_range(interp))?;
    let weeks = calendar.weeks.get();
    Ok((weeks, weeks.week_of_year(day).0))
}

/// `upto` and `downto`, day by day.
fn walk(interp: &mut Interp<'_>, this: &Value, args: &[Value], step: i64) -> Eval {
    let (name, word) = if step > 0 { ("upto", "earlier") } else { ("downto", "later") };
    let call = Call::new(this, name, args);
    let (end, closure) = (call.get(0), call.closure(interp, 1)?);
    let millis = |value: &Value| native::<Calendar>(value).map(Calendar::millis);
    let (Some(start), Some(last)) = (millis(this), millis(&end)) else { return Err(call.refuse(interp)) };
    if start.cmp(&last) as i64 == step {
        let (this, end) = (interp.to_text(this)?, interp.to_text(&end)?);
        let message =
            format!("The argument ({end}) to {name}() cannot be {word} than the value ({this}) it's called on.");
        return Err(interp.throw(Type::GroovyRuntimeException, message));
    }
    let mut current = this.clone();
    while millis(&current).is_some_and(|now| now.cmp(&last) as i64 != step) {
        interp.charge(1)?;
        interp.call(&closure, std::slice::from_ref(&current))?;
        current = interp.call_method(&current, if step > 0 { "next" } else { "previous" }, &[])?;
    }
    Ok(Value::Null)
}
