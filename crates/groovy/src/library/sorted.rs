//! What sorted maps and sets have besides: entries near a key, comparators, and the other direction.

use std::cmp::Ordering;
use std::rc::Rc;

use super::args::Call;
use super::ordering::order_with;
use super::{Method, Module};
use crate::interp::{Eval, Interp};
use crate::types::Type;
use crate::value::{Entry, Value};

pub(super) const MODULE: Module = Module { methods: METHODS, statics: &[], constructors: &[], constants: &[] };

const METHODS: &[Method] = &[
    (Type::TreeMap, "comparator", 0, 0, comparator),
    (Type::TreeSet, "comparator", 0, 0, comparator),
    (Type::TreeMap, "descendingKeySet", 0, 0, |interp, this, _| {
        let mut keys: Vec<Value> = entries(interp, this)?.into_iter().map(|(key, _)| key).collect();
        keys.reverse();
        Ok(Value::Set(interp.set_from(Type::LinkedHashSet, keys)?))
    }),
    (Type::TreeSet, "descendingIterator", 0, 0, |interp, this, _| {
        let mut items = interp.elements(this)?;
        items.reverse();
        super::iterator::over(interp, items)
    }),
    (Type::TreeSet, "asReversed", 0, 0, |interp, this, _| interp.call_method(this, "descendingSet", &[])),
    (Type::TreeMap, "floorEntry", 1, 1, |interp, this, args| entry(interp, this, args, Ordering::is_le, true)),
    (Type::TreeMap, "lowerEntry", 1, 1, |interp, this, args| entry(interp, this, args, Ordering::is_lt, true)),
    (Type::TreeMap, "ceilingEntry", 1, 1, |interp, this, args| entry(interp, this, args, Ordering::is_ge, false)),
    (Type::TreeMap, "higherEntry", 1, 1, |interp, this, args| entry(interp, this, args, Ordering::is_gt, false)),
];

/// The comparator of a sorted collection, if it has one.
fn comparator_of(this: &Value) -> Option<Value> {
    let comparator = match this {
        Value::Map(map) => map.comparator.clone(),
        Value::Set(set) => set.comparator.clone(),
        _ => Value::Null,
    };
    Some(comparator).filter(|comparator| !comparator.is_null())
}

fn comparator(_interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    Ok(comparator_of(this).unwrap_or_default())
}

fn entries(interp: &mut Interp<'_>, this: &Value) -> Eval<Vec<(Value, Value)>> {
    let Value::Map(map) = this else { return Err(interp.no_method(this, "floorEntry", &[])) };
    interp.charge(map.len())?;
    Ok(map.entries())
}

/// How two keys of a sorted collection compare.
pub(super) fn order_in(interp: &mut Interp<'_>, this: &Value, left: &Value, right: &Value) -> Eval<Ordering> {
    match comparator_of(this) {
        Some(comparator) => order_with(interp, Some(&comparator), left, right),
        None => interp.compare(left, right),
    }
}

/// The entry nearest to a key on one side; it cannot be changed.
fn entry(interp: &mut Interp<'_>, this: &Value, args: &[Value], fits: fn(Ordering) -> bool, last: bool) -> Eval {
    let bound = Call::new(this, "floorEntry", args).get(0);
    let mut found = None;
    for (key, value) in entries(interp, this)? {
        if fits(order_in(interp, this, &key, &bound)?) {
            found = Some((key, value));
            if !last {
                break;
            }
        }
    }
    let Some((key, value)) = found else { return Ok(Value::Null) };
    interp.reserve(64)?;
    Ok(Value::Entry(Rc::new(Entry::single(Type::ImmutableEntry, key, value))))
}
