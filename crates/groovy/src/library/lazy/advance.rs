//! The next item of an iterator that works with another one.

use super::iterator::{Lazy, Step, own};
use crate::interp::{Eval, Interp};
use crate::types::Type;
use crate::value::Value;

/// Whether an iterator has more.
fn more(interp: &mut Interp<'_>, iterator: &Value) -> Eval<bool> {
    interp.charge(1)?;
    interp.check_stack()?;
    let more = interp.call_method(iterator, "hasNext", &[])?;
    interp.truth(&more)
}

/// The next item of an iterator, when there is one.
pub(super) fn pull(interp: &mut Interp<'_>, iterator: &Value) -> Eval<Option<Value>> {
    if more(interp, iterator)? { interp.call_method(iterator, "next", &[]).map(Some) } else { Ok(None) }
}

pub(super) fn skip(interp: &mut Interp<'_>, iterator: &Value, count: usize) -> Eval<()> {
    for _ in 0..count {
        if pull(interp, iterator)?.is_none() {
            break;
        }
    }
    Ok(())
}

/// The item, if a closure accepts it.
pub(super) fn accepted(interp: &mut Interp<'_>, closure: &Value, item: Option<Value>) -> Eval<Option<Value>> {
    let Some(item) = item else { return Ok(None) };
    let answer = interp.call_spread(closure, &item)?;
    Ok(if interp.truth(&answer)? { Some(item) } else { None })
}

pub(super) fn has_next(interp: &mut Interp<'_>, this: &Value) -> Eval<bool> {
    let lazy = own(interp, this)?;
    let ahead = !lazy.ahead.borrow().is_empty();
    let ask = match &*lazy.step.borrow() {
        Step::TakeWhile(_) => return Ok(ahead),
        Step::Take(left) => *left > 0,
        Step::Rest | Step::Buffered => !ahead,
        Step::DropRight => ahead,
        Step::Index { .. } | Step::Enumeration => true,
    };
    let waiting = ahead && matches!(*lazy.step.borrow(), Step::Rest | Step::Buffered);
    Ok(waiting || (ask && more(interp, &lazy.source)?))
}

pub(super) fn next(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    if !has_next(interp, this)? {
        return Err(interp.throw_with(Type::NoSuchElementException, None));
    }
    let lazy = own(interp, this)?;
    let waiting = lazy.ahead.borrow_mut().pop_front();
    if let Some(item) = waiting {
        refill(interp, lazy)?;
        return Ok(item);
    }
    let item = interp.call_method(&lazy.source, "next", &[])?;
    let index = match &mut *lazy.step.borrow_mut() {
        Step::Take(left) => {
            *left = left.saturating_sub(1);
            None
        }
        Step::Index { at, first } => {
            let index = (*at, *first);
            *at = at.wrapping_add(1);
            Some(index)
        }
        _ => None,
    };
    match index {
        None => Ok(item),
        Some((at, true)) => interp.list_of(Type::Tuple2, vec![Value::Int(at), item]),
        Some((at, false)) => interp.list_of(Type::Tuple2, vec![item, Value::Int(at)]),
    }
}

/// Takes the item after the one that is handed out now, where an iterator works ahead.
fn refill(interp: &mut Interp<'_>, lazy: &Lazy) -> Eval<()> {
    let closure = match &*lazy.step.borrow() {
        Step::TakeWhile(closure) => Some(closure.clone()),
        Step::DropRight => None,
        _ => return Ok(()),
    };
    let mut item = pull(interp, &lazy.source)?;
    if let Some(closure) = &closure {
        item = accepted(interp, closure, item)?;
    }
    lazy.ahead.borrow_mut().extend(item);
    Ok(())
}

/// The next item, which stays the next.
pub(super) fn head(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    let lazy = own(interp, this)?;
    if let Some(item) = lazy.ahead.borrow().front() {
        return Ok(item.clone());
    }
    match pull(interp, &lazy.source)? {
        Some(item) => {
            lazy.ahead.borrow_mut().push_back(item.clone());
            Ok(item)
        }
        None => Err(interp.throw_with(Type::NoSuchElementException, None)),
    }
}

pub(super) fn must_have(interp: &mut Interp<'_>, iterator: &Value, name: &str) -> Eval<()> {
    if more(interp, iterator)? {
        return Ok(());
    }
    Err(interp.throw(Type::NoSuchElementException, format!("Cannot access {name}() for an empty Iterator")))
}
