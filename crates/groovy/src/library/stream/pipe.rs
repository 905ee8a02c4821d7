//! Streams as Java runs them: an item at a time, and only when somebody asks.

use std::collections::VecDeque;
use std::rc::Rc;

use crate::interp::{Eval, Interp};
use crate::library::ordering::sort_items;
use crate::types::Type;
use crate::value::{Set, Value};

/// Where items come from, and what happens to them on the way.
#[derive(Debug)]
pub(super) struct Pipe {
    source: Source,
    stages: Vec<Stage>,
}

/// Where items come from.
#[derive(Debug)]
pub(super) enum Source {
    Items(std::vec::IntoIter<Value>),
    /// Numbers, the end not included.
    Numbers {
        next: i64,
        end: i64,
        long: bool,
    },
    /// A first item and how to go on; perhaps how long.
    Iterate {
        state: Option<Value>,
        more: Option<Value>,
        next: Value,
        started: bool,
    },
    Generate(Value),
    Both(Box<Pipe>, Box<Pipe>),
}

/// What happens to items on the way.
#[derive(Debug)]
pub(super) enum Stage {
    /// A function, and the class its answers become.
    Map(Value, Type),
    Cast(Type),
    Filter(Value),
    Peek(Value),
    Limit(usize),
    Skip(usize),
    TakeWhile(Value),
    DropWhile(Option<Value>),
    Distinct(Rc<Set>),
    /// A function to streams, and what is left of the one it made last.
    FlatMap(Value, VecDeque<Value>),
    Sort(Option<Value>),
    /// Items held by a stage that had to see all of them.
    Held(std::vec::IntoIter<Value>),
    /// Nothing comes any more.
    Done,
}

impl Pipe {
    pub(super) fn new(source: Source) -> Self {
        Self { source, stages: Vec::new() }
    }

    pub(super) fn push(&mut self, stage: Stage) {
        self.stages.push(stage);
    }

    /// The next item at the end of the pipe.
    pub(super) fn next(&mut self, interp: &mut Interp<'_>) -> Eval<Option<Value>> {
        pull(interp, &mut self.source, &mut self.stages)
    }

    /// Everything it holds, for whoever drops it.
    pub(super) fn into_values(mut self) -> Vec<Value> {
        let mut values = self.held();
        let mut joined = self.source.take_joined();
        while let Some(mut pipe) = joined.pop() {
            values.append(&mut pipe.held());
            joined.append(&mut pipe.source.take_joined());
        }
        values
    }

    /// What its source and its stages hold, but not the pipes it joins.
    fn held(&mut self) -> Vec<Value> {
        let mut values: Vec<Value> = self.stages.drain(..).flat_map(Stage::into_values).collect();
        match &mut self.source {
            Source::Items(items) => values.extend(items),
            Source::Iterate { state, more, next, .. } => {
                values.extend(state.take());
                values.extend(more.take());
                values.push(std::mem::take(next));
            }
            Source::Generate(value) => values.push(std::mem::take(value)),
            Source::Numbers { .. } | Source::Both(..) => {}
        }
        values
    }

    /// All items that are left.
    pub(super) fn drain(&mut self, interp: &mut Interp<'_>) -> Eval<Vec<Value>> {
        let mut items = Vec::new();
        while let Some(item) = self.next(interp)? {
            interp.grow(items.len(), 1)?;
            items.push(item);
        }
        Ok(items)
    }
}

impl Source {
    /// The pipes it joins; it has no items after that.
    fn take_joined(&mut self) -> Vec<Pipe> {
        if !matches!(self, Self::Both(..)) {
            return Vec::new();
        }
        match std::mem::replace(self, Self::Numbers { next: 0, end: 0, long: false }) {
            Self::Both(first, second) => vec![*first, *second],
            _ => Vec::new(),
        }
    }
}

impl Stage {
    fn into_values(self) -> Vec<Value> {
        match self {
            Self::Map(value, _)
            | Self::Filter(value)
            | Self::Peek(value)
            | Self::TakeWhile(value)
            | Self::DropWhile(Some(value))
            | Self::Sort(Some(value)) => vec![value],
            Self::Distinct(set) => vec![Value::Set(set)],
            Self::FlatMap(function, items) => items.into_iter().chain([function]).collect(),
            Self::Held(items) => items.collect(),
            Self::Cast(_) | Self::Limit(_) | Self::Skip(_) | Self::DropWhile(None) | Self::Sort(None) | Self::Done => {
                Vec::new()
            }
        }
    }
}

/// Pipes joined to joined pipes can be many deep: they are dropped one after the other.
impl Drop for Pipe {
    fn drop(&mut self) {
        let mut joined = self.source.take_joined();
        while let Some(mut pipe) = joined.pop() {
            joined.append(&mut pipe.source.take_joined());
        }
    }
}

/// Whether a function says yes.
pub(super) fn test(interp: &mut Interp<'_>, function: &Value, item: &Value) -> Eval<bool> {
    let answer = interp.call(function, std::slice::from_ref(item))?;
    interp.truth(&answer)
}

