//! Lists, and arrays as far as they behave like lists.

mod access;
mod change;
mod copies;
mod defaults;
mod shown;
mod sums;

use std::rc::Rc;

use super::args::{Call, asks_null, capacity};
use super::iteration::similar;
use super::{ANY, Module};
use crate::interp::{Eval, Interp};
use crate::types::Type;
use crate::value::{List, Value};

pub(super) use access::slice_of;
use access::{get, get_at, get_at_any, put_at, set};
use change::{
    add, add_all, clear, index_of, last_index_of, left_shift, pop, push_first, remove_at, remove_first, remove_last,
    replace_all,
};
pub(super) use change::{append, remove, remove_all, remove_element, remove_if, retain_all};
use copies::{copy, equals, immutable, reverse, sub_list, swap, to_array, unmodifiable};
pub(super) use defaults::MODULE as DEFAULTS;
pub(super) use shown::shortened;
use shown::to_list_string;
pub(super) use sums::collection;
use sums::{intersect, minus, multiply, plus, union};

pub(super) const MODULE: Module = Module {
    methods: &[
        (Type::List, "get", 1, 2, get),
        (Type::Collection, "getAt", 1, 1, get_at_any),
        (Type::List, "getAt", 1, 1, get_at),
        (Type::List, "putAt", 2, 2, put_at),
        (Type::List, "set", 2, 2, set),
        (Type::Collection, "add", 1, 2, add),
        (Type::Collection, "addAll", 1, 2, add_all),
        (Type::Collection, "leftShift", 1, 1, left_shift),
        (Type::Vector, "addElement", 1, 1, add),
        (Type::Collection, "remove", 1, 1, remove),
        (Type::Object, "$removeObject", 1, 1, |interp, this, args| match this {
            Value::List(_) => remove_element(interp, this, args),
            _ => interp.call_method(this, "remove", args),
        }),
        (Type::List, "removeAt", 1, 1, remove_at),
        (Type::Collection, "removeElement", 1, 1, remove_element),
        (Type::Collection, "removeAll", 0, ANY, remove_all),
        (Type::Collection, "retainAll", 1, ANY, retain_all),
        (Type::Collection, "removeIf", 1, 1, remove_if),
        (Type::Collection, "clear", 0, 0, clear),
        (Type::Collection, "isEmpty", 0, 0, is_empty),
        (Type::List, "indexOf", 1, 1, index_of),
        (Type::List, "lastIndexOf", 1, 1, last_index_of),
        (Type::List, "subList", 2, 2, sub_list),
        (Type::List, "pop", 0, 0, pop),
        (Type::List, "push", 1, 1, push_first),
        (Type::List, "removeLast", 0, 0, remove_last),
        (Type::LinkedList, "removeFirst", 0, 0, remove_first),
        (Type::Iterable, "plus", 1, 2, plus),
        (Type::Iterable, "minus", 1, 1, minus),
        (Type::Iterable, "union", 1, 1, union),
        (Type::Iterable, "multiply", 1, 1, multiply),
        (Type::Iterable, "intersect", 1, 1, intersect),
        (Type::ArrayList, "negative", 0, 0, |interp, this, _| {
            let mut negated = Vec::new();
            for item in interp.elements(this)? {
                negated.push(match crate::ops::arithmetic::negate(&item) {
                    Some(number) => number,
                    None => interp.call_method(&item, "negative", &[])?,
                });
            }
            interp.list(negated)
        }),
        (Type::List, "reverse", 0, 1, reverse),
        (Type::List, "swap", 2, 2, swap),
        (Type::List, "getIndices", 0, 0, indices),
        (Type::Collection, "getIndices", 0, 0, indices),
        (Type::List, "replaceAll", 1, 1, replace_all),
        (Type::Collection, "asImmutable", 0, 0, immutable),
        (Type::Collection, "asUnmodifiable", 0, 0, unmodifiable),
        (Type::Collection, "asSynchronized", 0, 0, |_, this, _| Ok(this.clone())),
        (Type::Collection, "toArray", 0, 1, to_array),
        (Type::Collection, "clone", 0, 0, copy),
        (Type::Collection, "equals", 1, 1, equals),
        (Type::Iterable, "toListString", 0, 1, to_list_string),
        (Type::Collection, "hashCode", 0, 0, |interp, this, _| interp.hash(this).map(Value::Int)),
        (Type::List, "findAll", 1, 1, find_all_cases),
        (Type::ArrayList, "ensureCapacity", 1, 1, |_, _, _| Ok(Value::Null)),
        (Type::ArrayList, "trimToSize", 0, 0, |_, _, _| Ok(Value::Null)),
    ],
    statics: &[(Type::List, "of", 0, ANY, list_of), (Type::List, "copyOf", 1, 1, copy_of)],
    constructors: &[
        (Type::ArrayList, 0, 1, new_list),
        (Type::LinkedList, 0, 1, new_list),
        (Type::Vector, 0, 2, new_list),
        (Type::Stack, 0, 1, new_list),
        (Type::ArrayDeque, 0, 1, new_list),
        (Type::CopyOnWriteArrayList, 0, 1, new_list),
        (Type::ConcurrentLinkedQueue, 0, 1, new_list),
        (Type::ConcurrentLinkedDeque, 0, 1, new_list),
    ],
    constants: &[],
};

