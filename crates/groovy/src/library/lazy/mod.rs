//! Iterators made of iterators: Groovy's own take from their source only when they are asked.
//!
//! Files: `iterator` · `advance` the next item · `making` new ones, and lists on the way.

mod advance;
mod iterator;
mod making;

use std::collections::VecDeque;

use super::args::Call;
use super::{Method, Module, Static};
use crate::types::Type;
use crate::value::Value;
use advance::{accepted, has_next, head, must_have, next, pull, skip};
use iterator::{Step, lazy, own};
use making::{drop_right, drop_while, enumeration, of_list, offset, walk_of};

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
