//! The ordered hash table under maps and sets.
//!
//! The caller computes hashes and compares keys, because both may run code of the script. Entries keep their insertion
//! order; what a `HashMap` shows to a script is the order Java's buckets would give (see [`Order::Hash`]).
//!
//! Files: `order` in which entries are shown · `index` from hashes to places.

mod index;
mod order;

use hashbrown::HashTable;

use std::sync::Arc;

use super::{Template, Unread, Value};
use index::spread;

pub use order::Order;

/// One entry.
#[derive(Debug, Clone)]
pub struct Slot {
    /// Java's hash of the key.
    pub hash: i32,
    /// The key.
    pub key: Value,
    /// The value; `Null` in a set.
    pub value: Value,
}

/// An ordered hash table from values to values.
#[derive(Debug, Clone)]
pub struct Table {
    slots: Vec<Option<Slot>>,
    live: usize,
    index: Option<HashTable<u32>>,
    order: Order,
    /// Counts changes of the set of keys, to notice them during an iteration.
    pub changes: u32,
    /// Counts values that were replaced, so that entries notice.
    pub replaced: u32,
    /// Where the entries come from when somebody looks at them.
    source: Option<Source>,
}

/// What the entries of a table are made from when they are needed.
#[derive(Debug, Clone)]
pub(super) enum Source {
    /// JSON.
    Json(Unread),
    /// A map that the script writes down.
    Template(Arc<Template>),
}

impl Table {
    /// An empty table.
    pub fn new(order: Order) -> Self {
        Self::with_capacity(order, 0)
    }

    /// An empty table with room.
    pub fn with_capacity(order: Order, capacity: usize) -> Self {
        let slots = Vec::with_capacity(capacity);
        Self { slots, live: 0, index: None, order, changes: 0, replaced: 0, source: None }
    }

    /// A table whose entries are made from JSON by [`Table::read`].
    pub fn unread(unread: Unread) -> Self {
        Self { source: Some(Source::Json(unread)), ..Self::new(Order::Insertion) }
    }

    /// A table that shares its entries with others made from the same template, until [`Table::read`] makes its own.
    pub fn from_template(template: Arc<Template>) -> Self {
        Self { source: Some(Source::Template(template)), ..Self::new(Order::Insertion) }
    }

    /// What [`Table::read`] has to be called for before anything else.
    #[inline]
    pub(super) fn source(&self) -> Option<&Source> {
        self.source.as_ref()
    }

    /// Makes the entries, if that has not been done yet.
    #[inline]
    pub(super) fn read(&mut self) {
        if let Some(source) = self.source.take() {
            self.read_from(&source);
        }
    }

    #[cold]
    fn read_from(&mut self, source: &Source) {
        match source {
            Source::Json(unread) => *self = crate::json::entries(unread),
            Source::Template(template) => {
                self.slots.reserve_exact(template.len());
                template.entries().for_each(|(hash, key, value)| self.push(hash, key, value));
            }
        }
    }

    /// The number of entries.
    pub fn len(&self) -> usize {
        self.live
    }

    /// The order it shows.
    pub fn order(&self) -> Order {
        self.order
    }

    /// The place of the entry with this hash whose key `same` accepts.
    pub fn find(&self, hash: i32, mut same: impl FnMut(&Value) -> bool) -> Option<usize> {
        let mut matches = |slot: &Option<Slot>| matches!(slot, Some(slot) if slot.hash == hash && same(&slot.key));
        match &self.index {
            None => self.slots.iter().position(matches),
            Some(index) => index
                .find(spread(hash), |at| self.slots.get(*at as usize).is_some_and(&mut matches))
                .map(|at| *at as usize),
        }
    }

    /// The keys of all entries with this hash, with their places: for callers that compare by running script code.
    pub fn candidates(&self, hash: i32) -> Vec<(usize, Value)> {
        let slots = self.slots.iter().enumerate();
        slots
            .filter_map(|(at, slot)| slot.as_ref().filter(|slot| slot.hash == hash).map(|slot| (at, slot.key.clone())))
            .collect()
    }

    /// The entry at a place.
    pub fn at(&self, place: usize) -> Option<&Slot> {
        self.slots.get(place)?.as_ref()
    }

