//! Maps and their entries.

use std::ops::ControlFlow;
use std::rc::Rc;

use super::Module;
use super::args::{Call, arity, size};
use super::iteration::{pair_of, similar_map, test, walk};
use super::sequence::accepted_prefix;
use crate::interp::{Eval, Interp};
use crate::types::Type;
use crate::value::{Entry, Map, Value};

pub(super) const MODULE: Module = Module {
    methods: &[
        (Type::Map, "get", 1, 2, get),
        (Type::Map, "getAt", 1, 1, get_at),
        (Type::Map, "putAt", 2, 2, put_at),
        (Type::Map, "put", 2, 2, put),
        (Type::Map, "putAll", 1, 1, put_all),
        (Type::Map, "leftShift", 1, 1, left_shift),
        (Type::Map, "getOrDefault", 2, 2, get_or_default),
        (Type::Map, "putIfAbsent", 2, 2, put_if_absent),
        (Type::Map, "remove", 1, 2, remove),
        (Type::Map, "clear", 0, 0, clear),
        (Type::Map, "size", 0, 0, super::iteration::length),
        (Type::Map, "isEmpty", 0, 0, |_, this, _| Ok(Value::Bool(map_of(this).is_none_or(|map| map.is_empty())))),
        (Type::Map, "containsKey", 1, 1, contains_key),
        (Type::Map, "containsValue", 1, 1, contains_value),
        (Type::Map, "keySet", 0, 0, key_set),
        (Type::Map, "navigableKeySet", 0, 0, key_set),
        (Type::Map, "values", 0, 0, values),
        (Type::Map, "entrySet", 0, 0, entry_set),
        (Type::Map, "iterator", 0, 0, iterator),
        (Type::Map, "find", 1, 1, find),
        (Type::Map, "subMap", 1, 3, sub_map),
        (Type::Map, "plus", 1, 1, plus),
        (Type::Map, "minus", 1, 1, minus),
        (Type::Map, "intersect", 1, 1, intersect),
        (Type::Map, "withDefault", 1, 3, with_default),
        (Type::Map, "take", 1, 1, take),
        (Type::Map, "drop", 1, 1, drop_first),
        (Type::Map, "takeWhile", 1, 1, take_while),
        (Type::Map, "dropWhile", 1, 1, drop_while),
        (Type::Map, "removeAll", 1, 1, remove_all),
        (Type::Map, "retainAll", 1, 1, retain_all),
        (Type::Map, "replaceAll", 1, 1, replace_all),
        (Type::Map, "replace", 2, 3, replace),
        (Type::Map, "computeIfAbsent", 2, 2, compute_if_absent),
        (Type::Map, "computeIfPresent", 2, 2, compute_if_present),
        (Type::Map, "compute", 2, 2, compute),
        (Type::Map, "merge", 3, 3, merge),
        (Type::Map, "asImmutable", 0, 0, immutable_copy),
        (Type::Map, "asUnmodifiable", 0, 0, unmodifiable),
        (Type::Map, "asSynchronized", 0, 0, |_, this, _| Ok(this.clone())),
        (Type::Map, "clone", 0, 0, copy),
        (Type::Map, "toMapString", 0, 1, |interp, this, _| interp.to_text(this).map(Value::Str)),
        (Type::Map, "equals", 1, 1, equals),
        (Type::Map, "toSpreadMap", 0, 0, |_, this, _| Ok(this.clone())),
        (Type::Map, "findAll", 1, 1, find_all),
        (Type::Map, "firstKey", 0, 0, |interp, this, _| end(interp, this, false).and_then(key_or_fail)),
        (Type::Map, "lastKey", 0, 0, |interp, this, _| end(interp, this, true).and_then(key_or_fail)),
        (Type::TreeMap, "firstEntry", 0, 0, |interp, this, _| {
            end(interp, this, false).map(|end| end.unwrap_or_default())
        }),
        (Type::TreeMap, "lastEntry", 0, 0, |interp, this, _| {
            end(interp, this, true).map(|end| end.unwrap_or_default())
        }),
        (Type::TreeMap, "pollFirstEntry", 0, 0, |interp, this, _| poll(interp, this, false)),
        (Type::TreeMap, "pollLastEntry", 0, 0, |interp, this, _| poll(interp, this, true)),
        (Type::TreeMap, "headMap", 1, 2, |interp, this, args| {
            cut(interp, this, args, |order, inclusive| order.is_lt() || (inclusive && order.is_eq()), false)
        }),
        (Type::TreeMap, "tailMap", 1, 2, |interp, this, args| {
            cut(interp, this, args, |order, inclusive| order.is_gt() || (inclusive && order.is_eq()), true)
        }),
        (Type::TreeMap, "descendingMap", 0, 0, descending),
        (Type::TreeMap, "floorKey", 1, 1, |interp, this, args| near(interp, this, args, |order| order.is_le(), true)),
        (Type::TreeMap, "lowerKey", 1, 1, |interp, this, args| near(interp, this, args, |order| order.is_lt(), true)),
        (Type::TreeMap, "ceilingKey", 1, 1, |interp, this, args| {
            near(interp, this, args, |order| order.is_ge(), false)
        }),
        (Type::TreeMap, "higherKey", 1, 1, |interp, this, args| near(interp, this, args, |order| order.is_gt(), false)),
        (Type::MapEntry, "getKey", 0, 0, |_, this, _| Ok(pair_of(this).map(|(key, _)| key).unwrap_or_default())),
        (Type::MapEntry, "getValue", 0, 0, |_, this, _| Ok(pair_of(this).map(|(_, value)| value).unwrap_or_default())),
        (Type::MapEntry, "setValue", 1, 1, set_value),
    ],
    statics: &[
        (Type::Map, "of", 0, super::ANY, of),
        (Type::Map, "ofEntries", 0, super::ANY, of_entries),
        (Type::Map, "copyOf", 1, 1, copy_of),
        (Type::Map, "entry", 2, 2, new_entry),
    ],
    constructors: &[
        (Type::HashMap, 0, 2, new_map),
        (Type::LinkedHashMap, 0, 2, new_map),
        (Type::TreeMap, 0, 1, new_map),
        (Type::ConcurrentHashMap, 0, 2, new_map),
        (Type::Hashtable, 0, 1, new_map),
        (Type::Properties, 0, 0, new_map),
        (Type::SimpleEntry, 2, 2, new_entry),
        (Type::ImmutableEntry, 2, 2, new_entry),
        (Type::GroovyMapEntry, 2, 2, new_entry),
    ],
    constants: &[],
};

