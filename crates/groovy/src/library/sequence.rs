//! What can be asked of a collection as a whole: sums, extremes, groups, other arrangements of its items.

use std::ops::ControlFlow;

use super::Module;
use super::args::{Call, size};
use super::iteration::{pair_of, push, similar, similar_map, test, walk};
use super::ordering::extreme;
use crate::code::BinaryOp;
use crate::interp::{Eval, Interp};
use crate::types::Type;
use crate::value::Value;

pub(super) const MODULE: Module = Module {
    methods: &[
        (Type::Iterable, "sum", 0, 2, sum),
        (Type::Iterator, "sum", 0, 2, sum),
        (Type::Iterable, "average", 0, 1, average),
        (Type::Iterable, "count", 0, 1, count),
        (Type::Map, "count", 1, 1, count),
        (Type::Iterable, "countBy", 0, 1, count_by),
        (Type::Map, "countBy", 1, 1, count_by),
        (Type::Iterable, "groupBy", 0, super::ANY, group_by),
        (Type::Map, "groupBy", 1, super::ANY, group_map_by),
        (Type::Map, "groupEntriesBy", 1, 1, group_entries_by),
        (Type::Iterable, "min", 0, 1, min),
        (Type::Iterable, "max", 0, 1, max),
        (Type::Map, "min", 1, 1, min),
        (Type::Map, "max", 1, 1, max),
        (Type::Iterator, "min", 0, 1, min),
        (Type::Iterator, "max", 0, 1, max),
        (Type::Iterable, "join", 0, 1, join),
        (Type::Iterator, "join", 1, 1, join),
        (Type::Iterable, "flatten", 0, 1, flatten),
        (Type::Iterable, "collectEntries", 0, 2, collect_entries),
        (Type::Iterator, "collectEntries", 0, 1, collect_entries),
        (Type::Map, "collectEntries", 1, 2, collect_entries),
        (Type::Iterable, "collectNested", 1, 1, collect_nested),
        (Type::Iterable, "withIndex", 0, 1, with_index),
        (Type::Iterable, "indexed", 0, 1, indexed),
        (Type::Iterable, "collate", 1, 3, collate),
        (Type::Iterable, "chop", 1, super::ANY, chop),
        (Type::Iterable, "toList", 0, 0, to_list),
        (Type::Iterator, "toList", 0, 0, to_list),
        (Type::Iterable, "asList", 0, 0, as_list),
        (Type::Iterable, "toSet", 0, 0, to_set),
        (Type::Iterator, "toSet", 0, 0, to_set),
        (Type::Iterable, "first", 0, 0, first),
        (Type::Iterable, "head", 0, 0, first),
        (Type::Iterable, "last", 0, 0, last),
        (Type::Iterable, "tail", 0, 0, tail),
        (Type::Iterable, "init", 0, 0, init),
        (Type::Iterable, "inits", 0, 0, inits),
        (Type::Iterable, "tails", 0, 0, tails),
        (Type::Iterable, "take", 1, 1, take),
        (Type::Iterable, "takeRight", 1, 1, take_right),
        (Type::Iterable, "drop", 1, 1, drop_first),
        (Type::Iterable, "dropRight", 1, 1, drop_right),
        (Type::Iterable, "takeWhile", 1, 1, take_while),
        (Type::Iterable, "dropWhile", 1, 1, drop_while),
        (Type::Iterable, "size", 0, 0, super::iteration::length),
        (Type::Iterator, "size", 0, 0, super::iteration::length),
        (Type::Iterable, "transpose", 0, 0, transpose),
        (Type::Iterable, "disjoint", 1, 1, disjoint),
        (Type::Iterable, "containsAll", 1, 1, contains_all),
        (Type::Iterable, "contains", 1, 1, contains),
    ],
    statics: &[],
    constructors: &[],
    constants: &[],
};

fn sum(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "sum", args);
    let closure = match call.len() {
        0 => None,
        1 => call.closure_or_none(0).filter(|given| matches!(given, Value::Closure(_))),
        _ => Some(call.closure(interp, 1)?),
    };
    let mut total = match (call.len(), &closure) {
        (1, None) | (2, _) => Some(call.get(0)),
        _ => None,
    };
    walk::<()>(interp, this, |interp, item| {
        let item = match &closure {
            Some(closure) => interp.call_spread(closure, &item)?,
            None => item,
        };
        total = Some(match total.take() {
            None => item,
            Some(so_far) => interp.binary(BinaryOp::Plus, &so_far, &item)?,
        });
        Ok(ControlFlow::Continue(()))
    })?;
    Ok(total.unwrap_or_default())
}

