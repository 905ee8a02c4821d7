//! Adds items to collections of every kind.

use crate::interp::{Eval, Interp};
use crate::library::args::Call;
use crate::library::list::resizable;
use crate::types::Type;
use crate::value::Value;

/// Adds at the end of any collection.
pub(in crate::library) fn append(interp: &mut Interp<'_>, this: &Value, item: Value) -> Eval<bool> {
    match this {
        Value::Set(set) if matches!(set.view_of, Value::Map(_) | Value::Set(_)) => {
            Err(interp.throw_with(Type::UnsupportedOperationException, None))
        }
        Value::Set(set) => interp.set_add(set, item),
        Value::List(list) if list.kind == Type::PriorityQueue => crate::library::deque::offer(interp, list, item),
        Value::List(_) => {
            let list = resizable(interp, this)?;
            if list.is_queue() && item.is_null() {
                return Err(interp.throw_with(Type::NullPointerException, None));
            }
            if list.room().is_some_and(|room| list.len() >= room) {
                let full = if list.kind.is(Type::BlockingDeque) { "Deque full" } else { "Queue full" };
                return Err(interp.throw(Type::IllegalStateException, full));
            }
            interp.grow_list(list, 1)?;
            list.items_mut().push(item);
            Ok(true)
        }
        _ => Err(interp.throw_with(Type::UnsupportedOperationException, None)),
    }
}

pub(in crate::library) fn add(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    match args {
        [item] => append(interp, this, item.clone()).map(Value::Bool),
        [index, item] => {
            let at = interp.int(index)?;
            let list = resizable(interp, this)?;
            match usize::try_from(at).ok().filter(|at| *at <= list.len()) {
                Some(at) => {
                    interp.grow_list(list, 1)?;
                    interp.charge((list.len() - at) / 64)?;
                    list.items_mut().insert(at, item.clone());
                    Ok(Value::Null)
                }
                None => {
                    let message = format!("Index: {at}, Size: {}", list.len());
                    Err(interp.throw(Type::IndexOutOfBoundsException, message))
                }
            }
        }
        _ => Err(interp.no_method(this, "add", args)),
    }
}

pub(in crate::library) fn add_all(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    match args {
        [Value::Null] => Err(interp.throw_with(Type::NullPointerException, None)),
        [items] => {
            let mut changed = false;
            for item in interp.elements(items)? {
                changed |= append(interp, this, item)?;
            }
            Ok(Value::Bool(changed))
        }
        [index, items] => {
            let at = interp.int(index)?;
            let list = resizable(interp, this)?.clone();
            let items = interp.elements(items)?;
            match usize::try_from(at).ok().filter(|at| *at <= list.len()) {
                Some(at) => {
                    interp.grow_list(&list, items.len())?;
                    interp.charge((list.len() - at) / 64)?;
                    list.items_mut().splice(at..at, items);
                    Ok(Value::Bool(true))
                }
                None => {
                    let message = format!("Index: {at}, Size: {}", list.len());
                    Err(interp.throw(Type::IndexOutOfBoundsException, message))
                }
            }
        }
        _ => Err(interp.no_method(this, "addAll", args)),
    }
}

pub(in crate::library) fn left_shift(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    append(interp, this, Call::new(this, "leftShift", args).get(0))?;
    Ok(this.clone())
}