fn map_of(this: &Value) -> Option<&Rc<Map>> {
    match this {
        Value::Map(map) => Some(map),
        _ => None,
    }
}

/// The receiver as a map.
fn own<'v>(interp: &Interp<'_>, this: &'v Value) -> Eval<&'v Rc<Map>> {
    map_of(this).ok_or_else(|| interp.no_method(this, "size", &[]))
}

/// The entries of the receiver.
fn own_entries(interp: &mut Interp<'_>, this: &Value) -> Eval<Vec<(Value, Value)>> {
    let map = own(interp, this)?;
    interp.entries(map)
}

fn new_map(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let kind = super::list::class_of(this);
    match args {
        [Value::Null] => Err(interp.throw_with(Type::NullPointerException, None)),
        [Value::Map(other)] if kind == Type::HashMap => {
            let entries = interp.entries(other)?;
            let map = interp.sized_map(entries.len() * 4 / 3 + 1)?;
            for (key, value) in entries {
                interp.map_put(&map, key, value)?;
            }
            Ok(Value::Map(map))
        }
        [Value::Map(other)] => {
            let entries = interp.entries(other)?;
            let map = interp.map_from(kind, entries)?;
            Ok(Value::Map(map))
        }
        [Value::Int(capacity), ..] if *capacity < 0 => {
            Err(interp.throw(Type::IllegalArgumentException, format!("Illegal initial capacity: {capacity}")))
        }
        [comparator @ (Value::Closure(_) | Value::Object(_))] => {
            let mut map = Map::new(kind);
            map.comparator = comparator.clone();
            interp.reserve(192)?;
            Ok(Value::Map(Rc::new(map)))
        }
        [] | [Value::Int(_), ..] => Ok(Value::Map(interp.new_map(kind)?)),
        _ => Err(interp.no_method(this, "<init>", args)),
    }
}

