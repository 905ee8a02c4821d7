//! What the collections of `java.util.concurrent` have besides the methods of their interfaces. A script has one thread: nobody
//! else adds or takes, so what would wait for others is refused.

use std::rc::Rc;

use super::Module;
use super::args::{Call, size};
use super::list::{append, class_of, is_collection};
use crate::interp::{Eval, Fault, Interp};
use crate::types::Type;
use crate::value::{List, Special, Value};

pub(super) const MODULE: Module = Module {
    methods: &[
        (Type::BlockingQueue, "offer", 1, 3, offer),
        (Type::BlockingQueue, "put", 1, 1, put),
        (Type::BlockingDeque, "putLast", 1, 1, put),
        (Type::BlockingDeque, "putFirst", 1, 1, |interp, this, args| interp.call_method(this, "addFirst", args)),
        (Type::BlockingDeque, "offerLast", 1, 3, offer),
        (Type::BlockingQueue, "take", 0, 0, |interp, this, _| wait_for(interp, this, "poll")),
        (Type::BlockingDeque, "takeFirst", 0, 0, |interp, this, _| wait_for(interp, this, "pollFirst")),
        (Type::BlockingDeque, "takeLast", 0, 0, |interp, this, _| wait_for(interp, this, "pollLast")),
        (Type::BlockingQueue, "poll", 2, 2, |interp, this, _| interp.call_method(this, "poll", &[])),
        (Type::BlockingQueue, "remainingCapacity", 0, 0, |interp, this, _| {
            let list = own(interp, this)?;
            Ok(size(list.room().unwrap_or(i32::MAX as usize).saturating_sub(list.len())))
        }),
        (Type::BlockingQueue, "drainTo", 1, 2, drain_to),
        (Type::CopyOnWriteArrayList, "addIfAbsent", 1, 1, add_if_absent),
        (Type::CopyOnWriteArrayList, "addAllAbsent", 1, 1, add_all_absent),
    ],
    statics: &[(Type::ConcurrentHashMap, "newKeySet", 0, 1, |interp, _, _| {
        Ok(Value::Set(interp.new_set(Type::HashSet)?))
    })],
    constructors: &[
        (Type::LinkedBlockingQueue, 0, 1, new_queue),
        (Type::LinkedBlockingDeque, 0, 1, new_queue),
        (Type::ArrayBlockingQueue, 1, 3, new_queue),
    ],
    constants: &[],
};

fn own<'v>(interp: &Interp<'_>, this: &'v Value) -> Eval<&'v Rc<List>> {
    match this {
        Value::List(list) => Ok(list),
        _ => Err(interp.no_method(this, "poll", &[])),
    }
}

/// A number is the room, a collection the elements.
fn new_queue(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "<init>", args);
    let room = match args {
        [Value::Int(room), ..] if *room <= 0 => {
            return Err(interp.throw_with(Type::IllegalArgumentException, None));
        }
        [Value::Int(room), ..] => Some(*room as usize),
        _ => None,
    };
    let items = match (args, room) {
        ([] | [_] | [_, Value::Bool(_)], Some(_)) | ([], None) => Vec::new(),
        ([_, _, items], Some(_)) | ([items], None) if is_collection(items) => interp.elements(items)?,
        _ => return Err(call.refuse(interp)),
    };
    if items.iter().any(Value::is_null) {
        return Err(interp.throw_with(Type::NullPointerException, None));
    }
    interp.reserve(std::mem::size_of::<List>() + std::mem::size_of::<Special>())?;
    Ok(Value::List(Rc::new(List::special(class_of(this), items, room.map(Special::Room)))))
}

fn offer(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let list = own(interp, this)?;
    if list.room().is_some_and(|room| list.len() >= room) {
        return Ok(Value::Bool(false));
    }
    append(interp, this, Call::new(this, "offer", args).get(0)).map(Value::Bool)
}

fn put(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let list = own(interp, this)?;
    if list.room().is_some_and(|room| list.len() >= room) {
        return Err(Fault::not_supported("waiting for room in a queue", "offer()"));
    }
    append(interp, this, Call::new(this, "put", args).get(0)).map(|_| Value::Null)
}

fn wait_for(interp: &mut Interp<'_>, this: &Value, method: &str) -> Eval {
    if own(interp, this)?.is_empty() {
        return Err(Fault::not_supported("waiting for an element of a queue", "poll()"));
    }
    interp.call_method(this, method, &[])
}

/// Moves the elements, or the first so many, to another collection; their number.
fn drain_to(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "drainTo", args);
    let list = own(interp, this)?.clone();
    let most = if call.len() == 2 { call.count(interp, 1)? } else { list.len() };
    let mut moved = 0;
    while moved < most && !list.is_empty() {
        let item = interp.call_method(this, "poll", &[])?;
        append(interp, &call.get(0), item)?;
        moved += 1;
    }
    Ok(size(moved))
}

fn add_if_absent(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let item = Call::new(this, "addIfAbsent", args).get(0);
    for known in interp.elements(this)? {
        if interp.java_equals(&item, &known)? {
            return Ok(Value::Bool(false));
        }
    }
    append(interp, this, item).map(Value::Bool)
}

fn add_all_absent(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let items = Call::new(this, "addAllAbsent", args).get(0);
    let mut added = 0;
    for item in interp.elements(&items)? {
        if let Value::Bool(true) = add_if_absent(interp, this, &[item])? {
            added += 1;
        }
    }
    Ok(size(added))
}
