//! One value for all items: `any`, `every`, `inject`.

use std::ops::ControlFlow;

use super::walk::{pair_of, test_or_truth, walk};
use crate::interp::{Eval, Interp};
use crate::library::args::{Call, arity};
use crate::types::Type;
use crate::value::Value;

pub(super) fn any(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "any", args);
    let closure = if call.len() == 0 { None } else { Some(call.closure(interp, 0)?) };
    let found = walk(interp, this, |interp, item| {
        Ok(if test_or_truth(interp, closure.as_ref(), &item)? {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        })
    })?;
    Ok(Value::Bool(found.is_some()))
}

pub(super) fn every(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "every", args);
    let closure = if call.len() == 0 { None } else { Some(call.closure(interp, 0)?) };
    let failed = walk(interp, this, |interp, item| {
        Ok(if test_or_truth(interp, closure.as_ref(), &item)? {
            ControlFlow::Continue(())
        } else {
            ControlFlow::Break(())
        })
    })?;
    Ok(Value::Bool(failed.is_none()))
}

pub(super) fn inject(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "inject", args);
    let closure = call.closure(interp, call.len() - 1)?;
    let mut state = (call.len() == 2).then(|| call.get(0));
    walk::<()>(interp, this, |interp, item| {
        state = Some(match state.take() {
            None => item,
            Some(so_far) => match pair_of(&item) {
                Some((key, value)) if arity(interp, &closure) == 3 => interp.call(&closure, &[so_far, key, value])?,
                _ => interp.call(&closure, &[so_far, item])?,
            },
        });
        Ok(ControlFlow::Continue(()))
    })?;
    let message = "Cannot call inject() on an empty collection without passing an initial value.";
    state.ok_or_else(|| interp.throw(Type::NoSuchElementException, message))
}
