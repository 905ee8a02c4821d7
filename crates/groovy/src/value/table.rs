//! The ordered hash table under maps and sets.
//!
//! The caller computes hashes and compares keys, because both may run code of the script. Entries keep their insertion
//! order; what a `HashMap` shows to a script is the order Java's buckets would give (see [`Order::Hash`]).

use hashbrown::HashTable;

use super::{Unread, Value};

/// In which order entries are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// As inserted: `LinkedHashMap`.
    Insertion,
    /// By bucket of a Java hash table with this many buckets: `HashMap`.
    Hash {
        /// The number of buckets, a power of two.
        buckets: usize,
    },
    /// By key: `TreeMap`. The owner inserts at the right place.
    Sorted,
}

impl Order {
    /// The order of an empty `HashMap`.
    pub const HASH: Self = Self::Hash { buckets: 16 };
}

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

/// Small tables are searched one by one: cheaper than hashing, and most maps of a script are small.
const INDEX_FROM: usize = 9;

/// What an index weighs besides its places: control bytes are looked at in groups, the last of which reaches beyond the end.
const CONTROL: usize = 32;

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
    /// The entries as JSON, until somebody looks at them.
    unread: Option<Unread>,
}

impl Table {
    /// An empty table.
    pub fn new(order: Order) -> Self {
        Self::with_capacity(order, 0)
    }

    /// An empty table with room.
    pub fn with_capacity(order: Order, capacity: usize) -> Self {
        let slots = Vec::with_capacity(capacity);
        Self { slots, live: 0, index: None, order, changes: 0, replaced: 0, unread: None }
    }

    /// A table whose entries are made from JSON by [`Table::read`].
    pub fn unread(unread: Unread) -> Self {
        Self { unread: Some(unread), ..Self::new(Order::Insertion) }
    }

    /// What [`Table::read`] has to be called for before anything else.
    pub(super) fn as_unread(&self) -> Option<&Unread> {
        self.unread.as_ref()
    }

    /// Makes the entries from JSON, if that has not been done yet.
    pub(super) fn read(&mut self) {
        if let Some(unread) = self.unread.take() {
            *self = crate::json::entries(&unread);
        }
    }

    /// The number of entries.
    pub fn len(&self) -> usize {
        self.live
    }

    /// Bytes that one more entry makes the table allocate.
    pub fn growth(&self) -> usize {
        let slots = match self.slots.capacity() {
            capacity if self.slots.len() < capacity => 0,
            capacity => capacity.max(4) * std::mem::size_of::<Option<Slot>>(),
        };
        let places = match &self.index {
            None if self.order == Order::Sorted || self.slots.len() + 1 < INDEX_FROM => 0,
            None => INDEX_FROM.next_power_of_two(),
            Some(index) if index.len() < index.capacity() => 0,
            // It doubles, and both are there while entries move.
            Some(index) => index.capacity().next_power_of_two() * 2,
        };
        let index = if places > 0 { places * (std::mem::size_of::<u32>() + 1) + CONTROL } else { 0 };
        slots + index
    }

    /// The order it shows.
    pub fn order(&self) -> Order {
        self.order
    }

    /// Makes a hash-ordered table at least as wide as Java does when told the size beforehand.
    pub fn reserve_buckets(&mut self, wanted: usize) {
        if let Order::Hash { buckets } = &mut self.order {
            *buckets = (*buckets).max(wanted.next_power_of_two());
        }
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

    /// The places of all entries in the order a script sees.
    pub fn places(&self) -> Vec<usize> {
        let live = self.slots.iter().enumerate().filter_map(|(at, slot)| slot.as_ref().map(|slot| (at, slot.hash)));
        match self.order {
            Order::Insertion | Order::Sorted => live.map(|(at, _)| at).collect(),
            Order::Hash { buckets } => {
                let mut places: Vec<(usize, usize)> = live.map(|(at, hash)| (bucket(hash, buckets), at)).collect();
                places.sort_unstable();
                places.into_iter().map(|(_, at)| at).collect()
            }
        }
    }

    /// All entries in the order a script sees, cloned: safe to walk while the table changes.
    pub fn snapshot(&self) -> Vec<Slot> {
        if self.order == Order::Insertion || self.order == Order::Sorted {
            return self.slots.iter().flatten().cloned().collect();
        }
        self.places().into_iter().filter_map(|at| self.at(at).cloned()).collect()
    }

    /// The live entries as stored, without order.
    pub fn slots(&self) -> impl Iterator<Item = &Slot> {
        self.slots.iter().flatten()
    }

    fn index_place(&mut self, hash: i32, place: usize) {
        if self.order == Order::Sorted || self.index.is_none() && self.slots.len() < INDEX_FROM {
            return;
        }
        let slots = &self.slots;
        let rehash = |at: &u32| slots.get(*at as usize).and_then(Option::as_ref).map_or(0, |slot| spread(slot.hash));
        match &mut self.index {
            Some(index) => {
                index.insert_unique(spread(hash), place as u32, rehash);
            }
            None => self.reindex(),
        }
    }

    fn reindex(&mut self) {
        if self.order == Order::Sorted || self.slots.len() < INDEX_FROM {
            self.index = None;
            return;
        }
        let slots = &self.slots;
        let rehash = |at: &u32| slots.get(*at as usize).and_then(Option::as_ref).map_or(0, |slot| spread(slot.hash));
        let mut index = HashTable::with_capacity(slots.len());
        for (place, slot) in slots.iter().enumerate() {
            if let Some(slot) = slot {
                index.insert_unique(spread(slot.hash), place as u32, rehash);
            }
        }
        self.index = Some(index);
    }

    fn compact(&mut self) {
        if self.live < self.slots.len() {
            self.slots.retain(Option::is_some);
            self.reindex();
        }
    }
}

/// Java's bucket of a hash in a table of this many buckets.
fn bucket(hash: i32, buckets: usize) -> usize {
    let hash = hash as u32;
    (hash ^ (hash >> 16)) as usize & (buckets - 1)
}

/// Java's hashes of small things differ in few bits; the index wants them everywhere.
fn spread(hash: i32) -> u64 {
    u64::from(hash as u32).wrapping_mul(0x9E37_79B9_7F4A_7C15)
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
