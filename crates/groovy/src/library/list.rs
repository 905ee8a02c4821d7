//! Lists, and arrays as far as they behave like lists.

use std::rc::Rc;

use super::args::{Call, size};
use super::distinct::Seen;
use super::iteration::{similar, test};
use super::{ANY, Module};
use crate::interp::{Eval, Fault, Interp};
use crate::types::Type;
use crate::value::{List, Value};

pub(super) const MODULE: Module = Module {
    methods: &[
        (Type::List, "get", 1, 2, get),
        (Type::Collection, "getAt", 1, 1, get_at_any),
        (Type::List, "getAt", 1, 1, get_at),
        (Type::List, "putAt", 2, 2, put_at),
        (Type::List, "set", 2, 2, set),
        (Type::Collection, "add", 1, 2, add),
        (Type::Collection, "addAll", 1, 2, add_all),
        (Type::Collection, "leftShift", 1, 1, left_shift),
        (Type::Vector, "addElement", 1, 1, add),
        (Type::Collection, "remove", 1, 1, remove),
        (Type::Object, "$removeObject", 1, 1, |interp, this, args| match this {
            Value::List(_) => remove_element(interp, this, args),
            _ => interp.call_method(this, "remove", args),
        }),
        (Type::List, "removeAt", 1, 1, remove_at),
        (Type::Collection, "removeElement", 1, 1, remove_element),
        (Type::Collection, "removeAll", 0, 1, remove_all),
        (Type::Collection, "retainAll", 1, 1, retain_all),
        (Type::Collection, "removeIf", 1, 1, remove_if),
        (Type::Collection, "clear", 0, 0, clear),
        (Type::Collection, "isEmpty", 0, 0, is_empty),
        (Type::List, "indexOf", 1, 1, index_of),
        (Type::List, "lastIndexOf", 1, 1, last_index_of),
        (Type::List, "subList", 2, 2, sub_list),
        (Type::List, "pop", 0, 0, pop),
        (Type::List, "push", 1, 1, push_first),
        (Type::List, "removeLast", 0, 0, remove_last),
        (Type::LinkedList, "removeFirst", 0, 0, remove_first),
        (Type::Iterable, "plus", 1, 2, plus),
        (Type::Iterable, "minus", 1, 1, minus),
        (Type::Iterable, "multiply", 1, 1, multiply),
        (Type::Iterable, "intersect", 1, 1, intersect),
        (Type::ArrayList, "negative", 0, 0, |interp, this, _| {
            let mut negated = Vec::new();
            for item in interp.elements(this)? {
                negated.push(match crate::ops::arithmetic::negate(&item) {
                    Some(number) => number,
                    None => interp.call_method(&item, "negative", &[])?,
                });
            }
            interp.list(negated)
        }),
        (Type::List, "reverse", 0, 1, reverse),
        (Type::List, "withDefault", 1, 1, no_defaults),
        (Type::List, "withLazyDefault", 1, 1, no_defaults),
        (Type::List, "withEagerDefault", 1, 1, no_defaults),
        (Type::List, "swap", 2, 2, swap),
        (Type::List, "getIndices", 0, 0, indices),
        (Type::Collection, "getIndices", 0, 0, indices),
        (Type::List, "replaceAll", 1, 1, replace_all),
        (Type::Collection, "asImmutable", 0, 0, immutable),
        (Type::Collection, "asUnmodifiable", 0, 0, unmodifiable),
        (Type::Collection, "asSynchronized", 0, 0, |_, this, _| Ok(this.clone())),
        (Type::Collection, "toArray", 0, 1, to_array),
        (Type::Collection, "clone", 0, 0, copy),
        (Type::Collection, "equals", 1, 1, equals),
        (Type::Iterable, "toListString", 0, 1, |interp, this, _| interp.to_text(this).map(Value::Str)),
        (Type::Collection, "hashCode", 0, 0, |interp, this, _| interp.hash(this).map(Value::Int)),
        (Type::List, "findAll", 1, 1, find_all_cases),
        (Type::Tuple2, "getFirst", 0, 0, |_, this, _| Ok(nth(this, 0))),
        (Type::Tuple2, "getSecond", 0, 0, |_, this, _| Ok(nth(this, 1))),
        (Type::Tuple, "getV1", 0, 0, |_, this, _| Ok(nth(this, 0))),
        (Type::Tuple, "getV2", 0, 0, |_, this, _| Ok(nth(this, 1))),
        (Type::Tuple, "getV3", 0, 0, |_, this, _| Ok(nth(this, 2))),
        (Type::Tuple, "getV4", 0, 0, |_, this, _| Ok(nth(this, 3))),
        (Type::ArrayList, "ensureCapacity", 1, 1, |_, _, _| Ok(Value::Null)),
        (Type::ArrayList, "trimToSize", 0, 0, |_, _, _| Ok(Value::Null)),
    ],
    statics: &[
        (Type::List, "of", 0, ANY, list_of),
        (Type::List, "copyOf", 1, 1, copy_of),
        (Type::Tuple, "tuple", 1, 4, tuple),
    ],
    constructors: &[
        (Type::ArrayList, 0, 1, new_list),
        (Type::LinkedList, 0, 1, new_list),
        (Type::Vector, 0, 1, new_list),
        (Type::Stack, 0, 1, new_list),
        (Type::ArrayDeque, 0, 1, new_list),
        (Type::Tuple, 0, ANY, new_tuple),
        (Type::Tuple1, 1, 1, new_tuple),
        (Type::Tuple2, 2, 2, new_tuple),
        (Type::Tuple3, 3, 3, new_tuple),
        (Type::Tuple4, 4, 4, new_tuple),
    ],
    constants: &[],
};

