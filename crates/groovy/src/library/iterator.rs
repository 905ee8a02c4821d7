//! Iterators handed out to scripts.

use std::any::Any;
use std::cell::{Cell, RefCell};

use super::Module;
use super::args::Call;
use crate::interp::{Eval, Interp};
use crate::types::Type;
use crate::value::{Native, NativeObject, Value, state_of};

pub(super) const MODULE: Module = Module {
    methods: &[
        (Type::Iterable, "iterator", 0, 0, iterator),
        (Type::CharSequence, "iterator", 0, 0, iterator),
        (Type::List, "listIterator", 0, 1, list_iterator),
        (Type::Iterator, "hasNext", 0, 0, |interp, this, _| Ok(Value::Bool(own(interp, this)?.peek().is_some()))),
        (Type::Iterator, "next", 0, 0, next),
        (Type::Iterator, "remove", 0, 0, remove),
        (Type::Iterator, "iterator", 0, 0, |_, this, _| Ok(this.clone())),
        (Type::ListIterator, "hasPrevious", 0, 0, |interp, this, _| Ok(Value::Bool(own(interp, this)?.at.get() > 0))),
        (Type::ListIterator, "previous", 0, 0, previous),
        (Type::ListIterator, "nextIndex", 0, 0, |interp, this, _| Ok(super::args::size(own(interp, this)?.at.get()))),
        (Type::ListIterator, "previousIndex", 0, 0, |interp, this, _| {
            Ok(Value::Int(own(interp, this)?.at.get() as i32 - 1))
        }),
        (Type::ListIterator, "set", 1, 1, set),
        (Type::ListIterator, "add", 1, 1, add),
    ],
    statics: &[],
    constructors: &[],
    constants: &[],
};

/// A walk over items; `source` is the collection that `remove` changes.
#[derive(Debug)]
struct Items {
    items: RefCell<Vec<Value>>,
    at: Cell<usize>,
    source: Value,
    changes: Cell<u32>,
}

impl Items {
    fn peek(&self) -> Option<Value> {
        self.items.borrow().get(self.at.get()).cloned()
    }
}

impl NativeObject for Items {
    fn type_of(&self) -> Type {
        Type::ListIterator
    }

    fn to_text(&self) -> String {
        format!("java.util.ArrayList$Itr@{:x}", std::ptr::from_ref(self).addr() as u32)
    }

    fn release(&mut self) -> Vec<Value> {
        // The source is a collection, which looks after its own.
        std::mem::take(self.items.get_mut())
    }

