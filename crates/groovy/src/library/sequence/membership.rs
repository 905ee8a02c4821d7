//! Whether items are in a collection.

use std::ops::ControlFlow;

use crate::interp::{Eval, Interp};
use crate::library::args::Call;
use crate::library::iteration::walk;
use crate::value::Value;

pub(super) fn contains(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let [wanted] = args else { return Err(interp.no_method(this, "contains", args)) };
    if let Value::Set(set) = this {
        return Ok(Value::Bool(interp.set_contains(set, wanted)?));
    }
    if let Value::Range(range) = this {
        if let crate::value::Range::Values { items, .. } = &**range {
            interp.charge(items.len() / 4)?;
        }
        return crate::library::range::holds(interp, range, wanted).map(Value::Bool);
    }
    let found = walk(interp, this, |interp, item| {
        Ok(if interp.java_equals(wanted, &item)? { ControlFlow::Break(()) } else { ControlFlow::Continue(()) })
    })?;
    Ok(Value::Bool(found.is_some()))
}

pub(super) fn contains_all(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    // Several arguments are the items themselves.
    let wanted = if let [wanted] = args { interp.elements(wanted)? } else { args.to_vec() };
    for item in wanted {
        if let Value::Bool(false) = contains(interp, this, &[item])? {
            return Ok(Value::Bool(false));
        }
    }
    Ok(Value::Bool(true))
}

pub(super) fn disjoint(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let other = crate::library::list::collection(interp, Call::new(this, "disjoint", args))?;
    let other = crate::library::distinct::Seen::of(interp, other)?;
    for item in interp.elements(this)? {
        if other.contains(interp, &item)? {
            return Ok(Value::Bool(false));
        }
    }
    Ok(Value::Bool(true))
}