/// The class of a constructor call.
pub(super) fn class_of(this: &Value) -> Type {
    match this {
        Value::Type(class) => *class,
        _ => Type::Object,
    }
}

fn new_list(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let kind = class_of(this);
    match args {
        [] => interp.list_of(kind, Vec::new()),
        [Value::Int(capacity)] if *capacity < 0 => {
            Err(interp.throw(Type::IllegalArgumentException, format!("Illegal Capacity: {capacity}")))
        }
        [Value::Int(_)] => interp.list_of(kind, Vec::new()),
        [Value::Null] => Err(interp.throw_with(Type::NullPointerException, None)),
        [items] if is_collection(items) => {
            let items = interp.elements(items)?;
            interp.list_of(kind, items)
        }
        _ => Err(interp.no_method(this, "<init>", args)),
    }
}

/// Whether Java would see a `Collection`.
pub(super) fn is_collection(value: &Value) -> bool {
    match value {
        Value::List(_) | Value::Set(_) | Value::Range(_) => true,
        Value::Host(host) => host.elements().is_some(),
        other => other.type_of().is(Type::Collection),
    }
}

fn new_tuple(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    interp.list_of(class_of(this), args.to_vec())
}

fn tuple(interp: &mut Interp<'_>, _this: &Value, args: &[Value]) -> Eval {
    let kind = match args.len() {
        1 => Type::Tuple1,
        2 => Type::Tuple2,
        3 => Type::Tuple3,
        _ => Type::Tuple4,
    };
    interp.list_of(kind, args.to_vec())
}

fn list_of(interp: &mut Interp<'_>, _this: &Value, args: &[Value]) -> Eval {
    let items = match args {
        [Value::Array(array)] => array.items.borrow().clone(),
        _ => args.to_vec(),
    };
    if items.iter().any(Value::is_null) {
        return Err(interp.throw_with(Type::NullPointerException, None));
    }
    interp.list_of(Type::ImmutableList, items)
}

fn copy_of(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let items = interp.elements(&Call::new(this, "copyOf", args).get(0))?;
    interp.list_of(Type::ImmutableList, items)
}

fn nth(this: &Value, at: usize) -> Value {
    match this {
        Value::List(list) => list.get(at).unwrap_or_default(),
        _ => Value::Null,
    }
}

fn find_all_cases(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let closure = Call::new(this, "findAll", args).closure(interp, 0)?;
    let items = super::iteration::accepted(interp, this, Some(&closure))?;
    similar(interp, this, items)
}

/// The list behind a receiver that may be changed.
fn mutable<'v>(interp: &Interp<'_>, this: &'v Value) -> Eval<&'v Rc<List>> {
    match this {
        Value::List(list) if list.kind == Type::SubList => {
            Err(Fault::not_supported("changing a list through its subList", "the list itself"))
        }
        Value::List(list) if list.is_mutable() => Ok(list),
        _ => Err(interp.throw_with(Type::UnsupportedOperationException, None)),
    }
}