/// The class of a constructor call.
pub(super) fn class_of(this: &Value) -> Type {
    match this {
        Value::Type(class) => *class,
        _ => Type::Object,
    }
}

pub(super) fn new_list(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let kind = class_of(this);
    match args {
        [] => interp.list_of(kind, Vec::new()),
        [_] | [_, Value::Int(_)]
            if let Some(room) = capacity(interp, this, args).filter(|_| kind != Type::LinkedList) =>
        {
            if room < 0 && kind != Type::ArrayDeque {
                return Err(interp.throw(Type::IllegalArgumentException, format!("Illegal Capacity: {room}")));
            }
            interp.list_of(kind, Vec::new())
        }
        [Value::Null] => {
            let asked = if kind == Type::ArrayDeque { "size" } else { "toArray" };
            Err(asks_null(interp, &format!("java.util.Collection.{asked}()"), "c"))
        }
        [items] if is_collection(items) => {
            let items = interp.elements(items)?;
            interp.list_of(kind, items)
        }
        _ => Err(interp.no_method(this, "<init>", args)),
    }
}

/// Whether Java would see a `Collection`.
pub(super) fn is_collection(value: &Value) -> bool {
    match value {
        Value::List(_) | Value::Set(_) | Value::Range(_) => true,
        Value::Host(host) => host.elements().is_some(),
        other => other.type_of().is(Type::Collection),
    }
}

fn list_of(interp: &mut Interp<'_>, _this: &Value, args: &[Value]) -> Eval {
    let items = match args {
        [Value::Array(array)] => array.items.borrow().clone(),
        _ => args.to_vec(),
    };
    if items.iter().any(Value::is_null) {
        return Err(interp.throw_with(Type::NullPointerException, None));
    }
    interp.list_of(Type::ImmutableList, items)
}

fn copy_of(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let items = interp.elements(&Call::new(this, "copyOf", args).get(0))?;
    interp.list_of(Type::ImmutableList, items)
}

fn find_all_cases(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let closure = Call::new(this, "findAll", args).closure(interp, 0)?;
    let items = super::iteration::accepted(interp, this, Some(&closure))?;
    similar(interp, this, items)
}

/// The list behind a receiver that may be changed.
fn mutable<'v>(interp: &Interp<'_>, this: &'v Value) -> Eval<&'v Rc<List>> {
    match this {
        Value::List(list) if let Some(part) = list.shown_part() => {
            if part.is_stale() {
                return Err(interp.throw_with(Type::ConcurrentModificationException, None));
            }
            // What the part shows is copied for a change of its length.
            interp.owe(list.len() / 8);
            if list.is_mutable() { Ok(list) } else { Err(interp.throw_with(Type::UnsupportedOperationException, None)) }
        }
        Value::List(list) if list.is_mutable() => Ok(list),
        _ => Err(interp.throw_with(Type::UnsupportedOperationException, None)),
    }
}

/// A list whose length may change: not one that stands for an array.
fn resizable<'v>(interp: &Interp<'_>, this: &'v Value) -> Eval<&'v Rc<List>> {
    let list = mutable(interp, this)?;
    let mut whole = list;
    while let Some(part) = whole.shown_part() {
        whole = part.whole();
    }
    if whole.kind == Type::ArraysArrayList {
        return Err(interp.throw_with(Type::UnsupportedOperationException, None));
    }
    Ok(list)
}

fn length(this: &Value) -> usize {
    match this {
        Value::List(list) => list.len(),
        Value::Range(range) => range.len(),
        Value::Array(array) => array.items.borrow().len(),
        _ => 0,
    }
}

fn item(this: &Value, at: usize) -> Option<Value> {
    match this {
        Value::List(list) => list.get(at),
        Value::Range(range) => range.get(at),
        Value::Array(array) => array.items.borrow().get(at).cloned(),
        _ => None,
    }
}

fn is_empty(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    let length = super::iteration::length(interp, this, &[])?;
    Ok(Value::Bool(matches!(length, Value::Int(0))))
}

fn indices(interp: &mut Interp<'_>, this: &Value, _args: &[Value]) -> Eval {
    let length = super::iteration::length(interp, this, &[])?;
    interp.range(&Value::Int(0), &length, false, true)
}
