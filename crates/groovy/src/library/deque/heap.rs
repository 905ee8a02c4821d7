//! `PriorityQueue`: a heap in the places Java gives its elements, so that it shows them in Java's order.

use std::cmp::Ordering;
use std::rc::Rc;

use crate::interp::{Eval, Interp};
use crate::library::ordering::compared_by;
use crate::types::Type;
use crate::value::{List, Special, Value};

/// `new PriorityQueue(...)`: room, comparator, or the elements of another collection.
pub(super) fn new_queue(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    match args {
        [] | [Value::Int(_)] => queue(interp, None, Vec::new()),
        [Value::List(other)] if other.kind == Type::PriorityQueue => {
            let items = interp.copied(other)?;
            queue(interp, other.comparator(), items)
        }
        [Value::Set(other)] if other.kind == Type::TreeSet => {
            let items = interp.members(other)?;
            queue(interp, Some(other.comparator.clone()).filter(|by| !by.is_null()), items)
        }
        [items @ (Value::List(_) | Value::Set(_) | Value::Range(_))] => {
            let items = interp.elements(items)?;
            let made = queue(interp, None, items)?;
            if let Value::List(list) = &made {
                if list.items().iter().any(Value::is_null) {
                    return Err(interp.throw_with(Type::NullPointerException, None));
                }
                heapify(interp, list)?;
            }
            Ok(made)
        }
        [comparator] | [Value::Int(_), comparator] if is_comparator(interp, comparator) => {
            queue(interp, Some(comparator.clone()), Vec::new())
        }
        _ => Err(interp.no_method(this, "<init>", args)),
    }
}

/// A queue of the same order with other elements.
pub(in crate::library) fn similar_queue(interp: &mut Interp<'_>, like: &Rc<List>, items: Vec<Value>) -> Eval {
    let made = queue(interp, like.comparator(), Vec::new())?;
    if let Value::List(list) = &made {
        for item in items {
            offer(interp, list, item)?;
        }
    }
    Ok(made)
}

fn is_comparator(interp: &mut Interp<'_>, value: &Value) -> bool {
    matches!(value, Value::Closure(_)) || interp.responds_to(value, "compare", 2)
}

fn queue(interp: &mut Interp<'_>, comparator: Option<Value>, items: Vec<Value>) -> Eval {
    interp.reserve(64)?;
    interp.grow(0, items.len())?;
    let list = List::special(Type::PriorityQueue, items, comparator.map(Special::Order));
    Ok(Value::List(Rc::new(list)))
}

fn order(interp: &mut Interp<'_>, list: &List, left: &Value, right: &Value) -> Eval<Ordering> {
    interp.charge(1)?;
    match list.comparator() {
        Some(by) => compared_by(interp, &by, left, right),
        None => interp.compare_natural(left, right),
    }
}

fn put(list: &List, at: usize, item: Value) {
    let old = list.slots_mut().get_mut(at).map(|slot| std::mem::replace(slot, item));
    drop(old);
}

/// Lets an element rise from a place until its parent is not larger.
fn rise(interp: &mut Interp<'_>, list: &List, mut at: usize, item: Value) -> Eval<()> {
    while at > 0 {
        let above = (at - 1) / 2;
        // Gone when comparing changes the queue.
        let Some(parent) = list.get(above) else { break };
        if order(interp, list, &item, &parent)?.is_ge() {
            break;
        }
        put(list, at, parent);
        at = above;
    }
    put(list, at, item);
    Ok(())
}

/// Lets an element sink from a place until no child is smaller.
fn sink(interp: &mut Interp<'_>, list: &List, mut at: usize, item: Value) -> Eval<()> {
    loop {
        let (left, right) = (2 * at + 1, 2 * at + 2);
        let Some(mut child) = list.get(left) else { break };
        let mut below = left;
        if let Some(other) = list.get(right)
            && order(interp, list, &child, &other)?.is_gt()
        {
            (child, below) = (other, right);
        }
        if order(interp, list, &item, &child)?.is_le() {
            break;
        }
        put(list, at, child);
        at = below;
    }
    put(list, at, item);
    Ok(())
}

fn heapify(interp: &mut Interp<'_>, list: &List) -> Eval<()> {
    for at in (0..list.len() / 2).rev() {
        if let Some(item) = list.get(at) {
            sink(interp, list, at, item)?;
        }
    }
    Ok(())
}

/// Adds an element.
pub(in crate::library) fn offer(interp: &mut Interp<'_>, list: &Rc<List>, item: Value) -> Eval<bool> {
    if item.is_null() {
        return Err(interp.throw_with(Type::NullPointerException, None));
    }
    interp.grow_list(list, 1)?;
    let at = list.len();
    list.items_mut().push(item.clone());
    let risen = rise(interp, list, at, item);
    if risen.is_err() {
        // What cannot be compared is not in the queue.
        let mut items = list.items_mut();
        items.truncate(at);
    }
    risen.map(|()| true)
}

/// Takes out the smallest element.
pub(super) fn take(interp: &mut Interp<'_>, list: &Rc<List>) -> Eval {
    let first = list.get(0).unwrap_or_default();
    take_at(interp, list, 0)?;
    Ok(first)
}

/// Takes out the element at a place.
fn take_at(interp: &mut Interp<'_>, list: &List, at: usize) -> Eval<()> {
    let Some(last) = list.items_mut().pop() else { return Ok(()) };
    if at >= list.len() {
        return Ok(());
    }
    sink(interp, list, at, last.clone())?;
    match list.get(at) {
        Some(there) if at > 0 && crate::interp::same(&there, &last) => rise(interp, list, at, last),
        _ => Ok(()),
    }
}

/// `queue.remove(element)`
pub(super) fn remove(interp: &mut Interp<'_>, this: &Value, args: &[Value]) -> Eval {
    let (Value::List(list), [wanted]) = (this, args) else { return Err(interp.no_method(this, "remove", args)) };
    for at in 0..list.len() {
        let Some(item) = list.get(at) else { break };
        if interp.java_equals(wanted, &item)? {
            take_at(interp, list, at)?;
            return Ok(Value::Bool(true));
        }
    }
    Ok(Value::Bool(false))
}

/// `removeIf`, `removeAll`, `retainAll`: what is left becomes a heap anew.
pub(super) fn filter(interp: &mut Interp<'_>, this: &Value, args: &[Value], run: crate::interp::NativeFn) -> Eval {
    let answer = run(interp, this, args)?;
    if let Value::List(list) = this {
        heapify(interp, list)?;
    }
    Ok(answer)
}
