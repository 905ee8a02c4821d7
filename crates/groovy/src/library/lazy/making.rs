//! New iterators from one, some by way of a list of all that is left.

use std::collections::VecDeque;

use super::advance::{accepted, pull};
use super::iterator::{Step, lazy};
use crate::interp::{Eval, Interp};
use crate::library::args::Call;
use crate::value::Value;

/// An `Enumeration` of a collection.
pub(super) fn enumeration(interp: &mut Interp<'_>, collection: &Value) -> Eval {
    let source = interp.call_method(collection, "iterator", &[])?;
    lazy(interp, &source, Step::Enumeration, VecDeque::new())
}

pub(super) fn offset(interp: &mut Interp<'_>, call: Call<'_>) -> Eval<i32> {
    if call.len() == 0 { Ok(0) } else { Ok(call.int(interp, 0)? as i32) }
}

pub(super) fn drop_while(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let closure = Call::new(this, "dropWhile", args).closure(interp, 0)?;
    let mut ahead = VecDeque::new();
    while let Some(item) = pull(interp, this)? {
        if accepted(interp, &closure, Some(item.clone()))?.is_none() {
            ahead.push_back(item);
            break;
        }
    }
    lazy(interp, this, Step::Rest, ahead)
}

pub(super) fn drop_right(interp: &mut Interp<'_>, this: &Value, count: usize) -> Eval {
    let mut ahead = VecDeque::new();
    while ahead.len() < count {
        let Some(item) = pull(interp, this)? else { break };
        interp.grow(ahead.len(), 1)?;
        ahead.push_back(item);
    }
    lazy(interp, this, Step::DropRight, ahead)
}

/// What a list of all that is left answers.
pub(super) fn of_list(interp: &mut Interp<'_>, this: &Value, name: &str, args: &[Value]) -> Eval {
    let items = interp.elements(this)?;
    let list = interp.list(items)?;
    interp.call_method(&list, name, args)
}

/// A new iterator over what a list of all that is left answers.
pub(super) fn walk_of(interp: &mut Interp<'_>, this: &Value, name: &str, args: &[Value]) -> Eval {
    let list = of_list(interp, this, name, args)?;
    let items = interp.elements(&list)?;
    crate::library::iterator::over(interp, items)
}
