//! `java.util.stream.Collectors`: a collector is a function from all items to the answer.

use super::pipe::test;
use crate::code::BinaryOp;
use crate::interp::{Eval, Fault, Interp, NativeFn};
use crate::library::ordering::extreme;
use crate::library::{Module, Static, optional};
use crate::types::Type;
use crate::value::{Body, Closure, Value};

pub(super) const MODULE: Module = Module { methods: &[], statics: STATICS, constructors: &[], constants: &[] };

macro_rules! collectors {
    ($($name:literal $least:literal $most:literal $function:expr;)*) => {
        const STATICS: &[Static] = &[$((Type::Collectors, $name, $least, $most, |interp, _, args| {
            collector(interp, $function, args.to_vec())
        })),*];
    };
}

collectors! {
    "toList" 0 0 to_list;
    "toUnmodifiableList" 0 0 |interp, _, args| {
        let items = all(interp, args)?;
        interp.list_of(Type::ImmutableList, items)
    };
    "toSet" 0 0 to_set;
    "toUnmodifiableSet" 0 0 |interp, settings, args| {
        let set = to_set(interp, settings, args)?;
        interp.call_method(&set, "asUnmodifiable", &[])
    };
    "toCollection" 1 1 |interp, settings, args| {
        let target = interp.call(&setting(settings, 0), &[])?;
        for item in all(interp, args)? {
            interp.call_method(&target, "add", &[item])?;
        }
        Ok(target)
    };
    "counting" 0 0 |interp, _, args| Ok(Value::Long(all(interp, args)?.len() as i64));
    "joining" 0 3 joining;
    "toMap" 2 4 to_map;
    "toUnmodifiableMap" 2 3 |interp, settings, args| {
        let map = to_map(interp, settings, args)?;
        interp.call_method(&map, "asUnmodifiable", &[])
    };
    "groupingBy" 1 3 grouping_by;
    "partitioningBy" 1 2 partitioning_by;
    "mapping" 2 2 |interp, settings, args| {
        let mapped = mapped(interp, settings, args)?;
        finish(interp, mapped, &setting(settings, 1))
    };
    "filtering" 2 2 |interp, settings, args| {
        let mut kept = Vec::new();
        for item in all(interp, args)? {
            if test(interp, &setting(settings, 0), &item)? {
                kept.push(item);
            }
        }
        finish(interp, kept, &setting(settings, 1))
    };
    "flatMapping" 2 2 |interp, settings, args| {
        let mut flat = Vec::new();
        for part in mapped(interp, settings, args)? {
            let part = interp.elements(&part)?;
            interp.grow(flat.len(), part.len())?;
            flat.extend(part);
        }
        finish(interp, flat, &setting(settings, 1))
    };
    "collectingAndThen" 2 2 |interp, settings, args| {
        let items = all(interp, args)?;
        let answer = finish(interp, items, &setting(settings, 0))?;
        interp.call(&setting(settings, 1), &[answer])
    };
    "teeing" 3 3 |interp, settings, args| {
        let items = all(interp, args)?;
        let left = finish(interp, items.clone(), &setting(settings, 0))?;
        let right = finish(interp, items, &setting(settings, 1))?;
        interp.call(&setting(settings, 2), &[left, right])
    };
    "reducing" 1 3 reducing;
    "minBy" 1 1 |interp, settings, args| best(interp, settings, args, false);
    "maxBy" 1 1 |interp, settings, args| best(interp, settings, args, true);
    "summingInt" 1 1 |interp, settings, args| summing(interp, settings, args, Type::PrimInt).map(|sum| sum.0);
    "summingLong" 1 1 |interp, settings, args| summing(interp, settings, args, Type::PrimLong).map(|sum| sum.0);
    "summingDouble" 1 1 |interp, settings, args| summing(interp, settings, args, Type::PrimDouble).map(|sum| sum.0);
    "averagingInt" 1 1 |interp, settings, args| averaging(interp, settings, args, Type::PrimLong);
    "averagingLong" 1 1 |interp, settings, args| averaging(interp, settings, args, Type::PrimLong);
    "averagingDouble" 1 1 |interp, settings, args| averaging(interp, settings, args, Type::PrimDouble);
    "summarizingInt" 1 1 |interp, settings, args| summarizing(interp, settings, args, Type::IntSummaryStatistics);
    "summarizingLong" 1 1 |interp, settings, args| summarizing(interp, settings, args, Type::LongSummaryStatistics);
    "summarizingDouble" 1 1 |interp, settings, args| {
        summarizing(interp, settings, args, Type::DoubleSummaryStatistics)
    };
}