fn average(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let total = sum(interp, this, args)?;
    if total.is_null() {
        let message = "Cannot invoke \"Object.getClass()\" because \"obj\" is null";
        return Err(interp.throw(Type::NullPointerException, message));
    }
    let count = super::iteration::length(interp, this, &[])?;
    interp.binary(BinaryOp::Div, &total, &count)
}

fn count(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let mut found = 0;
    walk::<()>(interp, this, |interp, item| {
        let counts = match args {
            [closure @ Value::Closure(_)] => test(interp, closure, &item)?,
            [wanted] => interp.equals(&item, wanted)?,
            _ => true,
        };
        found += usize::from(counts);
        Ok(ControlFlow::Continue(()))
    })?;
    Ok(size(found))
}

/// The name an item is grouped under: GStrings are no keys.
fn key_of(interp: &mut Interp<'_>, closure: Option<&Value>, item: &Value) -> Eval {
    match closure {
        Some(closure) => interp.call_spread(closure, item),
        None => Ok(item.clone()),
    }
}

fn count_by(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let closure = Call::new(this, "countBy", args).closure_or_none(0);
    let counts = interp.new_map(Type::LinkedHashMap)?;
    walk::<()>(interp, this, |interp, item| {
        let key = key_of(interp, closure.as_ref(), &item)?;
        let so_far = match interp.map_get(&counts, &key)? {
            Some(Value::Int(n)) => n,
            _ => 0,
        };
        interp.map_put(&counts, key, Value::Int(so_far.wrapping_add(1)))?;
        Ok(ControlFlow::Continue(()))
    })?;
    Ok(Value::Map(counts))
}

/// Items by key, each group a list, in the order the keys appear.
fn groups(interp: &mut Interp<'_>, items: Vec<Value>, closure: Option<&Value>) -> Eval<Vec<(Value, Vec<Value>)>> {
    let places = interp.new_map(Type::LinkedHashMap)?;
    let mut groups: Vec<(Value, Vec<Value>)> = Vec::new();
    for item in items {
        interp.charge(1)?;
        let key = key_of(interp, closure, &item)?;
        match interp.map_get(&places, &key)? {
            Some(Value::Int(at)) => {
                if let Some((_, group)) = groups.get_mut(at as usize) {
                    group.push(item);
                }
            }
            _ => {
                interp.map_put(&places, key.clone(), size(groups.len()))?;
                groups.push((key, vec![item]));
            }
        }
    }
    Ok(groups)
}

fn group_by(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let closures = match args {
        [Value::List(list)] => list.items().clone(),
        _ => args.to_vec(),
    };
    let items = interp.elements(this)?;
    group_level(interp, items, &closures)
}

fn group_level(interp: &mut Interp<'_>, items: Vec<Value>, closures: &[Value]) -> Eval {
    let (closure, deeper) = match closures {
        [first, deeper @ ..] => (Some(first), deeper),
        [] => (None, closures),
    };
    let map = interp.new_map(Type::LinkedHashMap)?;
    for (key, group) in groups(interp, items, closure)? {
        let value = if deeper.is_empty() { interp.list(group)? } else { group_level(interp, group, deeper)? };
        interp.map_put(&map, key, value)?;
    }
    Ok(Value::Map(map))
}

fn group_map_by(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let closure = Call::new(this, "groupBy", args).closure(interp, 0)?;
    let entries = interp.elements(this)?;
    let map = interp.new_map(Type::LinkedHashMap)?;
    let kind = match this {
        Value::Map(map) => super::iteration::similar_map(map),
        _ => Type::LinkedHashMap,
    };
    for (key, group) in groups(interp, entries, Some(&closure))? {
        let part = interp.map_from(kind, group.iter().filter_map(pair_of).collect::<Vec<_>>())?;
        let mut part = Value::Map(part);
        if let Some(deeper) = args.get(1..).filter(|deeper| !deeper.is_empty()) {
            part = group_map_by(interp, &part, deeper)?;
        }
        interp.map_put(&map, key, part)?;
    }
    Ok(Value::Map(map))
}

fn group_entries_by(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let closure = Call::new(this, "groupEntriesBy", args).closure(interp, 0)?;
    let entries = interp.elements(this)?;
    group_level(interp, entries, &[closure])
}

fn min(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let items = interp.elements(this)?;
    extreme(interp, items, args.first(), false)
}

fn max(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let items = interp.elements(this)?;
    extreme(interp, items, args.first(), true)
}

