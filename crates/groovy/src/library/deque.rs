//! Queues, stacks, sorted sets: collections with ends.

use std::rc::Rc;

use super::Module;
use super::args::{Call, asks_null, capacity, size};
use super::ordering::order_with;
use super::sorted::order_in;
use crate::interp::{Eval, Interp};
use crate::types::Type;
use crate::value::{List, Set, Value};

pub(super) const MODULE: Module = Module {
    methods: &[
        (Type::Queue, "offer", 1, 1, add_last),
        (Type::Deque, "offerLast", 1, 1, add_last),
        (Type::Deque, "offerFirst", 1, 1, |interp, this, args| {
            add_first(interp, this, args)?;
            Ok(Value::Bool(true))
        }),
        (Type::PriorityQueue, "remove", 1, 1, super::list::remove_element),
        (Type::ArrayDeque, "remove", 1, 1, super::list::remove_element),
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
        (Type::TreeSet, "pollFirst", 0, 0, |interp, this, _| poll(interp, this, false)),
        (Type::TreeSet, "pollLast", 0, 0, |interp, this, _| poll(interp, this, true)),
        (Type::TreeSet, "headSet", 1, 2, |interp, this, args| {
            cut(interp, this, args, |order, inclusive| order.is_lt() || (inclusive && order.is_eq()), false)
        }),
        (Type::TreeSet, "tailSet", 1, 2, |interp, this, args| {
            cut(interp, this, args, |order, inclusive| order.is_gt() || (inclusive && order.is_eq()), true)
        }),
        (Type::TreeSet, "subSet", 2, 4, sub_set),
        (Type::TreeSet, "descendingSet", 0, 0, descending),
        (Type::TreeSet, "floor", 1, 1, |interp, this, args| near(interp, this, args, |order| order.is_le(), true)),
        (Type::TreeSet, "lower", 1, 1, |interp, this, args| near(interp, this, args, |order| order.is_lt(), true)),
        (Type::TreeSet, "ceiling", 1, 1, |interp, this, args| near(interp, this, args, |order| order.is_ge(), false)),
        (Type::TreeSet, "higher", 1, 1, |interp, this, args| near(interp, this, args, |order| order.is_gt(), false)),
    ],
    statics: &[(Type::Set, "of", 0, super::ANY, set_of), (Type::Set, "copyOf", 1, 1, set_copy_of)],
    constructors: &[
        (Type::HashSet, 0, 2, new_set),
        (Type::LinkedHashSet, 0, 2, new_set),
        (Type::TreeSet, 0, 1, new_set),
        (Type::PriorityQueue, 0, 2, new_queue),
    ],
    constants: &[],
};

fn new_set(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let kind = super::list::class_of(this);
    match args {
        [] => Ok(Value::Set(interp.new_set(kind)?)),
        [_, load] if !load.is_number() || matches!(load, Value::Double(_)) => {
            Err(interp.no_method(this, "<init>", args))
        }
        [_] | [_, _] if let Some(room) = capacity(interp, this, args).filter(|_| kind != Type::TreeSet) => {
            if room < 0 {
                return Err(interp.throw(Type::IllegalArgumentException, format!("Illegal initial capacity: {room}")));
            }
            Ok(Value::Set(interp.new_set(kind)?))
        }
        [comparator @ (Value::Closure(_) | Value::Object(_))] if kind == Type::TreeSet => {
            interp.reserve(128)?;
            let mut set = Set::new(kind);
            set.comparator = comparator.clone();
            Ok(Value::Set(Rc::new(set)))
        }
        [Value::Null] if kind == Type::TreeSet => {
            let overloads: &[&[Type]] = &[&[Type::Collection], &[Type::Comparator], &[Type::SortedSet]];
            Err(interp.ambiguous(this, "<init>", args, overloads))
        }
        [Value::Null] => Err(asks_null(interp, "java.util.Collection.size()", "c")),
        [items] if super::list::is_collection(items) && kind == Type::HashSet => {
            let items = interp.elements(items)?;
            let set = interp.sized_set((items.len() * 4 / 3 + 1).max(16))?;
            for item in items {
                interp.set_add(&set, item)?;
            }
            Ok(Value::Set(set))
        }
        [items] if super::list::is_collection(items) => {
            let items = interp.elements(items)?;
            Ok(Value::Set(interp.set_from(kind, items)?))
        }
        _ => Err(interp.no_method(this, "<init>", args)),
    }
}

