//! Lists made of others: sums, differences, parts, views and copies.

use super::access::out_of_bounds;
use super::{item, length, mutable};
use crate::interp::{Eval, Fault, Interp};
use crate::library::args::Call;
use crate::library::distinct::Seen;
use crate::library::iteration::similar;
use crate::types::Type;
use crate::value::{List, Order, Set, Value};
use std::rc::Rc;

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

pub(in crate::library) fn reverse(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let mut items = interp.elements(this)?;
    items.reverse();
    match (this, args) {
        (Value::List(_), [Value::Bool(true)]) => {
            *mutable(interp, this)?.items_mut() = items;
            Ok(this.clone())
        }
        (Value::Array(array), _) => interp.array(array.element, items),
        _ => interp.list(items),
    }
}

pub(in crate::library) fn swap(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "swap", args);
    let (a, b) = (call.int(interp, 0)?, call.int(interp, 1)?);
    // Java reads the one place before it writes to the other.
    for (reads, at) in [(true, a), (false, b)] {
        if !reads && !matches!(this, Value::Array(_)) {
            mutable(interp, this)?;
        }
        if at < 0 || at >= length(this) as i64 {
            return Err(out_of_bounds(interp, this, at));
        }
    }
    match this {
        Value::Array(array) => array.items.borrow_mut().swap(a as usize, b as usize),
        _ => mutable(interp, this)?.slots_mut().swap(a as usize, b as usize),
    }
    Ok(this.clone())
}

pub(in crate::library) fn sub_list(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "subList", args);
    let (from, to) = (call.int(interp, 0)?, call.int(interp, 1)?);
    let length = length(this) as i64;
    let problem = if from < 0 {
        Some((Type::IndexOutOfBoundsException, format!("fromIndex = {from}")))
    } else if to > length {
        Some((Type::IndexOutOfBoundsException, format!("toIndex = {to}")))
    } else if from > to {
        Some((Type::IllegalArgumentException, format!("fromIndex({from}) > toIndex({to})")))
    } else {
        None
    };
    if let Some((class, message)) = problem {
        return Err(interp.throw(class, message));
    }
    if let (Value::Range(range), true) = (this, from < to)
        && range.type_of() == Type::IntRange
        && let (Some(first), Some(last)) = (range.get(from as usize), range.get(to as usize - 1))
    {
        return interp.range(&first, &last, false, false);
    }
    let items = (from as usize..to as usize).filter_map(|at| item(this, at)).collect();
    match this {
        Value::List(list) if list.is_mutable() || list.view_of().is_some() => {
            interp.reserve(std::mem::size_of::<List>() + 64)?;
            let part = List::part(list, from as usize, to as usize);
            let part = part.ok_or_else(|| Fault::not_supported("a subList of so many others", "the list itself"))?;
            Ok(Value::List(Rc::new(part)))
        }
        Value::List(list) if list.kind == Type::ImmutableList => interp.list_of(Type::ImmutableList, items),
        Value::List(_) => interp.list_of(Type::UnmodifiableList, items),
        _ => interp.list(items),
    }
}

/// The same elements, not to be changed through this collection.
pub(in crate::library) fn unmodifiable(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    interp.reserve(128)?;
    match this {
        Value::List(list) => {
            let kind = if list.kind == Type::LinkedList { Type::UnmodifiableLinks } else { Type::UnmodifiableList };
            Ok(Value::List(Rc::new(List::view(kind, list))))
        }
        Value::Set(set) => Ok(Value::Set(Rc::new(crate::value::Set::view(unmodifiable_kind(set), this)))),
        _ => immutable(interp, this, args),
    }
}

fn unmodifiable_kind(set: &crate::value::Set) -> Type {
    if set.type_of().is(Type::SortedSet) { Type::UnmodifiableSortedSet } else { Type::UnmodifiableSet }
}

/// A copy that cannot be changed.
pub(in crate::library) fn immutable(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    let items = interp.elements(this)?;
    match this {
        Value::Set(original) => {
            let kind = unmodifiable_kind(original);
            let copied = if kind == Type::UnmodifiableSet { Type::LinkedHashSet } else { Type::TreeSet };
            let set = interp.set_from(copied, items)?;
            let table = set.table().clone();
            Ok(Value::Set(Rc::new(crate::value::Set::from_table(kind, table))))
        }
        _ => interp.list_of(Type::UnmodifiableList, items),
    }
}

pub(in crate::library) fn to_array(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let items = interp.elements(this)?;
    let element = match args {
        [Value::Array(array)] => array.element,
        _ => Type::Object,
    };
    interp.array(element, items)
}

pub(in crate::library) fn copy(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    let items = interp.elements(this)?;
    match this {
        Value::Set(set) => Ok(Value::Set(interp.set_from(set.kind, items)?)),
        Value::List(list) => interp.list_of(list.kind, items),
        Value::Array(array) => interp.array(array.element, items),
        _ => interp.list(items),
    }
}

pub(in crate::library) fn equals(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let other = Call::new(this, "equals", args).get(0);
    // Groovy's own `equals(List)` is what lists answer to, numbers compared by value.
    let same = match (this, &other) {
        (Value::Array(_), Value::Array(_)) => interp.equals(this, &other)?,
        (Value::Array(_), _) => crate::interp::same(this, &other),
        (Value::List(list), _) if list.is_queue() || list.values_of().is_some() => crate::interp::same(this, &other),
        (Value::List(_) | Value::Range(_), Value::List(_) | Value::Range(_)) => interp.elements_equal(this, &other)?,
        (Value::Set(_), Value::Set(_)) => interp.equals(this, &other)?,
        _ => interp.java_equals(this, &other)?,
    };
    Ok(Value::Bool(same))
}

pub(in crate::library) fn set_length(this: &Value) -> usize {
    match this {
        Value::Set(set) => set.len(),
        _ => 0,
    }
}

/// `toListString(most)`: once the text is longer than that, dots stand for the rest.
pub(in crate::library) fn to_list_string(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "toListString", args);
    let most = if args.is_empty() { -1 } else { call.int(interp, 0)? };
    if most == -1 && !matches!(this, Value::Range(_)) {
        return interp.to_text(this).map(Value::Str);
    }
    let items = interp.elements(this)?;
    shortened(interp, &items, most)
}

/// Items in brackets, up to a length.
pub(in crate::library) fn shortened(interp: &mut Interp<'_>, items: &[Value], most: i64) -> Eval {
    let mut text = String::from("[");
    for (at, item) in items.iter().enumerate() {
        if at > 0 {
            text.push_str(", ");
        }
        if most != -1 && i64::try_from(text.len()).is_ok_and(|length| length > most) {
            text.push_str("...");
            break;
        }
        let item = interp.to_text(item)?;
        interp.room_for_text(text.len() + item.len())?;
        text.push_str(&item);
    }
    text.push(']');
    interp.text(text)
}
