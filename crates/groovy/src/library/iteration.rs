//! Walking over anything: the methods Groovy gives to every object, and in a shape of their own to maps.

use std::ops::ControlFlow;
use std::rc::Rc;

use super::Module;
use super::args::{Call, arity, size};
use crate::interp::{Eval, Interp};
use crate::types::Type;
use crate::value::{Map, Value};

pub(super) const MODULE: Module = Module {
    methods: &[
        (Type::Object, "each", 1, 1, each),
        (Type::Object, "forEach", 1, 1, for_each),
        (Type::Object, "eachWithIndex", 1, 1, each_with_index),
        (Type::List, "reverseEach", 1, 1, reverse_each),
        (Type::Map, "reverseEach", 1, 1, reverse_each),
        (Type::Deque, "reverseEach", 1, 1, reverse_each),
        (Type::SortedSet, "reverseEach", 1, 1, reverse_each),
        (Type::Object, "collect", 0, 2, collect),
        (Type::Iterable, "collectMany", 1, 2, collect_many),
        (Type::Map, "collectMany", 1, 2, collect_many),
        (Type::Iterator, "collectMany", 1, 2, collect_many),
        (Type::Object, "find", 0, 1, find),
        (Type::Object, "findAll", 0, 1, find_all),
        (Type::Object, "findResult", 1, 2, find_result),
        (Type::Iterable, "findResults", 0, 1, find_results),
        (Type::Map, "findResults", 0, 1, find_results),
        (Type::Iterator, "findResults", 0, 1, find_results),
        (Type::Object, "findIndexOf", 1, 2, find_index_of),
        (Type::Object, "findLastIndexOf", 1, 2, find_last_index_of),
        (Type::Object, "findIndexValues", 1, 2, find_index_values),
        (Type::Object, "any", 0, 1, any),
        (Type::Object, "every", 0, 1, every),
        (Type::Object, "inject", 1, 2, inject),
        (Type::Object, "grep", 0, 1, grep),
        (Type::Object, "split", 1, 1, split),
        (Type::NullObject, "each", 1, 1, each),
        (Type::NullObject, "eachWithIndex", 1, 1, each_with_index),
        (Type::NullObject, "collect", 0, 2, collect),
        (Type::NullObject, "find", 0, 1, find),
        (Type::NullObject, "findAll", 0, 1, find_all),
        (Type::NullObject, "findIndexOf", 1, 2, find_index_of),
        (Type::NullObject, "any", 0, 1, any),
        (Type::NullObject, "every", 0, 1, every),
        (Type::NullObject, "inject", 1, 2, inject),
        (Type::NullObject, "grep", 0, 1, grep),
    ],
    statics: &[],
    constructors: &[],
    constants: &[],
};

