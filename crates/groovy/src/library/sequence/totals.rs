//! One value for all items: sums, averages, counts, extremes, a text.

use std::ops::ControlFlow;

use crate::code::BinaryOp;
use crate::interp::{Eval, Interp};
use crate::library::args::{Call, size};
use crate::library::iteration::{test, walk};
use crate::library::ordering::extreme;
use crate::types::Type;
use crate::value::Value;

pub(super) fn sum(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "sum", args);
    let closure = match call.len() {
        0 => None,
        1 => Some(call.get(0)).filter(|given| matches!(given, Value::Closure(_))),
        _ => Some(call.closure(interp, 1)?),
    };
    let mut total = match (call.len(), &closure) {
        (1, None) | (2, _) => Some(call.get(0)),
        _ => None,
    };
    walk::<()>(interp, this, |interp, item| {
        let item = match &closure {
            Some(closure) => interp.call_spread(closure, &item)?,
            None => item,
        };
        total = Some(match total.take() {
            None => item,
            Some(Value::Null) => {
                let message = "Cannot invoke \"Object.getClass()\" because \"obj\" is null";
                return Err(interp.throw(Type::NullPointerException, message));
            }
            Some(so_far) => interp.binary(BinaryOp::Plus, &so_far, &item)?,
        });
        Ok(ControlFlow::Continue(()))
    })?;
    match (total, this) {
        // The sum of an array of chars is a char.
        (Some(total), Value::Array(array))
            if closure.is_none() && array.dimensions == 1 && array.element.is_primitive() =>
        {
            interp.cast_builtin(total, array.element)
        }
        (None, Value::Array(array)) if args.is_empty() && array.dimensions == 1 => {
            Ok(crate::interp::zero_of(array.element))
        }
        (total, _) => Ok(total.unwrap_or_default()),
    }
}

pub(super) fn average(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let total = sum(interp, this, args)?;
    if total.is_null() {
        let message = "Cannot invoke \"Object.getClass()\" because \"obj\" is null";
        return Err(interp.throw(Type::NullPointerException, message));
    }
    let count = crate::library::iteration::length(interp, this, &[])?;
    let count = interp.cast_builtin(count, Type::Long)?;
    interp.binary(BinaryOp::Div, &total, &count)
}

pub(super) fn count(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    // In arrays of primitives only values are counted: a closure is one that none of them equals.
    let counts_values = matches!(this, Value::Array(array) if array.element.is_primitive() && array.dimensions == 1);
    let mut found = 0;
    walk::<()>(interp, this, |interp, item| {
        let counts = match args {
            [closure @ Value::Closure(_)] if !counts_values => test(interp, closure, &item)?,
            [wanted] => interp.equals(&item, wanted)?,
            _ => true,
        };
        found += usize::from(counts);
        Ok(ControlFlow::Continue(()))
    })?;
    Ok(size(found))
}

pub(super) fn min(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let items = interp.elements(this)?;
    extreme(interp, items, args.first(), false)
}

pub(super) fn max(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let items = interp.elements(this)?;
    extreme(interp, items, args.first(), true)
}

pub(super) fn join(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let separator = match args {
        [] | [Value::Null] => "".into(),
        [separator @ (Value::Str(_) | Value::GString(_))] => interp.to_text(separator)?,
        _ => return Err(interp.no_method(this, "join", args)),
    };
    let mut text = String::new();
    let mut first = true;
    walk::<()>(interp, this, |interp, item| {
        if !first {
            text.push_str(&separator);
        }
        first = false;
        let part = interp.to_text(&item)?;
        interp.room_for_text(text.len() + part.len())?;
        text.push_str(&part);
        Ok(ControlFlow::Continue(()))
    })?;
    interp.text(text)
}
