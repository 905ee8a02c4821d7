//! Sets with an order: their ends, and what lies beside an element.

use std::rc::Rc;

use super::sets::set_items;
use crate::interp::{Eval, Interp};
use crate::library::args::Call;
use crate::library::sorted::order_in;
use crate::types::Type;
use crate::value::{Set, Value};

pub(super) fn poll(interp: &mut Interp<'_>, this: &Value, last: bool) -> Eval {
    let items = set_items(interp, this)?;
    let found = if last { items.last() } else { items.first() };
    if let (Value::Set(set), Some(item)) = (this, found) {
        interp.set_remove(set, item)?;
    }
    Ok(found.cloned().unwrap_or_default())
}

pub(super) fn cut(
    interp: &mut Interp<'_>,
    this: &Value,
    args: &[Value],
    keep: fn(std::cmp::Ordering, bool) -> bool,
    inclusive: bool,
) -> Eval {
    let call = Call::new(this, "headSet", args);
    let inclusive = if call.len() == 2 { interp.truth(&call.get(1))? } else { inclusive };
    let mut kept = Vec::new();
    for item in set_items(interp, this)? {
        interp.charge(1)?;
        if keep(order_in(interp, this, &item, &call.get(0))?, inclusive) {
            kept.push(item);
        }
    }
    part(interp, this, kept)
}

/// `subSet(from, to)`, `subSet(from, inclusive, to, inclusive)`
pub(super) fn sub_set(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let (from, with_from, to, with_to) = match args {
        [from, to] => (from, true, to, false),
        [from, Value::Bool(with_from), to, Value::Bool(with_to)] => (from, *with_from, to, *with_to),
        _ => return Err(interp.no_method(this, "subSet", args)),
    };
    let mut kept = Vec::new();
    for item in set_items(interp, this)? {
        interp.charge(1)?;
        let (low, high) = (order_in(interp, this, &item, from)?, order_in(interp, this, &item, to)?);
        if (low.is_gt() || with_from && low.is_eq()) && (high.is_lt() || with_to && high.is_eq()) {
            kept.push(item);
        }
    }
    part(interp, this, kept)
}

/// Some elements of a sorted set, in a set of the same order.
fn part(interp: &mut Interp<'_>, this: &Value, items: Vec<Value>) -> Eval {
    let mut set = Set::new(Type::TreeSet);
    if let Value::Set(whole) = this {
        set.comparator = whole.comparator.clone();
    }
    interp.reserve(128)?;
    let set = Rc::new(set);
    for item in items {
        interp.set_add(&set, item)?;
    }
    Ok(Value::Set(set))
}

pub(super) fn descending(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    let mut items = set_items(interp, this)?;
    items.reverse();
    Ok(Value::Set(interp.set_from(Type::LinkedHashSet, items)?))
}

pub(super) fn near(
    interp: &mut Interp<'_>,
    this: &Value,
    args: &[Value],
    fits: fn(std::cmp::Ordering) -> bool,
    last: bool,
) -> Eval {
    let bound = Call::new(this, "floor", args).get(0);
    let mut found = Value::Null;
    for item in set_items(interp, this)? {
        interp.charge(1)?;
        if fits(order_in(interp, this, &item, &bound)?) {
            found = item;
            if !last {
                break;
            }
        }
    }
    Ok(found)
}
