//! Parts from the start and from the end.

use crate::interp::{Eval, Interp};
use crate::library::args::Call;
use crate::library::iteration::{similar, test};
use crate::value::Value;

/// A part of the items, in a collection of the same kind.
pub(super) fn part(interp: &mut Interp<'_>, this: &Value, range: impl FnOnce(usize) -> (usize, usize)) -> Eval {
    let items = interp.elements(this)?;
    let (from, to) = range(items.len());
    let to = to.min(items.len());
    let kept = items.get(from.min(to)..to).unwrap_or_default().to_vec();
    part_of(interp, this, kept)
}

/// A part of an array is an array.
fn part_of(interp: &mut Interp<'_>, this: &Value, items: Vec<Value>) -> Eval {
    match this {
        Value::Array(array) if array.dimensions == 1 => interp.array(array.element, items),
        _ => similar(interp, this, items),
    }
}

pub(super) fn take(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let count = Call::new(this, "take", args).count(interp, 0)?;
    if let Value::Range(range) = this {
        interp.charge(count.min(range.len()))?;
        interp.room_for_elements(count.min(range.len()))?;
        let items = range.iter().take(count).collect();
        return interp.list(items);
    }
    part(interp, this, |_| (0, count))
}

pub(super) fn take_right(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let count = Call::new(this, "takeRight", args).count(interp, 0)?;
    part(interp, this, |len| (len.saturating_sub(count), len))
}

pub(super) fn drop_first(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let count = Call::new(this, "drop", args).count(interp, 0)?;
    part(interp, this, |len| (count, len))
}

pub(super) fn drop_right(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let count = Call::new(this, "dropRight", args).count(interp, 0)?;
    part(interp, this, |len| (0, len.saturating_sub(count)))
}

/// How many items at the start a closure accepts.
pub(in crate::library) fn accepted_prefix(interp: &mut Interp<'_>, items: &[Value], closure: &Value) -> Eval<usize> {
    for (at, item) in items.iter().enumerate() {
        interp.charge(1)?;
        if !test(interp, closure, item)? {
            return Ok(at);
        }
    }
    Ok(items.len())
}

pub(super) fn take_while(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let closure = Call::new(this, "takeWhile", args).closure(interp, 0)?;
    let items = interp.elements(this)?;
    let length = accepted_prefix(interp, &items, &closure)?;
    part_of(interp, this, items.get(..length).unwrap_or_default().to_vec())
}

pub(super) fn drop_while(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let closure = Call::new(this, "dropWhile", args).closure(interp, 0)?;
    let items = interp.elements(this)?;
    let length = accepted_prefix(interp, &items, &closure)?;
    part_of(interp, this, items.get(length..).unwrap_or_default().to_vec())
}
