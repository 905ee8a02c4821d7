//! Queues, the one with priorities among them.

use std::rc::Rc;

use crate::interp::{Eval, Interp};
use crate::library::ordering::order_with;
use crate::types::Type;
use crate::value::{List, Value};

pub(super) fn new_queue(interp: &mut Interp<'_>, _this: &Value, args: &[Value]) -> Eval {
    let queue = interp.list_of(Type::PriorityQueue, Vec::new())?;
    let comparator = args.iter().find(|arg| matches!(arg, Value::Closure(_) | Value::Object(_)));
    if comparator.is_some() {
        return Err(crate::interp::Fault::not_supported("a PriorityQueue with a comparator", "a list and sort { }"));
    }
    if let [items @ (Value::List(_) | Value::Set(_) | Value::Range(_))] = args {
        for item in interp.elements(items)? {
            crate::library::list::append(interp, &queue, item)?;
        }
    }
    Ok(queue)
}

/// Adds to a priority queue: its list is kept sorted.
pub(in crate::library) fn offer(interp: &mut Interp<'_>, list: &Rc<List>, item: Value) -> Eval<bool> {
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
