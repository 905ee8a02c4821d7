//! Streams: lists in disguise. Every step is taken at once, which scripts cannot tell apart unless they print in between.

use std::any::Any;
use std::cell::RefCell;
use std::ops::ControlFlow;

use super::Module;
use super::args::{Call, size};
use super::iteration::{test, walk};
use super::ordering::{extreme, sort_items};
use crate::code::BinaryOp;
use crate::interp::{Eval, Interp, NativeFn};
use crate::types::Type;
use crate::value::{Body, Closure, Native, NativeObject, Value};

pub(super) const MODULE: Module = Module {
    methods: &[
        (Type::Collection, "stream", 0, 0, |interp, this, _| {
            let items = interp.elements(this)?;
            over(interp, items)
        }),
        (Type::Collection, "parallelStream", 0, 0, |interp, this, _| {
            let items = interp.elements(this)?;
            over(interp, items)
        }),
        (Type::Stream, "iterator", 0, 0, |interp, this, _| {
            let items = items(interp, this)?;
            super::iterator::over(interp, items)
        }),
        (Type::Stream, "map", 1, 1, map),
        (Type::Stream, "mapToInt", 1, 1, map),
        (Type::Stream, "mapToLong", 1, 1, map),
        (Type::Stream, "mapToDouble", 1, 1, map),
        (Type::Stream, "mapToObj", 1, 1, map),
        (Type::Stream, "boxed", 0, 0, |_, this, _| Ok(this.clone())),
        (Type::Stream, "parallel", 0, 0, |_, this, _| Ok(this.clone())),
        (Type::Stream, "sequential", 0, 0, |_, this, _| Ok(this.clone())),
        (Type::Stream, "flatMap", 1, 1, flat_map),
        (Type::Stream, "filter", 1, 1, filter),
        (Type::Stream, "distinct", 0, 0, |interp, this, _| {
            let items = items(interp, this)?;
            let items = interp.set_from(Type::LinkedHashSet, items)?.items();
            over(interp, items)
        }),
        (Type::Stream, "sorted", 0, 1, |interp, this, args| {
            let mut items = items(interp, this)?;
            sort_items(interp, &mut items, args.first())?;
            over(interp, items)
        }),
        (Type::Stream, "limit", 1, 1, |interp, this, args| {
            let count = Call::new(this, "limit", args).count(interp, 0)?;
            let items = items(interp, this)?.into_iter().take(count).collect();
            over(interp, items)
        }),
        (Type::Stream, "skip", 1, 1, |interp, this, args| {
            let count = Call::new(this, "skip", args).count(interp, 0)?;
            let items = items(interp, this)?.into_iter().skip(count).collect();
            over(interp, items)
        }),
        (Type::Stream, "peek", 1, 1, |interp, this, args| {
            for_each(interp, this, args)?;
            Ok(this.clone())
        }),
        (Type::Stream, "forEach", 1, 1, for_each),
        (Type::Stream, "forEachOrdered", 1, 1, for_each),
        (Type::Stream, "toList", 0, 0, |interp, this, _| {
            let items = items(interp, this)?;
            interp.list_of(Type::ImmutableList, items)
        }),
        (Type::Stream, "toArray", 0, 1, |interp, this, _| {
            let items = items(interp, this)?;
            interp.array(Type::Object, items)
        }),
        (Type::Stream, "count", 0, 0, |interp, this, _| Ok(Value::Long(items(interp, this)?.len() as i64))),
        (Type::Stream, "sum", 0, 0, sum),
        (Type::Stream, "average", 0, 0, average),
        (Type::Stream, "reduce", 1, 3, reduce),
        (Type::Stream, "anyMatch", 1, 1, |interp, this, args| matching(interp, this, args, true).map(Value::Bool)),
        (Type::Stream, "allMatch", 1, 1, |interp, this, args| {
            matching(interp, this, args, false).map(|found| Value::Bool(!found))
        }),
        (Type::Stream, "noneMatch", 1, 1, |interp, this, args| {
            matching(interp, this, args, true).map(|found| Value::Bool(!found))
        }),
        (Type::Stream, "findFirst", 0, 0, |interp, this, _| {
            let first = items(interp, this)?.into_iter().next();
            Ok(super::optional::of(first))
        }),
        (Type::Stream, "findAny", 0, 0, |interp, this, _| {
            let first = items(interp, this)?.into_iter().next();
            Ok(super::optional::of(first))
        }),
        (Type::Stream, "max", 0, 1, |interp, this, args| best(interp, this, args, true)),
        (Type::Stream, "min", 0, 1, |interp, this, args| best(interp, this, args, false)),
        (Type::Stream, "collect", 1, 1, collect),
        (Type::Stream, "close", 0, 0, |_, _, _| Ok(Value::Null)),
    ],
    statics: &[
        (Type::Stream, "of", 0, super::ANY, |interp, _, args| over(interp, args.to_vec())),
        (Type::Stream, "empty", 0, 0, |interp, _, _| over(interp, Vec::new())),
        (Type::Arrays, "stream", 1, 1, |interp, _, args| {
            let items = interp.elements(args.first().unwrap_or(&Value::Null))?;
            over(interp, items)
        }),
        (Type::IntStream, "of", 0, super::ANY, |interp, _, args| over(interp, args.to_vec())),
        (Type::IntStream, "range", 2, 2, |interp, this, args| int_range(interp, this, args, 0)),
        (Type::IntStream, "rangeClosed", 2, 2, |interp, this, args| int_range(interp, this, args, 1)),
        (Type::Collectors, "toList", 0, 0, |interp, _, _| collector(interp, to_list, Vec::new())),
        (Type::Collectors, "toUnmodifiableList", 0, 0, |interp, _, _| collector(interp, to_list, Vec::new())),
        (Type::Collectors, "toSet", 0, 0, |interp, _, _| collector(interp, to_set, Vec::new())),
        (Type::Collectors, "counting", 0, 0, |interp, _, _| collector(interp, counting, Vec::new())),
        (Type::Collectors, "joining", 0, 3, |interp, _, args| collector(interp, joining, args.to_vec())),
        (Type::Collectors, "toMap", 2, 4, |interp, _, args| collector(interp, to_map, args.to_vec())),
        (Type::Collectors, "groupingBy", 1, 3, |interp, _, args| collector(interp, grouping_by, args.to_vec())),
        (Type::Collectors, "partitioningBy", 1, 2, |interp, _, args| collector(interp, partitioning_by, args.to_vec())),
        (Type::Collectors, "mapping", 2, 2, |interp, _, args| collector(interp, mapping, args.to_vec())),
        (Type::Collectors, "summingInt", 1, 1, |interp, _, args| collector(interp, summing, args.to_vec())),
        (Type::Collectors, "summingLong", 1, 1, |interp, _, args| collector(interp, summing, args.to_vec())),
        (Type::Collectors, "summingDouble", 1, 1, |interp, _, args| collector(interp, summing, args.to_vec())),
    ],
    constructors: &[],
    constants: &[],
};