fn join(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let separator = match args {
        [] | [Value::Null] => "".into(),
        [separator] => interp.to_text(separator)?,
        _ => "".into(),
    };
    let mut text = String::new();
    let mut first = true;
    walk::<()>(interp, this, |interp, item| {
        if !first {
            text.push_str(&separator);
        }
        first = false;
        let part = interp.to_text(&item)?;
        interp.room_for_text(text.len() + part.len())?;
        text.push_str(&part);
        Ok(ControlFlow::Continue(()))
    })?;
    interp.text(text)
}

fn flatten(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let closure = Call::new(this, "flatten", args).closure_or_none(0);
    let mut flat = Vec::new();
    flatten_into(interp, this, closure.as_ref(), &mut flat)?;
    similar(interp, this, flat)
}

/// Whether a collection holds nothing but this very item.
fn wraps(interp: &mut Interp<'_>, collection: &Value, item: &Value) -> Eval<bool> {
    let items = interp.elements(collection)?;
    Ok(matches!(items.as_slice(), [single] if crate::interp::same(single, item)))
}

fn flatten_into(interp: &mut Interp<'_>, nested: &Value, closure: Option<&Value>, flat: &mut Vec<Value>) -> Eval<()> {
    interp.check_stack()?;
    for item in interp.elements(nested)? {
        match item {
            Value::List(_) | Value::Set(_) | Value::Range(_) | Value::Array(_) => {
                flatten_into(interp, &item, closure, flat)?
            }
            item => match closure {
                None => push(interp, flat, item)?,
                Some(closure) => {
                    let answer = interp.call(closure, std::slice::from_ref(&item))?;
                    // What the closure makes of an item is flattened again, unless it only wraps it.
                    match &answer {
                        Value::List(_) | Value::Set(_) | Value::Range(_) if !wraps(interp, &answer, &item)? => {
                            flatten_into(interp, &answer, Some(closure), flat)?
                        }
                        _ => push(interp, flat, answer)?,
                    }
                }
            },
        }
    }
    Ok(())
}

/// Key and value from what a closure answered: a list of two, a map, an entry.
fn entries_from(interp: &mut Interp<'_>, answer: &Value) -> Eval<Vec<(Value, Value)>> {
    let at = |items: &[Value], at: usize| items.get(at).cloned().unwrap_or_default();
    let pair = |items: &[Value]| (at(items, 0), at(items, 1));
    match answer {
        Value::Map(map) => interp.entries(map),
        Value::Entry(_) => Ok(pair_of(answer).into_iter().collect()),
        Value::List(list) => Ok(vec![pair(&list.items())]),
        Value::Array(array) => Ok(vec![pair(&array.items.borrow())]),
        Value::Null => Err(interp.throw_with(Type::NullPointerException, None)),
        other => {
            let class = interp.class_name(other);
            Err(interp.no_method(
                &Value::new_list(Vec::new()),
                &format!("leftShift of {class}"),
                std::slice::from_ref(other),
            ))
        }
    }
}

fn collect_entries(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "collectEntries", args);
    let closure = args.last().and_then(|_| call.closure_or_none(call.len() - 1));
    let map = match (args.first(), call.len()) {
        (Some(Value::Map(map)), _) => map.clone(),
        (_, 0 | 1) => match this {
            Value::Map(map) => interp.new_map(similar_map(map))?,
            _ => interp.new_map(Type::LinkedHashMap)?,
        },
        _ => return Err(call.refuse(interp)),
    };
    walk::<()>(interp, this, |interp, item| {
        let answer = key_of(interp, closure.as_ref(), &item)?;
        for (key, value) in entries_from(interp, &answer)? {
            interp.map_put(&map, key, value)?;
        }
        Ok(ControlFlow::Continue(()))
    })?;
    Ok(Value::Map(map))
}

fn collect_nested(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let closure = Call::new(this, "collectNested", args).closure(interp, 0)?;
    nested(interp, this, &closure)
}

fn nested(interp: &mut Interp<'_>, this: &Value, closure: &Value) -> Eval {
    interp.check_stack()?;
    let mut results = Vec::new();
    for item in interp.elements(this)? {
        let answer = match &item {
            Value::List(_) | Value::Set(_) | Value::Range(_) => nested(interp, &item, closure)?,
            item => interp.call(closure, std::slice::from_ref(item))?,
        };
        push(interp, &mut results, answer)?;
    }
    interp.list(results)
}

fn offset(interp: &mut Interp<'_>, call: Call<'_>) -> Eval<i32> {
    if call.len() == 0 { Ok(0) } else { Ok(call.int(interp, 0)? as i32) }
}