/// Hands every item to `step`, until it breaks.
pub(super) fn walk<B>(
    interp: &mut Interp<'_>,
    this: &Value,
    mut step: impl FnMut(&mut Interp<'_>, Value) -> Eval<ControlFlow<B>>,
) -> Eval<Option<B>> {
    let mut iter = interp.iter(this)?;
    while let Some(item) = iter.next(interp)? {
        if let ControlFlow::Break(answer) = step(interp, item)? {
            return Ok(Some(answer));
        }
    }
    Ok(None)
}

/// Adds to a list in the making, announcing its memory in blocks.
pub(super) fn push(interp: &mut Interp<'_>, items: &mut Vec<Value>, item: Value) -> Eval<()> {
    const BLOCK: usize = 1024;
    if items.len() % BLOCK == BLOCK - 1 {
        interp.grow(items.len(), BLOCK)?;
    }
    items.push(item);
    Ok(())
}

/// Asks a closure about an item.
pub(super) fn test(interp: &mut Interp<'_>, closure: &Value, item: &Value) -> Eval<bool> {
    let answer = interp.call_spread(closure, item)?;
    interp.truth(&answer)
}

/// A closure, or none: then items are asked for their own truth.
fn test_or_truth(interp: &mut Interp<'_>, closure: Option<&Value>, item: &Value) -> Eval<bool> {
    match closure {
        Some(closure) => test(interp, closure, item),
        None => interp.truth(item),
    }
}

/// A map for maps, a set for sets, otherwise a list.
pub(super) fn similar(interp: &mut Interp<'_>, this: &Value, items: Vec<Value>) -> Eval {
    match this {
        Value::Set(set) => {
            let sorted = set.type_of().is(Type::SortedSet);
            let kind = if sorted { Type::TreeSet } else { Type::LinkedHashSet };
            Ok(Value::Set(interp.set_from(kind, items)?))
        }
        Value::Map(map) => {
            let similar = interp.map_from(similar_map(map), items.iter().filter_map(pair_of).collect::<Vec<_>>())?;
            Ok(Value::Map(similar))
        }
        Value::List(list) if matches!(list.kind, Type::LinkedList | Type::Stack | Type::Vector) => {
            interp.list_of(list.kind, items)
        }
        _ => interp.list(items),
    }
}

/// The kind of map that `findAll`, `plus` and their like answer.
pub(super) fn similar_map(map: &Rc<Map>) -> Type {
    if map.default.is_null() && map.kind.is(Type::SortedMap) { Type::TreeMap } else { Type::LinkedHashMap }
}

/// Key and value of an entry.
pub(super) fn pair_of(entry: &Value) -> Option<(Value, Value)> {
    match entry {
        Value::Entry(entry) => Some((entry.key.clone(), entry.value())),
        _ => None,
    }
}

fn each(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let closure = Call::new(this, "each", args).closure(interp, 0)?;
    walk::<()>(interp, this, |interp, item| {
        interp.call_spread(&closure, &item)?;
        Ok(ControlFlow::Continue(()))
    })?;
    Ok(this.clone())
}

fn for_each(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    each(interp, this, args)?;
    Ok(Value::Null)
}

/// Calls with an item and its index: an entry may fill two parameters before the index.
fn call_indexed(interp: &mut Interp<'_>, closure: &Value, item: &Value, at: i32) -> Eval {
    match pair_of(item) {
        Some((key, value)) if arity(interp, closure) == 3 => interp.call(closure, &[key, value, Value::Int(at)]),
        _ => interp.call(closure, &[item.clone(), Value::Int(at)]),
    }
}

fn each_with_index(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let closure = Call::new(this, "eachWithIndex", args).closure(interp, 0)?;
    let mut at = 0;
    walk::<()>(interp, this, |interp, item| {
        call_indexed(interp, &closure, &item, at)?;
        at += 1;
        Ok(ControlFlow::Continue(()))
    })?;
    Ok(this.clone())
}

fn reverse_each(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let closure = Call::new(this, "reverseEach", args).closure(interp, 0)?;
    for item in interp.elements(this)?.iter().rev() {
        interp.call_spread(&closure, item)?;
    }
    Ok(this.clone())
}

fn collect(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "collect", args);
    let (target, closure) = match call.len() {
        0 => {
            let items = interp.elements(this)?;
            return interp.list(items);
        }
        1 => (None, call.closure(interp, 0)?),
        _ => (Some(call.get(0)), call.closure(interp, 1)?),
    };
    let mut results = Vec::new();
    walk::<()>(interp, this, |interp, item| {
        let answer = interp.call_spread(&closure, &item)?;
        push(interp, &mut results, answer)?;
        Ok(ControlFlow::Continue(()))
    })?;
    match target {
        None => interp.list(results),
        Some(target) => {
            for item in results {
                interp.call_method(&target, "add", &[item])?;
            }
            Ok(target)
        }
    }
}

fn collect_many(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "collectMany", args);
    let mut results = match call.len() {
        2 => interp.elements(&call.get(0))?,
        _ => Vec::new(),
    };
    let closure = call.closure(interp, call.len() - 1)?;
    walk::<()>(interp, this, |interp, item| {
        let part = interp.call_spread(&closure, &item)?;
        let part = interp.elements(&part)?;
        interp.grow(results.len(), part.len())?;
        results.extend(part);
        Ok(ControlFlow::Continue(()))
    })?;
    interp.list(results)
}

fn find(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "find", args);
    let closure = if call.len() == 0 { None } else { Some(call.closure(interp, 0)?) };
    let found = walk(interp, this, |interp, item| {
        Ok(match test_or_truth(interp, closure.as_ref(), &item)? {
            true => ControlFlow::Break(item),
            false => ControlFlow::Continue(()),
        })
    })?;
    Ok(found.unwrap_or_default())
}

/// The items a closure accepts.
pub(super) fn accepted(interp: &mut Interp<'_>, this: &Value, closure: Option<&Value>) -> Eval<Vec<Value>> {
    let mut results = Vec::new();
    walk::<()>(interp, this, |interp, item| {
        if test_or_truth(interp, closure, &item)? {
            push(interp, &mut results, item)?;
        }
        Ok(ControlFlow::Continue(()))
    })?;
    Ok(results)
}

fn find_all(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "findAll", args);
    let closure = if call.len() == 0 { None } else { Some(call.closure(interp, 0)?) };
    let results = accepted(interp, this, closure.as_ref())?;
    similar(interp, this, results)
}

fn find_result(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "findResult", args);
    let closure = call.closure(interp, call.len() - 1)?;
    let found = walk(interp, this, |interp, item| {
        let answer = interp.call_spread(&closure, &item)?;
        Ok(if answer.is_null() { ControlFlow::Continue(()) } else { ControlFlow::Break(answer) })
    })?;
    Ok(found.unwrap_or_else(|| if call.len() == 2 { call.get(0) } else { Value::Null }))
}

