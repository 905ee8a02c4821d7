//! Iterators made of iterators: Groovy's own take from their source only when they are asked.

use std::any::Any;
use std::cell::RefCell;
use std::collections::VecDeque;

use super::args::Call;
use super::{Method, Module, Static};
use crate::interp::{Eval, Interp};
use crate::types::Type;
use crate::value::{Native, NativeObject, Value};

pub(super) const MODULE: Module = Module { methods: METHODS, statics: STATICS, constructors: &[], constants: &[] };

const METHODS: &[Method] = &[
    (Type::LazyIterator, "hasNext", 0, 0, |interp, this, _| has_next(interp, this).map(Value::Bool)),
    (Type::LazyIterator, "next", 0, 0, next),
    (Type::LazyIterator, "iterator", 0, 0, |_, this, _| Ok(this.clone())),
    (Type::LazyIterator, "remove", 0, 0, |interp, _, _| {
        Err(interp.throw_with(Type::UnsupportedOperationException, None))
    }),
    (Type::BufferedIterator, "head", 0, 0, head),
    (Type::Enumeration, "hasMoreElements", 0, 0, |interp, this, _| has_next(interp, this).map(Value::Bool)),
    (Type::Enumeration, "nextElement", 0, 0, next),
    (Type::Enumeration, "iterator", 0, 0, |interp, this, _| {
        let source = own(interp, this)?.source.clone();
        Ok(source)
    }),
    (Type::Enumeration, "asIterator", 0, 0, |interp, this, _| {
        let source = own(interp, this)?.source.clone();
        Ok(source)
    }),
    (Type::Enumeration, "toList", 0, 0, |interp, this, _| {
        let items = interp.elements(this)?;
        interp.list(items)
    }),
    (Type::Vector, "elements", 0, 0, |interp, this, _| enumeration(interp, this)),
    (Type::Iterable, "bufferedIterator", 0, 0, |interp, this, _| {
        let source = interp.call_method(this, "iterator", &[])?;
        lazy(interp, &source, Step::Buffered, VecDeque::new())
    }),
    (Type::Iterator, "buffered", 0, 0, |interp, this, _| lazy(interp, this, Step::Buffered, VecDeque::new())),
    (Type::Iterator, "take", 1, 1, |interp, this, args| {
        let count = Call::new(this, "take", args).count(interp, 0)?;
        lazy(interp, this, Step::Take(count), VecDeque::new())
    }),
    (Type::Iterator, "takeWhile", 1, 1, |interp, this, args| {
        let closure = Call::new(this, "takeWhile", args).closure(interp, 0)?;
        let first = pull(interp, this)?;
        let first = accepted(interp, &closure, first)?;
        lazy(interp, this, Step::TakeWhile(closure), first.into_iter().collect())
    }),
    (Type::Iterator, "drop", 1, 1, |interp, this, args| {
        let count = Call::new(this, "drop", args).count(interp, 0)?;
        skip(interp, this, count)?;
        Ok(this.clone())
    }),
    (Type::Iterator, "dropWhile", 1, 1, drop_while),
    (Type::Iterator, "dropRight", 1, 1, |interp, this, args| {
        let count = Call::new(this, "dropRight", args).count(interp, 0)?;
        if count == 0 { Ok(this.clone()) } else { drop_right(interp, this, count) }
    }),
    (Type::Iterator, "tail", 0, 0, |interp, this, _| {
        must_have(interp, this, "tail")?;
        skip(interp, this, 1)?;
        Ok(this.clone())
    }),
    (Type::Iterator, "init", 0, 0, |interp, this, _| {
        must_have(interp, this, "init")?;
        drop_right(interp, this, 1)
    }),
    (Type::Iterator, "withIndex", 0, 1, |interp, this, args| {
        let start = offset(interp, Call::new(this, "withIndex", args))?;
        lazy(interp, this, Step::Index { at: start, first: false }, VecDeque::new())
    }),
    (Type::Iterator, "indexed", 0, 1, |interp, this, args| {
        let start = offset(interp, Call::new(this, "indexed", args))?;
        lazy(interp, this, Step::Index { at: start, first: true }, VecDeque::new())
    }),
    (Type::Iterator, "count", 1, 1, |interp, this, args| of_list(interp, this, "count", args)),
    (Type::Iterator, "countBy", 0, 1, |interp, this, args| of_list(interp, this, "countBy", args)),
    (Type::Iterator, "average", 0, 1, |interp, this, args| of_list(interp, this, "average", args)),
    (Type::Iterator, "chop", 1, super::ANY, |interp, this, args| of_list(interp, this, "chop", args)),
    (Type::Iterator, "reverse", 0, 0, |interp, this, _| walk_of(interp, this, "reverse", &[])),
    (Type::Iterator, "sort", 0, 1, |interp, this, args| walk_of(interp, this, "sort", args)),
    (Type::Iterator, "toSorted", 0, 1, |interp, this, args| walk_of(interp, this, "toSorted", args)),
    (Type::Iterator, "unique", 0, 1, |interp, this, args| walk_of(interp, this, "unique", args)),
    (Type::Iterator, "toUnique", 0, 1, |interp, this, args| walk_of(interp, this, "toUnique", args)),
];

