//! Adding and taking out.

use super::access::out_of_bounds;
use super::{item, length, mutable, resizable};
use crate::interp::{Eval, Interp};
use crate::library::args::{Call, size};
use crate::library::distinct::Seen;
use crate::library::iteration::test;
use crate::types::Type;
use crate::value::Value;
use std::rc::Rc;

/// Adds at the end of any collection.
pub(in crate::library) fn append(interp: &mut Interp<'_>, this: &Value, item: Value) -> Eval<bool> {
    match this {
        Value::Set(set) if !set.view_of.is_null() => Err(interp.throw_with(Type::UnsupportedOperationException, None)),
        Value::Set(set) => interp.set_add(set, item),
        Value::List(list) if list.kind == Type::PriorityQueue => crate::library::deque::offer(interp, list, item),
        Value::List(_) => {
            let list = resizable(interp, this)?;
            if list.kind == Type::ArrayDeque && item.is_null() {
                return Err(interp.throw_with(Type::NullPointerException, None));
            }
            interp.grow_list(list, 1)?;
            list.items_mut().push(item);
            Ok(true)
        }
        _ => Err(interp.throw_with(Type::UnsupportedOperationException, None)),
    }
}

pub(in crate::library) fn add(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    match args {
        [item] => append(interp, this, item.clone()).map(Value::Bool),
        [index, item] => {
            let at = interp.int(index)?;
            let list = resizable(interp, this)?;
            match usize::try_from(at).ok().filter(|at| *at <= list.len()) {
                Some(at) => {
                    interp.grow_list(list, 1)?;
                    interp.charge((list.len() - at) / 64)?;
                    list.items_mut().insert(at, item.clone());
                    Ok(Value::Null)
                }
                None => {
                    let message = format!("Index: {at}, Size: {}", list.len());
                    Err(interp.throw(Type::IndexOutOfBoundsException, message))
                }
            }
        }
        _ => Err(interp.no_method(this, "add", args)),
    }
}

pub(in crate::library) fn add_all(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    match args {
        [Value::Null] => Err(interp.throw_with(Type::NullPointerException, None)),
        [items] => {
            let mut changed = false;
            for item in interp.elements(items)? {
                changed |= append(interp, this, item)?;
            }
            Ok(Value::Bool(changed))
        }
        [index, items] => {
            let at = interp.int(index)?;
            let list = resizable(interp, this)?.clone();
            let items = interp.elements(items)?;
            match usize::try_from(at).ok().filter(|at| *at <= list.len()) {
                Some(at) => {
                    interp.grow_list(&list, items.len())?;
                    interp.charge((list.len() - at) / 64)?;
                    list.items_mut().splice(at..at, items);
                    Ok(Value::Bool(true))
                }
                None => {
                    let message = format!("Index: {at}, Size: {}", list.len());
                    Err(interp.throw(Type::IndexOutOfBoundsException, message))
                }
            }
        }
        _ => Err(interp.no_method(this, "addAll", args)),
    }
}

pub(in crate::library) fn left_shift(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    append(interp, this, Call::new(this, "leftShift", args).get(0))?;
    Ok(this.clone())
}

/// Where an equal item stands.
pub(in crate::library) fn position(interp: &mut Interp<'_>, this: &Value, wanted: &Value) -> Eval<Option<usize>> {
    for at in 0..length(this) {
        interp.charge(1)?;
        let Some(found) = item(this, at) else { break };
        if interp.java_equals(wanted, &found)? {
            return Ok(Some(at));
        }
    }
    Ok(None)
}

/// `remove(int)` of lists takes an index, everything else an item.
pub(in crate::library) fn remove(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    match (this, args) {
        (Value::List(list), [Value::Int(_) | Value::Short(_) | Value::Byte(_)]) if list.kind != Type::ArrayDeque => {
            remove_at(interp, this, args)
        }
        (Value::Range(_), _) => Err(interp.throw_with(Type::UnsupportedOperationException, None)),
        _ => remove_element(interp, this, args),
    }
}

pub(in crate::library) fn remove_at(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let at = Call::new(this, "removeAt", args).int(interp, 0)?;
    let list = resizable(interp, this)?;
    match usize::try_from(at).ok().filter(|at| *at < list.len()) {
        Some(at) => {
            interp.charge((list.len() - at) / 64)?;
            Ok(list.items_mut().remove(at))
        }
        None => Err(out_of_bounds(interp, this, at)),
    }
}

/// Takes an item out of a set, and out of the map whose keys or entries the set shows.
pub(in crate::library) fn set_removed(
    interp: &mut Interp<'_>,
    set: &Rc<crate::value::Set>,
    item: &Value,
) -> Eval<bool> {
    if let Value::Map(map) = &set.view_of {
        if set.kind == Type::KeySet {
            return Ok(interp.map_remove(map, item)?.is_some());
        }
        let key = match item {
            Value::Entry(entry) => entry.key.clone(),
            key => key.clone(),
        };
        interp.map_remove(map, &key)?;
    }
    interp.set_remove(set, item)
}