#[derive(Debug)]
struct Stream {
    items: RefCell<Vec<Value>>,
}

impl NativeObject for Stream {
    fn type_of(&self) -> Type {
        Type::Stream
    }

    fn to_text(&self) -> String {
        format!("java.util.stream.ReferencePipeline@{:x}", std::ptr::from_ref(self).addr() as u32)
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

/// A stream over items.
pub(super) fn over(interp: &mut Interp<'_>, items: Vec<Value>) -> Eval {
    interp.reserve(96)?;
    interp.grow(0, items.len())?;
    Ok(Value::Native(Native::new(Stream { items: RefCell::new(items) })))
}

/// The items; they are spent.
fn items(interp: &Interp<'_>, this: &Value) -> Eval<Vec<Value>> {
    match this {
        Value::Native(native) => match native.downcast::<Stream>() {
            Some(stream) => {
                let items = stream.items.borrow();
                interp.owe(items.len() / 16);
                interp.room_for_elements(items.len())?;
                Ok(items.clone())
            }
            None => Err(interp.no_method(this, "map", &[])),
        },
        _ => Err(interp.no_method(this, "map", &[])),
    }
}

fn map(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let closure = Call::new(this, "map", args).closure(interp, 0)?;
    let mut mapped = Vec::new();
    for item in items(interp, this)? {
        mapped.push(interp.call(&closure, &[item])?);
    }
    over(interp, mapped)
}

fn flat_map(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let closure = Call::new(this, "flatMap", args).closure(interp, 0)?;
    let mut mapped = Vec::new();
    for item in items(interp, this)? {
        let part = interp.call(&closure, &[item])?;
        let part = match &part {
            Value::Native(_) => items(interp, &part)?,
            other => interp.elements(other)?,
        };
        interp.grow(mapped.len(), part.len())?;
        mapped.extend(part);
    }
    over(interp, mapped)
}

fn filter(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let closure = Call::new(this, "filter", args).closure(interp, 0)?;
    let mut kept = Vec::new();
    for item in items(interp, this)? {
        if test(interp, &closure, &item)? {
            kept.push(item);
        }
    }
    over(interp, kept)
}

fn for_each(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let closure = Call::new(this, "forEach", args).closure(interp, 0)?;
    for item in items(interp, this)? {
        interp.call(&closure, &[item])?;
    }
    Ok(Value::Null)
}

fn sum(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    let mut total = Value::Int(0);
    for item in items(interp, this)? {
        total = interp.binary(BinaryOp::Plus, &total, &item)?;
    }
    Ok(total)
}

fn average(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let count = items(interp, this)?.len();
    if count == 0 {
        return Ok(super::optional::of(None));
    }
    let total = sum(interp, this, args)?;
    let total = interp.cast_builtin(total, Type::Double)?;
    let average = interp.binary(BinaryOp::Div, &total, &Value::Double(count as f64))?;
    Ok(super::optional::of(Some(average)))
}

fn reduce(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "reduce", args);
    let closure = call.closure(interp, if call.len() == 1 { 0 } else { 1 })?;
    let mut state = (call.len() > 1).then(|| call.get(0));
    for item in items(interp, this)? {
        state = Some(match state {
            None => item,
            Some(so_far) => interp.call(&closure, &[so_far, item])?,
        });
    }
    Ok(if call.len() == 1 { super::optional::of(state) } else { state.unwrap_or_default() })
}

/// Whether a closure's answer is `wanted` for some item.
fn matching(interp: &mut Interp<'_>, this: &Value, args: &[Value], wanted: bool) -> Eval<bool> {
    let closure = Call::new(this, "anyMatch", args).closure(interp, 0)?;
    for item in items(interp, this)? {
        if test(interp, &closure, &item)? == wanted {
            return Ok(true);
        }
    }
    Ok(false)
}

fn best(interp: &mut Interp<'_>, this: &Value, args: &[Value], largest: bool) -> Eval {
    let items = items(interp, this)?;
    if items.is_empty() {
        return Ok(super::optional::of(None));
    }
    let best = extreme(interp, items, args.first(), largest)?;
    Ok(super::optional::of(Some(best)))
}

fn int_range(interp: &mut Interp<'_>, this: &Value, args: &[Value], more: i64) -> Eval {
    let call = Call::new(this, "range", args);
    let (from, to) = (call.int(interp, 0)?, call.int(interp, 1)?.saturating_add(more));
    let length = usize::try_from(to.saturating_sub(from)).unwrap_or(0);
    interp.charge(length)?;
    interp.grow(0, length)?;
    over(interp, (from..to).map(|n| Value::Int(n as i32)).collect())
}

/// A collector is a function from all items to the answer.
fn collector(interp: &mut Interp<'_>, function: NativeFn, settings: Vec<Value>) -> Eval {
    let target = interp.list(settings)?;
    let closure = Closure::new(Body::Native { function, target, arity: 1 }, Value::Null, Value::Null);
    Ok(Value::Closure(std::rc::Rc::new(closure)))
}

fn collect(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "collect", args);
    let function = call.closure(interp, 0)?;
    let items = items(interp, this)?;
    if let Value::Closure(closure) = &function
        && matches!(closure.body, Body::Native { .. })
    {
        let list = interp.list(items)?;
        return interp.call(&function, &[list]);
    }
    map(interp, this, args).and_then(|mapped| interp.call_method(&mapped, "toList", &[]))
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

fn to_list(interp: &mut Interp<'_>, _settings: &Value, args: &[Value]) -> Eval {
    let items = all(interp, args)?;
    interp.list(items)
}

fn to_set(interp: &mut Interp<'_>, _settings: &Value, args: &[Value]) -> Eval {
    let items = all(interp, args)?;
    Ok(Value::Set(interp.set_from(Type::HashSet, items)?))
}

fn counting(interp: &mut Interp<'_>, _settings: &Value, args: &[Value]) -> Eval {
    Ok(Value::Long(all(interp, args)?.len() as i64))
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
    let map = interp.new_map(Type::HashMap)?;
    for item in all(interp, args)? {
        let key = interp.call(&setting(settings, 0), std::slice::from_ref(&item))?;
        let value = interp.call(&setting(settings, 1), std::slice::from_ref(&item))?;
        let merge = setting(settings, 2);
        match interp.map_get(&map, &key)? {
            None => interp.map_put(&map, key, value)?,
            Some(old) if !merge.is_null() => {
                let merged = interp.call(&merge, &[old, value])?;
                interp.map_put(&map, key, merged)?
            }
            Some(old) => {
                let (key, old, value) = (interp.to_text(&key)?, interp.to_text(&old)?, interp.to_text(&value)?);
                let message = format!("Duplicate key {key} (attempted merging values {old} and {value})");
                return Err(interp.throw(Type::IllegalStateException, message));
            }
        };
    }
    Ok(Value::Map(map))
}

/// The answer for each group: of a collector, or the list itself.
fn finish(interp: &mut Interp<'_>, group: Value, downstream: &Value) -> Eval {
    if downstream.is_null() { Ok(group) } else { interp.call(downstream, &[group]) }
}

fn grouping_by(interp: &mut Interp<'_>, settings: &Value, args: &[Value]) -> Eval {
    let items = all(interp, args)?;
    let items = interp.list(items)?;
    let groups = interp.call_method(&items, "groupBy", &[setting(settings, 0)])?;
    let map = interp.new_map(Type::HashMap)?;
    let downstream = if setting(settings, 2).is_null() { setting(settings, 1) } else { setting(settings, 2) };
    if let Value::Map(groups) = &groups {
        for (key, group) in interp.entries(groups)? {
            let answer = finish(interp, group, &downstream)?;
            interp.map_put(&map, key, answer)?;
        }
    }
    Ok(Value::Map(map))
}

fn partitioning_by(interp: &mut Interp<'_>, settings: &Value, args: &[Value]) -> Eval {
    let (mut yes, mut no) = (Vec::new(), Vec::new());
    for item in all(interp, args)? {
        if test(interp, &setting(settings, 0), &item)? { yes.push(item) } else { no.push(item) }
    }
    let (no, yes) = (interp.list(no)?, interp.list(yes)?);
    let (no, yes) = (finish(interp, no, &setting(settings, 1))?, finish(interp, yes, &setting(settings, 1))?);
    Ok(Value::Map(interp.map_from(Type::LinkedHashMap, [(Value::Bool(false), no), (Value::Bool(true), yes)])?))
}

fn mapping(interp: &mut Interp<'_>, settings: &Value, args: &[Value]) -> Eval {
    let mut mapped = Vec::new();
    let list = args.first().cloned().unwrap_or_default();
    walk::<()>(interp, &list, |interp, item| {
        mapped.push(interp.call(&setting(settings, 0), &[item])?);
        Ok(ControlFlow::Continue(()))
    })?;
    let mapped = interp.list(mapped)?;
    finish(interp, mapped, &setting(settings, 1))
}

fn summing(interp: &mut Interp<'_>, settings: &Value, args: &[Value]) -> Eval {
    let mut total = size(0);
    for item in all(interp, args)? {
        let part = interp.call(&setting(settings, 0), &[item])?;
        total = interp.binary(BinaryOp::Plus, &total, &part)?;
    }
    Ok(total)
}
