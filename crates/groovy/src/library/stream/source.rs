//! New streams: over collections and arrays, from functions, of ranges.

use super::pipe::{Pipe, Source, Stage};
use super::{made, of_kind};
use crate::interp::{Eval, Interp};
use crate::library::args::Call;
use crate::types::Type;
use crate::value::Value;

pub(super) fn of_elements(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    let items = match this {
        // One thing, though there are things in it.
        Value::Str(_) | Value::GString(_) | Value::Map(_) => vec![this.clone()],
        _ => interp.elements(this)?,
    };
    of_kind(interp, kind_of_array(this), items)
}

/// The class of the stream over an array.
fn kind_of_array(array: &Value) -> Type {
    match array {
        Value::Array(array) if array.dimensions == 1 => match array.element {
            Type::PrimInt => Type::IntStream,
            Type::PrimLong => Type::LongStream,
            Type::PrimDouble => Type::DoubleStream,
            _ => Type::Stream,
        },
        _ => Type::Stream,
    }
}

pub(super) fn of_array(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "stream", args);
    let mut items = interp.elements(&call.get(0))?;
    if call.len() == 3 {
        let (from, to) = (call.count(interp, 1)?, call.count(interp, 2)?);
        let Some(part) = items.get(from..to) else {
            let message = format!("origin({from}) > fence({to})");
            return Err(interp.throw(Type::ArrayIndexOutOfBoundsException, message));
        };
        items = part.to_vec();
    }
    of_kind(interp, kind_of_array(&call.get(0)), items)
}

/// `Stream.of(1, 2)`; one array stands for its elements.
pub(super) fn of(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let kind = crate::library::list::class_of(this);
    let items = match args {
        [array @ Value::Array(_)] => interp.elements(array)?,
        _ => args.to_vec(),
    };
    let mut cast = Vec::with_capacity(items.len());
    for item in items {
        cast.push(super::pipe::cast(interp, item, kind)?);
    }
    of_kind(interp, kind, cast)
}

pub(super) fn iterate(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "iterate", args);
    let kind = crate::library::list::class_of(this);
    let more = if call.len() == 3 { Some(call.closure(interp, 1)?) } else { None };
    let next = call.closure(interp, call.len() - 1)?;
    let state = Some(super::pipe::cast(interp, call.get(0), kind)?);
    let mut pipe = Pipe::new(Source::Iterate { state, more, next, started: false });
    if kind != Type::Stream {
        pipe.push(Stage::Cast(kind));
    }
    made(interp, kind, pipe)
}

pub(super) fn range(interp: &mut Interp<'_>, this: &Value, args: &[Value], more: i64) -> Eval {
    let call = Call::new(this, "range", args);
    let kind = crate::library::list::class_of(this);
    if !matches!(kind, Type::IntStream | Type::LongStream) {
        return Err(call.refuse(interp));
    }
    let (next, end) = (call.long(interp, 0)?, call.long(interp, 1)?.saturating_add(more));
    made(interp, kind, Pipe::new(Source::Numbers { next, end, long: kind == Type::LongStream }))
}