/// Java does not say in which order it shows the elements; here it is the order written.
fn set_of(interp: &mut Interp<'_>, _this: &Value, args: &[Value]) -> Eval {
    if args.iter().any(Value::is_null) {
        return Err(interp.throw_with(Type::NullPointerException, None));
    }
    let set = interp.set_from(Type::LinkedHashSet, args.to_vec())?;
    if set.len() < args.len() {
        return Err(interp.throw(Type::IllegalArgumentException, "duplicate element"));
    }
    let table = set.table().clone();
    Ok(Value::Set(Rc::new(Set::from_table(Type::ImmutableSet, table))))
}

fn set_copy_of(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let items = interp.elements(&Call::new(this, "copyOf", args).get(0))?;
    let set = interp.set_from(Type::LinkedHashSet, items)?;
    let table = set.table().clone();
    Ok(Value::Set(Rc::new(Set::from_table(Type::ImmutableSet, table))))
}

fn new_queue(interp: &mut Interp<'_>, _this: &Value, args: &[Value]) -> Eval {
    let queue = interp.list_of(Type::PriorityQueue, Vec::new())?;
    let comparator = args.iter().find(|arg| matches!(arg, Value::Closure(_) | Value::Object(_)));
    if comparator.is_some() {
        return Err(crate::interp::Fault::not_supported("a PriorityQueue with a comparator", "a list and sort { }"));
    }
    if let [items @ (Value::List(_) | Value::Set(_) | Value::Range(_))] = args {
        for item in interp.elements(items)? {
            super::list::append(interp, &queue, item)?;
        }
    }
    Ok(queue)
}

