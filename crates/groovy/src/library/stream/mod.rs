//! Streams: `Stream`, `IntStream`, `LongStream`, `DoubleStream`, and collectors.
//!
//! Files: `pipe` an item at a time · `source` new streams · `terminal` what ends one · `collectors` · `statistics`.

mod collectors;
mod pipe;
mod source;
mod statistics;
mod terminal;

use std::any::Any;
use std::cell::RefCell;
use std::collections::VecDeque;

use super::args::Call;
use super::{ANY, Module};
use crate::interp::{Eval, Interp};
use crate::types::Type;
use crate::value::{Native, NativeObject, Value};
use pipe::{Pipe, Source, Stage};
use source::{iterate, of, of_array, of_elements, range};

pub(super) use pipe::test;

pub(super) const MODULES: [Module; 4] = [MODULE, terminal::MODULE, collectors::MODULE, statistics::MODULE];

const MODULE: Module = Module {
    methods: &[
        (Type::Collection, "stream", 0, 0, of_elements),
        (Type::Collection, "parallelStream", 0, 0, of_elements),
        (Type::Object, "stream", 0, 0, of_elements),
        (Type::NullObject, "stream", 0, 0, of_elements),
        (Type::BaseStream, "map", 1, 1, |interp, this, args| map(interp, this, args, "map", kind_of(this))),
        (Type::BaseStream, "mapToInt", 1, 1, |interp, this, args| map(interp, this, args, "mapToInt", Type::IntStream)),
        (Type::BaseStream, "mapToLong", 1, 1, |interp, this, args| {
            map(interp, this, args, "mapToLong", Type::LongStream)
        }),
        (Type::BaseStream, "mapToDouble", 1, 1, |interp, this, args| {
            map(interp, this, args, "mapToDouble", Type::DoubleStream)
        }),
        (Type::BaseStream, "mapToObj", 1, 1, |interp, this, args| map(interp, this, args, "mapToObj", Type::Stream)),
        (Type::BaseStream, "boxed", 0, 0, |interp, this, _| then(interp, this, Type::Stream, None)),
        (Type::BaseStream, "asLongStream", 0, 0, |interp, this, _| {
            then(interp, this, Type::LongStream, Some(Stage::Cast(Type::LongStream)))
        }),
        (Type::BaseStream, "asDoubleStream", 0, 0, |interp, this, _| {
            then(interp, this, Type::DoubleStream, Some(Stage::Cast(Type::DoubleStream)))
        }),
        (Type::BaseStream, "parallel", 0, 0, |_, this, _| Ok(this.clone())),
        (Type::BaseStream, "sequential", 0, 0, |_, this, _| Ok(this.clone())),
        (Type::BaseStream, "unordered", 0, 0, |_, this, _| Ok(this.clone())),
        (Type::BaseStream, "onClose", 1, 1, |_, this, _| Ok(this.clone())),
        (Type::BaseStream, "isParallel", 0, 0, |_, _, _| Ok(Value::Bool(false))),
        (Type::BaseStream, "close", 0, 0, |_, _, _| Ok(Value::Null)),
        (Type::BaseStream, "filter", 1, 1, |interp, this, args| staged(interp, this, args, "filter", Stage::Filter)),
        (Type::BaseStream, "peek", 1, 1, |interp, this, args| staged(interp, this, args, "peek", Stage::Peek)),
        (Type::BaseStream, "takeWhile", 1, 1, |interp, this, args| {
            staged(interp, this, args, "takeWhile", Stage::TakeWhile)
        }),
        (Type::BaseStream, "dropWhile", 1, 1, |interp, this, args| {
            staged(interp, this, args, "dropWhile", |function| Stage::DropWhile(Some(function)))
        }),
        (Type::BaseStream, "flatMap", 1, 1, |interp, this, args| {
            staged(interp, this, args, "flatMap", |function| Stage::FlatMap(function, VecDeque::new()))
        }),
        (Type::BaseStream, "limit", 1, 1, |interp, this, args| {
            let count = counted(interp, this, args, "limit")?;
            then(interp, this, kind_of(this), Some(Stage::Limit(count)))
        }),
        (Type::BaseStream, "skip", 1, 1, |interp, this, args| {
            let count = counted(interp, this, args, "skip")?;
            then(interp, this, kind_of(this), Some(Stage::Skip(count)))
        }),
        (Type::BaseStream, "distinct", 0, 0, |interp, this, _| {
            let seen = interp.new_set(Type::LinkedHashSet)?;
            then(interp, this, kind_of(this), Some(Stage::Distinct(seen)))
        }),
        (Type::BaseStream, "sorted", 0, 1, |interp, this, args| {
            then(interp, this, kind_of(this), Some(Stage::Sort(args.first().cloned())))
        }),
        (Type::Stream, "plus", 1, 1, |interp, this, args| {
            let items = interp.elements(&Call::new(this, "plus", args).get(0))?;
            let (first, second) = (taken(interp, this)?, Pipe::new(Source::Items(items.into_iter())));
            made(interp, Type::Stream, Pipe::new(Source::Both(Box::new(first), Box::new(second))))
        }),
    ],
    statics: &[
        (Type::BaseStream, "of", 0, ANY, of),
        (Type::Stream, "ofNullable", 1, 1, |interp, _, args| {
            over(interp, args.iter().filter(|item| !item.is_null()).cloned().collect())
        }),
        (Type::BaseStream, "empty", 0, 0, |interp, this, _| of_kind(interp, super::list::class_of(this), Vec::new())),
        (Type::BaseStream, "iterate", 2, 3, iterate),
        (Type::BaseStream, "generate", 1, 1, |interp, this, args| {
            let function = Call::new(this, "generate", args).closure(interp, 0)?;
            made(interp, super::list::class_of(this), Pipe::new(Source::Generate(function)))
        }),
        (Type::BaseStream, "concat", 2, 2, |interp, this, args| {
            let call = Call::new(this, "concat", args);
            let (first, second) = (taken(interp, &call.get(0))?, taken(interp, &call.get(1))?);
            let both = Source::Both(Box::new(first), Box::new(second));
            made(interp, super::list::class_of(this), Pipe::new(both))
        }),
        (Type::Arrays, "stream", 1, 3, of_array),
        (Type::BaseStream, "range", 2, 2, |interp, this, args| range(interp, this, args, 0)),
        (Type::BaseStream, "rangeClosed", 2, 2, |interp, this, args| range(interp, this, args, 1)),
    ],
    constructors: &[],
    constants: &[],
};