    fn truth(&self) -> bool {
        self.peek().is_some()
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

fn own<'v>(interp: &Interp<'_>, this: &'v Value) -> Eval<&'v Items> {
    match this {
        Value::Native(native) => native.downcast::<Items>().ok_or_else(|| interp.no_method(this, "next", &[])),
        _ => Err(interp.no_method(this, "next", &[])),
    }
}

/// An iterator over items that belong to nobody else.
pub(super) fn over(interp: &mut Interp<'_>, items: Vec<Value>) -> Eval {
    walk(interp, items, Value::Null)
}

fn changes_of(source: &Value) -> u32 {
    match source {
        Value::List(_) | Value::Set(_) => state_of(source).0,
        _ => 0,
    }
}

fn walk(interp: &mut Interp<'_>, items: Vec<Value>, source: Value) -> Eval {
    // The counters and the pointer in front of every native object, and the object.
    interp.reserve(32 + std::mem::size_of::<Items>())?;
    interp.grow(0, items.capacity())?;
    let changes = Cell::new(changes_of(&source));
    Ok(Value::Native(Native::new(Items { items: RefCell::new(items), at: Cell::new(0), source, changes })))
}

fn iterator(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    let items = match this {
        Value::List(list) => interp.copied(list)?,
        Value::Set(set) => {
            interp.charge(set.len() / 4)?;
            interp.members(set)?
        }
        Value::Range(range) => {
            interp.charge(range.len())?;
            interp.grow(0, range.len())?;
            range.iter().collect()
        }
        Value::Array(array) => {
            interp.charge(array.items.borrow().len() / 16)?;
            interp.room_for_elements(array.items.borrow().len())?;
            array.items.borrow().clone()
        }
        other => {
            let text = interp.to_text(other)?;
            interp.characters(&text)?
        }
    };
    walk(interp, items, this.clone())
}

/// `listIterator(index)` begins before the item at the index.
fn list_iterator(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let iterator = iterator(interp, this, &[])?;
    if let [start] = args {
        let items = own(interp, &iterator)?;
        let (start, length) = (interp.int(start)?, items.items.borrow().len());
        match usize::try_from(start).ok().filter(|start| *start <= length) {
            Some(start) => items.at.set(start),
            None => {
                let message = match this {
                    Value::List(list) if list.kind != Type::ArrayList => format!("Index: {start}, Size: {length}"),
                    _ => format!("Index: {start}"),
                };
                return Err(interp.throw(Type::IndexOutOfBoundsException, message));
            }
        }
    }
    Ok(iterator)
}

fn next(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    let items = own(interp, this)?;
    if changes_of(&items.source) != items.changes.get() && !crate::interp::is_concurrent(&items.source) {
        return Err(interp.throw_with(Type::ConcurrentModificationException, None));
    }
    match items.peek() {
        Some(item) => {
            items.at.set(items.at.get() + 1);
            Ok(item)
        }
        None => Err(interp.throw_with(Type::NoSuchElementException, None)),
    }
}

fn previous(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    let items = own(interp, this)?;
    match items.at.get().checked_sub(1) {
        Some(at) => {
            items.at.set(at);
            Ok(items.peek().unwrap_or_default())
        }
        None => Err(interp.throw_with(Type::NoSuchElementException, None)),
    }
}

/// The index of the item handed out last.
fn last(interp: &Interp<'_>, items: &Items) -> Eval<usize> {
    items.at.get().checked_sub(1).ok_or_else(|| interp.throw_with(Type::IllegalStateException, None))
}

fn remove(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    let items = own(interp, this)?;
    let at = last(interp, items)?;
    match &items.source {
        Value::List(list) if list.kind == Type::CopyOnWriteArrayList => {
            return Err(interp.throw_with(Type::UnsupportedOperationException, None));
        }
        view @ Value::List(list) if list.view_of().is_some() => interp.remove_shown(view, at)?,
        view @ Value::Set(set) if set.part().is_some() || matches!(set.view_of, Value::Map(_)) => {
            interp.remove_shown(view, at)?
        }
        Value::List(list) if list.is_queue() && list.kind != Type::PriorityQueue => {
            interp.charge(list.len() / 64)?;
            list.items_mut().remove(at);
        }
        list @ Value::List(_) => {
            interp.call_method(list, "removeAt", &[Value::Int(at as i32)])?;
        }
        set @ Value::Set(_) => {
            let item = items.items.borrow().get(at).cloned().unwrap_or_default();
            interp.call_method(set, "remove", &[item])?;
        }
        _ => return Err(interp.throw_with(Type::UnsupportedOperationException, None)),
    }
    items.items.borrow_mut().remove(at);
    items.at.set(at);
    items.changes.set(changes_of(&items.source));
    Ok(Value::Null)
}

fn set(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let items = own(interp, this)?;
    let at = last(interp, items)?;
    let value = Call::new(this, "set", args).get(0);
    interp.call_method(&items.source, "set", &[Value::Int(at as i32), value])?;
    Ok(Value::Null)
}

fn add(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let items = own(interp, this)?;
    let value = Call::new(this, "add", args).get(0);
    let at = items.at.get();
    interp.call_method(&items.source, "add", &[Value::Int(at as i32), value.clone()])?;
    items.items.borrow_mut().insert(at, value);
    items.at.set(at + 1);
    items.changes.set(changes_of(&items.source));
    Ok(Value::Null)
}