/// A list whose length may change: not one that stands for an array.
fn resizable<'v>(interp: &Interp<'_>, this: &'v Value) -> Eval<&'v Rc<List>> {
    let list = mutable(interp, this)?;
    if list.kind == Type::ArraysArrayList {
        return Err(interp.throw_with(Type::UnsupportedOperationException, None));
    }
    Ok(list)
}

fn length(this: &Value) -> usize {
    match this {
        Value::List(list) => list.len(),
        Value::Range(range) => range.len(),
        Value::Array(array) => array.items.borrow().len(),
        _ => 0,
    }
}

fn set_length(this: &Value) -> usize {
    match this {
        Value::Set(set) => set.len(),
        _ => 0,
    }
}

fn item(this: &Value, at: usize) -> Option<Value> {
    match this {
        Value::List(list) => list.get(at),
        Value::Range(range) => range.get(at),
        Value::Array(array) => array.items.borrow().get(at).cloned(),
        _ => None,
    }
}

fn out_of_bounds(interp: &Interp<'_>, this: &Value, at: i64) -> Box<Fault> {
    let length = length(this);
    match this {
        Value::Range(range) if at >= 0 => {
            let message = format!("Index: {at} too big for range: {}", super::range::text(range));
            interp.throw(Type::IndexOutOfBoundsException, message)
        }
        Value::List(list) if matches!(list.kind, Type::LinkedList) => {
            interp.throw(Type::IndexOutOfBoundsException, format!("Index: {at}, Size: {length}"))
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

fn get(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "get", args);
    let at = call.int(interp, 0)?;
    match usize::try_from(at).ok().and_then(|at| item(this, at)) {
        Some(item) => Ok(item),
        None if call.len() == 2 => Ok(call.get(1)),
        None => Err(out_of_bounds(interp, this, at)),
    }
}

/// `collection[i]` for collections without indices.
fn get_at_any(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let items = interp.elements(this)?;
    let list = interp.list(items)?;
    match args {
        [index] if index.is_number() => get_at(interp, &list, args),
        [Value::Range(_) | Value::List(_)] => get_at(interp, &list, args),
        _ => Err(interp.no_method(this, "getAt", args)),
    }
}

/// `list[i]`: negative indices count from the end; beyond the end there is null.
fn get_at(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
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
        _ => Err(interp.no_method(this, "getAt", args)),
    }
}

fn array_item(interp: &mut Interp<'_>, this: &Value, at: i64) -> Eval {
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
fn normalized(interp: &Interp<'_>, at: i64, length: usize) -> Eval<usize> {
    let place = if at < 0 { at + length as i64 } else { at };
    usize::try_from(place).map_err(|_| {
        let message = format!("Negative array index [{at}] too large for array size {length}");
        interp.throw(Type::ArrayIndexOutOfBoundsException, message)
    })
}

/// The bounds of `a..b` as a slice of something of this length: first index, number of items, whether backwards.
pub(super) fn slice_of(
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
    let _ = normalized(interp, from, length)?;
    let _ = normalized(interp, to, length)?;
    let (low, high, backwards) = if first > last { (last, first, true) } else { (first, last, false) };
    Ok((low as usize, (high - low + 1) as usize, backwards != (range.is_reverse() && first == last)))
}

/// `list[1..3]`, `list[0, 2]`, `list[1, 3..5]`.
fn pick(interp: &mut Interp<'_>, this: &Value, index: &Value, picked: &mut Vec<Value>) -> Eval<()> {
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
            picked.push(found);
        }
    }
    Ok(())
}

