//! `each` and its kind: a closure for every item.

use std::ops::ControlFlow;

use super::walk::{pair_of, walk};
use crate::interp::{Eval, Interp};
use crate::library::args::{Call, arity};
use crate::library::object::itself;
use crate::value::Value;

pub(super) fn each(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let closure = Call::new(this, "each", args).closure(interp, 0)?;
    walk::<()>(interp, this, |interp, item| {
        interp.call_spread(&closure, &item)?;
        Ok(ControlFlow::Continue(()))
    })?;
    itself(interp, this)
}

pub(super) fn for_each(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    each(interp, this, args)?;
    Ok(Value::Null)
}

/// Calls with an item and its index: an entry may fill two parameters before the index.
fn call_indexed(interp: &mut Interp<'_>, closure: &Value, item: &Value, at: i32) -> Eval {
    match pair_of(item) {
        Some((key, value)) if arity(interp, closure) == 3 => interp.call(closure, &[key, value, Value::Int(at)]),
        Some(_) if arity(interp, closure) < 2 => interp.call(closure, std::slice::from_ref(item)),
        _ => interp.call(closure, &[item.clone(), Value::Int(at)]),
    }
}

pub(super) fn each_with_index(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let closure = Call::new(this, "eachWithIndex", args).closure(interp, 0)?;
    let mut at = 0;
    walk::<()>(interp, this, |interp, item| {
        call_indexed(interp, &closure, &item, at)?;
        at += 1;
        Ok(ControlFlow::Continue(()))
    })?;
    itself(interp, this)
}

pub(super) fn reverse_each(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let closure = Call::new(this, "reverseEach", args).closure(interp, 0)?;
    for item in interp.elements(this)?.iter().rev() {
        interp.call_spread(&closure, item)?;
    }
    Ok(this.clone())
}
