//! What a closure makes of every item.

use std::ops::ControlFlow;

use super::walk::{push, walk};
use crate::interp::{Eval, Interp};
use crate::library::args::Call;
use crate::value::Value;

pub(super) fn collect(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "collect", args);
    let (target, closure) = match call.len() {
        0 => {
            let items = interp.elements(this)?;
            return interp.list(items);
        }
        1 => (None, call.closure(interp, 0)?),
        _ => (Some(call.get(0)), call.closure(interp, 1)?),
    };
    let mut results = Vec::new();
    walk::<()>(interp, this, |interp, item| {
        let answer = interp.call_spread(&closure, &item)?;
        match &target {
            None => push(interp, &mut results, answer)?,
            // One by one: a collection that refuses an item ends the walk.
            Some(target) => drop(interp.call_method(target, "add", &[answer])?),
        }
        Ok(ControlFlow::Continue(()))
    })?;
    match target {
        None => interp.list(results),
        Some(target) => Ok(target),
    }
}

pub(super) fn collect_many(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "collectMany", args);
    let closure = call.closure(interp, call.len() - 1)?;
    let mut results = Vec::new();
    walk::<()>(interp, this, |interp, item| {
        let part = interp.call_spread(&closure, &item)?;
        let part = interp.elements(&part)?;
        interp.grow(results.len(), part.len())?;
        results.extend(part);
        Ok(ControlFlow::Continue(()))
    })?;
    let results = interp.list(results)?;
    match call.len() {
        2 => {
            interp.call_method(&call.get(0), "addAll", &[results])?;
            Ok(call.get(0))
        }
        _ => Ok(results),
    }
}