/// Adds to a priority queue: its list is kept sorted.
pub(super) fn offer(interp: &mut Interp<'_>, list: &Rc<List>, item: Value) -> Eval<bool> {
    let (mut low, mut high) = (0, list.len());
    while low < high {
        let middle = low.midpoint(high);
        // Gone when comparing changes the queue.
        let Some(other) = list.get(middle) else { break };
        if order_with(interp, None, &item, &other)?.is_lt() {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    interp.grow_list(list, 1)?;
    interp.charge(list.len() / 64)?;
    let low = low.min(list.len());
    list.items_mut().insert(low, item);
    Ok(true)
}

fn list_of<'v>(interp: &Interp<'_>, this: &'v Value, name: &str) -> Eval<&'v Rc<List>> {
    match this {
        Value::List(list) => Ok(list),
        _ => Err(interp.no_method(this, name, &[])),
    }
}

fn add_last(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    super::list::append(interp, this, Call::new(this, "addLast", args).get(0)).map(Value::Bool)
}

fn add_first(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let item = Call::new(this, "addFirst", args).get(0);
    let list = list_of(interp, this, "addFirst")?;
    if list.kind == Type::ArrayDeque && item.is_null() {
        return Err(interp.throw_with(Type::NullPointerException, None));
    }
    interp.grow_list(list, 1)?;
    interp.charge(list.len() / 64)?;
    list.items_mut().insert(0, item);
    Ok(Value::Null)
}

fn take(interp: &mut Interp<'_>, this: &Value, last: bool, must: bool) -> Eval {
    let list = list_of(interp, this, "poll")?;
    if list.is_empty() {
        return if must { Err(interp.throw_with(Type::NoSuchElementException, None)) } else { Ok(Value::Null) };
    }
    interp.charge(list.len() / 64)?;
    let mut items = list.items_mut();
    Ok(if last { items.pop().unwrap_or_default() } else { items.remove(0) })
}

fn look(interp: &mut Interp<'_>, this: &Value, last: bool, must: bool) -> Eval {
    let list = list_of(interp, this, "peek")?;
    let found = if last { list.items().last().cloned() } else { list.get(0) };
    match found {
        None if must => Err(interp.throw_with(Type::NoSuchElementException, None)),
        found => Ok(found.unwrap_or_default()),
    }
}

fn stack_peek(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    let last = list_of(interp, this, "peek")?.items().last().cloned();
    last.ok_or_else(|| interp.throw_with(Type::EmptyStackException, None))
}

fn stack_search(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let wanted = Call::new(this, "search", args).get(0);
    for (at, item) in interp.elements(this)?.iter().rev().enumerate() {
        if interp.java_equals(&wanted, item)? {
            return Ok(size(at + 1));
        }
    }
    Ok(Value::Int(-1))
}

fn set_items(interp: &mut Interp<'_>, this: &Value) -> Eval<Vec<Value>> {
    match this {
        Value::Set(set) => interp.members(set),
        _ => Err(interp.no_method(this, "first", &[])),
    }
}

fn poll(interp: &mut Interp<'_>, this: &Value, last: bool) -> Eval {
    let items = set_items(interp, this)?;
    let found = if last { items.last() } else { items.first() };
    if let (Value::Set(set), Some(item)) = (this, found) {
        interp.set_remove(set, item)?;
    }
    Ok(found.cloned().unwrap_or_default())
}

fn cut(
    interp: &mut Interp<'_>,
    this: &Value,
    args: &[Value],
    keep: fn(std::cmp::Ordering, bool) -> bool,
    inclusive: bool,
) -> Eval {
    let call = Call::new(this, "headSet", args);
    let inclusive = if call.len() == 2 { interp.truth(&call.get(1))? } else { inclusive };
    let mut kept = Vec::new();
    for item in set_items(interp, this)? {
        interp.charge(1)?;
        if keep(order_in(interp, this, &item, &call.get(0))?, inclusive) {
            kept.push(item);
        }
    }
    part(interp, this, kept)
}

/// `subSet(from, to)`, `subSet(from, inclusive, to, inclusive)`
fn sub_set(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let (from, with_from, to, with_to) = match args {
        [from, to] => (from, true, to, false),
        [from, Value::Bool(with_from), to, Value::Bool(with_to)] => (from, *with_from, to, *with_to),
        _ => return Err(interp.no_method(this, "subSet", args)),
    };
    let mut kept = Vec::new();
    for item in set_items(interp, this)? {
        interp.charge(1)?;
        let (low, high) = (order_in(interp, this, &item, from)?, order_in(interp, this, &item, to)?);
        if (low.is_gt() || with_from && low.is_eq()) && (high.is_lt() || with_to && high.is_eq()) {
            kept.push(item);
        }
    }
    part(interp, this, kept)
}

/// Some elements of a sorted set, in a set of the same order.
fn part(interp: &mut Interp<'_>, this: &Value, items: Vec<Value>) -> Eval {
    let mut set = Set::new(Type::TreeSet);
    if let Value::Set(whole) = this {
        set.comparator = whole.comparator.clone();
    }
    interp.reserve(128)?;
    let set = Rc::new(set);
    for item in items {
        interp.set_add(&set, item)?;
    }
    Ok(Value::Set(set))
}

fn descending(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    let mut items = set_items(interp, this)?;
    items.reverse();
    Ok(Value::Set(interp.set_from(Type::LinkedHashSet, items)?))
}

fn near(
    interp: &mut Interp<'_>,
    this: &Value,
    args: &[Value],
    fits: fn(std::cmp::Ordering) -> bool,
    last: bool,
) -> Eval {
    let bound = Call::new(this, "floor", args).get(0);
    let mut found = Value::Null;
    for item in set_items(interp, this)? {
        interp.charge(1)?;
        if fits(order_in(interp, this, &item, &bound)?) {
            found = item;
            if !last {
                break;
            }
        }
    }
    Ok(found)
}