const STATICS: &[Static] = &[(Type::Collections, "enumeration", 1, 1, |interp, this, args| {
    enumeration(interp, &Call::new(this, "enumeration", args).get(0))
})];

/// An `Enumeration` of a collection.
fn enumeration(interp: &mut Interp<'_>, collection: &Value) -> Eval {
    let source = interp.call_method(collection, "iterator", &[])?;
    lazy(interp, &source, Step::Enumeration, VecDeque::new())
}

/// What an iterator does with its source.
#[derive(Debug)]
enum Step {
    /// Stops after so many more.
    Take(usize),
    /// Stops at the first that a closure refuses; the next item has been taken already.
    TakeWhile(Value),
    /// Hands on what comes; the next item has been taken already.
    Rest,
    /// Holds back what is in its store.
    DropRight,
    /// Counts; `first` puts the index in front.
    Index { at: i32, first: bool },
    /// Shows the next item before it is taken.
    Buffered,
    /// Has other names for the same.
    Enumeration,
}

#[derive(Debug)]
struct Lazy {
    source: Value,
    step: RefCell<Step>,
    /// Items taken from the source and not handed out.
    ahead: RefCell<VecDeque<Value>>,
}

impl NativeObject for Lazy {
    fn type_of(&self) -> Type {
        match *self.step.borrow() {
            Step::Buffered => Type::BufferedIterator,
            Step::Enumeration => Type::VectorEnumeration,
            _ => Type::LazyIterator,
        }
    }

    fn to_text(&self) -> String {
        format!("{}@{:x}", self.type_of().name(), std::ptr::from_ref(self).addr() as u32)
    }