fn new_entry(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "entry", args);
    let kind = match this {
        Value::Type(class) if class.is(Type::MapEntry) => *class,
        _ => Type::KeyValueHolder,
    };
    if kind == Type::KeyValueHolder && (call.get(0).is_null() || call.get(1).is_null()) {
        return Err(interp.throw_with(Type::NullPointerException, None));
    }
    interp.reserve(64)?;
    Ok(Value::Entry(Rc::new(Entry::single(kind, call.get(0), call.get(1)))))
}

/// `Map.of(k, v, ...)`. Java does not say in which order it shows them; here it is the order written.
fn of(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    if args.len() % 2 == 1 || args.len() > 20 {
        return Err(interp.no_method(this, "of", args));
    }
    immutable(interp, args.chunks(2).filter_map(|pair| Some((pair.first()?.clone(), pair.get(1)?.clone()))).collect())
}

fn of_entries(interp: &mut Interp<'_>, _this: &Value, args: &[Value]) -> Eval {
    immutable(interp, args.iter().filter_map(pair_of).collect())
}

fn copy_of(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    match args {
        [Value::Map(map)] => {
            let entries = interp.entries(map)?;
            immutable(interp, entries)
        }
        _ => Err(interp.no_method(this, "copyOf", args)),
    }
}

fn immutable(interp: &mut Interp<'_>, entries: Vec<(Value, Value)>) -> Eval {
    if entries.iter().any(|(key, value)| key.is_null() || value.is_null()) {
        return Err(interp.throw_with(Type::NullPointerException, None));
    }
    let map = interp.map_from(Type::LinkedHashMap, entries)?;
    let table = map.table().clone();
    Ok(Value::Map(Rc::new(Map::from_table(Type::ImmutableMap, table))))
}

fn get(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let map = own(interp, this)?.clone();
    match args {
        [key, default] => match interp.map_get(&map, key)? {
            Some(value) => Ok(value),
            None => {
                interp.map_put(&map, key.clone(), default.clone())?;
                Ok(default.clone())
            }
        },
        [key] => interp.map_lookup(&map, key),
        _ => Err(interp.no_method(this, "get", args)),
    }
}

fn get_at(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    get(interp, this, args)
}

fn put(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "put", args);
    let map = own(interp, this)?.clone();
    if map.kind == Type::ConcurrentHashMap && (call.get(0).is_null() || call.get(1).is_null()) {
        return Err(interp.throw_with(Type::NullPointerException, None));
    }
    interp.map_put(&map, call.get(0), call.get(1))
}

fn put_at(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    put(interp, this, args)?;
    Ok(Call::new(this, "putAt", args).get(1))
}

/// Adds the entries of a map, of a list of entries, or one entry.
fn add_entries(interp: &mut Interp<'_>, map: &Rc<Map>, more: &Value) -> Eval<bool> {
    let entries = match more {
        Value::Map(other) => interp.entries(other)?,
        Value::Entry(_) => pair_of(more).into_iter().collect(),
        Value::List(_) | Value::Set(_) => interp.elements(more)?.iter().filter_map(pair_of).collect(),
        _ => return Ok(false),
    };
    for (key, value) in entries {
        interp.charge(1)?;
        interp.map_put(map, key, value)?;
    }
    Ok(true)
}

fn put_all(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "putAll", args);
    let map = own(interp, this)?.clone();
    if call.get(0).is_null() {
        return Err(interp.throw_with(Type::NullPointerException, None));
    }
    if add_entries(interp, &map, &call.get(0))? { Ok(Value::Null) } else { Err(call.refuse(interp)) }
}

fn left_shift(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "leftShift", args);
    let map = own(interp, this)?.clone();
    if add_entries(interp, &map, &call.get(0))? { Ok(this.clone()) } else { Err(call.refuse(interp)) }
}

fn get_or_default(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "getOrDefault", args);
    let map = own(interp, this)?.clone();
    // Java asks `get`, which makes the default of `withDefault`.
    if !map.default.is_null() {
        return interp.map_lookup(&map, &call.get(0));
    }
    Ok(interp.map_get(&map, &call.get(0))?.unwrap_or_else(|| call.get(1)))
}

