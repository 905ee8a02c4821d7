//! Maps with an order: their ends, and what lies beside a key.

use std::rc::Rc;

use super::selection::filtered;
use super::{own, own_entries};
use crate::interp::{Eval, Interp};
use crate::library::args::Call;
use crate::library::iteration::pair_of;
use crate::types::Type;
use crate::value::Value;

/// The first or last entry.
pub(super) fn end(interp: &mut Interp<'_>, this: &Value, last: bool) -> Eval<Option<Value>> {
    let entries = interp.elements(this)?;
    let found = if last { entries.last() } else { entries.first() };
    Ok(found.cloned())
}

pub(super) fn key_or_fail(entry: Option<Value>) -> Eval {
    match entry.as_ref().and_then(pair_of) {
        Some((key, _)) => Ok(key),
        None => Err(Box::new(crate::interp::Fault::Thrown(Value::Throwable(Rc::new(crate::value::Throwable::new(
            Type::NoSuchElementException,
            None,
        )))))),
    }
}

pub(super) fn poll(interp: &mut Interp<'_>, this: &Value, last: bool) -> Eval {
    let map = own(interp, this)?.clone();
    let entry = end(interp, this, last)?;
    if let Some((key, _)) = entry.as_ref().and_then(pair_of) {
        interp.map_remove(&map, &key)?;
    }
    Ok(entry.unwrap_or_default())
}

/// The entries on one side of a key.
pub(super) fn cut(
    interp: &mut Interp<'_>,
    this: &Value,
    args: &[Value],
    keep: fn(std::cmp::Ordering, bool) -> bool,
    inclusive: bool,
) -> Eval {
    let call = Call::new(this, "headMap", args);
    let inclusive = if call.len() == 2 { interp.truth(&call.get(1))? } else { inclusive };
    let bound = call.get(0);
    filtered(interp, this, |interp, entry| {
        let Some((key, _)) = pair_of(entry) else { return Ok(false) };
        Ok(keep(crate::library::sorted::order_in(interp, this, &key, &bound)?, inclusive))
    })
}

pub(super) fn descending(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    let mut entries = own_entries(interp, this)?;
    entries.reverse();
    Ok(Value::Map(interp.map_from(Type::LinkedHashMap, entries)?))
}

/// The key nearest to another one on one side.
pub(super) fn near(
    interp: &mut Interp<'_>,
    this: &Value,
    args: &[Value],
    fits: fn(std::cmp::Ordering) -> bool,
    last: bool,
) -> Eval {
    let bound = Call::new(this, "floorKey", args).get(0);
    let mut found = Value::Null;
    for (key, _) in own_entries(interp, this)? {
        interp.charge(1)?;
        if fits(crate::library::sorted::order_in(interp, this, &key, &bound)?) {
            found = key;
            if !last {
                break;
            }
        }
    }
    Ok(found)
}