    /// Replaces the value at a place and returns the old one.
    pub fn replace(&mut self, place: usize, value: Value) -> Value {
        self.replaced = self.replaced.wrapping_add(1);
        match self.slots.get_mut(place) {
            Some(Some(slot)) => std::mem::replace(&mut slot.value, value),
            _ => Value::Null,
        }
    }

    /// Adds an entry whose key is not there yet, at the end.
    pub fn push(&mut self, hash: i32, key: Value, value: Value) {
        let place = self.slots.len();
        self.slots.push(Some(Slot { hash, key, value }));
        self.live += 1;
        self.changes = self.changes.wrapping_add(1);
        if let Order::Hash { buckets } = &mut self.order
            && self.live > *buckets * 3 / 4
        {
            *buckets *= 2;
        }
        self.index_place(hash, place);
    }

    /// Makes the entry at a place the last one; whether it moved.
    pub(crate) fn renew(&mut self, place: usize) -> bool {
        if self.slots.len() == place + 1 {
            return false;
        }
        let Some(Slot { hash, key, value }) = self.remove(place) else { return false };
        self.push(hash, key, value);
        true
    }

    /// Adds an entry before the `rank`-th one: for sorted tables, which are searched by rank and have neither holes nor index.
    pub fn insert_at_rank(&mut self, rank: usize, key: Value, value: Value) {
        let place = rank.min(self.slots.len());
        self.slots.insert(place, Some(Slot { hash: 0, key, value }));
        self.live += 1;
        self.changes = self.changes.wrapping_add(1);
    }

    /// Takes out the entry at a place.
    pub fn remove(&mut self, place: usize) -> Option<Slot> {
        let slot = self.slots.get_mut(place)?.take()?;
        self.live -= 1;
        self.changes = self.changes.wrapping_add(1);
        if self.order == Order::Sorted {
            self.slots.remove(place);
            return Some(slot);
        }
        if let Some(index) = &mut self.index
            && let Ok(entry) = index.find_entry(spread(slot.hash), |at| *at as usize == place)
        {
            entry.remove();
        }
        if self.slots.len() > 16 && self.live * 2 < self.slots.len() {
            self.compact();
        }
        Some(slot)
    }

    /// The entries from one rank up to another, cloned: of sorted tables.
    pub(crate) fn between(&self, ranks: std::ops::Range<usize>) -> Vec<Slot> {
        self.slots.get(ranks).unwrap_or_default().iter().flatten().cloned().collect()
    }

    /// What the table of a view shows from now on: nobody looks for it by hash. The old entries come back to be dropped.
    pub(super) fn show(&mut self, slots: Vec<Slot>) -> Vec<Option<Slot>> {
        self.live = slots.len();
        self.replaced = self.replaced.wrapping_add(1);
        std::mem::replace(&mut self.slots, slots.into_iter().map(Some).collect())
    }

    /// Takes out everything.
    pub fn clear(&mut self) -> Vec<Slot> {
        self.live = 0;
        self.index = None;
        self.changes = self.changes.wrapping_add(1);
        std::mem::take(&mut self.slots).into_iter().flatten().collect()
    }

    /// What the table holds, to drop it.
    pub(super) fn take_slots(&mut self) -> Vec<Option<Slot>> {
        std::mem::take(&mut self.slots)
    }

    /// The live entries as stored, without order.
    pub fn slots(&self) -> impl Iterator<Item = &Slot> {
        self.slots.iter().flatten()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_ordered_table_shows_the_order_of_javas_buckets() {
        let mut table = Table::new(Order::HASH);
        for number in [33, 17, 1, 2] {
            table.push(number, Value::Int(number), Value::Null);
        }
        let keys: Vec<i32> = table.snapshot().iter().map(|slot| slot.hash).collect();
        assert_eq!(keys, [33, 17, 1, 2]);
    }

    #[test]
    fn entries_are_found_after_removals_and_growth() {
        let mut table = Table::new(Order::Insertion);
        for number in 0..100 {
            table.push(number, Value::Int(number), Value::Null);
        }
        for number in 0..90 {
            let place = table.find(number, |_| true);
            assert!(place.and_then(|place| table.remove(place)).is_some());
        }
        assert_eq!(table.len(), 10);
        assert!(table.find(95, |_| true).is_some());
        assert!(table.find(5, |_| true).is_none());
    }
}