/// A stream until it is used: then its pipe has gone on to the next one.
#[derive(Debug)]
struct Stream {
    kind: Type,
    pipe: RefCell<Option<Pipe>>,
}

impl NativeObject for Stream {
    fn type_of(&self) -> Type {
        self.kind
    }

    fn to_text(&self) -> String {
        let name = match self.kind {
            Type::IntStream => "IntPipeline",
            Type::LongStream => "LongPipeline",
            Type::DoubleStream => "DoublePipeline",
            _ => "ReferencePipeline",
        };
        format!("java.util.stream.{name}$Head@{:x}", std::ptr::from_ref(self).addr() as u32)
    }

    fn release(&mut self) -> Vec<Value> {
        self.pipe.get_mut().take().map(Pipe::into_values).unwrap_or_default()
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

fn kind_of(this: &Value) -> Type {
    this.type_of()
}

fn made(interp: &mut Interp<'_>, kind: Type, pipe: Pipe) -> Eval {
    interp.reserve(256)?;
    Ok(Value::Native(Native::new(Stream { kind, pipe: RefCell::new(Some(pipe)) })))
}

/// A stream over items.
pub(super) fn over(interp: &mut Interp<'_>, items: Vec<Value>) -> Eval {
    of_kind(interp, Type::Stream, items)
}

/// A stream of numbers over items that are such numbers.
pub(super) fn of_kind(interp: &mut Interp<'_>, kind: Type, items: Vec<Value>) -> Eval {
    interp.grow(0, items.len())?;
    made(interp, kind, Pipe::new(Source::Items(items.into_iter())))
}

/// The pipe of a stream, which is spent then.
fn taken(interp: &mut Interp<'_>, this: &Value) -> Eval<Pipe> {
    let stream = match this {
        Value::Native(native) => native.downcast::<Stream>(),
        _ => None,
    };
    let Some(stream) = stream else { return Err(interp.no_method(this, "map", &[])) };
    let pipe = stream.pipe.borrow_mut().take();
    let message = "stream has already been operated upon or closed";
    pipe.ok_or_else(|| interp.throw(Type::IllegalStateException, message))
}

/// A stream with one stage more.
fn then(interp: &mut Interp<'_>, this: &Value, kind: Type, stage: Option<Stage>) -> Eval {
    let mut pipe = taken(interp, this)?;
    if let Some(stage) = stage {
        pipe.push(stage);
    }
    made(interp, kind, pipe)
}

fn staged(
    interp: &mut Interp<'_>,
    this: &Value,
    args: &[Value],
    name: &'static str,
    stage: fn(Value) -> Stage,
) -> Eval {
    let function = Call::new(this, name, args).closure(interp, 0)?;
    then(interp, this, kind_of(this), Some(stage(function)))
}

fn map(interp: &mut Interp<'_>, this: &Value, args: &[Value], name: &'static str, kind: Type) -> Eval {
    let function = Call::new(this, name, args).closure(interp, 0)?;
    then(interp, this, kind, Some(Stage::Map(function, kind)))
}

/// The argument of `limit` and `skip`.
fn counted(interp: &mut Interp<'_>, this: &Value, args: &[Value], name: &'static str) -> Eval<usize> {
    let count = Call::new(this, name, args).long(interp, 0)?;
    usize::try_from(count).map_err(|_| interp.throw(Type::IllegalArgumentException, count.to_string()))
}
