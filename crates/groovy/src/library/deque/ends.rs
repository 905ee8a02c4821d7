//! Lists as queues and stacks: their two ends.

use std::rc::Rc;

use crate::interp::{Eval, Interp};
use crate::library::args::{Call, size};
use crate::types::Type;
use crate::value::{List, Value};

fn list_of<'v>(interp: &Interp<'_>, this: &'v Value, name: &str) -> Eval<&'v Rc<List>> {
    match this {
        Value::List(list) => Ok(list),
        _ => Err(interp.no_method(this, name, &[])),
    }
}

pub(super) fn add_last(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    crate::library::list::append(interp, this, Call::new(this, "addLast", args).get(0)).map(Value::Bool)
}

pub(super) fn add_first(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let item = Call::new(this, "addFirst", args).get(0);
    let list = list_of(interp, this, "addFirst")?;
    if list.is_queue() && item.is_null() {
        return Err(interp.throw_with(Type::NullPointerException, None));
    }
    interp.grow_list(list, 1)?;
    interp.charge(list.len() / 64)?;
    list.items_mut().insert(0, item);
    Ok(Value::Null)
}

pub(super) fn take(interp: &mut Interp<'_>, this: &Value, last: bool, must: bool) -> Eval {
    let list = list_of(interp, this, "poll")?;
    if list.is_empty() {
        return if must { Err(interp.throw_with(Type::NoSuchElementException, None)) } else { Ok(Value::Null) };
    }
    interp.charge(list.len() / 64)?;
    if list.kind == Type::PriorityQueue {
        return super::heap::take(interp, list);
    }
    let mut items = list.items_mut();
    Ok(if last { items.pop().unwrap_or_default() } else { items.remove(0) })
}

pub(super) fn look(interp: &mut Interp<'_>, this: &Value, last: bool, must: bool) -> Eval {
    let list = list_of(interp, this, "peek")?;
    let found = if last { list.items().last().cloned() } else { list.get(0) };
    match found {
        None if must => Err(interp.throw_with(Type::NoSuchElementException, None)),
        found => Ok(found.unwrap_or_default()),
    }
}

pub(super) fn stack_peek(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    let last = list_of(interp, this, "peek")?.items().last().cloned();
    last.ok_or_else(|| interp.throw_with(Type::EmptyStackException, None))
}

pub(super) fn stack_search(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let wanted = Call::new(this, "search", args).get(0);
    for (at, item) in interp.elements(this)?.iter().rev().enumerate() {
        if interp.java_equals(&wanted, item)? {
            return Ok(size(at + 1));
        }
    }
    Ok(Value::Int(-1))
}
