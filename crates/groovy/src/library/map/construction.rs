//! Maps and entries from nothing, from pairs and from other maps.

use std::rc::Rc;

use crate::interp::{Eval, Interp};
use crate::library::args::{Call, asks_null, capacity};
use crate::library::iteration::pair_of;
use crate::types::Type;
use crate::value::{Entry, Map, Value};

pub(super) fn new_map(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let kind = crate::library::list::class_of(this);
    match args {
        [Value::Null] if kind == Type::TreeMap => {
            let overloads: &[&[Type]] = &[&[Type::SortedMap], &[Type::Map], &[Type::Comparator]];
            Err(interp.ambiguous(this, "<init>", args, overloads))
        }
        [Value::Null] => Err(asks_null(interp, "java.util.Map.size()", "m")),
        [Value::Map(other)] if kind == Type::HashMap => {
            let entries = interp.entries(other)?;
            let map = interp.sized_map(entries.len() * 4 / 3 + 1)?;
            for (key, value) in entries {
                interp.map_put(&map, key, value)?;
            }
            Ok(Value::Map(map))
        }
        [Value::Map(other)] if kind.is(Type::NavigableMap) && other.kind.is(Type::SortedMap) => {
            let entries = interp.entries(other)?;
            interp.reserve(192)?;
            let mut map = Map::new(kind);
            map.comparator = other.comparator.clone();
            let map = Rc::new(map);
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
        [_, load, ..] if !load.is_number() || matches!(load, Value::Double(_)) => {
            Err(interp.no_method(this, "<init>", args))
        }
        [_] | [_, _] | [_, _, Value::Bool(_)]
            if let Some(room) = capacity(interp, this, args).filter(|_| kind != Type::TreeMap) =>
        {
            if room < 0 {
                return Err(interp.throw(Type::IllegalArgumentException, format!("Illegal initial capacity: {room}")));
            }
            if let [_, _, Value::Bool(true)] = args {
                interp.reserve(192)?;
                let mut map = Map::new(kind);
                map.by_use = true;
                return Ok(Value::Map(Rc::new(map)));
            }
            Ok(Value::Map(interp.new_map(kind)?))
        }
        [comparator @ (Value::Closure(_) | Value::Object(_))] => {
            let mut map = Map::new(kind);
            map.comparator = comparator.clone();
            interp.reserve(192)?;
            Ok(Value::Map(Rc::new(map)))
        }
        [] => Ok(Value::Map(interp.new_map(kind)?)),
        _ => Err(interp.no_method(this, "<init>", args)),
    }
}

pub(super) fn new_entry(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
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
pub(super) fn of(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    if args.len() % 2 == 1 || args.len() > 20 {
        return Err(interp.no_method(this, "of", args));
    }
    immutable(interp, args.chunks(2).filter_map(|pair| Some((pair.first()?.clone(), pair.get(1)?.clone()))).collect())
}

pub(super) fn of_entries(interp: &mut Interp<'_>, _this: &Value, args: &[Value]) -> Eval {
    immutable(interp, args.iter().filter_map(pair_of).collect())
}

pub(super) fn copy_of(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
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
