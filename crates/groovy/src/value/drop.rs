//! Dropping deep values without deep recursion.
//!
//! A list in a list in a list... would be dropped by as many nested calls and overflow the stack. Containers hand their
//! children to a queue instead, and the outermost drop empties it in a loop.

use std::cell::RefCell;
use std::rc::Rc;

use super::{Array, Closure, Entry, GString, List, Map, Object, Set, Slot, Value};
use super::{Body, Range};
use crate::interp::Cells;

/// The children of many elements wait where they are: a second list of them would need memory just when some is given back.
const MANY: usize = 256;

struct Queue {
    pending: Vec<Value>,
    large: Vec<Box<dyn Iterator<Item = Value>>>,
    busy: bool,
}

impl Queue {
    const EMPTY: Self = Self { pending: Vec::new(), large: Vec::new(), busy: false };

    /// A child that is dropped later if others depend on it, and now if none do.
    fn take(&mut self, child: Value) {
        if is_last(&child) {
            self.pending.push(child);
        }
    }

    fn next(&mut self) -> Option<Value> {
        if let Some(value) = self.pending.pop() {
            return Some(value);
        }
        while let Some(children) = self.large.last_mut() {
            match children.next() {
                Some(value) => return Some(value),
                None => drop(self.large.pop()),
            }
        }
        None
    }
}

thread_local! {
    static QUEUE: RefCell<Queue> = const { RefCell::new(Queue::EMPTY) };
}

/// Whether dropping the value may drop others.
fn is_container(value: &Value) -> bool {
    matches!(
        value,
        Value::GString(_)
            | Value::List(_)
            | Value::Map(_)
            | Value::Set(_)
            | Value::Array(_)
            | Value::Range(_)
            | Value::Entry(_)
            | Value::Closure(_)
            | Value::Object(_)
            | Value::Throwable(_)
            | Value::Native(_)
            | Value::Host(_)
    )
}

/// Whether dropping the value now drops others: it does not as long as somebody else has it.
fn is_last(value: &Value) -> bool {
    match value {
        Value::List(list) => Rc::strong_count(list) == 1,
        Value::Map(map) => Rc::strong_count(map) == 1,
        other => is_container(other),
    }
}

/// As [`release`], for many children that mostly hold none themselves.
fn release_all(children: Vec<Value>) {
    if children.iter().any(is_container) {
        release(children);
    }
}

fn release_slots(slots: Vec<Option<Slot>>) {
    if !slots.iter().flatten().any(|slot| is_container(&slot.key) || is_container(&slot.value)) {
        return;
    }
    if slots.len() > MANY {
        return release(slots.into_iter().flatten().flat_map(|slot| [slot.key, slot.value]));
    }
    release_through(|queue| {
        for slot in slots.into_iter().flatten() {
            queue.take(slot.key);
            queue.take(slot.value);
        }
    });
}

#[inline]
fn release_one(child: Value) {
    // As nearly always.
    if child.is_null() {
        return;
    }
    if is_last(&child) {
        release_through(|queue| queue.pending.push(child));
    }
}

/// Drops children later, in a loop at the outermost drop.
pub(crate) fn release<C>(children: C)
where
    C: IntoIterator<Item = Value>,
    C::IntoIter: 'static,
{
    let mut children = children.into_iter().filter(is_container).peekable();
    if children.peek().is_none() {
        return;
    }
    release_through(|queue| match children.size_hint().1 {
        Some(most) if most <= MANY => queue.pending.extend(children),
        _ => queue.large.push(Box::new(children)),
    });
}

/// Puts children into the queue, and empties it unless somebody is about it.
fn release_through(put: impl FnOnce(&mut Queue)) {
    let outermost = QUEUE.try_with(|queue| {
        let mut queue = queue.borrow_mut();
        put(&mut queue);
        !std::mem::replace(&mut queue.busy, true)
    });
    if outermost != Ok(true) {
        return;
    }
    while let Ok(Some(value)) = QUEUE.try_with(|queue| queue.borrow_mut().next()) {
        drop(value);
    }
    // A thread that is ending has no queue any more, and nothing left to drop.
    let _ = QUEUE.try_with(|queue| queue.borrow_mut().busy = false);
}

/// Empties variables nobody else shares.
fn release_cells(cells: &mut Cells) {
    if cells.is_empty() {
        return;
    }
    for cell in std::mem::take(cells).iter() {
        if Rc::strong_count(cell) == 1 {
            release_one(cell.take());
        }
    }
}

impl Drop for List {
    fn drop(&mut self) {
        release_all(self.take_own());
    }
}

impl Drop for Array {
    fn drop(&mut self) {
        release_all(std::mem::take(self.items.get_mut()));
    }
}

impl Drop for Map {
    fn drop(&mut self) {
        release_slots(self.take_own());
        if let Some(view) = self.take_view() {
            release(view.into_values());
        }
        release_one(std::mem::take(&mut self.default));
        release_one(std::mem::take(&mut self.comparator));
    }
}

impl Drop for Set {
    fn drop(&mut self) {
        release_slots(self.take_own());
        if let Some(view) = self.take_view() {
            release(view.into_values());
        }
        release_one(std::mem::take(&mut self.comparator));
        release_one(std::mem::take(&mut self.view_of));
    }
}

impl Drop for Entry {
    fn drop(&mut self) {
        let value = self.take();
        release_one(value);
        release_one(std::mem::take(&mut self.key));
        release_one(std::mem::take(&mut self.map));
    }
}

impl Drop for GString {
    fn drop(&mut self) {
        release(std::mem::take(&mut self.values));
    }
}

impl Drop for Range {
    fn drop(&mut self) {
        if let Self::Values { items, .. } = self {
            release(std::mem::take(items));
        }
    }
}

impl Drop for Object {
    fn drop(&mut self) {
        release_all(std::mem::take(self.fields.get_mut()));
        release_one(std::mem::take(&mut self.outer));
        release_cells(&mut self.captures);
    }
}

impl Drop for super::Throwable {
    fn drop(&mut self) {
        release_one(std::mem::take(self.cause.get_mut()));
        release(std::mem::take(self.suppressed.get_mut()));
        release(std::mem::take(self.details.get_mut()));
    }
}

impl Drop for super::Native {
    fn drop(&mut self) {
        release(self.give_away());
    }
}

impl Drop for Closure {
    fn drop(&mut self) {
        let delegate = self.delegate.get_mut().take();
        release_one(delegate.unwrap_or_default());
        release_one(std::mem::take(&mut self.owner));
        release_one(std::mem::take(&mut self.this));
        match &mut self.body {
            Body::Code { captures, .. } => {
                release_cells(captures);
            }
            Body::Method { target, .. } | Body::Native { target, .. } => release_one(std::mem::take(target)),
            Body::Curried { inner, fixed, .. } => {
                release_one(std::mem::take(inner));
                release(std::mem::take(fixed));
            }
            Body::Composed { first, second } => release([std::mem::take(first), std::mem::take(second)]),
            Body::Memoized { inner, answers, .. } => release([std::mem::take(inner), std::mem::take(answers)]),
            Body::Proxy { methods } => release_one(std::mem::take(methods)),
            Body::Trampoline { inner } => release_one(std::mem::take(inner)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_million_nested_lists_are_dropped_without_recursion() {
        let mut value = Value::new_list(Vec::new());
        for _ in 0..1_000_000 {
            value = Value::new_list(vec![value]);
        }
        drop(value);
    }
}