fn with_index(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let mut at = offset(interp, Call::new(this, "withIndex", args))?;
    let mut results = Vec::new();
    for item in interp.elements(this)? {
        let pair = interp.list_of(Type::Tuple2, vec![item, Value::Int(at)])?;
        at = at.wrapping_add(1);
        push(interp, &mut results, pair)?;
    }
    interp.list(results)
}

fn indexed(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let start = offset(interp, Call::new(this, "indexed", args))?;
    let items = interp.elements(this)?;
    let entries = items.into_iter().enumerate().map(|(at, item)| (Value::Int(start.wrapping_add(at as i32)), item));
    Ok(Value::Map(interp.map_from(Type::LinkedHashMap, entries)?))
}

fn collate(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "collate", args);
    let width = call.int(interp, 0)?;
    let (step, keep) = match args {
        [_, Value::Bool(keep)] => (width, *keep),
        [_, _, keep] => (call.int(interp, 1)?, interp.truth(keep)?),
        [_, _] => (call.int(interp, 1)?, true),
        _ => (width, true),
    };
    let items = interp.elements(this)?;
    if width <= 0 || step < 0 {
        let whole = interp.list(items)?;
        return interp.list(vec![whole]);
    }
    if step == 0 {
        return Err(interp.throw(Type::IllegalArgumentException, "step cannot be zero"));
    }
    let (width, step) = (width as usize, step as usize);
    let mut chunks = Vec::new();
    for start in (0..items.len()).step_by(step.max(1)) {
        let end = start.saturating_add(width);
        if end > items.len() && !keep {
            break;
        }
        let part = items.get(start..end.min(items.len())).unwrap_or_default().to_vec();
        let part = interp.list(part)?;
        push(interp, &mut chunks, part)?;
    }
    interp.list(chunks)
}

fn chop(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "chop", args);
    let items = interp.elements(this)?;
    let mut rest = items.as_slice();
    let mut chunks = Vec::new();
    for at in 0..call.len() {
        let wanted = call.int(interp, at)?;
        let length = usize::try_from(wanted).unwrap_or(rest.len()).min(rest.len());
        let (part, left) = rest.split_at(length);
        chunks.push(interp.list(part.to_vec())?);
        rest = left;
    }
    interp.list(chunks)
}

fn to_list(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    let items = interp.elements(this)?;
    interp.list(items)
}

fn as_list(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    match this {
        Value::List(_) => Ok(this.clone()),
        _ => to_list(interp, this, args),
    }
}

fn to_set(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    let items = interp.elements(this)?;
    let set = match super::list::is_collection(this) {
        // Java makes room for exactly this many, which shows in the order.
        true => interp.sized_set(items.len())?,
        false => interp.new_set(Type::HashSet)?,
    };
    for item in items {
        interp.set_add(&set, item)?;
    }
    Ok(Value::Set(set))
}

/// One end of a collection that must not be empty.
fn end(interp: &mut Interp<'_>, this: &Value, name: &str, last: bool) -> Eval {
    let found = match this {
        Value::List(list) => {
            if last {
                list.items().last().cloned()
            } else {
                list.get(0)
            }
        }
        Value::Range(range) => {
            if last {
                range.get(range.len().wrapping_sub(1))
            } else {
                range.get(0)
            }
        }
        other => {
            let items = interp.elements(other)?;
            if last { items.last().cloned() } else { items.first().cloned() }
        }
    };
    match (found, this) {
        (Some(item), _) => Ok(item),
        (None, Value::List(_) | Value::Range(_)) => {
            Err(interp
                .throw(Type::NoSuchElementException, format!("Cannot access {name}() element from an empty List")))
        }
        (None, Value::Set(set)) if set.kind == Type::TreeSet => {
            Err(interp.throw_with(Type::NoSuchElementException, None))
        }
        (None, _) => Err(interp
            .throw(Type::NoSuchElementException, format!("Cannot access {name}() element from an empty Iterable"))),
    }
}

fn first(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    end(interp, this, "first", false)
}

fn last(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    end(interp, this, "last", true)
}

/// A part of the items, in a collection of the same kind.
fn part(interp: &mut Interp<'_>, this: &Value, range: impl FnOnce(usize) -> (usize, usize)) -> Eval {
    let items = interp.elements(this)?;
    let (from, to) = range(items.len());
    let to = to.min(items.len());
    let kept = items.get(from.min(to)..to).unwrap_or_default().to_vec();
    similar(interp, this, kept)
}

