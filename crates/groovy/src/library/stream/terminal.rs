//! What ends a stream: sums, searches, collections.

use super::pipe::{Pipe, test};
use super::{kind_of, taken};
use crate::code::BinaryOp;
use crate::interp::{Eval, Interp};
use crate::library::args::Call;
use crate::library::ordering::extreme;
use crate::library::{Module, optional};
use crate::types::Type;
use crate::value::{Body, Value};

pub(super) const MODULE: Module = Module {
    methods: &[
        (Type::BaseStream, "iterator", 0, 0, |interp, this, _| {
            let items = drained(interp, this)?;
            crate::library::iterator::over(interp, items)
        }),
        (Type::BaseStream, "forEach", 1, 1, for_each),
        (Type::BaseStream, "forEachOrdered", 1, 1, for_each),
        (Type::Stream, "toList", 0, 0, |interp, this, _| {
            let items = drained(interp, this)?;
            interp.list_of(Type::ImmutableList, items)
        }),
        (Type::BaseStream, "toList", 0, 0, |interp, this, _| {
            let items = drained(interp, this)?;
            interp.list(items)
        }),
        (Type::BaseStream, "toSet", 0, 0, |interp, this, _| {
            let items = drained(interp, this)?;
            Ok(Value::Set(interp.set_from(Type::HashSet, items)?))
        }),
        (Type::BaseStream, "toArray", 0, 1, to_array),
        (Type::BaseStream, "count", 0, 0, |interp, this, _| {
            let mut pipe = taken(interp, this)?;
            let mut count = 0;
            while pipe.next(interp)?.is_some() {
                count += 1;
            }
            Ok(Value::Long(count))
        }),
        (Type::IntStream, "sum", 0, 0, |interp, this, _| sum(interp, this, Value::Int(0))),
        (Type::LongStream, "sum", 0, 0, |interp, this, _| sum(interp, this, Value::Long(0))),
        (Type::DoubleStream, "sum", 0, 0, |interp, this, _| sum(interp, this, Value::Double(0.0))),
        (Type::IntStream, "average", 0, 0, average),
        (Type::LongStream, "average", 0, 0, average),
        (Type::DoubleStream, "average", 0, 0, average),
        (Type::BaseStream, "reduce", 1, 3, reduce),
        (Type::BaseStream, "anyMatch", 1, 1, |interp, this, args| matching(interp, this, args, true).map(Value::Bool)),
        (Type::BaseStream, "allMatch", 1, 1, |interp, this, args| {
            matching(interp, this, args, false).map(|found| Value::Bool(!found))
        }),
        (Type::BaseStream, "noneMatch", 1, 1, |interp, this, args| {
            matching(interp, this, args, true).map(|found| Value::Bool(!found))
        }),
        (Type::BaseStream, "findFirst", 0, 0, find_first),
        (Type::BaseStream, "findAny", 0, 0, find_first),
        (Type::BaseStream, "max", 0, 1, |interp, this, args| best(interp, this, args, true)),
        (Type::BaseStream, "min", 0, 1, |interp, this, args| best(interp, this, args, false)),
        (Type::BaseStream, "collect", 1, 1, collect),
        (Type::BaseStream, "collect", 3, 3, collect_into),
        (Type::Stream, "mapMulti", 1, 1, map_multi),
    ],
    statics: &[],
    constructors: &[],
    constants: &[],
};

/// All items; the stream is spent.
pub(super) fn drained(interp: &mut Interp<'_>, this: &Value) -> Eval<Vec<Value>> {
    taken(interp, this)?.drain(interp)
}

/// The class of optionals a stream answers with.
fn optional_of(this: &Value) -> Type {
    match kind_of(this) {
        Type::IntStream => Type::OptionalInt,
        Type::LongStream => Type::OptionalLong,
        Type::DoubleStream => Type::OptionalDouble,
        _ => Type::Optional,
    }
}

fn for_each(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let function = Call::new(this, "forEach", args).closure(interp, 0)?;
    let mut pipe = taken(interp, this)?;
    while let Some(item) = pipe.next(interp)? {
        interp.call(&function, &[item])?;
    }
    Ok(Value::Null)
}

fn to_array(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let items = drained(interp, this)?;
    let element = match kind_of(this) {
        Type::IntStream => Type::PrimInt,
        Type::LongStream => Type::PrimLong,
        Type::DoubleStream => Type::PrimDouble,
        _ => Type::Object,
    };
    let Some(make) = args.first() else { return interp.array(element, items) };
    let array = interp.call(make, &[crate::library::args::size(items.len())])?;
    match &array {
        Value::Array(array) => interp.array(array.element, items),
        _ => Err(Call::new(this, "toArray", args).refuse(interp)),
    }
}

fn sum(interp: &mut Interp<'_>, this: &Value, zero: Value) -> Eval {
    let mut pipe = taken(interp, this)?;
    total(interp, &mut pipe, zero).map(|(total, _)| total)
}