fn collector(interp: &mut Interp<'_>, function: NativeFn, settings: Vec<Value>) -> Eval {
    let target = interp.list(settings)?;
    let closure = Closure::new(Body::Native { function, target, arity: 1 }, Value::Null, Value::Null);
    Ok(Value::Closure(std::rc::Rc::new(closure)))
}

fn all(interp: &mut Interp<'_>, args: &[Value]) -> Eval<Vec<Value>> {
    interp.elements(args.first().unwrap_or(&Value::Null))
}

fn setting(settings: &Value, at: usize) -> Value {
    match settings {
        Value::List(list) => list.get(at).unwrap_or_default(),
        _ => Value::Null,
    }
}

/// What a collector makes of items; the items themselves when there is none.
fn finish(interp: &mut Interp<'_>, items: Vec<Value>, downstream: &Value) -> Eval {
    let list = interp.list(items)?;
    if downstream.is_null() { Ok(list) } else { interp.call(downstream, &[list]) }
}

fn mapped(interp: &mut Interp<'_>, settings: &Value, args: &[Value]) -> Eval<Vec<Value>> {
    let mut mapped = Vec::new();
    for item in all(interp, args)? {
        mapped.push(interp.call(&setting(settings, 0), &[item])?);
    }
    Ok(mapped)
}

fn to_list(interp: &mut Interp<'_>, _settings: &Value, args: &[Value]) -> Eval {
    let items = all(interp, args)?;
    interp.list(items)
}

fn to_set(interp: &mut Interp<'_>, _settings: &Value, args: &[Value]) -> Eval {
    let items = all(interp, args)?;
    Ok(Value::Set(interp.set_from(Type::HashSet, items)?))
}

fn joining(interp: &mut Interp<'_>, settings: &Value, args: &[Value]) -> Eval {
    let items = all(interp, args)?;
    let items = interp.list(items)?;
    let joined = interp.call_method(&items, "join", &[setting(settings, 0)])?;
    let (before, after) = (setting(settings, 1), setting(settings, 2));
    if before.is_null() {
        return Ok(joined);
    }
    let joined = interp.concat(&before, &joined)?;
    interp.concat(&joined, &after)
}

fn to_map(interp: &mut Interp<'_>, settings: &Value, args: &[Value]) -> Eval {
    let factory = setting(settings, 3);
    let made =
        if factory.is_null() { Value::Map(interp.new_map(Type::HashMap)?) } else { interp.call(&factory, &[])? };
    let Value::Map(map) = &made else { return Err(no_map()) };
    for item in all(interp, args)? {
        let key = interp.call(&setting(settings, 0), std::slice::from_ref(&item))?;
        let value = interp.call(&setting(settings, 1), std::slice::from_ref(&item))?;
        if value.is_null() {
            return Err(interp.throw_with(Type::NullPointerException, None));
        }
        let merge = setting(settings, 2);
        match interp.map_get(map, &key)? {
            None => interp.map_put(map, key, value)?,
            Some(old) if !merge.is_null() => {
                let merged = interp.call(&merge, &[old, value])?;
                interp.map_put(map, key, merged)?
            }
            Some(old) => {
                let (key, old, value) = (interp.to_text(&key)?, interp.to_text(&old)?, interp.to_text(&value)?);
                let message = format!("Duplicate key {key} (attempted merging values {old} and {value})");
                return Err(interp.throw(Type::IllegalStateException, message));
            }
        };
    }
    Ok(made)
}

fn no_map() -> Box<Fault> {
    Fault::not_supported("a collector that fills something else than a map", "HashMap, LinkedHashMap or TreeMap")
}