fn pull(interp: &mut Interp<'_>, source: &mut Source, stages: &mut [Stage]) -> Eval<Option<Value>> {
    interp.charge(1)?;
    interp.check_stack()?;
    let Some((stage, before)) = stages.split_last_mut() else { return from_source(interp, source) };
    match stage {
        Stage::Map(function, class) => {
            let Some(item) = pull(interp, source, before)? else { return Ok(None) };
            let mapped = interp.call(function, &[item])?;
            answered(interp, mapped, *class).map(Some)
        }
        Stage::Cast(class) => {
            let Some(item) = pull(interp, source, before)? else { return Ok(None) };
            cast(interp, item, *class).map(Some)
        }
        Stage::Filter(function) => {
            while let Some(item) = pull(interp, source, before)? {
                if test(interp, function, &item)? {
                    return Ok(Some(item));
                }
            }
            Ok(None)
        }
        Stage::Peek(function) => {
            let item = pull(interp, source, before)?;
            if let Some(item) = &item {
                interp.call(function, std::slice::from_ref(item))?;
            }
            Ok(item)
        }
        Stage::Limit(0) | Stage::Done => Ok(None),
        Stage::Limit(left) => {
            *left -= 1;
            pull(interp, source, before)
        }
        Stage::Skip(left) => {
            while *left > 0 {
                *left -= 1;
                if pull(interp, source, before)?.is_none() {
                    return Ok(None);
                }
            }
            pull(interp, source, before)
        }
        Stage::TakeWhile(function) => {
            if let Some(item) = pull(interp, source, before)?
                && test(interp, function, &item)?
            {
                return Ok(Some(item));
            }
            *stage = Stage::Done;
            Ok(None)
        }
        Stage::DropWhile(function) => {
            let mut item = pull(interp, source, before)?;
            if let Some(function) = function.take() {
                while let Some(found) = &item
                    && test(interp, &function, found)?
                {
                    item = pull(interp, source, before)?;
                }
            }
            Ok(item)
        }
        Stage::Distinct(seen) => {
            let seen = seen.clone();
            while let Some(item) = pull(interp, source, before)? {
                if interp.set_add(&seen, item.clone())? {
                    return Ok(Some(item));
                }
            }
            Ok(None)
        }
        Stage::FlatMap(function, ready) => loop {
            if let Some(item) = ready.pop_front() {
                return Ok(Some(item));
            }
            let Some(item) = pull(interp, source, before)? else { return Ok(None) };
            let part = interp.call(function, &[item])?;
            if !part.is_null() {
                ready.extend(interp.elements(&part)?);
            }
        },
        Stage::Sort(by) => {
            let mut items = Vec::new();
            while let Some(item) = pull(interp, source, before)? {
                interp.grow(items.len(), 1)?;
                items.push(item);
            }
            sort_items(interp, &mut items, by.as_ref())?;
            let mut items = items.into_iter();
            let first = items.next();
            *stage = Stage::Held(items);
            Ok(first)
        }
        Stage::Held(items) => Ok(items.next()),
    }
}

/// What a closure answered where Java wants an `int`, `long` or `double`: no other number will do.
fn answered(interp: &Interp<'_>, answer: Value, class: Type) -> Eval {
    let wanted = match (class, &answer) {
        (Type::IntStream, Value::Int(_)) | (Type::LongStream, Value::Long(_)) => return Ok(answer),
        (Type::DoubleStream, Value::Double(_)) => return Ok(answer),
        (Type::IntStream, _) => "java.lang.Integer",
        (Type::LongStream, _) => "java.lang.Long",
        (Type::DoubleStream, _) => "java.lang.Double",
        _ => return Ok(answer),
    };
    if answer.is_null() {
        return Err(interp.throw_with(Type::NullPointerException, None));
    }
    let found = answer.type_of().name();
    let message = format!(
        "class {found} cannot be cast to class {wanted} ({found} and {wanted} are in module java.base of loader 'bootstrap')"
    );
    Err(interp.throw(Type::ClassCastException, message))
}

/// An item as a stream of its class has it.
pub(super) fn cast(interp: &mut Interp<'_>, item: Value, class: Type) -> Eval {
    match class {
        Type::IntStream => interp.cast_builtin(item, Type::PrimInt),
        Type::LongStream => interp.cast_builtin(item, Type::PrimLong),
        Type::DoubleStream => interp.cast_builtin(item, Type::PrimDouble),
        _ => Ok(item),
    }
}

fn from_source(interp: &mut Interp<'_>, source: &mut Source) -> Eval<Option<Value>> {
    match source {
        Source::Items(items) => Ok(items.next()),
        Source::Numbers { next, end, long } => {
            if *next >= *end {
                return Ok(None);
            }
            let number = *next;
            *next += 1;
            Ok(Some(if *long { Value::Long(number) } else { Value::Int(number as i32) }))
        }
        Source::Iterate { state, more, next, started } => {
            let Some(now) = state.take() else { return Ok(None) };
            let item = if *started { interp.call(next, &[now])? } else { now };
            *started = true;
            if let Some(more) = more
                && !test(interp, more, &item)?
            {
                return Ok(None);
            }
            *state = Some(item.clone());
            Ok(Some(item))
        }
        Source::Generate(function) => interp.call(function, &[]).map(Some),
        Source::Both(first, second) => match first.next(interp)? {
            Some(item) => Ok(Some(item)),
            None => second.next(interp),
        },
    }
}
