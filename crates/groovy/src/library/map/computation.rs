//! Values that closures make on the way.

use std::rc::Rc;

use super::access::found;
use super::own;
use crate::interp::{Eval, Interp};
use crate::library::args::Call;
use crate::value::{Map, Value};

/// `withDefault`: the same entries, with a closure for missing keys.
pub(super) fn with_default(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "withDefault", args);
    let closure = call.closure(interp, call.len() - 1)?;
    let map = own(interp, this)?;
    interp.reserve(192)?;
    let mut with = Map::view(map.kind, map);
    with.default = closure;
    Ok(Value::Map(Rc::new(with)))
}

pub(super) fn replace_all(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let closure = Call::new(this, "replaceAll", args).closure(interp, 0)?;
    let map = own(interp, this)?.clone();
    for (key, value) in interp.entries(&map)? {
        let value = interp.call(&closure, &[key.clone(), value])?;
        interp.map_put(&map, key, value)?;
    }
    Ok(Value::Null)
}

pub(super) fn replace(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
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

pub(super) fn compute_if_absent(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
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

pub(super) fn compute_if_present(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
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

pub(super) fn compute(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "compute", args);
    let map = own(interp, this)?.clone();
    let old = found(interp, &map, &call.get(0))?.unwrap_or_default();
    let value = interp.call(&call.closure(interp, 1)?, &[call.get(0), old])?;
    store(interp, &map, call.get(0), value)
}

pub(super) fn merge(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "merge", args);
    let map = own(interp, this)?.clone();
    let value = match found(interp, &map, &call.get(0))? {
        Some(old) if !old.is_null() => interp.call(&call.closure(interp, 2)?, &[old, call.get(1)])?,
        _ => call.get(1),
    };
    store(interp, &map, call.get(0), value)
}