    fn release(&mut self) -> Vec<Value> {
        let mut held: Vec<Value> = self.ahead.get_mut().drain(..).collect();
        held.push(std::mem::take(&mut self.source));
        held
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

fn lazy(interp: &mut Interp<'_>, source: &Value, step: Step, ahead: VecDeque<Value>) -> Eval {
    interp.reserve(64 + std::mem::size_of::<Lazy>())?;
    interp.grow(0, ahead.capacity())?;
    let lazy = Lazy { source: source.clone(), step: RefCell::new(step), ahead: RefCell::new(ahead) };
    Ok(Value::Native(Native::new(lazy)))
}

fn own<'v>(interp: &Interp<'_>, this: &'v Value) -> Eval<&'v Lazy> {
    match this {
        Value::Native(native) => native.downcast::<Lazy>().ok_or_else(|| interp.no_method(this, "next", &[])),
        _ => Err(interp.no_method(this, "next", &[])),
    }
}

/// Whether an iterator has more.
fn more(interp: &mut Interp<'_>, iterator: &Value) -> Eval<bool> {
    interp.charge(1)?;
    interp.check_stack()?;
    let more = interp.call_method(iterator, "hasNext", &[])?;
    interp.truth(&more)
}

/// The next item of an iterator, when there is one.
fn pull(interp: &mut Interp<'_>, iterator: &Value) -> Eval<Option<Value>> {
    if more(interp, iterator)? { interp.call_method(iterator, "next", &[]).map(Some) } else { Ok(None) }
}

fn skip(interp: &mut Interp<'_>, iterator: &Value, count: usize) -> Eval<()> {
    for _ in 0..count {
        if pull(interp, iterator)?.is_none() {
            break;
        }
    }
    Ok(())
}

/// The item, if a closure accepts it.
fn accepted(interp: &mut Interp<'_>, closure: &Value, item: Option<Value>) -> Eval<Option<Value>> {
    let Some(item) = item else { return Ok(None) };
    let answer = interp.call_spread(closure, &item)?;
    Ok(if interp.truth(&answer)? { Some(item) } else { None })
}

fn must_have(interp: &mut Interp<'_>, iterator: &Value, name: &str) -> Eval<()> {
    if more(interp, iterator)? {
        return Ok(());
    }
    Err(interp.throw(Type::NoSuchElementException, format!("Cannot access {name}() for an empty Iterator")))
}

fn offset(interp: &mut Interp<'_>, call: Call<'_>) -> Eval<i32> {
    if call.len() == 0 { Ok(0) } else { Ok(call.int(interp, 0)? as i32) }
}

fn drop_while(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let closure = Call::new(this, "dropWhile", args).closure(interp, 0)?;
    let mut ahead = VecDeque::new();
    while let Some(item) = pull(interp, this)? {
        if accepted(interp, &closure, Some(item.clone()))?.is_none() {
            ahead.push_back(item);
            break;
        }
    }
    lazy(interp, this, Step::Rest, ahead)
}

fn drop_right(interp: &mut Interp<'_>, this: &Value, count: usize) -> Eval {
    let mut ahead = VecDeque::new();
    while ahead.len() < count {
        let Some(item) = pull(interp, this)? else { break };
        interp.grow(ahead.len(), 1)?;
        ahead.push_back(item);
    }
    lazy(interp, this, Step::DropRight, ahead)
}

fn has_next(interp: &mut Interp<'_>, this: &Value) -> Eval<bool> {
    let lazy = own(interp, this)?;
    let ahead = !lazy.ahead.borrow().is_empty();
    let ask = match &*lazy.step.borrow() {
        Step::TakeWhile(_) => return Ok(ahead),
        Step::Take(left) => *left > 0,
        Step::Rest | Step::Buffered => !ahead,
        Step::DropRight => ahead,
        Step::Index { .. } | Step::Enumeration => true,
    };
    let waiting = ahead && matches!(*lazy.step.borrow(), Step::Rest | Step::Buffered);
    Ok(waiting || (ask && more(interp, &lazy.source)?))
}

fn next(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    if !has_next(interp, this)? {
        return Err(interp.throw_with(Type::NoSuchElementException, None));
    }
    let lazy = own(interp, this)?;
    let waiting = lazy.ahead.borrow_mut().pop_front();
    if let Some(item) = waiting {
        refill(interp, lazy)?;
        return Ok(item);
    }
    let item = interp.call_method(&lazy.source, "next", &[])?;
    let index = match &mut *lazy.step.borrow_mut() {
        Step::Take(left) => {
            *left = left.saturating_sub(1);
            None
        }
        Step::Index { at, first } => {
            let index = (*at, *first);
            *at = at.wrapping_add(1);
            Some(index)
        }
        _ => None,
    };
    match index {
        None => Ok(item),
        Some((at, true)) => interp.list_of(Type::Tuple2, vec![Value::Int(at), item]),
        Some((at, false)) => interp.list_of(Type::Tuple2, vec![item, Value::Int(at)]),
    }
}

/// Takes the item after the one that is handed out now, where an iterator works ahead.
fn refill(interp: &mut Interp<'_>, lazy: &Lazy) -> Eval<()> {
    let closure = match &*lazy.step.borrow() {
        Step::TakeWhile(closure) => Some(closure.clone()),
        Step::DropRight => None,
        _ => return Ok(()),
    };
    let mut item = pull(interp, &lazy.source)?;
    if let Some(closure) = &closure {
        item = accepted(interp, closure, item)?;
    }
    lazy.ahead.borrow_mut().extend(item);
    Ok(())
}

/// The next item, which stays the next.
fn head(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    let lazy = own(interp, this)?;
    if let Some(item) = lazy.ahead.borrow().front() {
        return Ok(item.clone());
    }
    match pull(interp, &lazy.source)? {
        Some(item) => {
            lazy.ahead.borrow_mut().push_back(item.clone());
            Ok(item)
        }
        None => Err(interp.throw_with(Type::NoSuchElementException, None)),
    }
}

/// What a list of all that is left answers.
fn of_list(interp: &mut Interp<'_>, this: &Value, name: &str, args: &[Value]) -> Eval {
    let items = interp.elements(this)?;
    let list = interp.list(items)?;
    interp.call_method(&list, name, args)
}

/// A new iterator over what a list of all that is left answers.
fn walk_of(interp: &mut Interp<'_>, this: &Value, name: &str, args: &[Value]) -> Eval {
    let list = of_list(interp, this, name, args)?;
    let items = interp.elements(&list)?;
    super::iterator::over(interp, items)
}
