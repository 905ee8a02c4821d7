//! Reading and writing elements: indices, ranges, several at once.

use super::{item, length, mutable, resizable};
use crate::interp::{Eval, Fault, Interp};
use crate::library::args::Call;
use crate::library::iteration::{push, similar};
use crate::types::Type;
use crate::value::{List, Value};
use std::rc::Rc;

pub(in crate::library) fn out_of_bounds(interp: &Interp<'_>, this: &Value, at: i64) -> Box<Fault> {
    let length = length(this);
    match this {
        Value::Range(range) if at >= 0 => {
            let message = format!("Index: {at} too big for range: {}", crate::library::range::text(range));
            interp.throw(Type::IndexOutOfBoundsException, message)
        }
        Value::List(list) if matches!(list.kind, Type::LinkedList) => {
            interp.throw(Type::IndexOutOfBoundsException, format!("Index: {at}, Size: {length}"))
        }
        Value::List(list) if matches!(list.kind, Type::ReversedList) => {
            let at = length as i64 - 1 - at;
            interp.throw(Type::IndexOutOfBoundsException, format!("Index {at} out of bounds for length {length}"))
        }
        Value::List(list) if matches!(list.kind, Type::EmptyList) => {
            interp.throw(Type::IndexOutOfBoundsException, format!("Index: {at}"))
        }
        Value::List(list) if matches!(list.kind, Type::Vector | Type::Stack) => {
            let message = if at < 0 {
                format!("Index {at} out of bounds for length {length}")
            } else {
                format!("Array index out of range: {at}")
            };
            interp.throw(Type::ArrayIndexOutOfBoundsException, message)
        }
        Value::List(list) if matches!(list.kind, Type::ImmutableList | Type::ArraysArrayList) => {
            interp.throw(Type::ArrayIndexOutOfBoundsException, format!("Index {at} out of bounds for length {length}"))
        }
        _ => interp.throw(Type::IndexOutOfBoundsException, format!("Index {at} out of bounds for length {length}")),
    }
}

pub(in crate::library) fn get(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "get", args);
    let at = call.int(interp, 0)?;
    match usize::try_from(at).ok().and_then(|at| item(this, at)) {
        Some(item) => Ok(item),
        None if call.len() == 2 => Ok(call.get(1)),
        None => Err(out_of_bounds(interp, this, at)),
    }
}

/// `collection[i]` for collections without indices; a name is looked up in every item.
pub(in crate::library) fn get_at_any(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let items = interp.elements(this)?;
    let list = interp.list(items)?;
    match args {
        [index] if index.is_number() => get_at(interp, &list, args),
        // Only lists take several indices at once; a single one in a list is its item.
        [indices @ (Value::Range(_) | Value::List(_))] => match interp.elements(indices)?.as_slice() {
            [index] if index.is_number() => get_at(interp, &list, std::slice::from_ref(index)),
            // No items are no arguments, and several methods take one that is not there.
            [] => {
                let message = "Could not find which method getAt() to invoke from this list:";
                Err(interp.throw(Type::MethodSelectionException, message))
            }
            _ => Err(interp.no_method(this, "getAt", args)),
        },
        [name @ (Value::Str(_) | Value::GString(_))] => {
            let name = interp.to_text(name)?;
            interp.property_of_items(this, &name)
        }
        _ => Err(interp.no_method(this, "getAt", args)),
    }
}

/// `list[i]`: negative indices count from the end; beyond the end there is null.
pub(in crate::library) fn get_at(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    match args {
        [index @ (Value::Range(_) | Value::List(_) | Value::Array(_))] => {
            let mut picked = Vec::new();
            pick(interp, this, index, &mut picked)?;
            similar(interp, this, picked)
        }
        [Value::Str(name)] => interp.get_property(this, name),
        [name @ Value::GString(_)] => {
            let name = interp.to_text(name)?;
            interp.get_property(this, &name)
        }
        [index] if index.is_number() => {
            let at = crate::ops::arithmetic::to_long(index).unwrap_or_default();
            if matches!(this, Value::Array(_)) {
                return array_item(interp, this, at);
            }
            let place = normalized(interp, at, length(this))?;
            Ok(item(this, place).unwrap_or_default())
        }
        [Value::Null] if !matches!(this, Value::Array(_)) => {
            let overloads: &[&[Type]] = &[&[Type::Collection], &[Type::Range], &[Type::String], &[Type::PrimInt]];
            Err(interp.ambiguous(this, "getAt", args, overloads))
        }
        _ => Err(interp.no_method(this, "getAt", args)),
    }
}

pub(in crate::library) fn array_item(interp: &mut Interp<'_>, this: &Value, at: i64) -> Eval {
    let length = length(this);
    if at < 0 {
        let place = normalized(interp, at, length)?;
        return Ok(item(this, place).unwrap_or_default());
    }
    item(this, at as usize).ok_or_else(|| {
        interp.throw(Type::ArrayIndexOutOfBoundsException, format!("Index {at} out of bounds for length {length}"))
    })
}

/// An index with negative ones counted from the end.
pub(in crate::library) fn normalized(interp: &Interp<'_>, at: i64, length: usize) -> Eval<usize> {
    let place = if at < 0 { at + length as i64 } else { at };
    usize::try_from(place).map_err(|_| {
        let message = format!("Negative array index [{at}] too large for array size {length}");
        interp.throw(Type::ArrayIndexOutOfBoundsException, message)
    })
}

