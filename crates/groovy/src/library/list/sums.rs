//! Sums, differences and the like: collections made of two.

use std::rc::Rc;

use crate::interp::{Eval, Interp};
use crate::library::args::Call;
use crate::library::distinct::Seen;
use crate::library::iteration::similar;
use crate::types::Type;
use crate::value::{Order, Set, Value};

/// `+`: the items of a collection, or one more item.
pub(in crate::library) fn plus(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let mut items = interp.elements(this)?;
    match args {
        [other] if joins(this, other) => {
            let more = interp.elements(other)?;
            interp.grow(items.len(), more.len())?;
            items.extend(more);
        }
        [Value::Host(host)] if host.elements().is_some() => items.extend(host.elements().unwrap_or_default()),
        [item] => items.push(item.clone()),
        [_, _] if matches!(this, Value::Set(_)) => return Err(interp.no_method(this, "plus", args)),
        [_, Value::Null] if !matches!(this, Value::Array(_)) => {
            let overloads: &[&[Type]] =
                &[&[Type::PrimInt, Type::Iterable], &[Type::PrimInt, Type::List], &[Type::PrimInt, Type::Object]];
            return Err(interp.ambiguous(this, "plus", args, overloads));
        }
        [index, more] => {
            let at = interp.int(index)?;
            let Some(at) = usize::try_from(at).ok().filter(|at| *at <= items.len()) else {
                return Err(
                    interp.throw(Type::IndexOutOfBoundsException, format!("Index: {at}, Size: {}", items.len()))
                );
            };
            let more = interp.elements(more)?;
            interp.grow(items.len(), more.len())?;
            items.splice(at..at, more);
            if let Value::List(_) = this {
                return interp.list(items);
            }
        }
        _ => return Err(interp.no_method(this, "plus", args)),
    }
    if let Value::Array(array) = this {
        return interp.array(array.element, items);
    }
    if let Value::Set(set) = this
        && set.table().order() == Order::Sorted
        && set.type_of().is(Type::SortedSet)
    {
        // A tree takes over another one as it is: only what is added is compared.
        let mut sum = Set::from_table(Type::TreeSet, set.table().clone());
        sum.comparator = set.comparator.clone();
        let sum = Rc::new(sum);
        for item in items.drain(set.len().min(items.len())..) {
            interp.set_add(&sum, item)?;
        }
        return Ok(Value::Set(sum));
    }
    if matches!(this, Value::Set(set) if set.kind == Type::HashSet) {
        // A clone of an empty set is as wide as a new one.
        let wanted = match set_length(this) {
            0 => 16,
            length => length * 4 / 3 + 1,
        };
        let set = interp.sized_set(wanted)?;
        for item in items {
            interp.set_add(&set, item)?;
        }
        return Ok(Value::Set(set));
    }
    similar(interp, this, items)
}

/// `-`: without everything that is equal.
pub(in crate::library) fn minus(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let items = interp.elements(this)?;
    let unwanted = match args {
        [other] if joins(this, other) => interp.elements(other)?,
        [item] => vec![item.clone()],
        _ => return Err(interp.no_method(this, "minus", args)),
    };
    let unwanted = Seen::of(interp, unwanted)?;
    let mut kept = Vec::new();
    for item in items {
        if !unwanted.contains(interp, &item)? {
            kept.push(item);
        }
    }
    match this {
        Value::Array(array) => interp.array(array.element, kept),
        _ => similar(interp, this, kept),
    }
}

/// Whether all items of the other are added or taken away, and not the other itself: an array only where it meets one.
fn joins(this: &Value, other: &Value) -> bool {
    match other {
        Value::List(_) | Value::Set(_) | Value::Range(_) => true,
        Value::Array(_) => matches!(this, Value::Array(_)),
        _ => false,
    }
}

/// What arrays call their `plus`.
pub(in crate::library) fn union(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    match this {
        Value::Array(array) if !array.element.is_primitive() => plus(interp, this, args),
        _ => Err(interp.no_method(this, "union", args)),
    }
}

pub(in crate::library) fn multiply(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "multiply", args);
    if call.get(0).is_null() {
        return Err(crate::library::no_factor(interp));
    }
    let times = call.number(interp, 0)?;
    let items = interp.elements(this)?;
    let plain =
        matches!(this, Value::List(list) if !matches!(list.kind, Type::LinkedList | Type::Stack | Type::Vector));
    let fits = times >= 0 || items.is_empty() || !plain;
    let Ok(times) = usize::try_from(if fits { times.max(0) } else { times }) else {
        let room = (items.len() as i32).wrapping_mul(times as i32);
        return Err(interp.throw(Type::IllegalArgumentException, format!("Illegal Capacity: {room}")));
    };
    let total = items.len().saturating_mul(times);
    interp.charge(total / 8)?;
    interp.grow(0, total)?;
    let repeated = std::iter::repeat_n(items, times).flatten().collect();
    similar(interp, this, repeated)
}

/// The other collection: nothing that merely can be iterated.
pub(in crate::library) fn collection(interp: &mut Interp<'_>, call: Call<'_>) -> Eval<Vec<Value>> {
    let other = call.get(0);
    if other.is_null() {
        let overloads: &[&[Type]] = &[&[Type::Collection], &[Type::Iterable]];
        return Err(interp.ambiguous(call.receiver(), call.name(), &[other], overloads));
    }
    let fits = match call.receiver() {
        Value::Array(_) => matches!(other, Value::Array(_)) || other.type_of().is(Type::Iterable),
        _ => other.type_of().is(Type::Iterable) || matches!(other, Value::Object(_) | Value::Host(_)),
    };
    if fits { interp.elements(&other) } else { Err(call.refuse(interp)) }
}

pub(in crate::library) fn intersect(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let other = collection(interp, Call::new(this, "intersect", args))?;
    let items = interp.elements(this)?;
    let other = Seen::of(interp, other)?;
    let mut common = Vec::new();
    for item in items {
        if other.contains(interp, &item)? {
            common.push(item);
        }
    }
    similar(interp, this, common)
}

pub(in crate::library) fn set_length(this: &Value) -> usize {
    match this {
        Value::Set(set) => set.len(),
        _ => 0,
    }
}
