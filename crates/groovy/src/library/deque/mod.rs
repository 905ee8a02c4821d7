//! Queues, stacks, new sets: collections with ends.
//!
//! Files: `sets` · `queues` · `ends` both ends of a list.

mod ends;
mod heap;
mod sets;

use super::Module;
use crate::types::Type;
use crate::value::Value;
use ends::{add_first, add_last, look, stack_peek, stack_search, take};
use heap::new_queue;
use sets::{new_set, set_copy_of, set_of};

pub(super) use heap::{offer, similar_queue};

pub(super) const MODULE: Module = Module {
    methods: &[
        (Type::Queue, "offer", 1, 1, add_last),
        (Type::Deque, "offerLast", 1, 1, add_last),
        (Type::Deque, "offerFirst", 1, 1, |interp, this, args| {
            add_first(interp, this, args)?;
            Ok(Value::Bool(true))
        }),
        (Type::PriorityQueue, "remove", 1, 1, heap::remove),
        (Type::PriorityQueue, "removeIf", 1, 1, |interp, this, args| {
            heap::filter(interp, this, args, super::list::remove_if)
        }),
        (Type::PriorityQueue, "removeAll", 1, 1, |interp, this, args| {
            heap::filter(interp, this, args, super::list::remove_all)
        }),
        (Type::PriorityQueue, "retainAll", 1, 1, |interp, this, args| {
            heap::filter(interp, this, args, super::list::retain_all)
        }),
        (Type::PriorityQueue, "comparator", 0, 0, |_, this, _| match this {
            Value::List(list) => Ok(list.comparator().unwrap_or_default()),
            _ => Ok(Value::Null),
        }),
        (Type::Queue, "remove", 1, 1, super::list::remove),
        (Type::Deque, "addLast", 1, 1, add_last),
        (Type::Deque, "addFirst", 1, 1, add_first),
        (Type::Deque, "push", 1, 1, add_first),
        (Type::Queue, "poll", 0, 0, |interp, this, _| take(interp, this, false, false)),
        (Type::Deque, "pollFirst", 0, 0, |interp, this, _| take(interp, this, false, false)),
        (Type::Deque, "pollLast", 0, 0, |interp, this, _| take(interp, this, true, false)),
        (Type::Deque, "pop", 0, 0, |interp, this, _| take(interp, this, false, true)),
        (Type::Queue, "remove", 0, 0, |interp, this, _| take(interp, this, false, true)),
        (Type::Deque, "removeFirst", 0, 0, |interp, this, _| take(interp, this, false, true)),
        (Type::Deque, "removeLast", 0, 0, |interp, this, _| take(interp, this, true, true)),
        (Type::Queue, "peek", 0, 0, |interp, this, _| look(interp, this, false, false)),
        (Type::Deque, "peekFirst", 0, 0, |interp, this, _| look(interp, this, false, false)),
        (Type::Deque, "peekLast", 0, 0, |interp, this, _| look(interp, this, true, false)),
        (Type::Queue, "element", 0, 0, |interp, this, _| look(interp, this, false, true)),
        (Type::Deque, "getFirst", 0, 0, |interp, this, _| look(interp, this, false, true)),
        (Type::Deque, "getLast", 0, 0, |interp, this, _| look(interp, this, true, true)),
        (Type::Deque, "descendingIterator", 0, 0, |interp, this, _| {
            let mut items = interp.elements(this)?;
            items.reverse();
            super::iterator::over(interp, items)
        }),
        (Type::Stack, "peek", 0, 0, stack_peek),
        (Type::Stack, "empty", 0, 0, |_, this, _| {
            Ok(Value::Bool(matches!(this, Value::List(list) if list.is_empty())))
        }),
        (Type::Stack, "search", 1, 1, stack_search),
    ],
    statics: &[(Type::Set, "of", 0, super::ANY, set_of), (Type::Set, "copyOf", 1, 1, set_copy_of)],
    constructors: &[
        (Type::HashSet, 0, 2, new_set),
        (Type::LinkedHashSet, 0, 2, new_set),
        (Type::TreeSet, 0, 1, new_set),
        (Type::ConcurrentSkipListSet, 0, 1, new_set),
        (Type::CopyOnWriteArraySet, 0, 1, new_set),
        (Type::PriorityQueue, 0, 2, new_queue),
    ],
    constants: &[],
};
