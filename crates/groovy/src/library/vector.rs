//! The old names of `Vector` and `Stack`, and what queues remove from the middle.

use super::args::Call;
use super::{Method, Module};
use crate::interp::{Eval, Interp};
use crate::types::Type;
use crate::value::Value;

pub(super) const MODULE: Module = Module { methods: METHODS, statics: &[], constructors: &[], constants: &[] };

const METHODS: &[Method] = &[
    (Type::Vector, "elementAt", 1, 1, element_at),
    (Type::Vector, "firstElement", 0, 0, |interp, this, _| end(interp, this, false)),
    (Type::Vector, "lastElement", 0, 0, |interp, this, _| end(interp, this, true)),
    (Type::Vector, "insertElementAt", 2, 2, |interp, this, args| {
        let call = Call::new(this, "insertElementAt", args);
        checked(interp, this, call.int(interp, 1)?, 1)?;
        interp.call_method(this, "add", &[call.get(1), call.get(0)])?;
        Ok(Value::Null)
    }),
    (Type::Vector, "setElementAt", 2, 2, |interp, this, args| {
        let call = Call::new(this, "setElementAt", args);
        checked(interp, this, call.int(interp, 1)?, 0)?;
        interp.call_method(this, "set", &[call.get(1), call.get(0)])?;
        Ok(Value::Null)
    }),
    (Type::Vector, "removeElementAt", 1, 1, |interp, this, args| {
        let call = Call::new(this, "removeElementAt", args);
        checked(interp, this, call.int(interp, 0)?, 0)?;
        interp.call_method(this, "removeAt", args)?;
        Ok(Value::Null)
    }),
    (Type::Vector, "removeAllElements", 0, 0, |interp, this, _| interp.call_method(this, "clear", &[])),
    (Type::Vector, "setSize", 1, 1, set_size),
    (Type::Vector, "copyInto", 1, 1, copy_into),
    (Type::Vector, "capacity", 0, 0, |_, this, _| {
        let doublings = (length(this).max(1) as f64 / 10.0).log2().ceil().max(0.0) as u32;
        Ok(Value::Int(10i32.saturating_mul(1i32.checked_shl(doublings).unwrap_or(i32::MAX))))
    }),
    (Type::Vector, "ensureCapacity", 1, 1, |_, _, _| Ok(Value::Null)),
    (Type::Vector, "trimToSize", 0, 0, |_, _, _| Ok(Value::Null)),
    (Type::Deque, "removeFirstOccurrence", 1, 1, |interp, this, args| {
        let at = place(interp, this, args, "indexOf")?;
        remove_at(interp, this, at)
    }),
    (Type::Deque, "removeLastOccurrence", 1, 1, |interp, this, args| {
        let at = place(interp, this, args, "lastIndexOf")?;
        remove_at(interp, this, at)
    }),
];

fn length(this: &Value) -> usize {
    match this {
        Value::List(list) => list.len(),
        _ => 0,
    }
}

/// An index in bounds; `more` allows the place behind the last.
fn checked(interp: &Interp<'_>, this: &Value, at: i64, more: usize) -> Eval<usize> {
    let length = length(this);
    match usize::try_from(at) {
        Ok(at) if at < length + more => Ok(at),
        _ => {
            let sign = if more == 0 { ">=" } else { ">" };
            Err(interp.throw(Type::ArrayIndexOutOfBoundsException, format!("{at} {sign} {length}")))
        }
    }
}

fn element_at(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let at = Call::new(this, "elementAt", args).int(interp, 0)?;
    let at = checked(interp, this, at, 0)?;
    match this {
        Value::List(list) => Ok(list.get(at).unwrap_or_default()),
        _ => Ok(Value::Null),
    }
}

fn end(interp: &mut Interp<'_>, this: &Value, last: bool) -> Eval {
    let found = match this {
        Value::List(list) if last => list.items().last().cloned(),
        Value::List(list) => list.get(0),
        _ => None,
    };
    found.ok_or_else(|| interp.throw_with(Type::NoSuchElementException, None))
}

fn set_size(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "setSize", args);
    let wanted = call.count(interp, 0)?;
    let Value::List(list) = this else { return Err(call.refuse(interp)) };
    interp.grow_list(list, wanted.saturating_sub(list.len()))?;
    interp.charge(wanted / 16)?;
    let cut: Vec<Value> = {
        let mut items = list.items_mut();
        let kept = wanted.min(items.len());
        let cut = items.split_off(kept);
        items.resize(wanted, Value::Null);
        cut
    };
    drop(cut);
    Ok(Value::Null)
}

fn copy_into(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let call = Call::new(this, "copyInto", args);
    let Value::Array(array) = call.get(0) else { return Err(call.refuse(interp)) };
    let items = interp.elements(this)?;
    let room = array.items.borrow().len();
    if items.len() > room {
        let message =
            format!("arraycopy: last destination index {} out of bounds for object array[{room}]", items.len());
        return Err(interp.throw(Type::ArrayIndexOutOfBoundsException, message));
    }
    for (slot, item) in array.items.borrow_mut().iter_mut().zip(items) {
        *slot = item;
    }
    Ok(Value::Null)
}

/// Where an element stands, by Java's equality.
fn place(interp: &mut Interp<'_>, this: &Value, args: &[Value], name: &'static str) -> Eval<Option<usize>> {
    let wanted = Call::new(this, name, args).get(0);
    let items = interp.elements(this)?;
    let mut found = None;
    for (at, item) in items.iter().enumerate() {
        if interp.java_equals(&wanted, item)? {
            found = Some(at);
            if name == "indexOf" {
                break;
            }
        }
    }
    Ok(found)
}

fn remove_at(interp: &mut Interp<'_>, this: &Value, at: Option<usize>) -> Eval {
    let (Some(at), Value::List(list)) = (at, this) else { return Ok(Value::Bool(false)) };
    interp.charge(list.len() / 64)?;
    if at < list.len() {
        let removed = list.items_mut().remove(at);
        drop(removed);
    }
    Ok(Value::Bool(true))
}
