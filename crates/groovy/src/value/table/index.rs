//! From hashes to places.

use hashbrown::HashTable;

use super::order::Order;
use super::{Slot, Table};

/// Small tables are searched one by one: cheaper than hashing, and most maps of a script are small.
const INDEX_FROM: usize = 9;

/// What an index weighs besides its places: control bytes are looked at in groups, the last of which reaches beyond the end.
const CONTROL: usize = 32;

impl Table {
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

    /// Bytes that a table with so many entries weighs.
    pub fn weight(entries: usize) -> usize {
        let places = if entries < INDEX_FROM { 0 } else { (entries * 8 / 7).next_power_of_two().max(16) };
        // The index doubles until it is large enough.
        let index = if places > 0 { 2 * (places * (std::mem::size_of::<u32>() + 1) + CONTROL) } else { 0 };
        entries * std::mem::size_of::<Option<Slot>>() + index
    }

    pub(super) fn index_place(&mut self, hash: i32, place: usize) {
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

    pub(super) fn compact(&mut self) {
        if self.live < self.slots.len() {
            self.slots.retain(Option::is_some);
            self.reindex();
        }
    }
}

/// Java's hashes of small things differ in few bits; the index wants them everywhere.
pub(super) fn spread(hash: i32) -> u64 {
    u64::from(hash as u32).wrapping_mul(0x9E37_79B9_7F4A_7C15)
}
