//! One field set to a value within its bounds.

use crate::interp::{Eval, Interp};
use crate::library::args::Call;
use crate::library::dates::temporal::fields::limits;
use crate::library::dates::temporal::own;
use crate::library::dates::{out_of_range, wrap};
use crate::types::Type;
use crate::value::Value;

/// Checks a value against the bounds of its field.
pub(in crate::library::dates) fn check(interp: &Interp<'_>, field: &str, value: i64) -> Eval<i64> {
    match limits(field) {
        Some((name, low, high)) if !(low..=high).contains(&value) => {
            let message = format!("Invalid value for {name} (valid values {low} - {high}): {value}");
            Err(interp.throw(Type::DateTimeException, message))
        }
        _ => Ok(value),
    }
}

pub(super) fn with(interp: &mut Interp<'_>, this: &Value, args: &[Value], field: &str) -> Eval {
    let value = Call::new(this, "with", args).long(interp, 0)?;
    with_field(interp, this, args, field, value)
}

pub(super) fn with_field(interp: &mut Interp<'_>, this: &Value, args: &[Value], field: &str, value: i64) -> Eval {
    check(interp, field, value)?;
    let own = own(interp, this)?;
    match own.with(field, value) {
        Some(found) => wrap(interp, found),
        None if own.get(field).is_none() => Err(interp.no_method(this, "with", args)),
        None => Err(match (own.day(), field) {
            (Some(day), "DAY_OF_MONTH") => {
                crate::library::dates::temporal::construct::no_such_day(interp, day.year, day.month, value)
            }
            _ => out_of_range(interp),
        }),
    }
}
