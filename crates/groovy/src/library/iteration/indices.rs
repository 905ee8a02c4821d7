//! Where the items stand that a closure accepts.

use std::ops::ControlFlow;

use super::walk::{test, walk};
use crate::interp::{Eval, Interp};
use crate::library::args::Call;
use crate::value::Value;

/// The indices, from a start on, of the items a closure accepts.
fn indices(interp: &mut Interp<'_>, this: &Value, call: Call<'_>) -> Eval<Vec<i32>> {
    let start = if call.len() == 2 { call.int(interp, 0)? } else { 0 };
    let closure = call.closure(interp, call.len() - 1)?;
    let (mut at, mut found) = (0, Vec::new());
    walk::<()>(interp, this, |interp, item| {
        if i64::from(at) >= start && test(interp, &closure, &item)? {
            found.push(at);
        }
        at += 1;
        Ok(ControlFlow::Continue(()))
    })?;
    Ok(found)
}

pub(super) fn find_index_of(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "findIndexOf", args);
    let start = if call.len() == 2 { call.int(interp, 0)? } else { 0 };
    let closure = call.closure(interp, call.len() - 1)?;
    let mut at = 0i32;
    let found = walk(interp, this, |interp, item| {
        if i64::from(at) >= start && test(interp, &closure, &item)? {
            return Ok(ControlFlow::Break(at));
        }
        at += 1;
        Ok(ControlFlow::Continue(()))
    })?;
    Ok(Value::Int(found.unwrap_or(-1)))
}

pub(super) fn find_last_index_of(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let found = indices(interp, this, Call::new(this, "findLastIndexOf", args))?;
    Ok(Value::Int(found.last().copied().unwrap_or(-1)))
}

pub(super) fn find_index_values(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let found = indices(interp, this, Call::new(this, "findIndexValues", args))?;
    interp.list(found.into_iter().map(|at| Value::Long(i64::from(at))).collect())
}
