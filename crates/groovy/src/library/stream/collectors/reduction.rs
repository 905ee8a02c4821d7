//! Collectors whose answer is one value for all items.

use super::{all, mapped, setting};
use crate::code::BinaryOp;
use crate::interp::{Eval, Interp};
use crate::library::optional;
use crate::library::ordering::extreme;
use crate::types::Type;
use crate::value::Value;

/// `reducing(op)`, `reducing(start, op)`, `reducing(start, function, op)`
pub(super) fn reducing(interp: &mut Interp<'_>, settings: &Value, args: &[Value]) -> Eval {
    let (first, second, third) = (setting(settings, 0), setting(settings, 1), setting(settings, 2));
    let (start, function, join) = match (second.is_null(), third.is_null()) {
        (true, _) => (None, None, first),
        (_, true) => (Some(first), None, second),
        _ => (Some(first), Some(second), third),
    };
    let optional = start.is_none();
    let mut state = start;
    for item in all(interp, args)? {
        let item = match &function {
            Some(function) => interp.call(function, &[item])?,
            None => item,
        };
        state = Some(match state {
            Some(so_far) => interp.call(&join, &[so_far, item])?,
            None => item,
        });
    }
    Ok(if optional { optional::of(state) } else { state.unwrap_or_default() })
}

pub(super) fn best(interp: &mut Interp<'_>, settings: &Value, args: &[Value], largest: bool) -> Eval {
    let items = all(interp, args)?;
    if items.is_empty() {
        return Ok(optional::of(None));
    }
    extreme(interp, items, Some(&setting(settings, 0)), largest).map(|best| optional::of(Some(best)))
}

/// The sum of what a function makes of the items, and their number.
pub(super) fn summing(interp: &mut Interp<'_>, settings: &Value, args: &[Value], class: Type) -> Eval<(Value, usize)> {
    let mut total = interp.cast_builtin(Value::Int(0), class)?;
    let mut count = 0;
    for item in all(interp, args)? {
        let part = interp.call(&setting(settings, 0), &[item])?;
        let part = interp.cast_builtin(part, class)?;
        total = interp.binary(BinaryOp::Plus, &total, &part)?;
        count += 1;
    }
    Ok((total, count))
}

pub(super) fn averaging(interp: &mut Interp<'_>, settings: &Value, args: &[Value], class: Type) -> Eval {
    let (total, count) = summing(interp, settings, args, class)?;
    let total = crate::ops::arithmetic::to_double(&total).unwrap_or(0.0);
    Ok(Value::Double(if count == 0 { 0.0 } else { total / count as f64 }))
}

pub(super) fn summarizing(interp: &mut Interp<'_>, settings: &Value, args: &[Value], class: Type) -> Eval {
    let mapped = mapped(interp, settings, args)?;
    crate::library::stream::statistics::of(interp, class, &mapped)
}