fn not_empty(interp: &mut Interp<'_>, this: &Value, name: &str) -> Eval<()> {
    match super::iteration::length(interp, this, &[])? {
        Value::Int(0) => {
            let what = if name == "init" { "Iterable" } else { "iterable" };
            Err(interp.throw(Type::NoSuchElementException, format!("Cannot access {name}() for an empty {what}")))
        }
        _ => Ok(()),
    }
}

fn tail(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    not_empty(interp, this, "tail")?;
    part(interp, this, |len| (1, len))
}

fn init(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    not_empty(interp, this, "init")?;
    part(interp, this, |len| (0, len.saturating_sub(1)))
}

fn inits(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    let items = interp.elements(this)?;
    let mut results = Vec::new();
    for length in (0..=items.len()).rev() {
        let part = interp.list(items.get(..length).unwrap_or_default().to_vec())?;
        results.push(part);
    }
    interp.list(results)
}

fn tails(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    let items = interp.elements(this)?;
    let mut results = Vec::new();
    for from in 0..=items.len() {
        let part = interp.list(items.get(from..).unwrap_or_default().to_vec())?;
        results.push(part);
    }
    interp.list(results)
}

fn take(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let count = Call::new(this, "take", args).count(interp, 0)?;
    if let Value::Range(range) = this {
        interp.charge(count.min(range.len()))?;
        interp.room_for_elements(count.min(range.len()))?;
        let items = range.iter().take(count).collect();
        return interp.list(items);
    }
    part(interp, this, |_| (0, count))
}

fn take_right(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let count = Call::new(this, "takeRight", args).count(interp, 0)?;
    part(interp, this, |len| (len.saturating_sub(count), len))
}

fn drop_first(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let count = Call::new(this, "drop", args).count(interp, 0)?;
    part(interp, this, |len| (count, len))
}

fn drop_right(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let count = Call::new(this, "dropRight", args).count(interp, 0)?;
    part(interp, this, |len| (0, len.saturating_sub(count)))
}

/// How many items at the start a closure accepts.
pub(super) fn accepted_prefix(interp: &mut Interp<'_>, items: &[Value], closure: &Value) -> Eval<usize> {
    for (at, item) in items.iter().enumerate() {
        interp.charge(1)?;
        if !test(interp, closure, item)? {
            return Ok(at);
        }
    }
    Ok(items.len())
}

fn take_while(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let closure = Call::new(this, "takeWhile", args).closure(interp, 0)?;
    let items = interp.elements(this)?;
    let length = accepted_prefix(interp, &items, &closure)?;
    similar(interp, this, items.get(..length).unwrap_or_default().to_vec())
}

fn drop_while(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let closure = Call::new(this, "dropWhile", args).closure(interp, 0)?;
    let items = interp.elements(this)?;
    let length = accepted_prefix(interp, &items, &closure)?;
    similar(interp, this, items.get(length..).unwrap_or_default().to_vec())
}

fn transpose(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    let mut rows = Vec::new();
    for row in interp.elements(this)? {
        let row = interp.cast_builtin(row, Type::List)?;
        rows.push(interp.elements(&row)?);
    }
    let width = rows.iter().map(Vec::len).min().unwrap_or(0);
    let mut columns = Vec::new();
    for at in 0..width {
        let column = rows.iter().filter_map(|row| row.get(at).cloned()).collect();
        columns.push(interp.list(column)?);
    }
    interp.list(columns)
}

fn contains(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let [wanted] = args else { return Err(interp.no_method(this, "contains", args)) };
    if let Value::Set(set) = this {
        return Ok(Value::Bool(interp.set_contains(set, wanted)?));
    }
    if let Value::Range(range) = this {
        if let crate::value::Range::Values { items, .. } = &**range {
            interp.charge(items.len() / 4)?;
        }
        return super::range::holds(interp, range, wanted).map(Value::Bool);
    }
    let found = walk(interp, this, |interp, item| {
        Ok(if interp.java_equals(wanted, &item)? { ControlFlow::Break(()) } else { ControlFlow::Continue(()) })
    })?;
    Ok(Value::Bool(found.is_some()))
}

fn contains_all(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let wanted = Call::new(this, "containsAll", args).get(0);
    for item in interp.elements(&wanted)? {
        if let Value::Bool(false) = contains(interp, this, &[item])? {
            return Ok(Value::Bool(false));
        }
    }
    Ok(Value::Bool(true))
}

fn disjoint(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let other = super::list::collection(interp, Call::new(this, "disjoint", args))?;
    let other = super::distinct::Seen::of(interp, other)?;
    for item in interp.elements(this)? {
        if other.contains(interp, &item)? {
            return Ok(Value::Bool(false));
        }
    }
    Ok(Value::Bool(true))
}
