//! The items a closure accepts, and what it found.

use std::ops::ControlFlow;

use super::kind::similar;
use super::walk::{push, test_or_truth, walk};
use crate::interp::{Eval, Interp};
use crate::library::args::Call;
use crate::value::Value;

pub(super) fn find(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "find", args);
    let closure = if call.len() == 0 { None } else { Some(call.closure(interp, 0)?) };
    let found = walk(interp, this, |interp, item| {
        Ok(match test_or_truth(interp, closure.as_ref(), &item)? {
            true => ControlFlow::Break(item),
            false => ControlFlow::Continue(()),
        })
    })?;
    Ok(found.unwrap_or_default())
}

/// The items a closure accepts.
pub(in crate::library) fn accepted(interp: &mut Interp<'_>, this: &Value, closure: Option<&Value>) -> Eval<Vec<Value>> {
    let mut results = Vec::new();
    walk::<()>(interp, this, |interp, item| {
        if test_or_truth(interp, closure, &item)? {
            push(interp, &mut results, item)?;
        }
        Ok(ControlFlow::Continue(()))
    })?;
    Ok(results)
}

pub(super) fn find_all(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "findAll", args);
    let closure = if call.len() == 0 { None } else { Some(call.closure(interp, 0)?) };
    let results = accepted(interp, this, closure.as_ref())?;
    similar(interp, this, results)
}

pub(super) fn find_result(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "findResult", args);
    let last = call.get(call.len() - 1);
    let closure = match call.len() {
        // The only argument may be the default: then the items themselves are looked at.
        1 if !matches!(last, Value::Closure(_)) => None,
        _ => Some(call.closure(interp, call.len() - 1)?),
    };
    let found = walk(interp, this, |interp, item| {
        let answer = match &closure {
            Some(closure) => interp.call_spread(closure, &item)?,
            None => item,
        };
        Ok(if answer.is_null() { ControlFlow::Continue(()) } else { ControlFlow::Break(answer) })
    })?;
    Ok(found.unwrap_or_else(|| if call.len() == 2 || closure.is_none() { call.get(0) } else { Value::Null }))
}

pub(super) fn find_results(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "findResults", args);
    let closure = if call.len() == 0 { None } else { Some(call.closure(interp, 0)?) };
    let mut results = Vec::new();
    walk::<()>(interp, this, |interp, item| {
        let answer = match &closure {
            Some(closure) => interp.call_spread(closure, &item)?,
            None => item,
        };
        if !answer.is_null() {
            push(interp, &mut results, answer)?;
        }
        Ok(ControlFlow::Continue(()))
    })?;
    interp.list(results)
}
