//! Items by what a closure says of them.

use std::ops::ControlFlow;

use crate::interp::{Eval, Interp};
use crate::library::args::{Call, size};
use crate::library::iteration::{pair_of, walk};
use crate::types::Type;
use crate::value::Value;

/// The name an item is grouped under: GStrings are no keys.
pub(super) fn key_of(interp: &mut Interp<'_>, closure: Option<&Value>, item: &Value) -> Eval {
    match closure {
        Some(closure) => interp.call_spread(closure, item),
        None => Ok(item.clone()),
    }
}

pub(super) fn count_by(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let closure = Call::new(this, "countBy", args).closure_or_none(interp, 0)?;
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

pub(super) fn group_by(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let closures = match args {
        [Value::List(list)] => list.items().to_vec(),
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

pub(super) fn group_map_by(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let closure = Call::new(this, "groupBy", args).closure(interp, 0)?;
    let entries = interp.elements(this)?;
    let map = interp.new_map(Type::LinkedHashMap)?;
    let kind = match this {
        Value::Map(map) => crate::library::iteration::similar_map(map),
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

pub(super) fn group_entries_by(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let closure = Call::new(this, "groupEntriesBy", args).closure(interp, 0)?;
    let entries = interp.elements(this)?;
    group_level(interp, entries, &[closure])
}
