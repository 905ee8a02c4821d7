//! Hands items to a step of Rust, whatever they are items of, and asks closures about them.

use std::ops::ControlFlow;

use crate::interp::{Eval, Interp};
use crate::library::args::size;
use crate::value::Value;

/// Hands every item to `step`, until it breaks.
pub(in crate::library) fn walk<B>(
    interp: &mut Interp<'_>,
    this: &Value,
    mut step: impl FnMut(&mut Interp<'_>, Value) -> Eval<ControlFlow<B>>,
) -> Eval<Option<B>> {
    let mut iter = interp.iter(this)?;
    while let Some(item) = iter.next(interp)? {
        if let ControlFlow::Break(answer) = step(interp, item)? {
            return Ok(Some(answer));
        }
    }
    Ok(None)
}

/// Adds to a list in the making, announcing its memory in blocks.
pub(in crate::library) fn push(interp: &mut Interp<'_>, items: &mut Vec<Value>, item: Value) -> Eval<()> {
    const BLOCK: usize = 1024;
    if items.len() % BLOCK == BLOCK - 1 {
        interp.grow(items.len(), BLOCK)?;
    }
    items.push(item);
    Ok(())
}

/// Asks a closure about an item.
pub(in crate::library) fn test(interp: &mut Interp<'_>, closure: &Value, item: &Value) -> Eval<bool> {
    let answer = interp.ask(closure, item)?;
    interp.truth(&answer)
}

/// A closure, or none: then items are asked for their own truth.
pub(super) fn test_or_truth(interp: &mut Interp<'_>, closure: Option<&Value>, item: &Value) -> Eval<bool> {
    match closure {
        Some(closure) => test(interp, closure, item),
        None => interp.truth(item),
    }
}

/// Key and value of an entry.
pub(in crate::library) fn pair_of(entry: &Value) -> Option<(Value, Value)> {
    match entry {
        Value::Entry(entry) => Some((entry.key.clone(), entry.value())),
        _ => None,
    }
}

/// The number of items of anything.
pub(in crate::library) fn length(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    Ok(match this {
        Value::List(list) => size(list.len()),
        Value::Map(map) => size(map.len()),
        Value::Set(set) => size(set.len()),
        Value::Range(range) => size(range.len()),
        Value::Array(array) => size(array.items.borrow().len()),
        other => size(interp.elements(other)?.len()),
    })
}
