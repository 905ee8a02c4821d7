//! Takes out items, one at a time.

use std::rc::Rc;

use crate::interp::{Eval, Interp};
use crate::library::args::{Call, size};
use crate::library::list::access::out_of_bounds;
use crate::library::list::{item, length, resizable};
use crate::library::map::remove_values;
use crate::types::Type;
use crate::value::Value;

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
pub(in crate::library) fn remove(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    match (this, args) {
        (Value::List(list), [Value::Int(_) | Value::Short(_) | Value::Byte(_)])
            if !list.is_queue() && list.values_of().is_none() =>
        {
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
pub(super) fn set_removed(interp: &mut Interp<'_>, set: &Rc<crate::value::Set>, item: &Value) -> Eval<bool> {
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
    if let Value::List(values) = this
        && values.values_of().is_some()
    {
        let removed = remove_values(interp, values, true, |interp, item| interp.java_equals(&wanted, item))?;
        return Ok(Value::Bool(removed));
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

pub(in crate::library) fn clear(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    match this {
        Value::Set(set) if set.is_mutable() => {
            for item in interp.members(set)? {
                set_removed(interp, set, &item)?;
            }
            Ok(Value::Null)
        }
        Value::List(values) if let Some(map) = values.values_of() => {
            interp.call_method(&Value::Map(map.clone()), "clear", &[])?;
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