fn find_results(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "findResults", args);
    let closure = if call.len() == 0 { None } else { Some(call.closure(interp, 0)?) };
    let mut results = Vec::new();
    walk::<()>(interp, this, |interp, item| {
        let answer = match &closure {
            Some(closure) => interp.call_spread(closure, &item)?,
            None => item,
        };
        if !answer.is_null() {
            push(interp, &mut results, answer)?;
        }
        Ok(ControlFlow::Continue(()))
    })?;
    interp.list(results)
}

/// The indices, from a start on, of the items a closure accepts.
fn indices(interp: &mut Interp<'_>, this: &Value, call: Call<'_>) -> Eval<Vec<i32>> {
    let start = if call.len() == 2 { call.int(interp, 0)? } else { 0 };
    let closure = call.closure(interp, call.len() - 1)?;
    let (mut at, mut found) = (0, Vec::new());
    walk::<()>(interp, this, |interp, item| {
        if i64::from(at) >= start && test(interp, &closure, &item)? {
            found.push(at);
        }
        at += 1;
        Ok(ControlFlow::Continue(()))
    })?;
    Ok(found)
}

fn find_index_of(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "findIndexOf", args);
    let start = if call.len() == 2 { call.int(interp, 0)? } else { 0 };
    let closure = call.closure(interp, call.len() - 1)?;
    let mut at = 0i32;
    let found = walk(interp, this, |interp, item| {
        if i64::from(at) >= start && test(interp, &closure, &item)? {
            return Ok(ControlFlow::Break(at));
        }
        at += 1;
        Ok(ControlFlow::Continue(()))
    })?;
    Ok(Value::Int(found.unwrap_or(-1)))
}

fn find_last_index_of(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let found = indices(interp, this, Call::new(this, "findLastIndexOf", args))?;
    Ok(Value::Int(found.last().copied().unwrap_or(-1)))
}

fn find_index_values(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let found = indices(interp, this, Call::new(this, "findIndexValues", args))?;
    interp.list(found.into_iter().map(|at| Value::Long(i64::from(at))).collect())
}

fn any(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "any", args);
    let closure = if call.len() == 0 { None } else { Some(call.closure(interp, 0)?) };
    let found = walk(interp, this, |interp, item| {
        Ok(if test_or_truth(interp, closure.as_ref(), &item)? {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        })
    })?;
    Ok(Value::Bool(found.is_some()))
}

fn every(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "every", args);
    let closure = if call.len() == 0 { None } else { Some(call.closure(interp, 0)?) };
    let failed = walk(interp, this, |interp, item| {
        Ok(if test_or_truth(interp, closure.as_ref(), &item)? {
            ControlFlow::Continue(())
        } else {
            ControlFlow::Break(())
        })
    })?;
    Ok(Value::Bool(failed.is_none()))
}

fn inject(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "inject", args);
    let closure = call.closure(interp, call.len() - 1)?;
    let mut state = (call.len() == 2).then(|| call.get(0));
    walk::<()>(interp, this, |interp, item| {
        state = Some(match state.take() {
            None => item,
            Some(so_far) => match pair_of(&item) {
                Some((key, value)) if arity(interp, &closure) == 3 => interp.call(&closure, &[so_far, key, value])?,
                _ => interp.call(&closure, &[so_far, item])?,
            },
        });
        Ok(ControlFlow::Continue(()))
    })?;
    let message = "Cannot call inject() on an empty collection without passing an initial value.";
    state.ok_or_else(|| interp.throw(Type::NoSuchElementException, message))
}

fn grep(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let mut results = Vec::new();
    walk::<()>(interp, this, |interp, item| {
        let wanted = match args {
            [filter] => interp.is_case(filter, &item)?,
            _ => interp.truth(&item)?,
        };
        if wanted {
            push(interp, &mut results, item)?;
        }
        Ok(ControlFlow::Continue(()))
    })?;
    similar_list(interp, this, results)
}

/// `grep` and `split` answer lists, for sets sets.
fn similar_list(interp: &mut Interp<'_>, this: &Value, items: Vec<Value>) -> Eval {
    match this {
        Value::Set(_) | Value::List(_) => similar(interp, this, items),
        _ => interp.list(items),
    }
}

fn split(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let closure = Call::new(this, "split", args).closure(interp, 0)?;
    let (mut accepted, mut rejected) = (Vec::new(), Vec::new());
    walk::<()>(interp, this, |interp, item| {
        let side = if test(interp, &closure, &item)? { &mut accepted } else { &mut rejected };
        push(interp, side, item)?;
        Ok(ControlFlow::Continue(()))
    })?;
    let accepted = similar_list(interp, this, accepted)?;
    let rejected = similar_list(interp, this, rejected)?;
    interp.list(vec![accepted, rejected])
}

/// The number of items of anything.
pub(super) fn length(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    Ok(match this {
        Value::List(list) => size(list.len()),
        Value::Map(map) => size(map.len()),
        Value::Set(set) => size(set.len()),
        Value::Range(range) => size(range.len()),
        Value::Array(array) => size(array.items.borrow().len()),
        other => size(interp.elements(other)?.len()),
    })
}