/// The sum of all items, and how many there are.
fn total(interp: &mut Interp<'_>, pipe: &mut Pipe, zero: Value) -> Eval<(Value, usize)> {
    let (mut total, mut count) = (zero, 0);
    while let Some(item) = pipe.next(interp)? {
        total = interp.binary(BinaryOp::Plus, &total, &item)?;
        count += 1;
    }
    Ok((total, count))
}

fn average(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    let mut pipe = taken(interp, this)?;
    let zero = if kind_of(this) == Type::DoubleStream { Value::Double(0.0) } else { Value::Long(0) };
    let (total, count) = total(interp, &mut pipe, zero)?;
    if count == 0 {
        return Ok(optional::of_class(Type::OptionalDouble, None));
    }
    let total = crate::ops::arithmetic::to_double(&total).unwrap_or(f64::NAN);
    Ok(optional::of_class(Type::OptionalDouble, Some(Value::Double(total / count as f64))))
}

fn reduce(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "reduce", args);
    let function = call.closure(interp, if call.len() == 1 { 0 } else { 1 })?;
    let mut state = (call.len() > 1).then(|| call.get(0));
    let mut pipe = taken(interp, this)?;
    while let Some(item) = pipe.next(interp)? {
        state = Some(match state {
            None => item,
            Some(so_far) => {
                let joined = interp.call(&function, &[so_far, item])?;
                super::pipe::cast(interp, joined, kind_of(this))?
            }
        });
    }
    Ok(if call.len() == 1 { optional::of_class(optional_of(this), state) } else { state.unwrap_or_default() })
}

/// Whether a function's answer is `wanted` for some item.
fn matching(interp: &mut Interp<'_>, this: &Value, args: &[Value], wanted: bool) -> Eval<bool> {
    let function = Call::new(this, "anyMatch", args).closure(interp, 0)?;
    let mut pipe = taken(interp, this)?;
    while let Some(item) = pipe.next(interp)? {
        if test(interp, &function, &item)? == wanted {
            return Ok(true);
        }
    }
    Ok(false)
}

fn find_first(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    let first = taken(interp, this)?.next(interp)?;
    if matches!(first, Some(Value::Null)) {
        return Err(interp.throw_with(Type::NullPointerException, None));
    }
    Ok(optional::of_class(optional_of(this), first))
}

fn best(interp: &mut Interp<'_>, this: &Value, args: &[Value], largest: bool) -> Eval {
    let class = optional_of(this);
    if class == Type::Optional && args.is_empty() {
        return Err(interp.no_method(this, if largest { "max" } else { "min" }, args));
    }
    let items = drained(interp, this)?;
    if items.is_empty() {
        return Ok(optional::of_class(class, None));
    }
    let best = extreme(interp, items, args.first(), largest)?;
    Ok(optional::of_class(class, Some(best)))
}

fn collect(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "collect", args);
    let function = call.closure(interp, 0)?;
    let items = drained(interp, this)?;
    if let Value::Closure(closure) = &function
        && matches!(closure.body, Body::Native { .. })
    {
        let list = interp.list(items)?;
        return interp.call(&function, &[list]);
    }
    // Groovy's own `collect`, which every object has.
    let mut mapped = Vec::new();
    for item in items {
        mapped.push(interp.call(&function, &[item])?);
    }
    interp.list(mapped)
}

/// `mapMulti(function)`: what the function hands on for every item.
fn map_multi(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let function = Call::new(this, "mapMulti", args).closure(interp, 0)?;
    let passed = interp.list(Vec::new())?;
    interp.reserve(160)?;
    let keep = Body::Native { function: keep_passed, target: passed.clone(), arity: 1 };
    let mut consumer = crate::value::Closure::new(keep, Value::Null, Value::Null);
    consumer.interface = Some(crate::value::ClassRef::Builtin(Type::Consumer));
    let consumer = Value::Closure(std::rc::Rc::new(consumer));
    for item in drained(interp, this)? {
        interp.call(&function, &[item, consumer.clone()])?;
    }
    let items = interp.elements(&passed)?;
    super::of_kind(interp, Type::Stream, items)
}

fn keep_passed(interp: &mut Interp<'_>, passed: &Value, args: &[Value]) -> Eval {
    interp.call_method(passed, "add", args)?;
    Ok(Value::Null)
}

/// `collect(supplier, accumulator, combiner)`
fn collect_into(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "collect", args);
    let (supplier, add) = (call.closure(interp, 0)?, call.closure(interp, 1)?);
    let target = interp.call(&supplier, &[])?;
    let mut pipe = taken(interp, this)?;
    while let Some(item) = pipe.next(interp)? {
        interp.call(&add, &[target.clone(), item])?;
    }
    Ok(target)
}
