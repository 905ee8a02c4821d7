//! Walks over views, and over collections that may change meanwhile.

use super::{Iter, SLOT};
use crate::interp::{Eval, Interp};
use crate::types::Type;
use crate::value::{Order, Shown, Value, View};

/// Whether a collection may change while somebody walks over it.
pub(crate) fn is_concurrent(value: &Value) -> bool {
    let kind = match value {
        Value::Map(map) => map.whole().kind,
        Value::Set(set) => match &set.view_of {
            Value::Null => set.kind,
            other => return is_concurrent(other),
        },
        Value::List(list) => return list.values_of().is_some_and(|map| is_concurrent(&Value::Map(map.clone()))),
        _ => return false,
    };
    kind.is(Type::ConcurrentMap) || matches!(kind, Type::ConcurrentSkipListSet | Type::CopyOnWriteArraySet)
}

impl Interp<'_> {
    /// Whether a concurrent collection has an element of a walk still.
    pub(crate) fn is_still_held(&mut self, source: &Value, item: &Value) -> Eval<bool> {
        match (source, item) {
            (Value::Map(map), Value::Entry(entry)) => self.map_has(map, &entry.key),
            (Value::Set(set), item) => self.set_contains(set, item),
            _ => Ok(true),
        }
    }

    /// Over what a view shows: its copy if that is fresh. Otherwise none is made for the walk.
    pub(super) fn iter_view(&mut self, value: &Value, view: &View) -> Eval<Iter> {
        let items = match (&view.shown, &view.of, value) {
            (Shown::Entries, Value::Map(_), _) if !view.is_fresh() => return self.iter(&view.of),
            (Shown::Values, Value::Map(map), _) if !view.is_fresh() => {
                self.refresh_map(map)?;
                let is_hashed = matches!(map.order(), Order::Hash { .. });
                self.charge(if is_hashed { map.len() } else { map.len() / 4 })?;
                self.room_for_elements(map.len())?;
                map.values()
            }
            (_, _, Value::Set(set)) => self.members(set)?,
            (_, _, Value::List(list)) => self.copied(list)?,
            _ => Vec::new(),
        };
        let held = self.hold(items.len() * SLOT)?;
        let changes = view.state().0;
        Ok(Iter::Items { items: items.into_iter(), source: view.of.clone(), changes, held: Some(held) })
    }
}