pub(in crate::library) fn remove_element(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let wanted = Call::new(this, "remove", args).get(0);
    if let Value::Set(set) = this {
        return set_removed(interp, set, &wanted).map(Value::Bool);
    }
    if matches!(this, Value::List(list) if list.kind == Type::ArraysArrayList)
        && position(interp, this, &wanted)?.is_none()
    {
        return Ok(Value::Bool(false));
    }
    let list = resizable(interp, this)?;
    match position(interp, this, &wanted)? {
        Some(at) => {
            list.items_mut().remove(at);
            Ok(Value::Bool(true))
        }
        None => Ok(Value::Bool(false)),
    }
}

/// Keeps the items that `keep` wants; whether any went.
pub(in crate::library) fn filter(
    interp: &mut Interp<'_>,
    this: &Value,
    mut keep: impl FnMut(&mut Interp<'_>, &Value) -> Eval<bool>,
) -> Eval {
    let items = interp.elements(this)?;
    let mut kept = Vec::new();
    let before = items.len();
    for item in items {
        if keep(interp, &item)? {
            kept.push(item);
        } else if let Value::Set(set) = this {
            set_removed(interp, set, &item)?;
        }
    }
    let changed = kept.len() != before;
    if let (Value::List(_), true) = (this, changed) {
        *resizable(interp, this)?.items_mut() = kept;
    }
    Ok(Value::Bool(changed))
}

pub(in crate::library) fn remove_all(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    match args {
        [closure @ Value::Closure(_)] => {
            if matches!(this, Value::List(list) if !list.is_mutable())
                || matches!(this, Value::Set(set) if !set.is_mutable())
            {
                return Err(interp.throw_with(Type::UnsupportedOperationException, None));
            }
            filter(interp, this, |interp, item| Ok(!test(interp, closure, item)?))
        }
        [items] => {
            let unwanted = interp.elements(items)?;
            let unwanted = Seen::of(interp, unwanted)?;
            filter(interp, this, |interp, item| Ok(!unwanted.contains(interp, item)?))
        }
        _ => Err(interp.no_method(this, "removeAll", args)),
    }
}

pub(in crate::library) fn retain_all(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    match args {
        [closure @ Value::Closure(_)] => filter(interp, this, |interp, item| test(interp, closure, item)),
        [items] => {
            let wanted = interp.elements(items)?;
            let wanted = Seen::of(interp, wanted)?;
            filter(interp, this, |interp, item| wanted.contains(interp, item))
        }
        _ => Err(interp.no_method(this, "retainAll", args)),
    }
}

pub(in crate::library) fn remove_if(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let closure = Call::new(this, "removeIf", args).closure(interp, 0)?;
    filter(interp, this, |interp, item| Ok(!test(interp, &closure, item)?))
}

pub(in crate::library) fn clear(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    match this {
        Value::Set(set) if set.is_mutable() => {
            for item in set.items() {
                set_removed(interp, set, &item)?;
            }
            Ok(Value::Null)
        }
        _ => {
            let items = std::mem::take(&mut *resizable(interp, this)?.items_mut());
            drop(items);
            Ok(Value::Null)
        }
    }
}

pub(in crate::library) fn index_of(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let found = position(interp, this, &Call::new(this, "indexOf", args).get(0))?;
    Ok(found.map_or(Value::Int(-1), size))
}

pub(in crate::library) fn last_index_of(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let wanted = Call::new(this, "lastIndexOf", args).get(0);
    for at in (0..length(this)).rev() {
        interp.charge(1)?;
        if let Some(found) = item(this, at)
            && interp.java_equals(&wanted, &found)?
        {
            return Ok(size(at));
        }
    }
    Ok(Value::Int(-1))
}

pub(in crate::library) fn pop(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    let list = resizable(interp, this)?;
    if list.kind == Type::Stack {
        let last = list.items_mut().pop();
        return last.ok_or_else(|| interp.throw_with(Type::EmptyStackException, None));
    }
    if list.is_empty() {
        let message = matches!(list.kind, Type::ArrayList).then(|| "Cannot pop() an empty List".into());
        return Err(interp.throw_with(Type::NoSuchElementException, message));
    }
    interp.charge(list.len() / 64)?;
    Ok(list.items_mut().remove(0))
}

pub(in crate::library) fn push_first(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let item = Call::new(this, "push", args).get(0);
    let list = resizable(interp, this)?;
    interp.grow_list(list, 1)?;
    interp.charge(list.len() / 64)?;
    if list.kind == Type::Stack {
        list.items_mut().push(item.clone());
        return Ok(item);
    }
    list.items_mut().insert(0, item);
    Ok(Value::Bool(true))
}

pub(in crate::library) fn remove_last(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    let list = resizable(interp, this)?;
    let last = list.items_mut().pop();
    last.ok_or_else(|| {
        let message = matches!(list.kind, Type::ArrayList).then(|| "Cannot removeLast() an empty List".into());
        interp.throw_with(Type::NoSuchElementException, message)
    })
}

pub(in crate::library) fn remove_first(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    let list = resizable(interp, this)?;
    if list.is_empty() {
        return Err(interp.throw_with(Type::NoSuchElementException, None));
    }
    interp.charge(list.len() / 64)?;
    Ok(list.items_mut().remove(0))
}

pub(in crate::library) fn replace_all(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let closure = Call::new(this, "replaceAll", args).closure(interp, 0)?;
    let mut replaced = Vec::new();
    for item in interp.elements(this)? {
        replaced.push(interp.call(&closure, &[item])?);
    }
    *mutable(interp, this)?.slots_mut() = replaced;
    Ok(Value::Null)
}
