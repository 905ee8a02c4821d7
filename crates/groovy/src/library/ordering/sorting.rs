//! `sort` and `toSorted`, of collections and maps.

use std::cmp::Ordering;

use super::comparison::{compared_by, is_comparator, is_comparator_value, natural_order, order_with, takes_two};
use crate::interp::{Eval, Interp};
use crate::library::iteration::pair_of;
use crate::types::Type;
use crate::value::Value;

/// Sorts items; keys that a closure measures are computed once per item.
pub(in crate::library) fn sort_items(interp: &mut Interp<'_>, items: &mut [Value], by: Option<&Value>) -> Eval<()> {
    let Some(by) = by else {
        return interp.sort(items, |interp, a, b| natural_order(interp, a, b));
    };
    if takes_two(interp, by) {
        return interp.sort(items, |interp, a, b| compared_by(interp, by, a, b));
    }
    interp.sort(items, |interp, a, b| order_with(interp, Some(by), a, b))
}

/// The comparator or closure among the arguments of `sort` and `unique`, and whether the receiver itself changes.
pub(super) fn mode(args: &[Value]) -> (bool, Option<&Value>) {
    match args {
        [Value::Bool(mutate), rest @ ..] => (*mutate, rest.first()),
        [by, ..] => (true, Some(by)),
        [] => (true, None),
    }
}

pub(super) fn sort(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let (mutate, by) = mode(args);
    // Queues and the values of a map are no lists of Java: they are copied.
    let mutate = mutate && !matches!(this, Value::List(list) if !list.kind.is(Type::List));
    // What is sorted already answers itself.
    if args.is_empty() && matches!(this, Value::Set(set) if set.type_of().is(Type::SortedSet)) {
        return Ok(this.clone());
    }
    if matches!(this, Value::Array(array) if array.element.is_primitive()) {
        return Err(interp.no_method(this, "sort", args));
    }
    if matches!(this, Value::List(list) if mutate && !list.is_mutable()) {
        return Err(interp.throw_with(Type::UnsupportedOperationException, None));
    }
    let mut items = interp.elements(this)?;
    let sorted = sort_items(interp, &mut items, by.filter(|by| !by.is_null()));
    if let Err(fault) = sorted {
        // Java sorts an `ArrayList` in its place: a comparator that fails leaves it as far as it was.
        let in_place = |kind| matches!(kind, Type::ArrayList | Type::Vector | Type::Stack | Type::ArraysArrayList);
        if let Value::List(list) = this
            && mutate
            && in_place(list.kind)
        {
            *list.items_mut() = items;
        }
        return Err(fault);
    }
    match this {
        Value::List(list) if mutate => {
            if !list.is_mutable() {
                return Err(interp.throw_with(Type::UnsupportedOperationException, None));
            }
            *list.items_mut() = items;
            // `List.sort(Comparator)` is Java's own and answers nothing.
            Ok(if args.len() == 1 && by.is_some_and(is_comparator_value) { Value::Null } else { this.clone() })
        }
        Value::Range(_) if mutate && items.len() > 1 && crate::library::range::is_reverse(this) => {
            Err(interp.throw_with(Type::UnsupportedOperationException, None))
        }
        Value::Array(array) if mutate => {
            *array.items.borrow_mut() = items;
            Ok(this.clone())
        }
        _ => interp.list(items),
    }
}

pub(super) fn to_sorted(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let mut items = interp.elements(this)?;
    if args.is_empty() && matches!(this, Value::Set(set) if set.type_of().is(Type::SortedSet)) {
        return Ok(Value::Set(interp.set_from(Type::LinkedHashSet, items)?));
    }
    sort_items(interp, &mut items, args.first())?;
    match this {
        Value::Array(array) => interp.array(array.element, items),
        _ => interp.list(items),
    }
}

/// `map.toSorted()` goes by the values.
pub(super) fn sorted_map(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    if !args.is_empty() || matches!(this, Value::Map(map) if map.default.is_null() && map.kind.is(Type::SortedMap)) {
        return sort_map(interp, this, args);
    }
    let mut items = interp.elements(this)?;
    interp.sort(&mut items, |interp, a, b| {
        let (Some((_, a)), Some((_, b))) = (pair_of(a), pair_of(b)) else { return Ok(Ordering::Equal) };
        natural_order(interp, &a, &b)
    })?;
    let entries: Vec<_> = items.iter().filter_map(pair_of).collect();
    Ok(Value::Map(interp.map_from(Type::LinkedHashMap, entries)?))
}

pub(super) fn sort_map(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    if args.is_empty() && matches!(this, Value::Map(map) if map.default.is_null() && map.kind.is(Type::SortedMap)) {
        return Ok(this.clone());
    }
    let mut items = interp.elements(this)?;
    match args.first() {
        Some(by @ Value::Closure(closure)) if closure.interface.as_ref().is_some_and(is_comparator) => {
            interp.sort(&mut items, |interp, a, b| {
                let (Some((a, _)), Some((b, _))) = (pair_of(a), pair_of(b)) else { return Ok(Ordering::Equal) };
                let order = interp.call(by, &[a, b])?;
                Ok(interp.int(&order)?.cmp(&0))
            })?;
        }
        Some(by) => sort_items(interp, &mut items, Some(by))?,
        // Java fills a tree with the entries one by one.
        None => {}
    }
    let entries: Vec<_> = items.iter().filter_map(pair_of).collect();
    let kind = if args.is_empty() { Type::TreeMap } else { Type::LinkedHashMap };
    Ok(Value::Map(interp.map_from(kind, entries)?))
}