/// What `get` answers where Java's own methods ask it: with a default, nothing is missing.
fn found(interp: &mut Interp<'_>, map: &Rc<Map>, key: &Value) -> Eval<Option<Value>> {
    if map.default.is_null() { interp.map_get(map, key) } else { interp.map_lookup(map, key).map(Some) }
}

fn put_if_absent(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "putIfAbsent", args);
    let map = own(interp, this)?.clone();
    match found(interp, &map, &call.get(0))? {
        Some(value) if map.is_mutable() && !value.is_null() => Ok(value),
        _ => interp.map_put(&map, call.get(0), call.get(1)),
    }
}

fn remove(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let map = own(interp, this)?.clone();
    let call = Call::new(this, "remove", args);
    if call.len() == 2 {
        let same = match found(interp, &map, &call.get(0))? {
            Some(value) => interp.equals(&value, &call.get(1))?,
            None => false,
        };
        if same {
            interp.map_remove(&map, &call.get(0))?;
        }
        return Ok(Value::Bool(same));
    }
    Ok(interp.map_remove(&map, &call.get(0))?.unwrap_or_default())
}

fn clear(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    let map = own(interp, this)?;
    if !map.is_mutable() {
        return Err(interp.throw_with(Type::UnsupportedOperationException, None));
    }
    let old = map.table_mut().clear();
    drop(old);
    Ok(Value::Null)
}

fn contains_key(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let map = own(interp, this)?.clone();
    Ok(Value::Bool(interp.map_get(&map, &Call::new(this, "containsKey", args).get(0))?.is_some()))
}

fn contains_value(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let wanted = Call::new(this, "containsValue", args).get(0);
    for (_, value) in own_entries(interp, this)? {
        interp.charge(1)?;
        if interp.java_equals(&wanted, &value)? {
            return Ok(Value::Bool(true));
        }
    }
    Ok(Value::Bool(false))
}

fn key_set(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    interp.reserve(192)?;
    Ok(Value::Set(Rc::new(crate::value::Set::view(Type::KeySet, this))))
}

fn values(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    let values = own_entries(interp, this)?.into_iter().map(|(_, value)| value).collect();
    let kind = match map_of(this).map(|map| map.kind) {
        Some(Type::TreeMap) => Type::TreeValues,
        Some(Type::HashMap) => Type::HashValues,
        Some(kind) if kind.is(Type::UnmodifiableMap) => Type::UnmodifiableCollection,
        _ => Type::MapValues,
    };
    interp.list_of(kind, values)
}

fn entry_set(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    let entries = interp.elements(this)?;
    interp.reserve(192)?;
    let mut set = crate::value::Set::new(Type::EntrySet);
    set.view_of = this.clone();
    let set = Rc::new(set);
    for entry in entries {
        interp.entry_set_add(&set, entry)?;
    }
    Ok(Value::Set(set))
}

fn iterator(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    let entries = entry_set(interp, this, &[])?;
    interp.call_method(&entries, "iterator", &[])
}

fn find(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let closure = Call::new(this, "find", args).closure(interp, 0)?;
    let found = walk(interp, this, |interp, item| {
        Ok(if test(interp, &closure, &item)? { ControlFlow::Break(item) } else { ControlFlow::Continue(()) })
    })?;
    Ok(found.unwrap_or_default())
}

/// A new map of the entries that `keep` wants.
fn filtered(
    interp: &mut Interp<'_>,
    this: &Value,
    mut keep: impl FnMut(&mut Interp<'_>, &Value) -> Eval<bool>,
) -> Eval {
    let map = own(interp, this)?.clone();
    let mut kept = Map::new(similar_map(&map));
    kept.comparator = map.comparator.clone();
    interp.reserve(128)?;
    let kept = Rc::new(kept);
    for entry in interp.elements(this)? {
        interp.charge(1)?;
        if keep(interp, &entry)?
            && let Some((key, value)) = pair_of(&entry)
        {
            interp.map_put(&kept, key, value)?;
        }
    }
    Ok(Value::Map(kept))
}

fn find_all(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let closure = Call::new(this, "findAll", args).closure(interp, 0)?;
    filtered(interp, this, |interp, entry| test(interp, &closure, entry))
}

fn sub_map(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "subMap", args);
    let map = own(interp, this)?.clone();
    if map.kind == Type::TreeMap && call.len() == 2 && !matches!(call.get(0), Value::List(_)) {
        let (from, to) = (call.get(0), call.get(1));
        return filtered(interp, this, |interp, entry| {
            let Some((key, _)) = pair_of(entry) else { return Ok(false) };
            Ok(interp.compare(&key, &from)?.is_ge() && interp.compare(&key, &to)?.is_lt())
        });
    }
    let part = interp.new_map(Type::LinkedHashMap)?;
    for key in interp.elements(&call.get(0))? {
        match (interp.map_get(&map, &key)?, call.len()) {
            (Some(value), _) => interp.map_put(&part, key, value)?,
            (None, 2) => interp.map_put(&part, key, call.get(1))?,
            (None, _) => continue,
        };
    }
    Ok(Value::Map(part))
}

