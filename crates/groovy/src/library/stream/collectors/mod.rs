//! `java.util.stream.Collectors`: a collector is a function from all items to the answer.
//!
//! Files: `grouping` into maps · `reduction` to one value.

mod grouping;
mod reduction;

use super::pipe::test;
use crate::interp::{Eval, Interp, NativeFn};
use crate::library::{Module, Static};
use crate::types::Type;
use crate::value::{Body, Closure, Value};
use grouping::{grouping_by, partitioning_by, to_map};
use reduction::{averaging, best, reducing, summarizing, summing};

pub(super) const MODULE: Module = Module { methods: &[], statics: STATICS, constructors: &[], constants: &[] };

/// `Collector.of(supplier, accumulator, combiner, finisher, characteristics...)`
fn of(interp: &mut Interp<'_>, _this: &Value, args: &[Value]) -> Eval {
    collector(interp, gathered, args.to_vec())
}

fn gathered(interp: &mut Interp<'_>, settings: &Value, args: &[Value]) -> Eval {
    let target = interp.call(&setting(settings, 0), &[])?;
    for item in all(interp, args)? {
        interp.call(&setting(settings, 1), &[target.clone(), item])?;
    }
    match setting(settings, 3) {
        finish @ Value::Closure(_) => interp.call(&finish, &[target]),
        _ => Ok(target),
    }
}

macro_rules! collectors {
    ($($name:literal $least:literal $most:literal $function:expr;)*) => {
        const STATICS: &[Static] = &[(Type::Collector, "of", 3, crate::library::ANY, of), $((Type::Collectors, $name, $least, $most, |interp, _, args| {
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