fn grouping_by(interp: &mut Interp<'_>, settings: &Value, args: &[Value]) -> Eval {
    let has_factory = !setting(settings, 2).is_null();
    let made = match has_factory {
        true => interp.call(&setting(settings, 1), &[])?,
        false => Value::Map(interp.new_map(Type::HashMap)?),
    };
    let Value::Map(map) = &made else { return Err(no_map()) };
    let downstream = setting(settings, if has_factory { 2 } else { 1 });
    for item in all(interp, args)? {
        let key = interp.call(&setting(settings, 0), std::slice::from_ref(&item))?;
        if key.is_null() {
            return Err(interp.throw(Type::NullPointerException, "element cannot be mapped to a null key"));
        }
        match interp.map_get(map, &key)? {
            Some(group) => interp.call_method(&group, "add", &[item])?,
            None => {
                let group = interp.list(vec![item])?;
                interp.map_put(map, key, group)?
            }
        };
    }
    for (key, group) in interp.entries(map)? {
        let items = interp.elements(&group)?;
        let answer = finish(interp, items, &downstream)?;
        interp.map_put(map, key, answer)?;
    }
    Ok(made)
}

fn partitioning_by(interp: &mut Interp<'_>, settings: &Value, args: &[Value]) -> Eval {
    let (mut yes, mut no) = (Vec::new(), Vec::new());
    for item in all(interp, args)? {
        if test(interp, &setting(settings, 0), &item)? { yes.push(item) } else { no.push(item) }
    }
    let (no, yes) = (finish(interp, no, &setting(settings, 1))?, finish(interp, yes, &setting(settings, 1))?);
    Ok(Value::Map(interp.map_from(Type::LinkedHashMap, [(Value::Bool(false), no), (Value::Bool(true), yes)])?))
}

/// `reducing(op)`, `reducing(start, op)`, `reducing(start, function, op)`
fn reducing(interp: &mut Interp<'_>, settings: &Value, args: &[Value]) -> Eval {
    let (first, second, third) = (setting(settings, 0), setting(settings, 1), setting(settings, 2));
    let (start, function, join) = match (second.is_null(), third.is_null()) {
        (true, _) => (None, None, first),
        (_, true) => (Some(first), None, second),
        _ => (Some(first), Some(second), third),
    };
    let optional = start.is_none();
    let mut state = start;
    for item in all(interp, args)? {
        let item = match &function {
            Some(function) => interp.call(function, &[item])?,
            None => item,
        };
        state = Some(match state {
            Some(so_far) => interp.call(&join, &[so_far, item])?,
            None => item,
        });
    }
    Ok(if optional { optional::of(state) } else { state.unwrap_or_default() })
}

fn best(interp: &mut Interp<'_>, settings: &Value, args: &[Value], largest: bool) -> Eval {
    let items = all(interp, args)?;
    if items.is_empty() {
        return Ok(optional::of(None));
    }
    extreme(interp, items, Some(&setting(settings, 0)), largest).map(|best| optional::of(Some(best)))
}

/// The sum of what a function makes of the items, and their number.
fn summing(interp: &mut Interp<'_>, settings: &Value, args: &[Value], class: Type) -> Eval<(Value, usize)> {
    let mut total = interp.cast_builtin(Value::Int(0), class)?;
    let mut count = 0;
    for item in all(interp, args)? {
        let part = interp.call(&setting(settings, 0), &[item])?;
        let part = interp.cast_builtin(part, class)?;
        total = interp.binary(BinaryOp::Plus, &total, &part)?;
        count += 1;
    }
    Ok((total, count))
}

fn averaging(interp: &mut Interp<'_>, settings: &Value, args: &[Value], class: Type) -> Eval {
    let (total, count) = summing(interp, settings, args, class)?;
    let total = crate::ops::arithmetic::to_double(&total).unwrap_or(0.0);
    Ok(Value::Double(if count == 0 { 0.0 } else { total / count as f64 }))
}

fn summarizing(interp: &mut Interp<'_>, settings: &Value, args: &[Value], class: Type) -> Eval {
    let mapped = mapped(interp, settings, args)?;
    super::statistics::of(interp, class, &mapped)
}