fn plus(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "plus", args);
    if let [text @ (Value::Str(_) | Value::GString(_))] = args {
        return interp.concat(this, text);
    }
    if let [Value::Null] = args {
        return Err(super::number::ambiguous_null(interp, this, "plus"));
    }
    let map = own(interp, this)?.clone();
    if let more @ (Value::List(_) | Value::Set(_) | Value::Range(_)) = &call.get(0)
        && let Some(other) = interp.elements(more)?.iter().find(|item| pair_of(item).is_none())
    {
        let message = format!("class {} cannot be cast to class java.util.Map$Entry", interp.class_name(other));
        return Err(interp.throw(Type::ClassCastException, message));
    }
    let entries = interp.entries(&map)?;
    let sum = match map.kind {
        Type::HashMap if map.default.is_null() => interp.sized_map(entries.len() * 4 / 3 + 1)?,
        _ => interp.new_map(similar_map(&map))?,
    };
    for (key, value) in entries {
        interp.map_put(&sum, key, value)?;
    }
    if add_entries(interp, &sum, &call.get(0))? { Ok(Value::Map(sum)) } else { Err(call.refuse(interp)) }
}

fn minus(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let other = match args {
        [Value::Map(other)] => other,
        [Value::Null] => return filtered(interp, this, |_, _| Ok(true)),
        _ => return Err(interp.no_method(this, "minus", args)),
    };
    let sorted = other.kind.is(Type::SortedMap);
    filtered(interp, this, |interp, entry| {
        let Some((key, value)) = pair_of(entry) else { return Ok(true) };
        if sorted {
            // Keys are compared one by one: a sorted map may not know how.
            for (unwanted, its_value) in other.entries() {
                interp.charge(1)?;
                if interp.java_equals(&key, &unwanted)? && interp.equals(&value, &its_value)? {
                    return Ok(false);
                }
            }
            return Ok(true);
        }
        match interp.map_get(other, &key)? {
            Some(unwanted) => Ok(!interp.equals(&value, &unwanted)?),
            None => Ok(true),
        }
    })
}

fn intersect(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let [Value::Map(other)] = args else { return Err(interp.no_method(this, "intersect", args)) };
    filtered(interp, this, |interp, entry| {
        let Some((key, value)) = pair_of(entry) else { return Ok(false) };
        match interp.map_get(other, &key)? {
            Some(same) => interp.equals(&value, &same),
            None => Ok(false),
        }
    })
}

/// `withDefault`: the same entries, with a closure for missing keys.
fn with_default(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "withDefault", args);
    let closure = call.closure(interp, call.len() - 1)?;
    let map = own(interp, this)?;
    interp.reserve(192)?;
    let mut with = Map::view(map.kind, map);
    with.default = closure;
    Ok(Value::Map(Rc::new(with)))
}

fn part(interp: &mut Interp<'_>, this: &Value, from: usize, count: usize) -> Eval {
    let mut at = 0;
    filtered(interp, this, |_, _| {
        at += 1;
        Ok(at > from && at - from <= count)
    })
}

fn take(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let count = Call::new(this, "take", args).count(interp, 0)?;
    part(interp, this, 0, count)
}

fn drop_first(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let exactly = Call::new(this, "drop", args).int(interp, 0)?;
    let count = usize::try_from(exactly).unwrap_or(0);
    // Nothing to leave out: Groovy clones the map, with its class.
    if exactly == 0 && map_of(this).is_some_and(|map| map.kind == Type::HashMap && map.default.is_null()) {
        return copy(interp, this, &[]);
    }
    part(interp, this, count, usize::MAX)
}

