//! Reading and writing by key.

use std::rc::Rc;

use super::{own, own_entries};
use crate::interp::{Eval, Interp};
use crate::library::args::Call;
use crate::library::iteration::pair_of;
use crate::types::Type;
use crate::value::{Map, Value};

pub(super) fn get(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
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

pub(super) fn get_at(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    get(interp, this, args)
}

pub(super) fn put(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "put", args);
    let map = own(interp, this)?.clone();
    if matches!(map.kind, Type::ConcurrentHashMap | Type::Hashtable | Type::Properties | Type::ConcurrentSkipListMap)
        && (call.get(0).is_null() || call.get(1).is_null())
    {
        return Err(interp.throw_with(Type::NullPointerException, None));
    }
    interp.map_put(&map, call.get(0), call.get(1))
}

pub(super) fn put_at(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    put(interp, this, args)
}

/// Adds the entries of a map, of a list of entries, or one entry.
pub(super) fn add_entries(interp: &mut Interp<'_>, map: &Rc<Map>, more: &Value) -> Eval<bool> {
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

pub(super) fn put_all(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "putAll", args);
    let map = own(interp, this)?.clone();
    if call.get(0).is_null() {
        return Err(interp.throw_with(Type::NullPointerException, None));
    }
    if add_entries(interp, &map, &call.get(0))? { Ok(Value::Null) } else { Err(call.refuse(interp)) }
}

pub(super) fn left_shift(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "leftShift", args);
    let map = own(interp, this)?.clone();
    if add_entries(interp, &map, &call.get(0))? { Ok(this.clone()) } else { Err(call.refuse(interp)) }
}

pub(super) fn get_or_default(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "getOrDefault", args);
    let map = own(interp, this)?.clone();
    // Java asks `get`, which makes the default of `withDefault`.
    if !map.default.is_null() {
        return interp.map_lookup(&map, &call.get(0));
    }
    Ok(interp.map_get(&map, &call.get(0))?.unwrap_or_else(|| call.get(1)))
}

/// What `get` answers where Java's own methods ask it: with a default, nothing is missing.
pub(super) fn found(interp: &mut Interp<'_>, map: &Rc<Map>, key: &Value) -> Eval<Option<Value>> {
    if map.default.is_null() { interp.map_get(map, key) } else { interp.map_lookup(map, key).map(Some) }
}

pub(super) fn put_if_absent(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "putIfAbsent", args);
    let map = own(interp, this)?.clone();
    match found(interp, &map, &call.get(0))? {
        Some(value) if map.is_mutable() && !value.is_null() => Ok(value),
        _ => interp.map_put(&map, call.get(0), call.get(1)),
    }
}

pub(super) fn remove(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
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

pub(super) fn clear(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    let map = own(interp, this)?;
    if !map.is_mutable() {
        return Err(interp.throw_with(Type::UnsupportedOperationException, None));
    }
    if map.part().is_some() {
        for (key, _) in interp.entries(map)? {
            interp.map_remove(map, &key)?;
        }
        return Ok(Value::Null);
    }
    let old = map.table_mut().clear();
    drop(old);
    Ok(Value::Null)
}

pub(super) fn contains_key(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let map = own(interp, this)?.clone();
    Ok(Value::Bool(interp.map_has(&map, &Call::new(this, "containsKey", args).get(0))?))
}

pub(super) fn contains_value(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let wanted = Call::new(this, "containsValue", args).get(0);
    for (_, value) in own_entries(interp, this)? {
        interp.charge(1)?;
        if interp.java_equals(&wanted, &value)? {
            return Ok(Value::Bool(true));
        }
    }
    Ok(Value::Bool(false))
}
