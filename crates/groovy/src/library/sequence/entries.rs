//! Maps from items.

use std::ops::ControlFlow;

use super::grouping::key_of;
use crate::interp::{Eval, Interp};
use crate::library::args::Call;
use crate::library::iteration::{empty_like, pair_of, walk};
use crate::types::Type;
use crate::value::Value;

/// Key and value from what a closure answered: a list of two, a map, an entry.
fn entries_from(interp: &mut Interp<'_>, answer: &Value) -> Eval<Vec<(Value, Value)>> {
    let at = |items: &[Value], at: usize| items.get(at).cloned().unwrap_or_default();
    let pair = |items: &[Value]| (at(items, 0), at(items, 1));
    match answer {
        Value::Map(map) => interp.entries(map),
        Value::Entry(_) => Ok(pair_of(answer).into_iter().collect()),
        Value::List(list) if list.values_of().is_none() => Ok(vec![pair(&interp.copied(list)?)]),
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

pub(super) fn collect_entries(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "collectEntries", args);
    let closure = match args {
        [] | [Value::Map(_)] => None,
        _ => Some(call.closure(interp, call.len() - 1)?),
    };
    let map = match (args.first(), call.len()) {
        (Some(Value::Map(map)), _) => map.clone(),
        (_, 0 | 1) => match this {
            Value::Map(map) => empty_like(interp, map)?,
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
