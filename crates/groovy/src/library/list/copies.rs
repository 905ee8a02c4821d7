//! Lists made of others: parts, views and copies.

use super::access::out_of_bounds;
use super::{item, length, mutable};
use crate::interp::{Eval, Fault, Interp};
use crate::library::args::Call;
use crate::types::Type;
use crate::value::{List, Value};
use std::rc::Rc;

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