/// The bounds of `a..b` as a slice of something of this length: first index, number of items, whether backwards.
pub(in crate::library) fn slice_of(
    interp: &mut Interp<'_>,
    range: &crate::value::Range,
    length: usize,
) -> Eval<(usize, usize, bool)> {
    let bound = |interp: &mut Interp<'_>, value: &Value| -> Eval<i64> { interp.int(value).map(i64::from) };
    if let crate::value::Range::Empty { at, .. } = range {
        let at = bound(interp, at)?;
        return Ok((normalized(interp, at, length)?, 0, false));
    }
    let (from, to) = if range.is_reverse() { (range.high(), range.low()) } else { (range.low(), range.high()) };
    let (from, to) = (bound(interp, &from)?, bound(interp, &to)?);
    let place = |at: i64| if at < 0 { at + length as i64 } else { at };
    let (first, last) = (place(from), place(to));
    for end in [from, to] {
        normalized(interp, end, length)?;
    }
    let (low, high, backwards) = if first > last { (last, first, true) } else { (first, last, false) };
    Ok((low as usize, (high - low + 1) as usize, backwards != (range.is_reverse() && first == last)))
}

/// `list[1..3]`, `list[0, 2]`, `list[1, 3..5]`.
pub(in crate::library) fn pick(
    interp: &mut Interp<'_>,
    this: &Value,
    index: &Value,
    picked: &mut Vec<Value>,
) -> Eval<()> {
    match index {
        Value::Range(range) => {
            let length = length(this);
            let (first, count, backwards) = slice_of(interp, range, length)?;
            if first + count > length {
                let kind = if matches!(this, Value::Array(_)) {
                    Type::ArrayIndexOutOfBoundsException
                } else {
                    Type::IndexOutOfBoundsException
                };
                let message = if matches!(this, Value::Array(_)) {
                    format!("Index {} out of bounds for length {length}", length)
                } else {
                    format!("toIndex = {}", first + count)
                };
                return Err(interp.throw(kind, message));
            }
            interp.grow(picked.len(), count)?;
            interp.charge(count)?;
            let mut part: Vec<Value> = (first..first + count).filter_map(|at| item(this, at)).collect();
            if backwards {
                part.reverse();
            }
            picked.extend(part);
        }
        Value::List(_) | Value::Array(_) => {
            interp.check_stack()?;
            for index in interp.elements(index)? {
                pick(interp, this, &index, picked)?;
            }
        }
        single => {
            let at = if single.is_number() { single.clone() } else { Value::Int(interp.int(single)?) };
            let found = get_at(interp, this, std::slice::from_ref(&at))?;
            push(interp, picked, found)?;
        }
    }
    Ok(())
}

/// `list[i] = value`: the list grows with nulls as needed.
pub(in crate::library) fn put_at(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    match args {
        [Value::Range(range), value] => {
            let list = resizable(interp, this)?;
            let (first, count, _) = slice_of(interp, range, list.len())?;
            splice(interp, list, first, count, value)
        }
        [Value::List(indices), value] => {
            let (indices, values) = (interp.copied(indices)?, interp.elements(value)?);
            for (index, value) in indices.iter().zip(values) {
                put_at(interp, this, &[index.clone(), value])?;
            }
            Ok(Value::Null)
        }
        [Value::Str(name), value] => {
            interp.set_property(this, name, value.clone())?;
            Ok(Value::Null)
        }
        [index, value] if index.is_number() => {
            let at = crate::ops::arithmetic::to_long(index).unwrap_or_default();
            let place = normalized(interp, at, length(this))?;
            let list = mutable(interp, this)?;
            if place >= list.len() {
                let list = resizable(interp, this)?;
                interp.charge(place - list.len())?;
                interp.grow_list(list, place + 1 - list.len())?;
                list.items_mut().resize(place + 1, Value::Null);
            }
            if let Some(slot) = list.slots_mut().get_mut(place) {
                *slot = value.clone();
            }
            Ok(Value::Null)
        }
        _ => Err(interp.no_method(this, "putAt", args)),
    }
}

/// Replaces a part of a list by the items of a collection, or by one value.
pub(in crate::library) fn splice(
    interp: &mut Interp<'_>,
    list: &Rc<List>,
    first: usize,
    count: usize,
    value: &Value,
) -> Eval {
    let items = match value {
        Value::List(_) | Value::Set(_) | Value::Range(_) | Value::Array(_) => interp.elements(value)?,
        single => vec![single.clone()],
    };
    interp.grow_list(list, items.len() + first.saturating_sub(list.len()))?;
    interp.charge(list.len() / 64)?;
    let mut slots = list.items_mut();
    if first > slots.len() {
        slots.resize(first, Value::Null);
    }
    let end = (first + count).min(slots.len());
    slots.splice(first..end, items);
    Ok(Value::Null)
}

pub(in crate::library) fn set(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "set", args);
    let at = call.int(interp, 0)?;
    let list = mutable(interp, this)?;
    let mut slots = list.slots_mut();
    match usize::try_from(at).ok().and_then(|at| slots.get_mut(at)) {
        Some(slot) => Ok(std::mem::replace(slot, call.get(1))),
        None => {
            drop(slots);
            Err(out_of_bounds(interp, this, at))
        }
    }
}