/// `list[i] = value`: the list grows with nulls as needed.
fn put_at(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    match args {
        [Value::Range(range), value] => {
            let list = resizable(interp, this)?;
            let (first, count, _) = slice_of(interp, range, list.len())?;
            splice(interp, list, first, count, value)
        }
        [Value::List(indices), value] => {
            let (indices, values) = (indices.items().clone(), interp.elements(value)?);
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
            let list = mutable(interp, this)?;
            let place = normalized(interp, at, list.len())?;
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
fn splice(interp: &mut Interp<'_>, list: &Rc<List>, first: usize, count: usize, value: &Value) -> Eval {
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

fn set(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
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

/// Adds at the end of any collection.
pub(super) fn append(interp: &mut Interp<'_>, this: &Value, item: Value) -> Eval<bool> {
    match this {
        Value::Set(set) if !set.view_of.is_null() => Err(interp.throw_with(Type::UnsupportedOperationException, None)),
        Value::Set(set) => interp.set_add(set, item),
        Value::List(list) if list.kind == Type::PriorityQueue => super::deque::offer(interp, list, item),
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

fn add(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
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

fn add_all(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
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

fn left_shift(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    append(interp, this, Call::new(this, "leftShift", args).get(0))?;
    Ok(this.clone())
}

/// Where an equal item stands.
fn position(interp: &mut Interp<'_>, this: &Value, wanted: &Value) -> Eval<Option<usize>> {
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
fn remove(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    match (this, args) {
        (Value::List(list), [Value::Int(_) | Value::Short(_) | Value::Byte(_)]) if list.kind != Type::ArrayDeque => {
            remove_at(interp, this, args)
        }
        (Value::Range(_), _) => Err(interp.throw_with(Type::UnsupportedOperationException, None)),
        _ => remove_element(interp, this, args),
    }
}

fn remove_at(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
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
fn set_removed(interp: &mut Interp<'_>, set: &Rc<crate::value::Set>, item: &Value) -> Eval<bool> {
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

fn remove_element(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
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
fn filter(interp: &mut Interp<'_>, this: &Value, mut keep: impl FnMut(&mut Interp<'_>, &Value) -> Eval<bool>) -> Eval {
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

fn remove_all(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    match args {
        [closure @ Value::Closure(_)] => filter(interp, this, |interp, item| Ok(!test(interp, closure, item)?)),
        [items] => {
            let unwanted = interp.elements(items)?;
            let unwanted = Seen::of(interp, unwanted)?;
            filter(interp, this, |interp, item| Ok(!unwanted.contains(interp, item)?))
        }
        _ => Err(interp.no_method(this, "removeAll", args)),
    }
}

fn retain_all(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
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

fn remove_if(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let closure = Call::new(this, "removeIf", args).closure(interp, 0)?;
    filter(interp, this, |interp, item| Ok(!test(interp, &closure, item)?))
}

fn clear(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
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

fn is_empty(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    let length = super::iteration::length(interp, this, &[])?;
    Ok(Value::Bool(matches!(length, Value::Int(0))))
}

fn index_of(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let found = position(interp, this, &Call::new(this, "indexOf", args).get(0))?;
    Ok(found.map_or(Value::Int(-1), size))
}

fn last_index_of(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
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

fn sub_list(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
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
        Value::List(list) if list.is_mutable() => interp.list_of(Type::SubList, items),
        _ => interp.list(items),
    }
}

fn pop(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
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

fn push_first(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
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

fn remove_last(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    let list = resizable(interp, this)?;
    let last = list.items_mut().pop();
    last.ok_or_else(|| {
        let message = matches!(list.kind, Type::ArrayList).then(|| "Cannot removeLast() an empty List".into());
        interp.throw_with(Type::NoSuchElementException, message)
    })
}

fn remove_first(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    let list = resizable(interp, this)?;
    if list.is_empty() {
        return Err(interp.throw_with(Type::NoSuchElementException, None));
    }
    interp.charge(list.len() / 64)?;
    Ok(list.items_mut().remove(0))
}

/// `+`: the items of a collection, or one more item.
fn plus(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let mut items = interp.elements(this)?;
    match args {
        [other @ (Value::List(_) | Value::Set(_) | Value::Range(_) | Value::Array(_))] => {
            let more = interp.elements(other)?;
            interp.grow(items.len(), more.len())?;
            items.extend(more);
        }
        [Value::Host(host)] if host.elements().is_some() => items.extend(host.elements().unwrap_or_default()),
        [item] => items.push(item.clone()),
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
        }
        _ => return Err(interp.no_method(this, "plus", args)),
    }
    if let Value::Array(array) = this {
        return interp.array(array.element, items);
    }
    if matches!(this, Value::Set(set) if set.kind == Type::HashSet) {
        let set = Rc::new(crate::value::Set::sized(set_length(this) * 4 / 3 + 1));
        for item in items {
            interp.set_add(&set, item)?;
        }
        return Ok(Value::Set(set));
    }
    similar(interp, this, items)
}

/// `-`: without everything that is equal.
fn minus(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let items = interp.elements(this)?;
    let unwanted = match args {
        [other @ (Value::List(_) | Value::Set(_) | Value::Range(_) | Value::Array(_))] => interp.elements(other)?,
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
    similar(interp, this, kept)
}

fn multiply(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "multiply", args);
    let times = call.int(interp, 0)?;
    let items = interp.elements(this)?;
    let Ok(times) = usize::try_from(times) else {
        let message = format!("multiply() should be called with a number of 0 or greater not: {times}");
        return Err(interp.throw(Type::IllegalArgumentException, message));
    };
    let total = items.len().saturating_mul(times);
    interp.charge(total / 8)?;
    interp.grow(0, total)?;
    let repeated = std::iter::repeat_n(items, times).flatten().collect();
    similar(interp, this, repeated)
}

fn intersect(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let other = interp.elements(&Call::new(this, "intersect", args).get(0))?;
    let items = interp.elements(this)?;
    let (left, right) = (Seen::of(interp, items.clone())?, Seen::of(interp, other.clone())?);
    // Java walks the larger one.
    let (walked, asked) = if items.len() < other.len() { (other, left) } else { (items, right) };
    let mut common = Vec::new();
    for item in walked {
        if asked.contains(interp, &item)? {
            common.push(item);
        }
    }
    similar(interp, this, common)
}

fn reverse(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
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

fn no_defaults(_interp: &mut Interp<'_>, _this: &Value, _args: &[Value]) -> Eval {
    Err(Fault::not_supported("lists with default values", "withDefault on a map, or `list[i] ?: value`"))
}

fn swap(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "swap", args);
    let (a, b) = (call.int(interp, 0)?, call.int(interp, 1)?);
    for at in [a, b] {
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

fn indices(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    let length = super::iteration::length(interp, this, &[])?;
    interp.range(&Value::Int(0), &length, false, true)
}

fn replace_all(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let closure = Call::new(this, "replaceAll", args).closure(interp, 0)?;
    let mut replaced = Vec::new();
    for item in interp.elements(this)? {
        replaced.push(interp.call(&closure, &[item])?);
    }
    *mutable(interp, this)?.slots_mut() = replaced;
    Ok(Value::Null)
}

/// The same elements, not to be changed through this collection.
fn unmodifiable(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    interp.reserve(128)?;
    match this {
        Value::List(list) => Ok(Value::List(Rc::new(List::view(Type::UnmodifiableList, list)))),
        Value::Set(_) => Ok(Value::Set(Rc::new(crate::value::Set::view(Type::UnmodifiableSet, this)))),
        _ => immutable(interp, this, args),
    }
}

/// A copy that cannot be changed.
fn immutable(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    let items = interp.elements(this)?;
    match this {
        Value::Set(_) => {
            let set = interp.set_from(Type::LinkedHashSet, items)?;
            let table = set.table().clone();
            Ok(Value::Set(Rc::new(crate::value::Set::from_table(Type::UnmodifiableSet, table))))
        }
        _ => interp.list_of(Type::UnmodifiableList, items),
    }
}

fn to_array(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let items = interp.elements(this)?;
    let element = match args {
        [Value::Array(array)] => array.element,
        _ => Type::Object,
    };
    interp.array(element, items)
}

fn copy(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    let items = interp.elements(this)?;
    match this {
        Value::Set(set) => Ok(Value::Set(interp.set_from(set.kind, items)?)),
        Value::List(list) => interp.list_of(list.kind, items),
        Value::Array(array) => interp.array(array.element, items),
        _ => interp.list(items),
    }
}

fn equals(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let other = Call::new(this, "equals", args).get(0);
    // Groovy's own `equals(List)` is what lists answer to, numbers compared by value.
    let same = match (this, &other) {
        (Value::Array(_), Value::Array(_)) => interp.equals(this, &other)?,
        (Value::Array(_), _) => crate::interp::same(this, &other),
        (Value::List(_) | Value::Range(_), Value::List(_) | Value::Range(_)) => interp.equals(this, &other)?,
        (Value::Set(_), Value::Set(_)) => interp.equals(this, &other)?,
        _ => interp.java_equals(this, &other)?,
    };
    Ok(Value::Bool(same))
}