fn take_while(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let closure = Call::new(this, "takeWhile", args).closure(interp, 0)?;
    let items = interp.elements(this)?;
    let count = accepted_prefix(interp, &items, &closure)?;
    part(interp, this, 0, count)
}

fn drop_while(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let closure = Call::new(this, "dropWhile", args).closure(interp, 0)?;
    let items = interp.elements(this)?;
    let count = accepted_prefix(interp, &items, &closure)?;
    part(interp, this, count, usize::MAX)
}

/// Takes out the entries for which the closure's answer is `unwanted`.
fn weed(interp: &mut Interp<'_>, this: &Value, closure: &Value, unwanted: bool) -> Eval {
    let map = own(interp, this)?.clone();
    let mut changed = false;
    for entry in interp.elements(this)? {
        if test(interp, closure, &entry)? == unwanted
            && let Some((key, _)) = pair_of(&entry)
        {
            interp.map_remove(&map, &key)?;
            changed = true;
        }
    }
    Ok(Value::Bool(changed))
}

fn remove_all(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let closure = Call::new(this, "removeAll", args).closure(interp, 0)?;
    weed(interp, this, &closure, true)
}

fn retain_all(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let closure = Call::new(this, "retainAll", args).closure(interp, 0)?;
    weed(interp, this, &closure, false)
}

fn replace_all(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let closure = Call::new(this, "replaceAll", args).closure(interp, 0)?;
    let map = own(interp, this)?.clone();
    for (key, value) in interp.entries(&map)? {
        let value = interp.call(&closure, &[key.clone(), value])?;
        interp.map_put(&map, key, value)?;
    }
    Ok(Value::Null)
}

fn replace(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "replace", args);
    let map = own(interp, this)?.clone();
    let old = found(interp, &map, &call.get(0))?;
    match (old, call.len()) {
        (Some(_), 2) => interp.map_put(&map, call.get(0), call.get(1)),
        (None, 2) => Ok(Value::Null),
        (Some(old), _) if interp.equals(&old, &call.get(1))? => {
            interp.map_put(&map, call.get(0), call.get(2))?;
            Ok(Value::Bool(true))
        }
        _ => Ok(Value::Bool(false)),
    }
}

/// Stores what was computed; null takes the key out.
fn store(interp: &mut Interp<'_>, map: &Rc<Map>, key: Value, value: Value) -> Eval {
    if value.is_null() {
        interp.map_remove(map, &key)?;
    } else {
        interp.map_put(map, key, value.clone())?;
    }
    Ok(value)
}

fn compute_if_absent(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "computeIfAbsent", args);
    let map = own(interp, this)?.clone();
    match found(interp, &map, &call.get(0))? {
        Some(value) if !value.is_null() => Ok(value),
        _ => {
            let value = interp.call(&call.closure(interp, 1)?, &[call.get(0)])?;
            store(interp, &map, call.get(0), value)
        }
    }
}

fn compute_if_present(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "computeIfPresent", args);
    let map = own(interp, this)?.clone();
    match found(interp, &map, &call.get(0))? {
        Some(old) if !old.is_null() => {
            let value = interp.call(&call.closure(interp, 1)?, &[call.get(0), old])?;
            store(interp, &map, call.get(0), value)
        }
        _ => Ok(Value::Null),
    }
}

fn compute(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "compute", args);
    let map = own(interp, this)?.clone();
    let old = found(interp, &map, &call.get(0))?.unwrap_or_default();
    let value = interp.call(&call.closure(interp, 1)?, &[call.get(0), old])?;
    store(interp, &map, call.get(0), value)
}

fn merge(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "merge", args);
    let map = own(interp, this)?.clone();
    let value = match found(interp, &map, &call.get(0))? {
        Some(old) if !old.is_null() => interp.call(&call.closure(interp, 2)?, &[old, call.get(1)])?,
        _ => call.get(1),
    };
    store(interp, &map, call.get(0), value)
}

fn unmodifiable_kind(map: &Map) -> Type {
    let sorted = map.default.is_null() && map.kind.is(Type::SortedMap);
    if sorted { Type::UnmodifiableSortedMap } else { Type::UnmodifiableMap }
}

