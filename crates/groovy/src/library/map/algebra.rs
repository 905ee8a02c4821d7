//! Two maps: together, without each other, compared.

use super::access::add_entries;
use super::own;
use super::selection::filtered;
use crate::interp::{Eval, Interp};
use crate::library::args::Call;
use crate::library::iteration::{empty_like, pair_of};
use crate::types::Type;
use crate::value::Value;

pub(super) fn plus(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "plus", args);
    if let [text @ (Value::Str(_) | Value::GString(_))] = args {
        return interp.concat(this, text);
    }
    if let [Value::Entry(_)] = args {
        return Err(call.refuse(interp));
    }
    if let [Value::Null] = args {
        return Err(crate::library::number::ambiguous_null(interp, this, "plus"));
    }
    let map = own(interp, this)?.clone();
    if let more @ (Value::List(_) | Value::Set(_) | Value::Range(_)) = &call.get(0)
        && let Some(other) = interp.elements(more)?.iter().find(|item| pair_of(item).is_none())
    {
        return Err(match other {
            Value::Null => interp.throw_with(Type::NullPointerException, None),
            _ => interp.class_cast(other, "java.util.Map$Entry"),
        });
    }
    let entries = interp.entries(&map)?;
    let sum = match map.kind {
        Type::HashMap if map.default.is_null() => {
            // A clone has room for what it holds; a clone of nothing makes room for what is added.
            let held = match (entries.len(), call.get(0)) {
                (0, Value::Map(added)) => added.len(),
                (held, _) => held,
            };
            interp.sized_map(held * 4 / 3 + 1)?
        }
        Type::TreeMapProxy => interp.new_map(map.kind)?,
        // Java copies it as a map of any kind.
        Type::AscendingSubMap | Type::DescendingSubMap => interp.new_map(Type::TreeMap)?,
        _ => empty_like(interp, &map)?,
    };
    for (key, value) in entries {
        interp.map_put(&sum, key, value)?;
    }
    if add_entries(interp, &sum, &call.get(0))? { Ok(Value::Map(sum)) } else { Err(call.refuse(interp)) }
}

pub(super) fn minus(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
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

pub(super) fn intersect(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let [Value::Map(other)] = args else { return Err(interp.no_method(this, "intersect", args)) };
    filtered(interp, this, |interp, entry| {
        let Some((key, value)) = pair_of(entry) else { return Ok(false) };
        match interp.map_get(other, &key)? {
            Some(same) => interp.equals(&value, &same),
            None => Ok(false),
        }
    })
}

pub(super) fn equals(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    interp.equals(this, &Call::new(this, "equals", args).get(0)).map(Value::Bool)
}