/// The same entries, not to be changed through this map.
fn unmodifiable(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    let map = own(interp, this)?;
    interp.reserve(192)?;
    Ok(Value::Map(Rc::new(Map::view(unmodifiable_kind(map), map))))
}

/// A copy that cannot be changed.
fn immutable_copy(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    let map = own(interp, this)?;
    interp.reserve(256 + map.len() * 48)?;
    let copy = Map::from_table(unmodifiable_kind(map), map.table().clone());
    Ok(Value::Map(Rc::new(copy)))
}

fn copy(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    let map = own(interp, this)?;
    interp.reserve(256 + map.len() * 48)?;
    let mut copy = Map::from_table(map.kind, map.table().clone());
    copy.default = map.default.clone();
    copy.comparator = map.comparator.clone();
    Ok(Value::Map(Rc::new(copy)))
}

fn equals(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    interp.equals(this, &Call::new(this, "equals", args).get(0)).map(Value::Bool)
}

/// The first or last entry.
fn end(interp: &mut Interp<'_>, this: &Value, last: bool) -> Eval<Option<Value>> {
    let entries = interp.elements(this)?;
    let found = if last { entries.last() } else { entries.first() };
    match found {
        Some(entry) => Ok(Some(entry.clone())),
        None => {
            let _ = size(0);
            Ok(None)
        }
    }
}

fn key_or_fail(entry: Option<Value>) -> Eval {
    match entry.as_ref().and_then(pair_of) {
        Some((key, _)) => Ok(key),
        None => Err(Box::new(crate::interp::Fault::Thrown(Value::Throwable(Rc::new(crate::value::Throwable::new(
            Type::NoSuchElementException,
            None,
        )))))),
    }
}

fn poll(interp: &mut Interp<'_>, this: &Value, last: bool) -> Eval {
    let map = own(interp, this)?.clone();
    let entry = end(interp, this, last)?;
    if let Some((key, _)) = entry.as_ref().and_then(pair_of) {
        interp.map_remove(&map, &key)?;
    }
    Ok(entry.unwrap_or_default())
}

/// The entries on one side of a key.
fn cut(
    interp: &mut Interp<'_>,
    this: &Value,
    args: &[Value],
    keep: fn(std::cmp::Ordering, bool) -> bool,
    inclusive: bool,
) -> Eval {
    let call = Call::new(this, "headMap", args);
    let inclusive = if call.len() == 2 { interp.truth(&call.get(1))? } else { inclusive };
    let bound = call.get(0);
    filtered(interp, this, |interp, entry| {
        let Some((key, _)) = pair_of(entry) else { return Ok(false) };
        Ok(keep(super::sorted::order_in(interp, this, &key, &bound)?, inclusive))
    })
}

fn descending(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    let mut entries = own_entries(interp, this)?;
    entries.reverse();
    Ok(Value::Map(interp.map_from(Type::LinkedHashMap, entries)?))
}

/// The key nearest to another one on one side.
fn near(
    interp: &mut Interp<'_>,
    this: &Value,
    args: &[Value],
    fits: fn(std::cmp::Ordering) -> bool,
    last: bool,
) -> Eval {
    let bound = Call::new(this, "floorKey", args).get(0);
    let mut found = Value::Null;
    for (key, _) in own_entries(interp, this)? {
        interp.charge(1)?;
        if fits(super::sorted::order_in(interp, this, &key, &bound)?) {
            found = key;
            if !last {
                break;
            }
        }
    }
    Ok(found)
}

fn set_value(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let Value::Entry(entry) = this else { return Err(interp.no_method(this, "setValue", args)) };
    if entry.kind == Type::KeyValueHolder {
        return Err(interp.throw(Type::UnsupportedOperationException, "not supported"));
    }
    if entry.kind == Type::ImmutableEntry {
        return Err(interp.throw_with(Type::UnsupportedOperationException, None));
    }
    let entry: Rc<Entry> = entry.clone();
    let old = entry.value();
    interp.set_entry_value(&entry, Call::new(this, "setValue", args).get(0))?;
    let _ = arity(interp, &Value::Null);
    Ok(old)
}
